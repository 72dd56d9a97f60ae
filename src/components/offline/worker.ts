/** The page's side of the service worker: registering it, and asking it. */
export interface Status {
  built?: string
  complete?: boolean
  posts?: boolean
  offline?: boolean
  error?: string
}

/** A reader who removed the copy does not get it back at the next page. */
export const refused = 'handover:no-offline'

/** Not for somebody who saves data, until they ask for it. */
export function isWanted(): boolean {
  const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {}
  try {
    return !saveData && !(refused in localStorage)
  } catch {
    return !saveData
  }
}

export function register(base: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
}

/** Asks the worker of this site; `undefined` when there is none. */
export async function ask(base: string, type: string): Promise<Status | undefined> {
  const worker =
    navigator.serviceWorker.controller ?? (await navigator.serviceWorker.getRegistration(base))?.active
  if (!worker) return undefined
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage({ type }, [port2])
  })
}

/** `2026-11-20 21:04 UTC` */
export function time(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
