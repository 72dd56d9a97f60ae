import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { languages } from '../../src/checker/languages/index.ts'
import { assertGrowth, parseTwice } from '../support/promises.ts'
import { families, megabytes, samplesOf, texts, wordsOf } from './inputs.ts'

/** One language for some seconds, in a thread of its own so that a parser which never ends can be ended. */

export interface Job {
  id: string
  seed: number
  seconds: number
}

export type Message =
  /** The text that is parsed now. */
  | { text: string }
  | { row: { texts: number; families: number; slowest: { name: string; ms: number } } }
  | { failure: { what: string; message: string } }

const { id, seed, seconds } = workerData as Job
const send = (message: Message) => parentPort?.postMessage(message)

const language = (await languages.find((entry) => entry.id === id)?.load())?.default
if (!language) throw new Error(`no language ${id}`)
const samples = samplesOf(id)
const words = wordsOf(samples)
for (const sample of samples) await language.parse({ text: sample, whole: true })

const slowest = { name: '', ms: 0 }
for (const { name, text } of megabytes) {
  const input = text()
  send({ text: `${name}, ${input.length} units` })
  const before = process.cpuUsage()
  await language.parse({ text: input, whole: true })
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  if (ms > slowest.ms) Object.assign(slowest, { name, ms })
}

const run = async (what: string, property: fc.IAsyncProperty<[unknown]>, share: number) => {
  const result = await fc.check(property, {
    seed,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: seconds * share * 1000,
    markInterruptAsFailure: false,
  })
  if (result.failed && result.counterexample) {
    const cause = result.errorInstance
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    send({ failure: { what: `${what} ${JSON.stringify(result.counterexample[0])}`, message } })
  }
  return result.numRuns
}

const parsed = await run(
  'text',
  fc.asyncProperty(texts(samples, words), async (text) => {
    send({ text })
    await parseTwice(language, text)
  }) as fc.IAsyncProperty<[unknown]>,
  0.6,
)
const grown = await run(
  'growth of',
  fc.asyncProperty(families(words), async (family) => {
    send({ text: family.name })
    await assertGrowth(language, family)
  }) as fc.IAsyncProperty<[unknown]>,
  0.4,
)
send({ row: { texts: parsed, families: grown, slowest } })
