/** Where httpd expects a regular expression. */
import { findRegexFault } from '../pcre.ts'
import type { Word } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Fault } from './fault.ts'
import type { Statement } from './grammar.ts'

export function findPatternFault(statement: Statement): Fault | undefined {
  for (const word of patternsOf(statement)) {
    if (isBlank(word.text)) continue
    // A leading `!` negates the pattern of a rewrite.
    const fault = findRegexFault(
      /^rewrite/i.test(statement.name.text) ? word.text.replace(/^!/, '') : word.text,
    )
    if (fault) return { start: word.start, end: word.end, message: fault.message }
  }
  return undefined
}

function patternsOf({ kind, name, args }: Statement): Word[] {
  const at = (...indexes: number[]) => indexes.flatMap((index) => args[index] ?? [])
  const lower = name.text.toLowerCase()
  if (kind === 'open') return lower.endsWith('match') ? at(0) : args[0]?.text === '~' ? at(1) : []
  switch (lower) {
    case 'rewriterule':
    case 'aliasmatch':
    case 'scriptaliasmatch':
    case 'browsermatch':
    case 'browsermatchnocase':
    case 'authldapinitialbindpattern':
      return at(0)
    case 'redirectmatch':
      return at(args.length > 2 || /^(?:gone|\d{3})$/i.test(args[0]?.text ?? '') ? 1 : 0)
    case 'setenvif':
    case 'setenvifnocase':
      return at(0, 1)
    case 'rewritecond':
      return args[0]?.text === 'expr' || /^!?[-<>=]/.test(args[1]?.text ?? '-') ? [] : at(1)
    default:
      return []
  }
}
