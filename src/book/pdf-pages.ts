/**
 * The page (from 1) on which each link target of a PDF lies, by its name.
 *
 * Reads what Chromium's PDF writer (Skia) makes: objects in plain text, a tree of pages, and one dictionary of named
 * destinations, `/Dests`. Anything else gives an empty map.
 *
 * @see ISO 32000-1, 7.7.3 (page tree) and 12.3.2.3 (named destinations)
 */
export function targetPages(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, string>()
  for (const { 1: id, 2: body } of text.matchAll(/^(\d+) 0 obj\s([\s\S]*?)\sendobj$/gm)) {
    if (id !== undefined && body !== undefined) objects.set(id, body)
  }
  const catalog = [...objects.values()].find((body) => /\/Type \/Catalog\b/.test(body)) ?? ''
  const numbers = new Map(pageIds(referenced(catalog, 'Pages'), objects).map((id, at) => [id, at + 1]))
  const targets = objects.get(referenced(catalog, 'Dests') ?? '') ?? ''
  return new Map(
    Array.from(targets.matchAll(/\/([^\s/[\]<>]+) \[(\d+) 0 R /g)).flatMap(
      ([, name = '', page = '']): [string, number][] => {
        const number = numbers.get(page)
        return number === undefined ? [] : [[decodeName(name), number]]
      },
    ),
  )
}

function referenced(body: string, key: string): string | undefined {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]
}

/** The leaves of the page tree, in order. */
function pageIds(root: string | undefined, objects: Map<string, string>): string[] {
  const ids: string[] = []
  const open = root === undefined ? [] : [root]
  // A tree has no more nodes than there are objects, whatever a broken file says.
  for (let left = objects.size; open.length > 0 && left > 0; left--) {
    const id = open.shift() as string
    const body = objects.get(id) ?? ''
    const [, kids] = /\/Kids \[([^\]]*)\]/.exec(body) ?? []
    if (kids === undefined) ids.push(id)
    else open.unshift(...Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid = '']) => kid))
  }
  return ids
}

/** `#20` stands for a space in a name. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
