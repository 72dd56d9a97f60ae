/** Addresses of a built site as a page on disk needs them. */
import { posix } from 'node:path'

/**
 * Where an address leads, relative to the file that holds it.
 *
 *     /docs/runbooks/x/#a   in posts/y/index.html   →   ../../runbooks/x/index.html#a
 *
 * What leads to another site, to a place on the same page or out of the base path stays as it is.
 *
 * @param from the file's path, relative to the site's root
 * @param base the site's base path, with a slash at both ends
 */
export function relativeAddress(address: string, from: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  const isOurs = path.startsWith(base) || `${path}/` === base
  if (!isOurs || path.startsWith('//')) return address
  const target = path.slice(base.length)
  const isFolder = target === '' || target.endsWith('/') || !/\.[A-Za-z0-9]+$|\/files\/[^/]+$/.test(target)
  const file = isFolder ? posix.join(target, 'index.html') : target
  return (posix.relative(posix.dirname(encodeURI(from)), file) || '.') + rest
}

/** The way from a file to the site's root: `../../`, or `./` for a file that is there. */
export function rootFrom(from: string): string {
  return '../'.repeat(from.split('/').length - 1) || './'
}
