import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { phrase } from '../values.ts'
import type { Directive, Term, Vocabulary } from '../vocabulary.ts'
import { type Finding, invalid, loose, missing, type Scope } from './findings.ts'
import { valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { isOpaque } from './values.ts'
import { lineParameters } from './vocabulary.ts'

/** The arguments of a keyword against its row: how many there are, then what each is. */
export function checkArguments(
  vocabulary: Vocabulary,
  owner: Word,
  args: readonly Word[],
  row: Directive,
  scope: Scope,
): Finding | undefined {
  const fault = vocabulary.fault(
    row,
    args.map(({ text }) => text),
    isOpaque,
  )
  if (fault) return describeFault(owner, args, fault)
  for (const [i, word] of args.entries()) {
    const term = row.terms[Math.min(i, row.terms.length - 1)] as Term
    const found = checkTerm(term, word, owner.text, scope)
    if (found) return found
  }
  return undefined
}

/** A literal of the term, or the value of its kind. */
function checkTerm(term: Term, word: Word, owner: string, scope: Scope): Finding | undefined {
  const [kind] = term.kinds
  if (kind === undefined || kind === 'any' || term.literals.includes(word.text)) return undefined
  return valueChecks[kind]?.(word, owner, scope)
}

function describeFault(
  owner: Word,
  args: readonly Word[],
  fault: NonNullable<ReturnType<Vocabulary['fault']>>,
): Finding {
  if (fault.fault === 'value') return invalid(args[fault.index] as Word, owner.text, phrase(fault.expected))
  if (fault.fault === 'surplus') {
    const word = args[fault.index] as Word
    return {
      code: 'argument-count',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} after ${quote(owner.text)}, expected ${fault.max === 0 ? 'no argument' : `at most ${fault.max}`}`,
    }
  }
  return {
    code: 'argument-count',
    start: owner.start,
    end: owner.end,
    message: `Unexpected end of ${quote(owner.text)}, expected ${fault.min === 1 ? 'an argument' : `${fault.min} arguments`}`,
  }
}

/** Words of newer versions on `bind` and `server` lines look like this. */
const parameterShape = /^(?=.{4})[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/**
 * Words in any order, each with as many arguments as its row of `line` has. Of a line that is `open` a word that is near
 * none of its own may be one of a newer version, and what follows is not known.
 */
export function checkParameters(
  line: string,
  words: readonly Word[],
  scope: Scope,
  { open = false, shown = line }: { open?: boolean; shown?: string } = {},
): Finding | undefined {
  let doubtful: Finding | undefined
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word
    i += 1
    if (isOpaque(word.text)) {
      if (open) continue
      return doubtful
    }
    // `set-proxy-v2-tlv-fmt(0x20)` has its number in parentheses.
    const row = lineParameters
      .find(word.text.replace(/(?<=-fmt)\(.*$/s, ''))
      .find(({ contexts }) => contexts.has(line))
    if (!row) {
      const names = lineParameters.namesIn(line)
      const near = suggest(word.text, names)
      if (open && !near && parameterShape.test(word.text) && !isValue(word.text)) return doubtful
      return {
        code: open ? 'unknown-keyword' : 'invalid-value',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)} in \`${shown}\`, expected ${open ? 'one of its parameters' : oneOf(names, 5)}`,
        help: near && `did you mean \`${near}\`?`,
      }
    }
    // Only a value that ends the line may be left out.
    const args = words.slice(i, i + Math.max(row.min, row.max))
    if (args.length < row.min) return missing(word, row.min === 2 ? 'a name and a value' : 'a value')
    const found =
      args.length < row.max
        ? loose(word, shown, 'without a value')
        : checkArguments(lineParameters, word, args, row, scope)
    if (found?.code === 'loose-value') doubtful ??= found
    else if (found) return found
    i += args.length
    if (word.text === 'source') while (/^(?:usesrc|interface)$/.test(words[i]?.text ?? '')) i += 2
  }
  return doubtful
}

const literals = new Set(
  ['bind', 'server'].flatMap((line) =>
    lineParameters
      .namesIn(line)
      .flatMap((name) =>
        lineParameters.find(name).flatMap(({ terms }) => terms.flatMap((term) => term.literals)),
      ),
  ),
)

/** A word that only stands as the value of another. */
function isValue(word: string): boolean {
  return literals.has(word)
}
