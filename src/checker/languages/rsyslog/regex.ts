/** POSIX regular expressions, extended as `re_match()` takes them or basic as templates do, as glibc compiles them. */

const classes = 'alnum alpha blank cntrl digit graph lower print punct space upper xdigit'.split(' ')

/** What is wrong in an expression, or `undefined`. Linear. */
export function faultOfRegex(regex: string, extended: boolean): string | undefined {
  let open = 0
  let atStart = true
  for (let at = 0; at < regex.length; at++) {
    const unit = regex[at] as string
    const escaped = unit === '\\'
    if (escaped && at + 1 >= regex.length) return 'a backslash at its end'
    const next = escaped ? regex[++at] : unit
    const special = escaped !== extended
    if (unit === '[') {
      const end = closeBracket(regex, at)
      if (typeof end === 'string') return end
      at = end
      atStart = false
      continue
    }
    if (next === '(' && special) {
      open++
      atStart = true
      continue
    }
    if (next === ')' && special && open > 0) open--
    else if (extended && !escaped && '*+?{'.includes(unit) && atStart) return `\`${unit}\` after nothing`
    if (next === '{' && special) {
      const fault = intervalFault(regex.slice(at, at + 40), extended)
      if (fault !== undefined) return fault
    }
    atStart = special && next === '|'
    if (extended && !escaped && unit === '^') atStart = false
  }
  return open > 0 ? 'a bracket that is not closed' : undefined
}

/** The offset of the `]` of a bracket expression, or its fault. */
function closeBracket(regex: string, open: number): number | string {
  let at = open + 1
  if (regex[at] === '^') at++
  const first = at
  for (; at < regex.length; at++) {
    const unit = regex[at]
    if (unit === ']' && at > first) return at
    if (unit === '[' && ':.='.includes(regex[at + 1] ?? ' ')) {
      const end = regex.indexOf(`${regex[at + 1]}]`, at + 2)
      if (end < 0) return 'a `[` that is not closed'
      const name = regex.slice(at + 2, end)
      if (regex[at + 1] === ':' && !classes.includes(name)) return `the class \`${name.slice(0, 20)}\``
      at = end + 1
    } else if (
      regex[at + 1] === '-' &&
      regex[at + 2] !== ']' &&
      at + 2 < regex.length &&
      regex[at + 2] !== '['
    ) {
      if ((unit as string) > (regex[at + 2] as string) && /^[\w]{2}$/.test(`${unit}${regex[at + 2]}`))
        return `the range \`${regex.slice(at, at + 3)}\``
      at += 2
    }
  }
  return 'a `[` that is not closed'
}

function intervalFault(rest: string, extended: boolean): string | undefined {
  const found = (extended ? /^\{(\d*)(?:(,)(\d*))?\}/ : /^\{(\d*)(?:(,)(\d*))?\\\}/).exec(rest)
  if (!found) return /^\{\d+(?:,\d*)?$/.test(rest) ? 'a `{` that is not closed' : undefined
  const [, least = '', , most = ''] = found
  if (least !== '' && most !== '' && Number(least) > Number(most)) return `the repetition \`${found[0]}\``
  return undefined
}
