/** As much of a browser as a service worker sees: caches, a network that can fail, and events. */
import type { WorkerScope } from '../../../src/offline/service-worker.ts'

export const origin = 'https://ops.example.org'

export class FakeCaches {
  readonly stored = new Map<string, Map<string, Response>>()
  /** Puts beyond this many throw, as a full disk does. */
  quota = Number.POSITIVE_INFINITY

  async open(name: string) {
    const entries = this.stored.get(name) ?? new Map<string, Response>()
    this.stored.set(name, entries)
    return {
      put: async (url: string, response: Response) => {
        if (this.quota-- <= 0) throw new DOMException('full', 'QuotaExceededError')
        entries.set(url, response)
      },
    }
  }
  async match(url: string, { cacheName }: { cacheName: string }) {
    return this.stored
      .get(cacheName)
      ?.get(url.split(/[?#]/)[0] as string)
      ?.clone()
  }
  async keys() {
    return [...this.stored.keys()]
  }
  async delete(name: string) {
    return this.stored.delete(name)
  }
}

export class FakeBrowser {
  readonly caches = new FakeCaches()
  readonly requests: string[] = []
  /** Path to body; what is not there is answered with 404. */
  site = new Map<string, string>()
  network: 'up' | 'down' | 'slow' | 'broken' = 'up'
  unregistered = false
  /** What every request is answered with, as the sign-in page of a hotel does. */
  portal: string | undefined
  /** Requests that the network still answers before it goes down. */
  answersLeft = Number.POSITIVE_INFINITY
  /** Milliseconds by a clock that nobody sets. */
  elapsed = 0
  private listeners = new Map<string, (event: unknown) => void>()

  /** Starts a worker of this release; the caches stay. */
  start(run: (scope: WorkerScope) => void): void {
    this.listeners.clear()
    run({
      location: { origin },
      caches: this.caches as unknown as CacheStorage,
      crypto,
      performance: { now: () => this.elapsed },
      fetch: ((request: string | { url: string }) =>
        this.fetch(typeof request === 'string' ? request : request.url)) as typeof fetch,
      skipWaiting: async () => {},
      clients: { claim: async () => {} },
      registration: {
        unregister: async () => {
          this.unregistered = true
          return true
        },
      },
      addEventListener: (type, listener) => this.listeners.set(type, listener),
    })
  }

  async install(): Promise<void> {
    await this.dispatch('install')
    await this.dispatch('activate')
  }

  async dispatch(type: string, event: object = {}): Promise<void> {
    const work: Promise<unknown>[] = []
    this.listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) })
    await Promise.all(work)
  }

  /** What the worker answers, or `undefined` when it leaves the request to the browser. */
  async request(path: string, mode = 'navigate', client = 'tab'): Promise<Response | undefined> {
    let answer: Promise<Response> | undefined
    const work: Promise<unknown>[] = []
    this.listeners.get('fetch')?.({
      request: { url: new URL(path, origin).href, method: 'GET', mode },
      resultingClientId: client,
      waitUntil: (promise: Promise<unknown>) => work.push(promise),
      respondWith: (response: Promise<Response>) => {
        answer = response
      },
    })
    const response = await answer
    await Promise.all(work)
    return response
  }

  async message(type: string, client = 'tab'): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown>[] = []
    const port = { postMessage: (answer: Record<string, unknown>) => answers.push(answer) }
    await this.dispatch('message', { data: { type }, source: { id: client }, ports: [port] })
    return answers[0] ?? {}
  }

  private async fetch(url: string): Promise<Response> {
    const path = url.slice(origin.length).split('?')[0] as string
    this.requests.push(path)
    if (this.network === 'down' || this.answersLeft-- <= 0) throw new TypeError('Failed to fetch')
    if (this.network === 'slow') await new Promise((resolve) => setTimeout(resolve, 60))
    if (this.network === 'broken') return new Response('bad gateway', { status: 502 })
    if (this.portal !== undefined) return new Response(this.portal)
    const body = this.site.get(path)
    return body === undefined ? new Response('not found', { status: 404 }) : new Response(body)
  }
}
