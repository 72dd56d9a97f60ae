import { quote } from '../text.ts'
import type { ArgumentFault, Directive } from '../vocabulary.ts'
import type { Word } from './tree.ts'

/** An argument fault in words, with the place to point at. */
export function describeFault(name: Word, directive: Directive, args: readonly Word[], fault: ArgumentFault) {
  const directiveName = quote(directive.name)
  if (fault.fault === 'missing') {
    const few = fault.min === 1 ? 'an argument' : `${fault.min} arguments`
    const expected = `expected ${few}${directive.max > fault.min ? ' or more' : ''}`
    return {
      code: 'argument-count' as const,
      start: name.start,
      end: name.end,
      message:
        `Unexpected ${args.length === 0 ? 'end' : 'number of arguments'} of ${directiveName}, ${expected}`.replace(
          'number of arguments of',
          'number of arguments in',
        ),
      help: fault.expected && !fault.expected.startsWith('any') ? `missing: ${fault.expected}` : undefined,
    }
  }
  if (fault.fault === 'surplus') {
    const word = args[fault.index] as Word
    const most =
      fault.max === 0 ? 'no argument' : fault.max === 1 ? 'one argument' : `at most ${fault.max} arguments`
    return {
      code: 'argument-count' as const,
      start: word.start,
      end: word.end,
      message: `Unexpected argument ${quote(word.text)} in ${directiveName}, expected ${most}`,
      help: undefined,
    }
  }
  const word = args[fault.index] as Word
  return {
    code: 'invalid-value' as const,
    start: word.start,
    end: word.end,
    message: `Unexpected value ${quote(word.text)} for ${directiveName}, expected ${fault.expected}`,
    help: undefined,
  }
}
