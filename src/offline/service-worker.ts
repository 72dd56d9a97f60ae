/**
 * The service worker, as one function of its global scope, so that it can be written into `sw.js` as text and run in a
 * test. It may not use anything that is declared outside of it.
 *
 * A copy is one cache, named for one build and filled from that build's list. It is installed whole or not at all, and the
 * copy before it is kept for pages that are still open. Pages and changing files come from the network while it answers in
 * time; files whose name is their hash come from the copy.
 */

export interface WorkerConfig {
  /** Names the build: another content, another name. */
  build: string
  /** The site's base path, with a slash at both ends. */
  base: string
  /** Milliseconds to wait for the network while a copy could answer. */
  patience: number
}

/** What a build is made of. Paths are relative to the base. */
export interface OfflineList {
  build: string
  /** When it was built, ISO 8601. */
  built: string
  /** `core` is always kept, `posts` when the reader asks for it. */
  groups: Record<'core' | 'posts', OfflineFile[]>
}

/** Path, first 16 hex digits of the SHA-256 of its bytes, and bytes. */
export type OfflineFile = [path: string, hash: string, bytes: number]

/** As much of `ServiceWorkerGlobalScope` as the worker uses. */
export interface WorkerScope {
  location: { origin: string }
  caches: CacheStorage
  crypto: Crypto
  /** A clock that nobody sets: a computer's own may jump back by days when the network comes. */
  performance: Pick<Performance, 'now'>
  fetch: typeof fetch
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  registration: { unregister(): Promise<boolean> }
  // biome-ignore lint/suspicious/noExplicitAny: the events' types are those of another global scope.
  addEventListener(type: string, listener: (event: any) => void): void
}

export function serviceWorker(scope: WorkerScope, config: WorkerConfig): void {
  const { base, build, patience } = config
  const prefix = `handover ${base} `
  const copyName = prefix + build
  const settingsName = `${prefix}settings`
  const address = (path: string) => new URL(base + path, scope.location.origin).href
  const listAddress = address(`offline/${build}.json`)
  /** Pages that were answered from the copy because the network did not. */
  const servedOffline = new Set<string>()
  let networkFailedAt = Number.NEGATIVE_INFINITY
  let isRepairTried = false

  scope.addEventListener('install', (event) => event.waitUntil(install()))
  scope.addEventListener('activate', (event) => event.waitUntil(activate()))
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const url = new URL(request.url)
    const isOurs = url.origin === scope.location.origin && url.pathname.startsWith(base)
    const own = url.pathname.slice(base.length)
    if (request.method !== 'GET' || !isOurs || own === 'sw.js' || own.startsWith('offline/')) return
    event.respondWith(isImmutable(own) ? copyFirst(request) : networkFirst(request, event.resultingClientId))
    if (request.mode === 'navigate') event.waitUntil(repair())
  })
  scope.addEventListener('message', (event) => {
    const reply = (answer: unknown) => event.ports[0]?.postMessage(answer)
    const work = answer(event.data?.type, event.source?.id)
    event.waitUntil(
      work.then(reply, (error: unknown) =>
        reply({ error: error instanceof Error ? error.message : String(error) }),
      ),
    )
  })

  async function install(): Promise<void> {
    const isComplete = (await look(copyName, listAddress)) !== undefined
    if (!isComplete) await fillNewCopy()
    await scope.skipWaiting()
  }

  async function fillNewCopy(): Promise<void> {
    try {
      const list = await readList()
      const { posts } = await settings()
      await fill(list, posts ? [...list.groups.core, ...list.groups.posts] : list.groups.core)
      await (await scope.caches.open(copyName)).put(listAddress, json(list))
    } catch (error) {
      await scope.caches.delete(copyName)
      throw error
    }
  }

  /** Fills a copy that the browser has deleted while it kept the worker; once in a worker's life, and only when it can. */
  async function repair(): Promise<void> {
    if (isRepairTried) return
    isRepairTried = true
    if ((await look(copyName, listAddress)) === undefined) await fillNewCopy().catch(() => {})
  }

  /** Keeps this copy and the one before it, whose files an open page may still ask for. */
  async function activate(): Promise<void> {
    const others = (await copyNames()).filter((name) => name !== copyName)
    await Promise.all(others.slice(0, -1).map((name) => scope.caches.delete(name)))
    await scope.clients.claim()
  }

  async function answer(type: string, client: string | undefined): Promise<unknown> {
    if (type === 'remove') {
      for (const name of [...(await copyNames()), settingsName]) await scope.caches.delete(name)
      return { removed: await scope.registration.unregister() }
    }
    if (type === 'keep-posts') {
      const list = await readList()
      await fill(list, list.groups.posts)
      await (await scope.caches.open(settingsName)).put(address('settings'), json({ posts: true }))
    }
    const list: OfflineList | undefined = await (await look(copyName, listAddress))?.json()
    return {
      build,
      built: list?.built,
      complete: list !== undefined,
      posts: (await settings()).posts,
      offline: client !== undefined && servedOffline.has(client),
    }
  }

  /** Looks into one cache without making it, as opening it would. */
  function look(cacheName: string, url: string): Promise<Response | undefined> {
    return scope.caches.match(url, { cacheName, ignoreSearch: true, ignoreVary: true })
  }

  async function readList(): Promise<OfflineList> {
    const stored = await look(copyName, listAddress)
    const response = stored ?? (await scope.fetch(listAddress, { cache: 'no-cache' }))
    if (!response.ok) throw new Error(`the list of the build answered ${response.status}`)
    return response.json()
  }

  async function settings(): Promise<{ posts: boolean }> {
    const stored = await look(settingsName, address('settings'))
    return stored ? stored.json() : { posts: false }
  }

  /** Puts files into the copy, six at a time, taking unchanged ones from an earlier copy. */
  async function fill(list: OfflineList, files: OfflineFile[]): Promise<void> {
    const copy = await scope.caches.open(copyName)
    const earlier = await earlierFiles()
    const waiting = files[Symbol.iterator]()
    const work = async () => {
      for (const [path, hash] of waiting) {
        const url = address(path)
        const old = earlier.get(`${path} ${hash}`)
        const response = (old && (await look(old, url))) || (await download(list, url, hash))
        await copy.put(url, response)
      }
    }
    await Promise.all(Array.from({ length: 6 }, work))
  }

  /** For each file of the copies that are there, the cache that holds it. */
  async function earlierFiles(): Promise<Map<string, string>> {
    const files = new Map<string, string>()
    for (const name of await copyNames()) {
      const stored = await look(name, address(`offline/${name.slice(prefix.length)}.json`))
      const list: OfflineList | undefined = await stored?.json()
      const entries = list ? [...list.groups.core, ...list.groups.posts] : []
      for (const [path, hash] of entries) files.set(`${path} ${hash}`, name)
    }
    return files
  }

  /**
   * Fetches one file and proves that it is of this build. A host may change files on their way (a minifier, an injected
   * script); that is told from a newer build by asking which build is deployed now.
   */
  async function download(list: OfflineList, url: string, hash: string): Promise<Response> {
    const response = await scope.fetch(url, { cache: 'no-cache', credentials: 'same-origin' })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    const body = await response.arrayBuffer()
    const digest = new Uint8Array(await scope.crypto.subtle.digest('SHA-256', body))
    const hex = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (hex !== hash) {
      const deployed = await scope.fetch(address('offline/build.json'), { cache: 'no-store' })
      if ((await deployed.json()).build !== list.build)
        throw new Error('another build was deployed meanwhile')
    }
    // Made anew: a response that was redirected may not answer a navigation.
    return new Response(body, { headers: response.headers })
  }

  async function copyFirst(request: Request): Promise<Response> {
    return (await find(request.url)) ?? scope.fetch(request)
  }

  async function networkFirst(request: Request, client: string | undefined): Promise<Response> {
    const isPage = request.mode === 'navigate'
    const network = fromNetwork(request)
    const recently = scope.performance.now() - networkFailedAt < 30_000
    const inTime = recently ? undefined : await Promise.race([network, later(patience)])
    if (inTime) return inTime
    const kept = await find(request.url)
    if (kept) {
      if (isPage && client) servedOffline.add(client)
      return kept
    }
    const late = await network
    if (late) return late
    return isPage ? notKept() : Response.error()
  }

  /** `undefined` when the network failed or the host is out of order. */
  async function fromNetwork(request: Request): Promise<Response | undefined> {
    try {
      const response = await scope.fetch(request)
      if (response.status < 500) {
        networkFailedAt = Number.NEGATIVE_INFINITY
        return response
      }
    } catch {
      // Told by the result.
    }
    networkFailedAt = scope.performance.now()
    return undefined
  }

  function later(milliseconds: number): Promise<undefined> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined))
  }

  /** Looks an address up in this build's copy, then in the one before; a page answers to each shape of its address. */
  async function find(url: string): Promise<Response | undefined> {
    const { origin, pathname } = new URL(url)
    const folder = pathname.replace(/(?:\/index\.html|\/|\.html)?$/, '')
    const shapes = [pathname, `${folder}/`, folder, `${folder}.html`]
    const names = [copyName, ...(await copyNames()).filter((name) => name !== copyName).reverse()]
    for (const name of names) {
      for (const shape of shapes) {
        const found = await look(name, origin + shape)
        if (found) return found
      }
    }
    return undefined
  }

  /** The copies, oldest first. */
  async function copyNames(): Promise<string[]> {
    return (await scope.caches.keys()).filter((name) => name.startsWith(prefix) && name !== settingsName)
  }

  /** Files that never change under their name: bundled assets, and the search index's parts. */
  function isImmutable(path: string): boolean {
    return path.startsWith('_astro/') || /\.pf_\w+$/.test(path)
  }

  function json(value: unknown): Response {
    return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } })
  }

  function notKept(): Response {
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not in the offline copy</title><h1>This page is not in the offline copy</h1>
<p>There is no network, and the copy on this device does not hold this page.</p>
<p><a href="${base}">Home and search</a> · <a href="${base}runbooks/">All runbooks</a></p></html>`
    return new Response(body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
}

/** The way back: removes every copy of this site and the worker itself, whichever release installed them. */
export function retiredServiceWorker(scope: WorkerScope, config: Pick<WorkerConfig, 'base'>): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil(retire()))
  async function retire(): Promise<void> {
    for (const name of await scope.caches.keys()) {
      if (name.startsWith(`handover ${config.base} `)) await scope.caches.delete(name)
    }
    await scope.registration.unregister()
  }
}
