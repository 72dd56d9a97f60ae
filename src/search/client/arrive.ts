/**
 * Marks on arrival what a result showed: the text from its first to its last match, in its section.
 *
 * Browsers can do this by a text fragment in the address, but they mark the first such text of the page, wherever it is.
 * What to mark is handed over in the tab's session, so the address stays one to pass on.
 */

const KEY = 'handover:arrive'
/** Styled by `::highlight(found)`. */
const HIGHLIGHT = 'found'
const SILENT = 'script, style, svg, button, select, textarea, dialog'

/** Called when a result is followed. */
export function announce(anchor: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify({ anchor, text }))
  } catch {
    // Without a session nothing is marked; the anchor still leads there.
  }
}

/** Called on the page that was reached. */
export function arrive(): void {
  const asked = taken()
  const main = document.querySelector('main')
  if (!asked || !main) return
  const from = asked.anchor === '' ? main : (document.getElementById(asked.anchor) ?? main)
  const range = findText(main, from, asked.text) ?? findText(main, main, asked.text)
  if (!range) return
  const place = range.startContainer.parentElement
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range))
  place?.scrollIntoView({ block: 'center' })
  if (place) goOnFrom(place)
}

/** The next Tab goes to what follows the place, which on a runbook is the first thing to do. */
function goOnFrom(place: HTMLElement): void {
  if (place.tabIndex < 0) {
    place.tabIndex = -1
    place.dataset.found = ''
    const forget = () => {
      place.removeAttribute('tabindex')
      delete place.dataset.found
    }
    place.addEventListener('blur', forget, { once: true })
  }
  place.focus({ preventScroll: true })
}

function taken(): { anchor: string; text: string } | undefined {
  try {
    const kept = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    return undefined
  }
}

/** The first place of `text` in `main` at or after `from`; runs of blanks count as one. */
function findText(main: Element, from: Element, text: string): Range | undefined {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let flat = ''
  const places: { node: Text; offset: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const order = from.compareDocumentPosition(node)
    if (!(order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))) continue
    const { data } = node as Text
    for (let offset = 0; offset < data.length; offset++) {
      const sign = /\s/.test(data[offset] ?? '') ? ' ' : (data[offset] ?? '')
      if (sign === ' ' && flat.endsWith(' ')) continue
      flat += sign
      places.push({ node: node as Text, offset })
    }
  }
  const wanted = text.replace(/\s+/g, ' ').trim()
  const at = flat.indexOf(wanted)
  const first = places[at]
  const last = places[at + wanted.length - 1]
  if (at < 0 || !first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}
