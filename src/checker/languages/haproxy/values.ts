import { isBlank } from '../values.ts'

/** Environment variables and blanks stand for any value; a lone `$`, the end of a regular expression, is none. */
export function isOpaque(word: string): boolean {
  return isBlank(word) || /\$[A-Za-z_({]/.test(word)
}
