/** LOC data in presentation form, RFC 1876 section 3: `d1 [m1 [s1]] N|S d2 [m2 [s2]] E|W alt [size [hp [vp]]]`. */

export interface LocationFault {
  /** Of the first word concerned; the number of words where one more is needed. */
  index: number
  expected: string
}

export function locationFault(words: readonly string[]): LocationFault | undefined {
  const latitude = readAngle(words, 0, 90, ['N', 'S'])
  if (typeof latitude !== 'number') return latitude
  const longitude = readAngle(words, latitude, 180, ['E', 'W'])
  if (typeof longitude !== 'number') return longitude
  const lengths = words.slice(longitude)
  if (lengths.length === 0) return { index: longitude, expected: 'an altitude in metres such as `10m`' }
  for (const [i, length] of lengths.entries()) {
    const index = longitude + i
    if (i > 3) return { index, expected: 'the end of the line' }
    if (i === 0 && !isMetres(length, -100000, 42849672.95))
      return { index, expected: 'an altitude from -100000 to 42849672.95 metres' }
    if (i > 0 && !isMetres(length, 0, 90000000))
      return { index, expected: 'a length of up to 90000000 metres' }
  }
  return undefined
}

/** Where the words after an angle begin, or what is wrong with it. At 90 or 180 degrees there are no minutes left. */
function readAngle(
  words: readonly string[],
  start: number,
  most: number,
  letters: readonly [string, string],
): number | LocationFault {
  const [one, other] = letters
  const direction = `\`${one}\` or \`${other}\``
  const degrees = words[start] ?? ''
  if (!/^\d{1,3}$/.test(degrees) || Number(degrees) > most)
    return { index: start, expected: `degrees from 0 to ${most}` }
  const full = Number(degrees) === most
  const parts: [string, (word: string) => boolean][] = [
    ['minutes from 0 to 59', (word) => /^\d{1,2}$/.test(word) && Number(word) < (full ? 1 : 60)],
    [
      'seconds below 60, with three decimals at most',
      (word) => isDecimal(word, 3) && Number(word) < 60 && !(full && Number(word) > 0),
    ],
  ]
  let index = start + 1
  for (const [name, fits] of parts) {
    const word = words[index]
    if (word === undefined || letters.includes(word)) break
    if (!fits(word)) return { index, expected: `${direction}, or ${name}` }
    index += 1
  }
  return letters.includes(words[index] ?? '') ? index + 1 : { index, expected: direction }
}

function isDecimal(word: string, places: number): boolean {
  const [, whole = '', , fraction = ''] = /^(\d{0,8})(\.(\d*))?$/.exec(word) ?? []
  return whole.length + fraction.length > 0 && fraction.length <= places
}

function isMetres(word: string, least: number, most: number): boolean {
  const [, sign = '', digits = ''] = /^([+-]?)(.*?)m?$/.exec(word) ?? []
  if (!isDecimal(digits, 2)) return false
  const metres = Number(`${sign}${digits}`)
  return metres >= least && metres <= most
}
