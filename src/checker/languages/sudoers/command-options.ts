/** What may stand before a command: options with their values, and digests. sudoers(5), "Option_Spec", "Digest_Spec". */
import { isTimeout } from './options.ts'
import type { ScannedWord } from './scanner.ts'

/** Says what a value should have been. */
type ValueTest = (value: ScannedWord) => string | undefined

const isDate: ValueTest = ({ text }) =>
  /^\d{10}(\d{2}){0,2}([.,]\d)?(Z|[+-]\d{2}(\d{2})?)?$/.test(text)
    ? undefined
    : 'a date such as `20260131120000Z`'
const isPath: ValueTest = ({ text, quoted }) => {
  if (quoted) return 'a path without quotes, with `\\` before a space'
  return /^[/~]|^\*$/.test(text) ? undefined : 'an absolute path, `~` or `*`'
}
const isTime: ValueTest = ({ text }) => (isTimeout(text) ? undefined : 'a time such as `90` or `1h30m`')
const isName: ValueTest = ({ text, quoted }) =>
  text.startsWith('/') && !quoted ? 'a name, or quotes around it' : undefined

export const commandOptions = new Map<string, ValueTest>([
  ['ROLE', isName],
  ['TYPE', isName],
  ['PRIVS', isName],
  ['LIMITPRIVS', isName],
  ['APPARMOR_PROFILE', isName],
  ['TIMEOUT', isTime],
  ['NOTBEFORE', isDate],
  ['NOTAFTER', isDate],
  ['CWD', isPath],
  ['CHROOT', isPath],
])

const digestBytes: Record<string, number> = { sha224: 28, sha256: 32, sha384: 48, sha512: 64 }

/** Whether a text is a digest of that kind in hexadecimal or in Base64, with or without its padding. */
export function isDigest(kind: string, text: string): boolean {
  const bytes = digestBytes[kind] ?? 0
  if (/^[0-9a-fA-F]+$/.test(text)) return text.length === bytes * 2
  const base64 = text.endsWith('=') ? 4 * Math.ceil(bytes / 3) : Math.ceil((4 * bytes) / 3)
  return /^[A-Za-z0-9+/]+=*$/.test(text) && text.length === base64
}
