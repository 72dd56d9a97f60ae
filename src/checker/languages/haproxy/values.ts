import { isBlank } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

/** Values as the manual defines them in section 2.5 and at each keyword. */
export const kinds: Record<string, Kind> = {
  number: (word) => /^\d{1,19}$/.test(word),
  integer: (word) => /^[-+]?\d{1,19}$/.test(word),
  time: (word) => /^\d{1,15}(?:us|ms|s|m|h|d)?$/.test(word),
  status: (word) => /^[1-5]\d\d$/.test(word),
  'server-port': (word) => /[^:]:\d{1,5}$|[/@$]/.test(word),
  name: (word) => /^[\w.:-]+$/.test(word),
}

/** Environment variables and blanks stand for any value. */
export function isOpaque(word: string): boolean {
  return isBlank(word) || word.includes('$')
}
