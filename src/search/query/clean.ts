/**
 * The paste cleaner: what of a copied line is worth searching for.
 *
 * Nothing is cut: `text` has the input's length, with blanks where something was left out, so that every position is
 * also a position in what the reader pasted and the echo can show both.
 */

import { jsonMessages, logfmtMessages, type Range } from './log-fields.ts'
import { PREFIX_RULES, type Why } from './log-prefixes.ts'
import { VALUE_RULES } from './log-values.ts'

export interface Skipped extends Range {
  why: Why
}

export interface Cleaned {
  /** The input's length; blanks stand for what was skipped. */
  text: string
  /** Whether the input was read as a line of a log, so that numbers and addresses do not count. */
  log: boolean
  /** The program that wrote it, where its prefix says so. */
  program?: string | undefined
  /** In order of position, not overlapping. */
  skipped: Skipped[]
}

/** Longest input that is read; the rest of a longer paste is ignored. */
const LONGEST = 4000

// The escape character is often lost on the way through a terminal or a chat.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI sequences begin with one
const COLOUR = /(?:\u001b|\\x1b|\\e|\\033|\\u001b|␛)\[[\d;]{0,20}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m/g
const PROGRAM = /([A-Za-z][\w./@-]{0,60})(?:\([\w-]{1,30}\))?(\[\d{1,10}\])?:(?= |$)/y

/** Prefix rules applied to one line at most; each round must consume something. */
const ROUNDS = 12

class Blanker {
  #text: string
  readonly skipped: Skipped[] = []

  constructor(text: string) {
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  skip(start: number, end: number, why: Why): void {
    const old = this.#text.slice(start, end)
    if (!/\S/.test(old)) return
    const trimmed = start + old.search(/\S/)
    const stop = end - (old.length - old.trimEnd().length)
    this.skipped.push({ start: trimmed, end: stop, why })
    this.#text = this.#text.slice(0, trimmed) + ' '.repeat(stop - trimmed) + this.#text.slice(stop)
  }

  /** Skips all of `within` but `kept`, which is in order. */
  keepOnly(within: Range, kept: Range[], why: Why): void {
    let from = within.start
    for (const range of [...kept].sort((a, b) => a.start - b.start)) {
      this.skip(from, range.start, why)
      from = range.end
    }
    this.skip(from, within.end, why)
  }
}

interface Prefix {
  end: number
  proof: boolean
  program?: string | undefined
}

/** Leaves out what stands before the message that begins at `from`. */
function skipPrefix(line: Blanker, from: number, stop: number): Prefix {
  const found = new Set(line.skipped.map(({ why }) => why))
  let proof = false
  let at = from
  for (let round = 0; round < ROUNDS; round++) {
    while (at < stop && /\s/.test(line.text[at] ?? '')) at++
    const rule = PREFIX_RULES.find(({ pattern, after }) => {
      if (after && !after.some((why) => found.has(why))) return false
      pattern.lastIndex = at
      return pattern.test(line.text)
    })
    if (!rule || rule.pattern.lastIndex > stop) break
    found.add(rule.why)
    proof ||= rule.proof === true
    line.skip(at, rule.pattern.lastIndex, rule.why)
    at = rule.pattern.lastIndex
  }
  PROGRAM.lastIndex = at
  const program = found.has('time') ? PROGRAM.exec(line.text) : null
  if (program?.[2]) proof = true
  return { end: at, proof, program: program?.[1] }
}

export function clean(input: string): Cleaned {
  const line = new Blanker(input.slice(0, LONGEST))
  let log = false
  for (const match of line.text.matchAll(COLOUR)) {
    line.skip(match.index, match.index + match[0].length, 'colours')
    log = true
  }
  let program: string | undefined
  let from = 0
  for (const row of line.text.split('\n')) {
    const prefix = skipPrefix(line, from, from + row.length)
    log ||= prefix.proof
    program ??= prefix.program
    const body = line.text.slice(0, from + row.length)
    const messages = jsonMessages(body.slice(prefix.end))?.map(({ start, end }) => ({
      start: start + prefix.end,
      end: end + prefix.end,
    }))
    const kept = messages ?? logfmtMessages(body, prefix.end)
    if (kept) {
      log = true
      line.keepOnly({ start: prefix.end, end: body.length }, kept, 'fields')
      for (const range of kept) skipPrefix(line, range.start, range.end)
    }
    from += row.length + 1
  }
  log ||= looksCopied(input)
  if (log) {
    for (const { why, pattern } of VALUE_RULES) {
      for (const match of line.text.matchAll(pattern))
        line.skip(match.index, match.index + match[0].length, why)
    }
  }
  return { text: line.text, log, program, skipped: line.skipped.sort((a, b) => a.start - b.start) }
}

/** A message without a prefix: several words with values among them, longer than people type. */
function looksCopied(input: string): boolean {
  if (input.length < 40 || input.trim().split(/\s+/).length < 5) return false
  return VALUE_RULES.some(({ pattern }) => input.search(pattern) >= 0)
}
