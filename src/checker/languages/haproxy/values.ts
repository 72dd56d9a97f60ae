import { isBlank } from '../values.ts'

/** HAProxy's own `%{+Q}` is no blank, as it is elsewhere. Environment variables and blanks stand for any value; a lone `$`, the end of a regular expression, is none. */
export function isOpaque(word: string): boolean {
  return isBlank(word.replaceAll(/%\{(?=[-+])/g, '')) || /\$[A-Za-z_({]/.test(word)
}
