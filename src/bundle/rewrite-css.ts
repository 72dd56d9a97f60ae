import { relativeAddress } from './addresses.ts'

/** Absolute `url(…)` and `@import` of a stylesheet, made relative to it. */
export function rewriteCss(css: string, from: string, base: string): string {
  return css.replace(/(url\(\s*["']?|@import\s+["'])(\/[^"')]+)/g, (_, before: string, address: string) => {
    return before + relativeAddress(address, from, base)
  })
}
