import { relativeAddress, rootFrom } from './addresses.ts'

const attribute = /(\s)(href|src|action|poster|srcset)=("[^"]*"|'[^']*')/g

/**
 * A page of the site as a page on disk: relative addresses, classic scripts, and the way to the root for the scripts that
 * need it. The policy goes, since `'self'` names nothing where there is no origin, and the page may load only its folder.
 *
 * @param from the page's path, relative to the site's root
 */
export function rewriteHtml(html: string, from: string, base: string): string {
  return mapTags(html, (tag, name) => {
    if (name === 'html') return tag.replace(/^<html/i, `<html data-root="${rootFrom(from)}"`)
    if (name === 'meta' && /http-equiv=["']?content-security-policy/i.test(tag)) return ''
    if (name === 'meta' && /http-equiv=["']?refresh/i.test(tag)) {
      return tag.replace(/url=([^"']*)/i, (_, url: string) => `url=${relativeAddress(url, from, base)}`)
    }
    const rewritten = tag.replace(attribute, (_, space: string, key: string, quoted: string) => {
      const [quote = '"'] = quoted
      const value = quoted.slice(1, -1)
      const to = key === 'srcset' ? rewriteSources(value, from, base) : relativeAddress(value, from, base)
      return `${space}${key}=${quote}${to}${quote}`
    })
    return name === 'script' ? rewritten.replace(/\stype=["']?module["']?/, ' defer') : rewritten
  })
}

/** The module scripts of a page, as their addresses stand there. */
export function moduleScripts(html: string): string[] {
  const found: string[] = []
  mapTags(html, (tag, name) => {
    const source = /\ssrc=["']([^"']*)["']/.exec(tag)?.[1]
    if (name === 'script' && /\stype=["']?module/.test(tag) && source !== undefined) found.push(source)
    return tag
  })
  return found
}

/**
 * Calls back for each start tag, and leaves comments and the text of scripts and styles alone. One pass: what is opened
 * and never closed ends the page.
 */
function mapTags(html: string, change: (tag: string, name: string) => string): string {
  let result = ''
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    result += html.slice(at, open)
    at = open
    const name = /^[a-z][a-z0-9-]*/i.exec(html.slice(open + 1, open + 40))?.[0].toLowerCase()
    let end = open + 1
    if (html.startsWith('<!--', open)) end = after(html, '-->', open)
    else if (name !== undefined) {
      end = tagEnd(html, open)
      if (end < 0) break
      result += change(html.slice(open, end), name)
      at = end
      if (name === 'script' || name === 'style') end = html.indexOf(`</${name}`, end)
    }
    if (end < 0) break
    result += html.slice(at, end)
    at = end
  }
  return result + html.slice(at)
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from)
  return found < 0 ? -1 : found + text.length
}

/** The place behind the `>` that ends a tag; one inside of quotes does not. */
function tagEnd(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const character = html[at] as string
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return -1
}

function rewriteSources(value: string, from: string, base: string): string {
  return value
    .split(',')
    .map((part) => {
      const [address = '', ...size] = part.trim().split(/\s+/)
      return [relativeAddress(address, from, base), ...size].join(' ')
    })
    .join(', ')
}
