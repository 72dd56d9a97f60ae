/**
 * The syntax of Perl-compatible regular expressions, as far as a daemon's check refuses it: pcre2pattern(3).
 *
 * Not a matcher and not complete; what it is not sure of it accepts. One pass, no backtracking.
 */

export interface RegexFault {
  /** Offset in the pattern, UTF-16 units. */
  at: number
  /** "Unexpected …, expected …". */
  message: string
}

const groupStart = /\?(?:[:|>=!#&+R(*]|<[=!A-Za-z_]|P[<>=]|'|[-+]?\d|\^?[a-zA-Z]*(?:-[a-zA-Z]*)?[:)]|C)/y
const counted = /\{(?:\d+(?:,\d*)?|,\d+)\}/y

/** The first fault of a pattern, or undefined. */
export function findRegexFault(pattern: string): RegexFault | undefined {
  const groups: number[] = []
  // What a `*` would repeat: nothing, something, or something that already has a repeat.
  let before: 'nothing' | 'atom' | 'repeat' | 'closed repeat' = 'nothing'
  let i = 0
  while (i < pattern.length) {
    const character = pattern[i]
    if (character === '\\') {
      if (i + 1 >= pattern.length)
        return { at: i, message: 'Unexpected `\\` at the end of the regular expression' }
      if (pattern[i + 1] === 'Q') {
        const end = pattern.indexOf('\\E', i)
        i = end < 0 ? pattern.length : end + 2
      } else i += 2
      before = 'atom'
    } else if (character === '[') {
      const end = endOfClass(pattern, i)
      if (end < 0)
        return { at: i, message: 'Unexpected end of the regular expression, expected `]` for this `[`' }
      i = end
      before = 'atom'
    } else if (character === '(') {
      if (pattern.startsWith('(?#', i) || pattern.startsWith('(*', i)) {
        const end = pattern.indexOf(')', i)
        if (end < 0)
          return { at: i, message: 'Unexpected end of the regular expression, expected `)` for this `(`' }
        i = end + 1
        continue
      }
      if (pattern[i + 1] === '?') {
        groupStart.lastIndex = i + 1
        if (!groupStart.test(pattern)) {
          return {
            at: i,
            message: 'Unexpected `(?` in the regular expression, expected a kind of group after it',
          }
        }
        groups.push(i)
        i += 2
        if (pattern[i] === '(') {
          // A condition: `(?(1)…)`. Its own parentheses hold a name or a number.
          const end = pattern.indexOf(')', i)
          i = end < 0 ? pattern.length : end + 1
        } else
          while (
            i < pattern.length &&
            pattern[i] !== ')' &&
            !':>|=!'.includes(pattern[i] as string) &&
            pattern[i - 1] !== "'"
          )
            i += 1
        if (pattern[i] !== ')') i += 1
        before = 'nothing'
        continue
      }
      groups.push(i)
      i += 1
      before = 'nothing'
    } else if (character === ')') {
      if (groups.pop() === undefined)
        return { at: i, message: 'Unexpected `)` in the regular expression, expected a `(` before it' }
      i += 1
      before = 'atom'
    } else if (character === '|') {
      i += 1
      before = 'nothing'
    } else if (character === '*' || character === '+' || character === '?') {
      if (before === 'nothing')
        return {
          at: i,
          message: `Unexpected \`${character}\` in the regular expression, expected something to repeat before it`,
        }
      if (before === 'repeat' && character !== '*') before = 'closed repeat'
      else if (before === 'repeat' || before === 'closed repeat') {
        return {
          at: i,
          message: `Unexpected \`${character}\` in the regular expression, expected one repeat at most`,
        }
      } else before = 'repeat'
      i += 1
    } else {
      counted.lastIndex = i
      const count = character === '{' ? counted.exec(pattern) : null
      if (count && before !== 'nothing') {
        i += count[0].length
        before = 'repeat'
      } else {
        i += 1
        before = 'atom'
      }
    }
  }
  const open = groups.at(-1)
  if (open !== undefined)
    return { at: open, message: 'Unexpected end of the regular expression, expected `)` for this `(`' }
  return undefined
}

/** After the `]` that closes a class, or -1. A `]` in first place is itself a member. */
function endOfClass(pattern: string, open: number): number {
  let i = open + 1
  if (pattern[i] === '^') i += 1
  if (pattern[i] === ']') i += 1
  while (i < pattern.length && pattern[i] !== ']') {
    if (pattern[i] === '\\') i += 1
    else if (pattern[i] === '[' && pattern[i + 1] === ':') {
      const end = pattern.indexOf(':]', i + 2)
      if (end > 0 && /^\^?[a-z]+$/.test(pattern.slice(i + 2, Math.min(end, i + 20)))) i = end + 1
    }
    i += 1
  }
  return i < pattern.length ? i + 1 : -1
}
