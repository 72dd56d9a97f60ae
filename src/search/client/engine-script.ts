/**
 * The engine at one end of a port, a script of its own: in a worker, so that reading and ranking never hold up the page,
 * or on the page, which leaves its port in `handoverEngine`, where no worker may start.
 */

import { Engine } from './engine.ts'
import { MissingFile } from './load.ts'
import type { Heard, Told } from './protocol.ts'

const port =
  (globalThis as { handoverEngine?: MessagePort }).handoverEngine ?? (globalThis as unknown as MessagePort)
const tell = (told: Told) => port.postMessage(told)
let engine: Engine | undefined
let areChoicesTold = false

port.onmessage = async ({ data }: MessageEvent<Heard>) => {
  if ('base' in data) engine = new Engine(data.base)
  if (!engine) return
  const turn = 'turn' in data ? data.turn : 0
  try {
    if ('turn' in data) await engine.ask(data.input, data.filter, (answer) => tell({ turn, answer }))
    if (areChoicesTold) return
    tell({ choices: await engine.choices() })
    areChoicesTold = true
  } catch (error) {
    tell({ turn, failure: error instanceof MissingFile ? 'missing' : 'failed' })
  }
}
