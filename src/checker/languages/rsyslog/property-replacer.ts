/** The property replacer: `%property:from:to:options:name%`; rsyslog-doc, "The Property Replacer". */

const options = new Set(
  'uppercase lowercase compressspace drop-last-lf sp-if-no-1st-sp escape-cc space-cc drop-cc csv json jsonf jsonr jsonfr jsonfn fixed-width pos-end-relative secpath-drop secpath-replace mandatory date-mysql date-pgsql date-rfc3164 date-rfc3164-buggyday date-rfc3339 date-unixtimestamp date-subseconds date-utc date-wdayname date-wday date-year date-month date-day date-hour date-minute date-second date-tzoffshour date-tzoffsmin date-tzoffsdirection date-ordinal date-week date-iso-week date-iso-week-year'.split(
    ' ',
  ),
)

export interface Use {
  property: string
  /** Offsets into the template's string. */
  start: number
  end: number
  /** An option that rsyslogd has not. */
  fault?: { text: string; start: number } | undefined
}

/** The properties of a template's string with what is wrong in them; `%%` is a percent sign. Linear. */
export function readUses(string: string): Use[] {
  const uses: Use[] = []
  for (let at = string.indexOf('%'); at >= 0; ) {
    if (string[at + 1] === '%') {
      at = string.indexOf('%', at + 2)
      continue
    }
    const name = /[^:%\s]*/y
    name.lastIndex = at + 1
    const property = name.exec(string)?.[0] ?? ''
    const use: Use = { property, start: at + 1, end: at + 1 + property.length }
    let end = string.indexOf('%', use.end)
    const isRegex =
      /^:[RF],?[A-Z,0-9]*/.test(string.slice(use.end, use.end + 12)) && string[use.end + 1] === 'R'
    if (isRegex) {
      const close = string.indexOf('--end', use.end)
      end = close < 0 ? -1 : string.indexOf('%', close)
    }
    if (end < 0) return uses
    if (!isRegex && property !== '') use.fault = faultIn(string.slice(use.end, end), use.end)
    uses.push(use)
    at = string.indexOf('%', end + 1)
  }
  return uses
}

/** `:from:to:options:name` */
function faultIn(rest: string, offset: number): Use['fault'] {
  const [, , , list = ''] = rest.split(':', 4)
  let at = offset + rest.split(':', 3).join(':').length + 1
  for (const option of list.split(',')) {
    if (option !== '' && !options.has(option.trim().toLowerCase())) return { text: option, start: at }
    at += option.length + 1
  }
  return undefined
}
