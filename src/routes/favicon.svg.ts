/** A square of label tape with the site's initial; a `favicon.svg` in the site's public folder takes its place. */
import type { APIRoute } from 'astro'
import { site } from '../collections/queries.ts'
import { escapeHtml } from '../lib/html.ts'

export const GET: APIRoute = () => {
  const initial = escapeHtml([...site.title][0]?.toUpperCase() ?? 'H')
  const text = `<text x="16" y="24" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="22">${initial}</text>`
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#ffd53d"/>${text}</svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  )
}
