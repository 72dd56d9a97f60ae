/**
 * `<handover-search>`: listens to the field, asks the engine, shows its answers.
 *
 * The keyboard: arrows go from the field into the list and through it, Enter opens the marked row, a letter typed in the
 * list goes to the field, Escape closes. Results are links under headings, so a screen reader needs no special mode; how
 * many there are is said when typing rests.
 */

import type { SearchElement } from '../../components/search/client-contract.ts'
import type { Place } from '../query/address.ts'
import type { Catalog } from '../query/format.ts'
import type { Filter, Searcher } from '../query/searcher.ts'
import { announce, arrive } from './arrive.ts'
import { element } from './elements.ts'
import { type Answer, Engine } from './engine.ts'
import { MissingFile } from './load.ts'
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts'
import {
  renderFilters,
  renderFoot,
  renderGroups,
  renderNothing,
  renderReading,
  renderStart,
} from './render.ts'

class HandoverSearch extends HTMLElement implements SearchElement {
  #engine: Engine | undefined
  #filter: Filter = {}
  #list = element('div', { class: 'search-list' })
  #filters = element('div')
  #status = renderFoot().status
  #asked: string | undefined

  connectedCallback(): void {
    const results = this.querySelector('.search-results')
    if (!results || this.#engine) return
    this.#engine = new Engine(this.#base)
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
    this.addEventListener('focusin', ({ target }) => {
      const row = (target as Element).closest('.hit')
      if (row) this.#point(row)
    })
  }

  search(query: string): void {
    this.#field.value = query
    this.#field.select()
    this.#run()
    this.#engine?.open().then(
      (searcher) => this.#showFilters(searcher),
      () => {},
    )
  }

  get #base(): string {
    return this.dataset.base ?? '/'
  }

  get #field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea')
    if (!field) throw new Error('<handover-search> has no field')
    return field
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.hit a')]
  }

  get #place(): Place {
    return { base: this.#base, indexFile: location.protocol === 'file:' }
  }

  async #run(): Promise<void> {
    const input = this.#field.value
    this.#asked = input
    if (input.trim() === '') {
      this.#list.replaceChildren(...renderStart(recentSearches()))
      this.#status.textContent = ''
      return
    }
    try {
      await this.#engine?.ask(input, this.#filter, (answer) => this.#show(answer))
    } catch (error) {
      if (this.#asked === input) this.#list.replaceChildren(this.#failure(error))
    }
  }

  async #show(answer: Answer): Promise<void> {
    const searcher = await this.#engine?.open()
    if (!searcher || this.#asked !== answer.query.input) return
    const { query, results, advice, done } = answer
    const nothing = done && advice ? [renderNothing(query, advice, this.#base)] : []
    const focused = this.#links.indexOf(document.activeElement as HTMLAnchorElement)
    if (results.length === 0 && !done && this.#links.length > 0) return
    this.#list.replaceChildren(
      ...renderReading(query),
      ...renderGroups(results, searcher.catalog, this.#place),
      ...nothing,
    )
    const link = this.#links[Math.max(0, focused)]
    if (link) this.#point(link.closest('.hit'))
    if (focused >= 0) (link ?? this.#field).focus()
    if (done) this.#status.textContent = spoken(results.length)
    await fillDescriptions(this.#list, searcher)
  }

  #showFilters({ catalog }: { catalog: Catalog }): void {
    const filters = renderFilters(catalog, this.#filter)
    if (filters && !this.#filters.hasChildNodes()) this.#filters.replaceChildren(filters)
  }

  #failure(error: unknown): HTMLElement {
    const text =
      error instanceof MissingFile
        ? 'There is no search index yet. A build writes it, and search reads the last one.'
        : 'The search index could not be fetched. The lists are still there.'
    return element('p', { class: 'search-none', role: 'alert' }, text)
  }

  /** Marks the row that Enter opens. */
  #point(row: Element | null): void {
    for (const other of this.querySelectorAll('.hit[aria-current]')) other.removeAttribute('aria-current')
    row?.setAttribute('aria-current', 'true')
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
      this.querySelector<HTMLAnchorElement>('.hit[aria-current] a')?.click()
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
    if (target.closest('[data-forget]')) {
      forgetSearches()
      this.#field.focus()
      this.#run()
    }
    const link = target.closest<HTMLAnchorElement>('.hit a')
    if (!link) return
    rememberSearch(this.#field.value)
    announce(decodeURIComponent(link.hash.slice(1)), link.dataset.matched ?? '')
    this.querySelector('dialog')?.close()
    // The page itself stays when the result is on it; the browser has gone to the anchor by then.
    if (link.pathname === location.pathname) setTimeout(arrive)
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

/** Fills in what the pages under alerts and titles are about; the line is there already, so nothing moves. */
async function fillDescriptions(list: Element, searcher: Searcher): Promise<void> {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-description]')]
  await Promise.all(
    lines.map(async (line) => {
      const description = await searcher.description(Number(line.dataset.description)).catch(() => '')
      if (line.textContent === '\u00a0') line.textContent = description || '\u00a0'
      else if (description) line.append(` ${description}`)
    }),
  )
}

function spoken(count: number): string {
  return count === 0
    ? 'Nothing found'
    : `${count} ${count === 1 ? 'result' : 'results'}, searched on this device`
}

customElements.define('handover-search', HandoverSearch)
