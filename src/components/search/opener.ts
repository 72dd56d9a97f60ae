/**
 * Opens the search dialog: `/`, Ctrl-K or Cmd-K, the field in the header, the box of the home page, an example.
 * Only this is part of every page; the dialog is fetched when it is first asked for.
 */

import arriveAddress from './arrive.ts?worker&url'
import type { SearchElement } from './client-contract.ts'
import dialogAddress from './dialog.ts?worker&url'

/** @param text goes into the field; without one, what was in it stays. */
async function open(text?: string) {
  try {
    await import(/* @vite-ignore */ dialogAddress)
  } catch {
    // A page that stood open over several builds: its script is gone, and the next page has a new one.
    return location.assign(document.querySelector<HTMLAnchorElement>('a[data-search-open]')?.href ?? '')
  }
  const root = await shown()
  const field = root.querySelector('textarea')
  const dialog = root.querySelector('dialog')
  if (!field || !dialog) return
  if (!dialog.open) dialog.showModal()
  if (text !== undefined) field.value = text
  field.focus()
  root.search(field.value)
}

/** The dialog puts itself into the page once its styles have come. */
function shown(): Promise<SearchElement> {
  return new Promise((resolve) => {
    const look = () => {
      const root = document.querySelector<SearchElement>('handover-search')
      if (root) resolve(root)
      else requestAnimationFrame(look)
    }
    look()
  })
}

const box = document.querySelector<HTMLInputElement>('[data-search-box]')

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const command = ctrlKey || metaKey
  const isTyping = (event.target as Element).closest?.('input, textarea, select, [contenteditable]')
  const asked =
    (key === '/' && !command && !altKey && !isTyping) || (key === 'k' && command && !altKey && !shiftKey)
  if (!asked) return
  event.preventDefault()
  open()
})

addEventListener('click', (event) => {
  const target = (event.target as Element).closest('[data-search-open], [data-search-example]')
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open(target.matches('[data-search-example]') ? target.textContent?.trim() : undefined)
})

// The box of the home page hands over at the first letter, and what was typed goes along.
if (box) {
  const handOver = () => {
    open(box.value)
    box.value = ''
  }
  box.oninput = (event) => {
    if (!(event as InputEvent).isComposing && box.value) handOver()
  }
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    handOver()
  })
  // A keyboard that jumps up on a phone hides the page; with a real one, typing at once is the point of the page.
  if (box.dataset.searchBox && matchMedia('(width >= 48rem) and (pointer: fine)').matches) box.focus()
}

// A result was followed to this page. Storage may be forbidden, and then there is nothing to mark.
try {
  if (sessionStorage.getItem('handover:arrive')) import(/* @vite-ignore */ arriveAddress)
} catch {}
