import { getRssString } from '@astrojs/rss'
import type { Page } from '../collections/types.ts'
import { flattenHtml } from '../markdown/flatten.ts'
import { absolute, type Endpoint, type EndpointContext, types } from './endpoint.ts'

const newest = 30

/** `/rss.xml`: the newest posts, whole, so that they can be read in the reader. */
export function feed(context: EndpointContext): Endpoint[] {
  const { site, info } = context
  // A feed's links need an origin; without `site` there is none, and the build says so.
  if (info.address === undefined) return []
  const address = info.address
  const items = [...site.posts]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, newest)
  const body = () =>
    getRssString({
      title: info.title,
      description: info.description,
      site: address,
      customData: `<language>${info.lang}</language>`,
      items: items.map((post) => ({
        title: post.title,
        link: absolute(info, post.url),
        pubDate: new Date(`${post.date}T00:00:00Z`),
        description: post.description,
        categories: post.tags.map(({ name }) => name),
        content: feedHtml(post, context),
      })),
    })
  return [{ path: 'rss.xml', type: types.rss, body }]
}

/** The page's HTML without components, with addresses that lead back to the site. */
function feedHtml(page: Page, { info, pageFile }: EndpointContext): string {
  const { html, placed } = pageFile(page)
  const base = absolute(info, page.url)
  return flattenHtml(html, placed)
    .replace(/<(button|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/ (href|src)="([^"]*)"/g, (whole, name: string, url: string) =>
      URL.canParse(url, base)
        ? ` ${name}="${new URL(url.replaceAll('&amp;', '&'), base).href.replaceAll('&', '&amp;')}"`
        : whole,
    )
}
