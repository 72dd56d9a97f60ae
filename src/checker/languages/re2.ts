/** What RE2, the regular expressions of Go, refuses in an expression, in a few words; only what is certain. */
export function re2Fault(expression: string): string | undefined {
  if (/\{\{|\$/.test(expression.replace(/\$$/, ''))) return undefined
  if (/\(\?<?[=!]/.test(expression)) return 'look-around, which RE2 does not have,'
  const plain = expression
    .replace(/\(\?P</g, '(?<')
    .replace(/\(\?[imsU-]+:/g, '(?:')
    .replace(/\(\?[imsU-]+\)/g, '')
  try {
    new RegExp(plain)
    return undefined
  } catch (cause) {
    const message = (cause as Error).message
    if (/Unterminated group/.test(message)) return 'unclosed `(`'
    if (/Unmatched '\)'/.test(message)) return 'unmatched `)`'
    if (/Unterminated character class/.test(message)) return 'unclosed `[`'
    return /Nothing to repeat/.test(message) ? 'repetition of nothing' : undefined
  }
}
