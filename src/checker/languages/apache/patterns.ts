/** Where httpd expects a regular expression, and whether its brackets and parentheses are closed. */
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Statement } from './grammar.ts'
import type { Fault } from './special.ts'

export function findPatternFault(statement: Statement): Fault | undefined {
  const word = patternOf(statement)
  if (!word || isBlank(word.text)) return undefined
  const group = /(?<!\\)\(\?(?![:=!<>|#P'&R\dimsxnJU^-])/.exec(word.text)
  if (group)
    return {
      start: word.start,
      end: word.end,
      message: `Unexpected group ${quote(word.text.slice(group.index, group.index + 4))} in a regular expression, expected \`(?:\``,
    }
  const sign = unbalanced(word.text)
  if (sign === undefined) return undefined
  return {
    start: word.start,
    end: word.end,
    message: `Unexpected regular expression ${quote(word.text)}, expected \`${sign}\` to be ${sign === ')' ? 'opened' : 'closed'}`,
  }
}

function patternOf({ kind, name, args }: Statement): Word | undefined {
  const lower = name.text.toLowerCase()
  if (kind === 'open') return lower.endsWith('match') ? args[0] : args[0]?.text === '~' ? args[1] : undefined
  switch (lower) {
    case 'rewriterule':
    case 'aliasmatch':
    case 'scriptaliasmatch':
    case 'browsermatch':
    case 'browsermatchnocase':
      return args[0]
    case 'redirectmatch':
      return args[/^(?:\d{3}|permanent|temp|seeother|gone)$/i.test(args[0]?.text ?? '') ? 1 : 0]
    case 'setenvif':
    case 'setenvifnocase':
      return args[1]
    case 'rewritecond':
      return /^!?[-<>=]/.test(args[1]?.text ?? '-') ? undefined : args[1]
    default:
      return undefined
  }
}

/** The bracket that has no partner; inside a class nothing else counts, and a class may begin with `]`. */
function unbalanced(pattern: string): string | undefined {
  let open = 0
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern[i]
    if (unit === '\\') i++
    else if (unit === '(') open++
    else if (unit === ')' && --open < 0) return ')'
    else if (unit === '[') {
      i++
      if (pattern[i] === '^') i++
      if (pattern[i] === ']') i++
      for (; i < pattern.length && pattern[i] !== ']'; i++) {
        if (pattern[i] === '\\') i++
        else if (pattern.startsWith('[:', i)) i = Math.max(i, pattern.indexOf(':]', i) + 1)
      }
      if (i >= pattern.length) return '['
    }
  }
  return open > 0 ? '(' : undefined
}
