import { relativeAddress } from './addresses.ts'

/**
 * A page that shows what another one does, such as an alert's its runbook's, as one that leads there: monitoring links to
 * a site and never to a copy on a disk, where a third of all bytes would be said twice.
 *
 * @param from the page's path, relative to the site's root
 * @returns `undefined` for a page that stands for itself
 */
export function forwardHtml(html: string, from: string, base: string): string | undefined {
  if (!from.startsWith('alerts/')) return undefined
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
  const path = canonical && new URL(canonical, 'https://site.invalid').pathname
  if (!path || path === `${base}${encodeURI(from).replace(/index\.html$/, '')}`) return undefined
  const to = relativeAddress(path, from, base)
  if (to === path) return undefined
  return `<!doctype html><meta charset="utf-8"><title>Runbook</title><meta http-equiv="refresh" content="0; url=${to}"><a href="${to}">The runbook</a>\n`
}
