import type { LanguageEntry } from '../../src/checker/languages/index.ts'
import { defineLanguage, type ParseResult } from '../../src/checker/languages/language.ts'

/** Languages with every fault that a module may have, to prove that none of them ends the process. */

const faults: Record<string, (text: string) => ParseResult | Promise<ParseResult>> = {
  throws() {
    throw new TypeError('Cannot read properties of undefined')
  },
  loops() {
    for (;;);
  },
  backtracks(text) {
    return { problems: /^(a+)+$/.test(`${'a'.repeat(50)}${text}!`) ? [] : [] }
  },
  overflows(text) {
    const deeper = (depth: number): number => deeper(depth + 1) + text.length
    return { problems: [], context: String(deeper(0)) }
  },
  allocates() {
    const kept: unknown[] = []
    for (let i = 0; ; i++) kept.push({ i, rest: [i] })
  },
  exits() {
    process.exit(7)
  },
  'never-answers': () => new Promise(() => {}),
  'answers-late': async (text) => ({
    problems: text.includes('bad') ? [{ code: 'bad', start: 0, end: 3, message: 'Unexpected `bad`' }] : [],
  }),
  'out-of-range': () => ({ problems: [{ code: 'bad', start: 0, end: 1e6, message: 'Unexpected end' }] }),
  undeclared: () => ({ problems: [{ code: 'other', start: 0, end: 0, message: 'Unexpected code' }] }),
}

export const languages: LanguageEntry[] = [
  ...Object.entries(faults).map(([id, parse]) => ({
    id,
    fences: [id],
    load: async () => ({
      default: defineLanguage({
        id,
        name: id,
        versions: 'none',
        codes: { bad: { severity: 'error', summary: 'It is bad.' } },
        parse: ({ text }) => parse(text) as ParseResult<'bad'>,
      }),
    }),
  })),
  { id: 'unloadable', fences: ['unloadable'], load: () => Promise.reject(new Error('no such module')) },
]
