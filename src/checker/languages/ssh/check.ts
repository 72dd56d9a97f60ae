/** Checks lines of sshd_config and ssh_config against a vocabulary. */
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank, phrase } from '../values.ts'
import type { Directive, Vocabulary } from '../vocabulary.ts'
import { descriptions } from './kinds.ts'
import type { SshLine } from './lines.ts'

export interface Finding {
  code: 'open-quote' | 'unknown-keyword' | 'missing-argument' | 'surplus-argument' | 'value'
  start: number
  end: number
  message: string
  help?: string | undefined
}

export function checkLine(
  vocabulary: Vocabulary,
  { keyword, args, openQuote }: SshLine,
): Finding | undefined {
  const rows = vocabulary.find(keyword.text)
  if (openQuote >= 0) {
    return {
      code: 'open-quote',
      start: openQuote,
      end: openQuote + 1,
      message: `Unexpected end of the line after ${quote(keyword.text)}, expected a closing quote`,
    }
  }
  if (rows.length === 0) return checkUnknown(vocabulary, keyword, args[0]?.text ?? '')
  let first: Finding | undefined
  for (const row of rows) {
    const finding = checkRow(vocabulary, row, keyword, args)
    if (!finding) return undefined
    first ??= finding
  }
  return first
}

function checkUnknown(
  vocabulary: Vocabulary,
  { text, start, end }: SshLine['keyword'],
  next: string,
): Finding | undefined {
  if (isBlank(text)) return undefined
  const name = text.replace(/[:;,]+$/, '')
  const near =
    (vocabulary.find(name)[0] ?? vocabulary.find(name + next)[0])?.name ??
    nearest(name, vocabulary.names) ??
    suggest(name, ['Match'])
  // Keywords are written in capitals and small letters; what is not is a line that lost its first word.
  if (near === undefined && /^[A-Z][A-Za-z0-9]*$/.test(text) && /[a-z]/.test(text)) return undefined
  return {
    code: 'unknown-keyword',
    start,
    end,
    message: `Unexpected ${quote(text)} at the start of a line, expected a keyword`,
    help: near ? didYouMean(near) : undefined,
  }
}

function checkRow(
  vocabulary: Vocabulary,
  row: Directive,
  keyword: SshLine['keyword'],
  args: SshLine['args'],
): Finding | undefined {
  const texts = args.map(({ text }) => text)
  const isCommand = row.terms.some(({ kinds }) => kinds.includes('command'))
  const fault = vocabulary.fault(row, isCommand ? texts.slice(0, row.terms.length) : texts, isBlank)
  if (!fault) return undefined
  const { start, end } = keyword
  if (fault.fault === 'missing') {
    return {
      code: 'missing-argument',
      start,
      end,
      message: `Unexpected end of the line after ${quote(keyword.text)}, expected ${phrase(fault.expected, descriptions)}`,
    }
  }
  const word = args[fault.index] ?? keyword
  if (fault.fault === 'surplus') {
    return {
      code: 'surplus-argument',
      start: word.start,
      end: args.at(-1)?.end ?? word.end,
      message: `Unexpected ${quote(word.text)} after ${quote(keyword.text)}, expected ${fault.max === 1 ? 'one argument' : `at most ${fault.max} arguments`}`,
      help: /^(\/\/|;|--)/.test(word.text) ? 'a comment starts with `#`' : undefined,
    }
  }
  const near = suggest(
    word.text,
    row.terms.flatMap(({ literals }) => literals),
  )
  return {
    code: 'value',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} after ${quote(keyword.text)}, expected ${phrase(fault.expected, descriptions)}`,
    help: near ? didYouMean(near) : undefined,
  }
}
