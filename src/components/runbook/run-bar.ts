/** Ticks, their times and notes; see instrument/run.ts. Kept in local storage under the page's own address. */
import { markStep, noteStep, parseRun, type Run, record, startRun } from '../../instrument/run.ts'
import { renderRunLog } from '../../instrument/run-log.ts'
import { pageValues } from './page-values.ts'

interface StepParts {
  id: string
  title: string
  item: HTMLElement
  tick: HTMLInputElement
  state: HTMLButtonElement
  skip: HTMLButtonElement
  noteButton: HTMLButtonElement
  note: HTMLTextAreaElement
}

const bar = document.querySelector('[data-run]') as HTMLElement
const page = new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href)
const key = `handover:run:${page.pathname}`
const steps = [...document.querySelectorAll<HTMLElement>('.step')].map(stepParts)
let run = read()

for (const step of steps) {
  step.tick.onchange = () => mark(step, step.tick.checked ? 'done' : undefined)
  step.skip.onclick = () => mark(step, record(run, step.id).state === 'skipped' ? undefined : 'skipped')
  step.state.onclick = () => {
    const folded = step.item.classList.toggle('step-folded')
    step.state.ariaExpanded = String(!folded)
  }
  step.noteButton.onclick = () => {
    step.note.hidden = false
    step.noteButton.ariaExpanded = 'true'
    step.note.focus()
  }
  step.note.onchange = () => save(noteStep(run ?? startRun(new Date()), step.id, step.note.value))
}
on('[data-run-copy]', () => copyLog())
on('[data-run-save]', () => saveLog())
on('[data-run-clear]', () => clear())
// Another tab with the same page is the same run.
addEventListener('storage', (event) => {
  if (event.key !== key) return
  run = read()
  show()
})
show()

function stepParts(item: HTMLElement): StepParts {
  const heading = item.querySelector<HTMLElement>('.step-head :is(h2, h3, h4)')
  const body = item.querySelector('.step-body') as HTMLElement
  const tick = item.querySelector('.step-tick') as HTMLInputElement
  const title = heading?.textContent ?? ''
  const state = button('step-state', '')
  const skip = button('step-skip', 'Skip')
  const noteButton = button('step-note-open', 'Note')
  const note = document.createElement('textarea')
  note.className = 'step-note'
  note.rows = 2
  note.ariaLabel = `Note on: ${title}`
  note.hidden = true
  note.placeholder = 'What you saw, for the log'
  const tools = document.createElement('div')
  tools.className = 'step-tools'
  tools.append(skip, noteButton)
  skip.ariaLabel = `Skip: ${title}`
  item.querySelector('.step-head')?.append(state)
  body.append(tools, note)
  return { id: heading?.id || title, title, item, tick, state, skip, noteButton, note }
}

function button(className: string, text: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = className
  made.textContent = text
  return made
}

function on(selector: string, listener: () => void): void {
  for (const element of document.querySelectorAll(selector)) element.addEventListener('click', listener)
}

function mark(step: StepParts, state: 'done' | 'skipped' | undefined): void {
  const now = new Date()
  save(markStep(run ?? startRun(now), step.id, state, now))
  step.item.classList.toggle('step-folded', state !== undefined)
}

function save(next: Run | undefined): void {
  run = next
  try {
    if (next) localStorage.setItem(key, JSON.stringify(next))
    else localStorage.removeItem(key)
  } catch {
    say('This browser keeps nothing: the run is lost when the page is closed')
  }
  show()
}

function read(): Run | undefined {
  try {
    return parseRun(localStorage.getItem(key))
  } catch {
    return undefined
  }
}

function show(): void {
  let here: StepParts | undefined
  let ended = 0
  for (const step of steps) {
    const { state, at, note } = record(run, step.id)
    if (state === undefined) here ??= step
    else ended++
    step.tick.checked = state === 'done'
    step.item.classList.toggle('step-skipped', state === 'skipped')
    if (state === undefined) step.item.classList.remove('step-folded')
    step.skip.textContent = state === 'skipped' ? 'Not skipped' : 'Skip'
    step.state.hidden = state === undefined
    step.state.textContent = state === undefined ? '' : `${state}${at ? ` ${at.slice(11, 16)} UTC` : ''}`
    step.state.ariaExpanded = String(!step.item.classList.contains('step-folded'))
    if (document.activeElement !== step.note) step.note.value = note ?? ''
    // An earlier note opens at a press: the page is painted, and nothing moves by itself.
    if (note === undefined && document.activeElement !== step.note) step.note.hidden = true
    step.noteButton.ariaExpanded = String(!step.note.hidden)
    step.noteButton.textContent = note === undefined ? 'Note' : 'Your note'
    step.noteButton.ariaLabel = `${step.noteButton.textContent} on: ${step.title}`
    step.note.classList.toggle('step-note-kept', note !== undefined)
  }
  for (const step of steps) {
    const isHere = run !== undefined && step === here
    step.item.classList.toggle('step-here', isHere)
    showInContents(step.id, step.tick.checked, isHere)
  }
  for (const state of document.querySelectorAll('[data-run-state]')) {
    state.textContent = run
      ? `Started ${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${ended} of ${steps.length} steps ended`
      : 'Not started. Ticks are kept in this browser.'
  }
}

function showInContents(id: string, isDone: boolean, isHere: boolean): void {
  const link = document.querySelector(`.contents a[href="#${CSS.escape(id)}"]`)
  link?.parentElement?.classList.toggle('done', isDone)
  if (isHere) link?.setAttribute('aria-current', 'step')
  else link?.removeAttribute('aria-current')
}

/** A run that somebody worked through is not thrown away by one slip: the second press within five seconds clears it. */
function clear(): void {
  const armed = bar.dataset.armed === 'true'
  for (const clearButton of document.querySelectorAll<HTMLElement>('[data-run-clear]')) {
    clearButton.textContent = armed || !run ? 'Clear run' : 'Press again to clear'
  }
  if (armed) {
    delete bar.dataset.armed
    save(undefined)
    say('Cleared')
  } else if (run) {
    bar.dataset.armed = 'true'
    setTimeout(() => {
      if (bar.dataset.armed) {
        delete bar.dataset.armed
        for (const clearButton of document.querySelectorAll('[data-run-clear]'))
          clearButton.textContent = 'Clear run'
      }
    }, 5000)
  }
}

function log(): string {
  const { variables, values } = pageValues()
  return renderRunLog({
    title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
    address: page.href,
    run: run ?? startRun(new Date()),
    steps: steps.map(({ id, title }, index) => ({ id, title, number: index + 1 })),
    variables,
    values,
    exportedAt: new Date(),
  })
}

async function copyLog(): Promise<void> {
  try {
    await navigator.clipboard.writeText(log())
    say('Log copied')
  } catch {
    saveLog()
  }
}

function saveLog(): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([log()], { type: 'text/markdown' }))
  link.download = `${page.pathname.split('/').filter(Boolean).pop() ?? 'run'}-${new Date().toISOString().slice(0, 16).replace(':', '')}.md`
  link.click()
  URL.revokeObjectURL(link.href)
  say(`Saved ${link.download}`)
}

function say(text: string): void {
  for (const said of document.querySelectorAll('[data-run-said]')) said.textContent = text
}
