import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { languages } from '../../src/checker/languages/index.ts'
import type { Job, Message } from './worker.ts'

/**
 * `npm run fuzz`: every language is given texts that nobody would write, for as long as is wanted. The promises are
 * those of the contract suite: nothing is thrown, each place is in the text, the same text gives the same result, and
 * four times the text costs at most five times as much.
 *
 *     npm run fuzz -- --seconds 600
 *     npm run fuzz -- --lang nginx,yaml --seconds 60 --seed 7
 */

const { values } = parseArgs({
  options: {
    lang: { type: 'string' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string' },
  },
})
const known = languages.map(({ id }) => id)
const chosen = values.lang?.split(',') ?? known
const seconds = Number(values.seconds)
const seed = Number(values.seed ?? Date.now() % 2_147_483_648)
const stranger = chosen.find((id) => !known.includes(id))
if (stranger !== undefined || !(seconds > 0) || !Number.isInteger(seed)) {
  console.error(
    stranger === undefined
      ? 'fuzz: --seconds takes a number above 0, --seed a whole number'
      : `fuzz: there is no language \`${stranger}\``,
  )
  process.exit(2)
}

/** What no language may need beyond its share of the time, in seconds: one megabyte each of four kinds, and shrinking. */
const patience = 120

console.log(
  `seed ${seed}, ${(seconds / chosen.length).toFixed(1)} s for each of ${chosen.length} languages\n`,
)
console.log(`${'language'.padEnd(22)}${'texts'.padStart(8)}${'growths'.padStart(9)}  slowest of 1 MB`)
let failures = 0
for (const id of chosen) failures += await fuzz({ id, seed, seconds: seconds / chosen.length })
if (failures > 0) {
  console.log(`\n${failures} broken promises; again with --seed ${seed}`)
  process.exitCode = 1
}

function fuzz(job: Job): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job })
    let current = ''
    let broken = 0
    const fail = (what: string) => {
      broken++
      console.log(`${job.id}: ${what}`)
    }
    const timer = setTimeout(
      () => {
        fail(`no end in sight: ${JSON.stringify(current).slice(0, 2000)}`)
        void worker.terminate()
      },
      (job.seconds + patience) * 1000,
    )
    worker.on('message', (message: Message) => {
      if ('text' in message) current = message.text
      else if ('failure' in message)
        fail(
          `${message.failure.what.slice(0, 4000)}\n    ${message.failure.message.split('\n').slice(0, 4).join('\n    ')}`,
        )
      else {
        const { texts, families, slowest } = message.row
        const cost = slowest.ms < 100 ? '' : `${(slowest.ms / 1000).toFixed(1)} s, ${slowest.name}`
        console.log(
          `${job.id.padEnd(22)}${String(texts).padStart(8)}${String(families).padStart(9)}  ${cost}`.trimEnd(),
        )
      }
    })
    worker.on('error', (error) => fail(`${error.message} at ${JSON.stringify(current).slice(0, 2000)}`))
    worker.on('exit', () => {
      clearTimeout(timer)
      resolve(broken)
    })
  })
}
