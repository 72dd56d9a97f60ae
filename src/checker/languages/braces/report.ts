import { quote } from '../text.ts'
import { phrase } from '../values.ts'
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
      help:
        fault.expected && !fault.expected.startsWith('any')
          ? `missing: ${phrase(fault.expected, descriptions)}`
          : undefined,
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
    message: `Unexpected value ${quote(word.text)} for ${directiveName}, expected ${phrase(fault.expected, descriptions)}`,
    help: undefined,
  }
}

/** Kinds that several of these languages have, in words. */
const descriptions: Record<string, string> = {
  time: 'a time such as `30s`',
  seconds: 'a number of seconds',
  size: 'a size such as `16k`',
  offset: 'a size such as `10m`',
  'size or variable': 'a size or a variable',
  'log level': 'a log level such as `warn`',
  'tls version': 'a version such as `TLSv1.3`',
  address: 'an IP address',
  bool: '`on` or `off`',
  interval: 'a number of seconds from 0.01 to 255',
  variable: 'a variable',
  regex: 'a regular expression',
  status: 'a status code',
  zone: '`zone=name:size`',
  'zone or rate': '`zone=name:size` or `rate=`',
  'req param': '`zone=`, `burst=`, `nodelay` or `delay=`',
  'cache param': '`max=`, `inactive=`, `min_uses=` or `valid=`',
  'session cache': '`shared:name:size`',
  scheduler: 'a scheduler such as `rr` or `wlc`',
  digest: '32 hexadecimal digits',
}
