import type { Token } from '../groovy/tokens.ts'
import type { Embedded } from '../language.ts'

/** The scripts of `sh` steps, where every character of the string is the shell's own. */
export function scriptsIn(tokens: readonly Token[], text: string): Embedded[] {
  const found: Embedded[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.text !== 'sh' || /^\??\.$/.test(tokens[index - 1]?.text ?? ''))
      continue
    const at = scriptOf(tokens, index)
    const string = at === undefined ? undefined : tokens[at]
    // What is joined to it is a part of the script as well.
    if (!string || at === undefined || /^[+.]$/.test(tokens[at + 1]?.text ?? '')) continue
    const embedded = embed(string, text)
    if (embedded) found.push(embedded)
  }
  return found
}

/** `sh '…'`, `sh('…')`, `sh(script: '…', returnStdout: true)`: the index of the string. */
function scriptOf(tokens: readonly Token[], index: number): number | undefined {
  const isString = (at: number) => tokens[at]?.kind === 'string'
  const first = tokens[index + 1]?.text === '(' ? index + 2 : index + 1
  if (isString(first)) return first
  const end = tokens[index + 1]?.partner ?? index + 12
  for (let at = first; at < end && tokens[at]?.kind !== 'newline'; at++)
    if (tokens[at]?.text === 'script' && tokens[at + 1]?.text === ':' && isString(at + 2)) return at + 2
  return undefined
}

function embed({ text: quotes, start, end, blanks = [] }: Token, source: string): Embedded | undefined {
  if (/^[/$]/.test(quotes) || source.slice(start, end).includes('\\')) return undefined
  const ranges: Embedded['ranges'] = []
  let from = start + quotes.length
  for (const blank of blanks) {
    ranges.push({ start: from, end: blank.start })
    const word = blank.tokens.find(({ kind }) => kind === 'word' || kind === 'number')
    if (word) ranges.push({ start: word.start, end: word.end })
    from = blank.end
  }
  ranges.push({ start: from, end: end - quotes.length })
  return { language: 'bash', ranges }
}
