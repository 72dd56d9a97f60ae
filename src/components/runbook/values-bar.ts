/**
 * Puts what the reader types, and what an alert's address brings, into every command, config and sentence of the page.
 * Values stay in the page and, unless secret, in the address fragment; see instrument/address.ts.
 */
import {
  formatFragment,
  labelsFromAddress,
  parseFragment,
  valuesFromAddress,
} from '../../instrument/address.ts'
import { cleanValue, fill, progress, refusal, type Variable } from '../../instrument/values.ts'
import type { CopyRequest } from '../code/copy-request.ts'
import { pageValues } from './page-values.ts'

const mask = '••••••'

const bar = document.querySelector('[data-values]') as HTMLElement
const said = bar.querySelector('[data-said]') as HTMLElement
const silence = said.textContent ?? ''
const inputs = [...bar.querySelectorAll('input')]
const variables = inputs.map(variableOf)
const values = new Map<string, string>()
const marks = [...document.querySelectorAll<HTMLElement>('var[data-name], var[data-var]')]
let anchor = ''
/** What asked for a copy and was refused for want of a value: Enter in the value's box leads back to it. */
let refused: HTMLElement | undefined

Object.assign(pageValues(), { variables, values })

arrive()
addEventListener('hashchange', () => {
  const fragment = parseFragment(location.hash)
  for (const [name, value] of valuesFromAddress('', location.hash, variables)) setValue(name, value)
  anchor = fragment.anchor
  show()
  writeAddress()
})
bar.addEventListener('input', (event) => {
  const input = event.target as HTMLInputElement
  setValue(input.name, cleanValue(input.value))
  show()
  writeAddress()
})
// Told once the box is left, not at every key: a half-typed value is not yet wrong.
bar.addEventListener('change', (event) => say(stateOf(event.target as HTMLInputElement)))
bar.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  // Else the key would go on to the button.
  event.preventDefault()
  refused?.focus()
})
document.addEventListener('handover:copy', (event) => refuseOpen(event as CustomEvent<CopyRequest>))
document.addEventListener('click', (event) => pressValue(event.target as Element))

/** An alert's labels arrive as a query; they move into the fragment, which is not sent with the next request. */
function arrive(): void {
  anchor = parseFragment(location.hash).anchor
  for (const [name, value] of valuesFromAddress(location.search, location.hash, variables))
    setValue(name, value)
  const labels = labelsFromAddress(location.search, variables)
  if (labels.length > 0)
    say(`From the alert: ${labels.map(([name, value]) => `${name}=${value}`).join(', ')}`)
  for (const input of inputs) input.value = values.get(input.name) ?? ''
  show()
  if (values.size === 0) return
  writeAddress()
  // The browser looked for an element whose id is the whole fragment.
  if (anchor) document.getElementById(anchor)?.scrollIntoView()
}

function setValue(name: string, value: string): void {
  if (value === '') values.delete(name)
  else values.set(name, value)
  const input = inputs.find((candidate) => candidate.name === name)
  if (input && document.activeElement !== input) input.value = value
}

function writeAddress(): void {
  const query = new URLSearchParams(location.search)
  for (const { name } of variables) query.delete(name)
  const search = query.size > 0 ? `?${query}` : ''
  history.replaceState(
    history.state,
    '',
    location.pathname + search + formatFragment(anchor, variables, values),
  )
}

function show(): void {
  const state = progress(variables, values)
  const open = new Set(state.open)
  const head = bar.querySelector('[data-progress]')
  if (head) head.textContent = `${state.set} of ${state.total} set`
  const strip = bar.querySelector('[data-strip]')
  strip?.replaceChildren(...inputs.filter(({ name }) => !open.has(name)).map(chip))
  for (const input of inputs) {
    const wrong = refusal(variableOf(input), values.get(input.name) ?? '')
    input.toggleAttribute('aria-invalid', wrong !== undefined)
    if (wrong !== undefined) input.setAttribute('aria-invalid', 'true')
    input.classList.toggle('set', !open.has(input.name))
    const label = bar.querySelector(`label[for="${CSS.escape(input.id)}"] [data-state]`)
    if (label) label.textContent = wrong ?? (open.has(input.name) ? 'not set' : '')
  }
  for (const mark of marks) showMark(mark, open)
}

/** In the strip that stays in view: a value, to be pressed for a change. */
function chip({ name }: HTMLInputElement): HTMLButtonElement {
  const made = document.createElement('button')
  const variable = variables.find((candidate) => candidate.name === name)
  made.type = 'button'
  const spoken = document.createElement('span')
  spoken.className = 'visually-hidden'
  spoken.textContent = `Change ${name}: `
  made.append(spoken, variable?.secret ? mask : (values.get(name) ?? ''))
  made.onclick = () => ask(name)
  return made
}

function showMark(mark: HTMLElement, open: ReadonlySet<string>): void {
  const name = mark.dataset.name ?? mark.dataset.var ?? ''
  const variable = variables.find((candidate) => candidate.name === name)
  if (!variable) return
  const isSet = !open.has(name)
  const value = values.get(name) ?? ''
  const blank = mark.dataset.name === undefined ? name : `<${name}>`
  mark.classList.toggle('set', isSet)
  mark.textContent = isSet ? (variable.secret ? mask : value) : blank
  if (isSet && variable.secret) mark.dataset.fill = value
  else delete mark.dataset.fill
}

/** A command with a blank in it is not copied: the box of the blank is asked for instead. */
function refuseOpen(event: CustomEvent<CopyRequest>): void {
  const open = new Set(progress(variables, values).open)
  const block = event.target as Element
  const lines = event.detail.lines ?? [
    ...block.querySelectorAll(block.querySelector('.command') ? '.command' : '.line'),
  ]
  const blank = lines
    .flatMap((line) => [...line.querySelectorAll<HTMLElement>('var[data-name]')])
    .find((mark) => open.has(mark.dataset.name ?? ''))
  if (!blank) return
  event.preventDefault()
  say(`Not copied: set ${blank.dataset.name} first`)
  refused = document.activeElement as HTMLElement
  ask(blank.dataset.name ?? '')
}

function pressValue(target: Element): void {
  const mark = target.closest<HTMLElement>('var[data-name], var[data-var]')
  if (mark && getSelection()?.isCollapsed) ask(mark.dataset.name ?? mark.dataset.var ?? '')
}

function ask(name: string): void {
  const input = inputs.find((candidate) => candidate.name === name)
  input?.focus()
  input?.select()
}

function say(text: string): void {
  // Its row is always there, one line high, so that nothing below moves.
  said.textContent = text || silence
  said.tabIndex = said.scrollWidth > said.clientWidth ? 0 : -1
}

function stateOf(input: HTMLInputElement): string {
  const wrong = refusal(variableOf(input), values.get(input.name) ?? '')
  return wrong === undefined ? '' : `${input.name} ${wrong}`
}

function variableOf({ name, dataset }: HTMLInputElement): Variable {
  const { sample = '', pattern, secret } = dataset
  return { name, sample, pattern, secret: secret !== undefined, description: '' }
}

// The page as Markdown, with the values in it, for a chat or a ticket.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-markdown], a.block-path')) {
  link.addEventListener('click', async (event) => {
    // A page from disk may not fetch: there the link opens the file as it is.
    if (location.protocol === 'file:') return
    if (values.size === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const secretless = new Map(
      [...values].filter(([name]) => !variables.find((v) => v.name === name)?.secret),
    )
    const text = await fetch(link.href).then((response) => response.text())
    const file = new Blob([fill(text, variables, secretless)], { type: 'text/plain' })
    const download = document.createElement('a')
    download.href = URL.createObjectURL(file)
    download.download = decodeURIComponent(link.pathname.split('/').pop() ?? 'page.md')
    download.click()
    URL.revokeObjectURL(download.href)
    say(
      `Saved ${download.download} with the values filled in${secretless.size < values.size ? ', secrets left out' : ''}`,
    )
  })
}
