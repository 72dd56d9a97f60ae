/**
 * One run of a runbook: when it began, which steps were ticked or skipped and when, and notes.
 *
 * A run is an immutable value; the page keeps its JSON in local storage. Times are ISO 8601 in UTC.
 */

export type StepState = 'done' | 'skipped'

export interface StepRecord {
  state?: StepState | undefined
  /** When the state was set. */
  at?: string | undefined
  note?: string | undefined
}

export interface Run {
  version: 1
  startedAt: string
  steps: Readonly<Record<string, StepRecord>>
}

/** A run that begins now. */
export function startRun(now: Date): Run {
  return { version: 1, startedAt: now.toISOString(), steps: {} }
}

/** The run with one step ticked, skipped, or (with `undefined`) open again. Its note stays. */
export function markStep(run: Run, step: string, state: StepState | undefined, now: Date): Run {
  const { note } = record(run, step)
  const marked = state === undefined ? { note } : { state, at: now.toISOString(), note }
  return withStep(run, step, marked)
}

/** The run with a note at a step; an empty note removes it. */
export function noteStep(run: Run, step: string, note: string): Run {
  return withStep(run, step, { ...record(run, step), note: note.trim() || undefined })
}

/** What is known of a step: an empty record when nothing is. */
export function record(run: Run | undefined, step: string): StepRecord {
  return run !== undefined && Object.hasOwn(run.steps, step) ? (run.steps[step] as StepRecord) : {}
}

function withStep(run: Run, step: string, value: StepRecord): Run {
  const kept = Object.entries(run.steps).filter(([id]) => id !== step)
  const empty = value.state === undefined && value.note === undefined
  return { ...run, steps: Object.fromEntries(empty ? kept : [...kept, [step, value]]) }
}

/** Reads a stored run. What is not a run of this version is treated as none: a page must open whatever storage holds. */
export function parseRun(json: string | null): Run | undefined {
  if (json === null) return undefined
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!isObject(value) || value.version !== 1 || !isTime(value.startedAt) || !isObject(value.steps))
    return undefined
  const steps = Object.entries(value.steps).flatMap(([id, step]): [string, StepRecord][] => {
    if (!isObject(step)) return []
    const state = step.state === 'done' || step.state === 'skipped' ? step.state : undefined
    const note = typeof step.note === 'string' ? step.note : undefined
    return [[id, { state, at: state && isTime(step.at) ? step.at : undefined, note }]]
  })
  return { version: 1, startedAt: value.startedAt, steps: Object.fromEntries(steps) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
