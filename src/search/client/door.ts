/** The page's side of the engine: questions go out, and only answers to the last one come back. */

import type { Filter } from '../query/searcher.ts'
import type { Answer, Choices } from './engine.ts'
import engineAddress from './engine-script.ts?worker&url'
import type { Failure, Heard, Told } from './protocol.ts'

export interface Listener {
  answer(answer: Answer): void
  failure(failure: Failure): void
  choices(choices: Choices): void
}

export class Door {
  readonly #listener: Listener
  readonly #waiting: Heard[] = []
  #port: Pick<MessagePort, 'postMessage'> | undefined
  #turn = 0

  /** @param base the site's root: `/docs/`, or `../` in a copy opened from disk */
  constructor(base: string, listener: Listener) {
    this.#listener = listener
    this.#send({ base: new URL(base, document.baseURI).href })
    if (location.protocol === 'file:') this.#startHere()
    else this.#startWorker()
  }

  ask(input: string, filter: Filter): void {
    this.#turn++
    this.#send({ turn: this.#turn, input, filter })
  }

  /** What comes of questions that were asked is not wanted any more. */
  forget(): void {
    this.#turn++
  }

  #startWorker(): void {
    const worker = new Worker(engineAddress, { type: 'module', name: 'search' })
    worker.onmessage = ({ data }) => this.#hear(data)
    // No worker came up: an old browser, or a policy of the site's own.
    worker.onerror = () => {
      worker.terminate()
      this.#startHere()
    }
    this.#open(worker)
  }

  #startHere(): void {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => this.#hear(data)
    Object.assign(globalThis, { handoverEngine: port2 })
    import(/* @vite-ignore */ engineAddress).then(
      () => this.#open(port1),
      () => this.#listener.failure('failed'),
    )
  }

  #open(port: Pick<MessagePort, 'postMessage'>): void {
    this.#port = port
    for (const message of this.#waiting) port.postMessage(message)
  }

  #send(message: Heard): void {
    // Where the engine has to be started anew it is told again where the site is, and what was asked last.
    this.#waiting.splice(1, Number.POSITIVE_INFINITY, message)
    this.#port?.postMessage(message)
  }

  #hear(told: Told): void {
    if ('choices' in told) this.#listener.choices(told.choices)
    else if ('answer' in told) {
      if (told.turn === this.#turn) this.#listener.answer(told.answer)
    } else if (told.turn === this.#turn) this.#listener.failure(told.failure)
  }
}
