/**
 * `<handover-search>`: listens to the field, asks the engine, shows its answers.
 *
 * The keyboard: arrows go from the field into the list and through it, Enter opens the marked row, a letter typed in the
 * list goes to the field, Escape closes. Results are links under headings, so a screen reader needs no special mode; how
 * many there are is said when typing rests.
 */

import type { SearchElement } from '../../components/search/client-contract.ts'
import type { Place } from '../query/address.ts'
import type { Result } from '../query/merge.ts'
import type { Filter } from '../query/searcher.ts'
import { announce, arrive } from './arrive.ts'
import { Door } from './door.ts'
import { element } from './elements.ts'
import type { Answer } from './engine.ts'
import type { Failure } from './protocol.ts'
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts'
import { renderFilters, renderFoot, renderStart, showAnswer } from './render.ts'
import { keepPlaces, keyOf, standIn } from './settle.ts'

/** In ms: who presses Enter sooner after the list was ranked anew meant what was marked before. */
const REACTION = 350

class HandoverSearch extends HTMLElement implements SearchElement {
  #door: Door | undefined
  #filter: Filter = {}
  #list = element('div', { class: 'search-list' })
  #filters = element('div')
  #status = renderFoot().status
  /** The query and the rows that are shown. */
  #shown: { input: string; results: Result[] } | undefined
  /** Whether the reader has reached for the list since the last key. */
  #isReached = false
  /** Enter was pressed before anything of the query could be shown. */
  #isEntered = false
  /** What had the focus before the dialog. */
  #from: HTMLElement | undefined
  #before: { link: HTMLAnchorElement; at: number } | undefined

  connectedCallback(): void {
    const results = this.querySelector('.search-results')
    if (!results || this.#door) return
    this.#door = new Door(this.#place.base, {
      answer: (answer) => this.#show(answer),
      failure: (failure) => this.#list.replaceChildren(failed(failure)),
      choices: (choices) => {
        const filters = renderFilters(choices)
        if (filters && !this.#filters.hasChildNodes()) this.#filters.replaceChildren(filters)
      },
    })
    const { foot, status } = renderFoot()
    this.#status = status
    results.replaceChildren(this.#filters, this.#list, foot)
    this.#field.addEventListener('input', () => this.#run())
    this.#field.addEventListener('paste', pasteAsOneLine)
    this.addEventListener('keydown', (event) => this.#onKey(event))
    this.addEventListener('click', (event) => this.#onClick(event.target as Element))
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return
      this.#filter = { ...this.#filter, [target.name]: target.value || undefined }
      this.#run()
    })
    this.querySelector('dialog')?.addEventListener('close', () => this.#uncover())
    this.addEventListener('focusin', ({ target, relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.#from = relatedTarget
      const row = (target as Element).closest('.hit')
      if (row) this.#point(row)
    })
    for (const type of ['pointermove', 'pointerdown', 'focusin', 'scroll'])
      this.#list.addEventListener(type, () => {
        this.#isReached = true
      })
  }

  search(query: string): void {
    document.documentElement.dataset.covered = ''
    this.#field.value = query
    this.#field.select()
    this.#run()
  }

  get #field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea')
    if (!field) throw new Error('<handover-search> has no field')
    return field
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.hit a')]
  }

  #linkOf(key: string | undefined): HTMLAnchorElement | undefined {
    return this.#links.find((link) => link.closest<HTMLElement>('.hit')?.dataset.key === key)
  }

  get #marked(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('.hit[aria-current] a')
  }

  get #place(): Place {
    return { base: this.dataset.base ?? '/', indexFile: location.protocol === 'file:' }
  }

  #run(): void {
    const input = this.#field.value
    this.#isReached = false
    this.#isEntered = false
    if (input.trim() !== '') {
      this.#door?.ask(input, this.#filter)
      return
    }
    this.#door?.forget()
    this.#shown = undefined
    this.#list.replaceChildren(...renderStart(recentSearches()))
    this.#status.textContent = ''
  }

  #show(answer: Answer): void {
    const { query, done } = answer
    if (answer.results.length === 0 && !done && this.#links.length > 0) return
    const { input, results: before } = this.#shown ?? { input: '', results: [] }
    const isBetter = input === query.input
    const arranged = isBetter && this.#isReached ? keepPlaces(before, answer.results) : answer.results
    const results = done ? arranged : standIn(before, arranged)
    const marked = this.#marked
    const focused = this.#list.contains(document.activeElement)
    showAnswer(this.#list, { ...answer, results }, this.#place)
    this.#shown = { input: query.input, results }

    const same = this.#linkOf(marked?.closest<HTMLElement>('.hit')?.dataset.key)
    const [first] = arranged
    const link = (this.#isReached && same) || this.#linkOf(first && keyOf(first))
    this.#point(link?.closest('.hit') ?? null)
    if (focused && !this.#list.contains(document.activeElement)) (same ?? this.#field).focus()
    this.#before = isBetter && marked && link !== marked ? { link: marked, at: performance.now() } : undefined
    if (done) this.#status.textContent = spoken(results.length)
    if (this.#isEntered && link) this.#follow(link)
  }

  /** Marks the row that Enter opens. */
  #point(row: Element | null): void {
    for (const other of this.querySelectorAll('.hit[aria-current]'))
      if (other !== row) other.removeAttribute('aria-current')
    row?.setAttribute('aria-current', 'true')
  }

  /** Opens what the reader saw marked: not what took its place a moment ago, nor what an older query has left there. */
  #enter(): void {
    const { link, at } = this.#before ?? { link: null, at: Number.NEGATIVE_INFINITY }
    if (this.#shown?.input !== this.#field.value) this.#isEntered = true
    else if (link && performance.now() - at < REACTION) this.#follow(link)
    else if (this.#marked) this.#follow(this.#marked)
    else this.#isEntered = true
  }

  #follow(link: HTMLAnchorElement): void {
    this.#isEntered = false
    if (link.isConnected) link.click()
    else {
      this.#leave(link)
      location.assign(link.href)
    }
  }

  /** The page shows again, and takes the focus that it could not take while it was hidden. */
  #uncover(): void {
    delete document.documentElement.dataset.covered
    const focused = document.activeElement
    if (focused === document.body || this.contains(focused)) this.#from?.focus({ preventScroll: true })
  }

  #leave(link: HTMLAnchorElement): void {
    delete document.documentElement.dataset.covered
    rememberSearch(this.#field.value)
    announce(decodeURIComponent(link.hash.slice(1)), link.dataset.matched ?? '')
    this.querySelector('dialog')?.close()
    // The page itself stays when the result is on it; the browser has gone to the anchor by then.
    if (link.pathname === location.pathname) setTimeout(arrive)
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || target instanceof HTMLSelectElement) return
    const inField = target === this.#field
    const links = this.#links
    const at = links.indexOf(target as HTMLAnchorElement)
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (inField && key === 'ArrowUp') return
      event.preventDefault()
      const next = links[at + (key === 'ArrowDown' ? 1 : -1)]
      if (next) next.focus()
      else if (key === 'ArrowUp') this.#field.focus()
    } else if (key === 'Enter' && inField) {
      event.preventDefault()
      this.#enter()
    } else if (
      at >= 0 &&
      (key.length === 1 || key === 'Backspace') &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      key !== ' '
    ) {
      // The field takes the letter that was typed, since it has the focus by then.
      this.#field.focus()
    }
  }

  #onClick(target: Element): void {
    const query = target.closest<HTMLElement>('[data-query]')?.dataset.query
    if (query !== undefined) {
      this.#field.focus()
      this.search(query)
    }
    if (target.closest('[data-unfilter]')) {
      this.#filter = {}
      for (const select of this.querySelectorAll('select')) select.value = ''
      this.#field.focus()
      this.#run()
    }
    if (target.closest('[data-forget]')) {
      forgetSearches()
      this.#field.focus()
      this.#run()
    }
    const link = target.closest<HTMLAnchorElement>('.hit a')
    if (link) this.#leave(link)
  }
}

/** A field of one line would join the lines of a paste without a blank. */
function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text')
  const field = event.currentTarget as HTMLTextAreaElement
  if (!text || !/[\r\n]/.test(text)) return
  event.preventDefault()
  field.setRangeText(
    text.trim().replace(/\s*[\r\n]+\s*/g, '\n'),
    field.selectionStart,
    field.selectionEnd,
    'end',
  )
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function failed(failure: Failure): HTMLElement {
  const text =
    failure === 'missing'
      ? 'There is no search index yet. A build writes it, and search reads the last one.'
      : 'The search index could not be fetched. The lists are still there.'
  return element('p', { class: 'search-none', role: 'alert' }, text)
}

function spoken(count: number): string {
  return count === 0
    ? 'Nothing found'
    : `${count} ${count === 1 ? 'result' : 'results'}, searched on this device`
}

customElements.define('handover-search', HandoverSearch)
