import { mapTags } from '../lib/html-tags.ts'
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

function rewriteSources(value: string, from: string, base: string): string {
  return value
    .split(',')
    .map((part) => {
      const [address = '', ...size] = part.trim().split(/\s+/)
      return [relativeAddress(address, from, base), ...size].join(' ')
    })
    .join(', ')
}
