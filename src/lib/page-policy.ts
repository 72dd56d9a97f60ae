/**
 * The Content-Security-Policy of every page, as a meta tag and as a header: this site's own files and nothing else.
 * Nothing is inline but two small scripts, so one short text serves all pages. (Astro's own policy lists a hash for each
 * script and style of the whole site on every page: 0.8 KB that does not compress.)
 */
import { createHash } from 'node:crypto'
import { inlineScripts } from './inline-scripts.ts'

/** CSP source expressions of the two inline scripts. */
export const inlineHashes = inlineScripts.map(
  (text) => `sha256-${createHash('sha256').update(text).digest('base64')}` as const,
)

export const pagePolicy = [
  "default-src 'none'",
  // Pagefind is WebAssembly.
  `script-src 'self' ${inlineHashes.map((hash) => `'${hash}'`).join(' ')} 'wasm-unsafe-eval'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';')
