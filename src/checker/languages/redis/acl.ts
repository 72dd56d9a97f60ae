/** The rules of a `user` line: on or off, passwords, keys, channels and commands. */
import type { Word } from '../text.ts'
import { categories } from './vocabulary.ts'

const words =
  /^(?:on|off|nopass|reset|resetpass|resetkeys|resetchannels|allkeys|allchannels|allcommands|nocommands|sanitize-payload|skip-sanitize-payload|clearselectors|alldbs|resetdbs)$/i

/** What is wrong with a rule, as what was expected, or undefined. */
export function checkRule({ text }: Word): string | undefined {
  if (words.test(text) || /^(?:[~&><]|%(?:[RW]|RW|WR)?~|db=)/i.test(text)) return undefined
  if (/^[#!]/.test(text))
    return /^.[0-9a-f]{64}$/.test(text) ? undefined : 'a SHA-256 in lower case hexadecimal digits'
  if (/^[-+]@/.test(text)) {
    const known = categories.has(text.slice(2).toLowerCase())
    return known ? undefined : 'a category such as `+@read`'
  }
  if (/^[-+][\w.-]/.test(text) || /^[()]|\)$/.test(text)) return undefined
  return 'a rule such as `on`, `~key*`, `+@read` or `>password`'
}
