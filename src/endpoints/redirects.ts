import type { Page } from '../collections/types.ts'
import { escapeHtml } from '../lib/html.ts'
import { absolute, type Endpoint, type EndpointContext, types } from './endpoint.ts'

/**
 * Old addresses: a page at each, which works on every host and without JavaScript, and a `_redirects` file for the hosts
 * that answer with a real redirect (Netlify, Cloudflare Pages).
 */
export function redirects(context: EndpointContext): Endpoint[] {
  const { site, info } = context
  const moves = [...site.runbooks, ...site.posts].flatMap((page) =>
    page.redirectFrom.map((from) => ({ from: from.replace(/^\/+|\/+$/g, ''), page })),
  )
  if (moves.length === 0) return []
  const pages = moves.map(({ from, page }) => ({
    path: /\.html?$/.test(from) ? from : `${from}/index.html`,
    type: types.html,
    body: () => movedPage(page, context),
  }))
  const lines = moves.flatMap(({ from, page }) => {
    const old = info.base + encodeURI(from)
    return /\.html?$/.test(from)
      ? [`${old} ${page.url} 301`]
      : [`${old} ${page.url} 301`, `${old}/ ${page.url} 301`]
  })
  return [...pages, { path: '_redirects', type: types.text, body: () => `${lines.join('\n')}\n` }]
}

function movedPage({ title, url }: Page, { info }: EndpointContext): string {
  const to = escapeHtml(url)
  return `<!doctype html>
<html lang="${escapeHtml(info.lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${escapeHtml(absolute(info, url))}">
<title>Moved: ${escapeHtml(title)}</title>
<p>This page has moved to <a href="${to}">${escapeHtml(title)}</a>.</p>
</html>
`
}
