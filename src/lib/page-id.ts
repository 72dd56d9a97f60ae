import { slug } from 'github-slugger'

/**
 * The last part of a page's address, from its path below the folder of its kind: each part a slug, without the extension;
 * `index` names its folder. Dots stay: the checks of `named.conf` are at `/checks/named.conf/`.
 */
export function pageId(path: string): string {
  const id = path
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(
      (part) =>
        part
          .split('.')
          .map((piece) => slug(piece))
          .filter(Boolean)
          .join('.') || 'page',
    )
    .join('/')
  return id.replace(/(^|\/)index$/, '') || 'index'
}
