/** One built runbook page as a card of the book: no chrome, no scripts, ids of its own, links that lead somewhere on paper. */
import { escapeHtml } from '../lib/html.ts'
import { dropElements, mapTags } from '../lib/html-tags.ts'

export interface CardContext {
  /** The card's own number, from 1. */
  number: number
  /** The card that an address of the site shows. */
  cardAt: (path: string) => number | undefined
  /** The site's address, for links that lead out of the book; undefined when it is not known. */
  origin: string | undefined
  /** A file of the build as a `data:` address. */
  inline: (path: string) => string | undefined
}

/** The id of a card, and what every id on it begins with. */
export function cardId(number: number): string {
  return `card-${number}`
}

/** @param html the whole page @throws when there is no article on it */
export function renderCard(html: string, context: CardContext): string {
  const start = html.indexOf('<article')
  const end = html.lastIndexOf('</article>')
  if (start < 0 || end < start) throw new Error('Unexpected page without an article')
  const id = cardId(context.number)
  const kept = dropElements(html.slice(start, end), isChrome)
  const card = mapTags(kept, (tag, name) => {
    if (name === 'article') return tag.replace(/^<article/, `<article id="${id}"`)
    if (name === 'a') return rewriteLink(tag, context)
    if (name === 'img') return inlineImage(tag, context)
    if (name === 'input') return box(tag)
    // On paper nothing is folded.
    const open = name === 'details' ? tag.replace(/^<details(?! open)/, '<details open') : tag
    return prefixIds(open, id)
  })
  return `${card}</article>`
}

function isChrome(tag: string, name: string): boolean {
  if (name === 'script' || name === 'link' || name === 'template') return true
  const [, classes = ''] = /\sclass="([^"]*)"/.exec(tag) ?? []
  return /(?:^|\s)(?:needs-js|contents|turn|diagram-source)(?:\s|$)/.test(classes)
}

const references = /(\s(?:id|for|name|list|aria-(?:labelledby|describedby|controls)))="([^"]+)"/g

/** Ids that every page has (`values`, `before`) and groups of radio buttons are the card's own. */
function prefixIds(tag: string, id: string): string {
  return tag
    .replace(references, (_, key: string, ids: string) => {
      const own = ids.split(' ').map((each) => `${id}-${each}`)
      return `${key}="${own.join(' ')}"`
    })
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
}

/** To another card with its number, to a place on the same card, or with the site's whole address. */
function rewriteLink(tag: string, { number, cardAt, origin }: CardContext): string {
  return prefixIds(tag, cardId(number)).replace(/\shref="([^"]*)"/, (whole, href: string) => {
    if (href.startsWith('#')) return ` href="#${cardId(number)}-${href.slice(1)}"`
    if (!href.startsWith('/') || href.startsWith('//')) return whole
    const [path = '', anchor] = href.split('#')
    const card = cardAt(path)
    if (card === undefined) return origin === undefined ? '' : ` href="${escapeHtml(origin) + href}"`
    const target = `#${cardId(card)}${anchor ? `-${anchor}` : ''}`
    return ` href="${target}"${card === number ? '' : ` data-card="${card}"`}`
  })
}

/** A box to tick by hand, where a page has one to press. */
function box(tag: string): string {
  if (!/\stype="checkbox"/.test(tag)) return ''
  return `<i class="${/\sclass="step-tick"/.test(tag) ? 'step-tick' : 'book-box'}"></i>`
}

function inlineImage(tag: string, { inline }: CardContext): string {
  const [, src = ''] = /\ssrc="([^"]*)"/.exec(tag) ?? []
  if (src.startsWith('data:')) return tag
  const data = inline(src)
  const [, alt = ''] = /\salt="([^"]*)"/.exec(tag) ?? []
  // What lies on another host is named and not fetched.
  if (data === undefined) return `<em>${alt || 'image'}: ${src}</em>`
  return tag.replace(/\s(?:srcset|sizes|loading)="[^"]*"/g, '').replace(/\ssrc="[^"]*"/, ` src="${data}"`)
}
