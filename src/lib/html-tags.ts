/** Tags of a built page, without a parser: what Astro writes is well formed. */
export interface Tag {
  /** Lower case. */
  name: string
  closes: boolean
  /** Offsets of the whole tag, from `<` to behind `>`. */
  start: number
  end: number
}

/**
 * Every tag in order; comments and the text of scripts and styles are stepped over. One pass: what is opened and never
 * closed ends the page.
 */
export function* tagsOf(html: string): Generator<Tag> {
  for (let open = html.indexOf('<'), at = 0; open >= 0; open = html.indexOf('<', at)) {
    at = open + 1
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html.slice(open, open + 40)) ?? []
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open)
      if (end < 0) return
      at = end + 3
    } else if (name !== undefined) {
      const end = tagEnd(html, open)
      if (end < 0) return
      const tag = { name: name.toLowerCase(), closes: slash === '/', start: open, end }
      yield tag
      at = end
      if (tag.closes || (tag.name !== 'script' && tag.name !== 'style')) continue
      at = html.indexOf(`</${name}`, end)
      if (at < 0) return
    }
  }
}

/** Calls back for each start tag; what it returns takes the tag's place. */
export function mapTags(html: string, change: (tag: string, name: string) => string): string {
  let result = ''
  let at = 0
  for (const { name, closes, start, end } of tagsOf(html)) {
    if (closes) continue
    result += html.slice(at, start) + change(html.slice(start, end), name)
    at = end
  }
  return result + html.slice(at)
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** The page without the elements whose start tag is named, with all that is in them. */
export function dropElements(html: string, isDropped: (tag: string, name: string) => boolean): string {
  let result = ''
  let at = 0
  let open: { name: string; depth: number } | undefined
  for (const { name, closes, start, end } of tagsOf(html)) {
    if (open) {
      if (name === open.name) open.depth += closes ? -1 : 1
      if (open.depth > 0) continue
      open = undefined
      at = end
    } else if (!closes && isDropped(html.slice(start, end), name)) {
      result += html.slice(at, start)
      at = end
      if (!voids.has(name)) open = { name, depth: 1 }
    }
  }
  return result + (open ? '' : html.slice(at))
}

/**
 * Cuts a piece of HTML before the first place where a text stands outside of every element; what has none stays whole.
 *
 * @param text begins with a tag
 */
export function splitBefore(html: string, text: string): [string, string] {
  let depth = 0
  for (const { name, closes, start, end } of tagsOf(html)) {
    if (depth === 0 && html.startsWith(text, start)) return [html.slice(0, start), html.slice(start)]
    if (!voids.has(name) && html[end - 2] !== '/') depth += closes ? -1 : 1
  }
  return [html, '']
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
