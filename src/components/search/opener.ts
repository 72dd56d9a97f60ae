/**
 * Opens the search dialog: `/`, Ctrl-K or Cmd-K, the field in the header, the box of the home page, an example.
 * Only this is part of every page; the client is fetched on the first sign that the reader is going to search.
 */
import clientAddress from '../../search/client/main.ts?worker&url'
import type { SearchElement } from './client-contract.ts'

const root = document.querySelector<SearchElement>('handover-search')
const dialog = root?.querySelector('dialog')
const field = root?.querySelector('textarea')

/** The dialog is shown only once its styles are there; they come from the same place as the page. */
function loadStyles(): Promise<unknown> | undefined {
  const href = root?.dataset.styles
  if (!href) return
  delete root.dataset.styles
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  document.head.append(link)
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve
  })
}

async function open(query?: string) {
  if (!root || !dialog || !field) return
  const client = import(/* @vite-ignore */ clientAddress)
  await loadStyles()
  if (!dialog.open) dialog.showModal()
  if (query !== undefined) field.value = query
  field.focus()
  try {
    await client
    root.search(field.value)
  } catch {
    dialog
      .querySelector('.search-results')
      ?.replaceChildren('Search could not be loaded. The lists are still there.')
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
  const k =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (!slash && !k) return
  event.preventDefault()
  open()
})

addEventListener('click', (event) => {
  const target = event.target as Element
  if (target === dialog) dialog?.close()
  const example = target.closest('[data-search-example]')
  if (example) open(example.textContent?.trim())
  if (target.closest('[data-search-open]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    open()
  }
})

// The box of the home page hands over at the first letter, and what was typed goes along.
const box = document.querySelector<HTMLInputElement>('[data-search-box]')
box?.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing && box.value) handOver(box)
})
box?.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  handOver(box)
})

function handOver(from: HTMLInputElement) {
  const { value } = from
  from.value = ''
  open(value)
}

// A keyboard that jumps up on a phone hides the page; with a real one, typing at once is the point of the page.
if (box && matchMedia('(width >= 48rem) and (pointer: fine)').matches && box.dataset.searchBox === 'first')
  box.focus()
