/**
 * Text from a document or a file name, fit to be printed: control and format characters (which could move a
 * terminal's cursor, colour it, or reverse the reading order) become visible stand-ins, tabs and line ends included.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\uFFFD'
  })
}
