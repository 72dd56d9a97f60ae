/** What is wrong with a directive's arguments, in words: shared by the languages that have a `Vocabulary`. */
import { didYouMean, suggest } from './suggest.ts'
import { quote, type Word } from './text.ts'
import { isBlank, phrase } from './values.ts'
import type { ArgumentFault, Directive, Vocabulary } from './vocabulary.ts'

const noDescriptions: Record<string, string> = {}

export interface ArgumentFinding {
  code: 'argument-count' | 'invalid-value'
  start: number
  end: number
  message: string
  help?: string | undefined
}

/**
 * The first fault of some arguments, judged by the row of the table that they fit best, or undefined when they fit one.
 * `descriptions` says what the language's own kinds are, by their names in words.
 */
export function checkArguments(
  vocabulary: Vocabulary,
  rows: readonly Directive[],
  name: Word,
  args: readonly Word[],
  descriptions: Record<string, string> = noDescriptions,
): ArgumentFinding | undefined {
  const texts = args.map(({ text }) => text)
  let best: { row: Directive; fault: ArgumentFault } | undefined
  for (const row of rows) {
    const fault = vocabulary.fault(row, texts, isBlank)
    if (!fault) return undefined
    if (!best || reach(fault) > reach(best.fault)) best = { row, fault }
  }
  if (!best) return undefined
  const finding = describeFault(name, best.row, args, best.fault, descriptions)
  if (finding.help === undefined && best.fault.fault === 'value') {
    const literals = best.row.terms.flatMap((term) => term.literals)
    const near = suggest(args[best.fault.index]?.text ?? '', literals)
    if (near) return { ...finding, help: didYouMean(near) }
  }
  return finding
}

/** How many arguments were right. */
function reach(fault: ArgumentFault): number {
  return fault.fault === 'missing' ? -1 : fault.index
}

/** An argument fault in words, with the place to point at. */
export function describeFault(
  name: Word,
  directive: Directive,
  args: readonly Word[],
  fault: ArgumentFault,
  own: Record<string, string> = noDescriptions,
): ArgumentFinding {
  const described = own === noDescriptions ? descriptions : { ...descriptions, ...own }
  const directiveName = quote(directive.name)
  if (fault.fault === 'missing') {
    const few = fault.min === 1 ? 'an argument' : `${fault.min} arguments`
    const expected = `expected ${few}${directive.max > fault.min ? ' or more' : ''}`
    return {
      code: 'argument-count',
      start: name.start,
      end: name.end,
      message:
        `Unexpected ${args.length === 0 ? 'end' : 'number of arguments'} of ${directiveName}, ${expected}`.replace(
          'number of arguments of',
          'number of arguments in',
        ),
      help:
        fault.expected && !fault.expected.startsWith('any')
          ? `missing: ${phrase(fault.expected, described)}`
          : undefined,
    }
  }
  if (fault.fault === 'surplus') {
    const word = args[fault.index] as Word
    const most =
      fault.max === 0 ? 'no argument' : fault.max === 1 ? 'one argument' : `at most ${fault.max} arguments`
    return {
      code: 'argument-count',
      start: word.start,
      end: word.end,
      message: `Unexpected argument ${quote(word.text)} in ${directiveName}, expected ${most}`,
      help: undefined,
    }
  }
  const word = args[fault.index] as Word
  if (fault.expected === '')
    return {
      code: 'argument-count',
      start: word.start,
      end: word.end,
      message: `Unexpected argument ${quote(word.text)} in ${directiveName}, expected fewer`,
    }
  return {
    code: 'invalid-value',
    start: word.start,
    end: word.end,
    message: `Unexpected value ${quote(word.text)} for ${directiveName}, expected ${phrase(fault.expected, described)}`,
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
