import { createHash } from 'node:crypto'

/** A short, stable name for a text or for plain data: 24 hexadecimal digits of SHA-256, enough that two never meet. */
export function digest(...parts: unknown[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(typeof part === 'string' || part instanceof Uint8Array ? part : (JSON.stringify(part) ?? ''))
    hash.update('\0')
  }
  return hash.digest('hex').slice(0, 24)
}
