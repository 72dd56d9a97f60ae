/**
 * POSIX extended regular expressions as sudo 1.9.10 and later compiles them: sudoers(5), "Regular expressions". sudo
 * refuses some that the C library would take, such as two repetitions in a row.
 */

export interface ExpressionFault {
  start: number
  end: number
  expected: string
}

const classes = 'alnum alpha blank cntrl digit graph lower print punct space upper xdigit'.split(' ')

/** The first fault of `text`, which may begin with `(?i)` after its `^`. */
export function findExpressionFault(text: string): ExpressionFault | undefined {
  const open: number[] = []
  let at = text.startsWith('^(?i)') ? 5 : 0
  let repeatable = false
  let repeated = false
  for (let end = at; at < text.length; at = end) {
    const unit = text[at] as string
    end = at + 1
    const before = repeated
    repeated = false
    if (unit === '\\') end = at + 2
    else if (unit === '[') {
      const bracket = readBracket(text, at)
      if (typeof bracket !== 'number') return bracket
      end = bracket
    } else if (unit === '(') open.push(at)
    else if (unit === ')' && open.length > 0) open.pop()
    else if (unit === '*' || unit === '+' || unit === '?' || unit === '{') {
      if (unit === '{') {
        const bounds = /^\{(\d{1,4})?(?:(,)(\d{1,4})?)?\}/.exec(text.slice(at, at + 14))
        const [, low, comma, high] = bounds ?? []
        const most = high === undefined ? 255 : Number(high)
        if (!bounds || (low === undefined && !comma) || Number(low ?? 0) > Math.min(most, 255) || most > 255)
          return { start: at, end, expected: '`{least,most}` with numbers up to 255' }
        end = at + bounds[0].length
      }
      if (!repeatable || before) return { start: at, end, expected: 'something to repeat before it' }
      repeated = true
    }
    repeatable = unit !== '(' && unit !== '|' && unit !== '^'
  }
  const lost = open.at(-1)
  return lost === undefined ? undefined : { start: lost, end: lost + 1, expected: 'a `)` for it' }
}

/** Where the bracket expression that begins at `start` ends. */
function readBracket(text: string, start: number): number | ExpressionFault {
  let at = start + 1
  if (text[at] === '^') at++
  for (let first = true; at < text.length; first = false) {
    const unit = text[at] as string
    if (unit === ']' && !first) return at + 1
    const named = unit === '[' && text[at + 1] === ':' ? text.indexOf(':]', at + 2) : -1
    if (named >= 0) {
      if (!classes.includes(text.slice(at + 2, named)))
        return { start: at, end: named + 2, expected: 'a class such as `[:digit:]`' }
      at = named + 2
      continue
    }
    const last = text[at + 1] === '-' && text[at + 2] !== ']' ? text[at + 2] : undefined
    if (last !== undefined && last !== '[') {
      if (last < unit) return { start: at, end: at + 3, expected: 'a range with the lower end first' }
      at += 3
    } else at++
  }
  return { start, end: start + 1, expected: 'a `]` for it' }
}
