/** What this language finds, and how it leaves a statement whose grammar is broken. */
import type { Problem } from '../language.ts'
import { Stop } from '../stop.ts'
import { quote } from '../text.ts'

export type Code =
  | 'syntax'
  | 'unclosed'
  | 'unknown-parameter'
  | 'missing-parameter'
  | 'unknown-module'
  | 'unknown-directive'
  | 'selector'
  | 'unknown-name'
  | 'value'
  | 'undefined-name'
  | 'ignored'

/** `start` and `end` are offsets into the joined text until `index.ts` puts them into the author's. */
export type Finding = Problem<Code>

/** A stretch of the text, and what stands there. */
export interface Span {
  start: number
  end: number
}

const most = 200

export class Report {
  readonly findings: Finding[] = []

  add(code: Code, { start, end }: Span, message: string, help?: string): void {
    if (this.findings.length < most) this.findings.push({ code, start, end, message, help })
  }
}

export function stopAt(code: Code, { start, end }: Span, message: string, help?: string): never {
  throw new Stop({ code, start, end, message, help })
}

/** "Unexpected X, expected Y" at a span. */
export function unexpected(text: string, span: Span, expected: string, help?: string): never {
  const what = span.start >= text.length ? 'end of the text' : quote(text.slice(span.start, span.end).trim())
  return stopAt('syntax', span, `Unexpected ${what}, expected ${expected}`, help)
}
