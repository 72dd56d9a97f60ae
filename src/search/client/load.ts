/** Fetches the files of the index: by `fetch` from a server, as scripts from disk, where `fetch` is not allowed. */

import type { Load } from '../query/shards.ts'

/** Thrown when a file is not there: no index was built, or a newer one has replaced it. */
export class MissingFile extends Error {
  override name = 'MissingFile'
}

export function loaderFor(base: string): Load {
  return location.protocol === 'file:' ? fromScripts(`${base}search/`) : fromServer(`${base}search/`)
}

function fromServer(folder: string): Load {
  return async (name) => {
    // Only the catalog keeps its name from build to build.
    const response = await fetch(`${folder}${name}.json`, name.includes('/') ? {} : { cache: 'no-cache' })
    if (response.status === 404) throw new MissingFile(name)
    if (!response.ok) throw new Error(`${response.status} for search/${name}.json`)
    return response.json()
  }
}

type Receiver = (name: string, content: unknown) => void

/** `handover bundle` writes each file as a script that calls `handoverSearch(name, content)`. */
function fromScripts(folder: string): Load {
  const waiting = new Map<string, (content: unknown) => void>()
  const receive: Receiver = (name, content) => {
    waiting.get(name)?.(content)
    waiting.delete(name)
  }
  Object.assign(globalThis, { handoverSearch: receive })
  return (name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve)
      const script = Object.assign(document.createElement('script'), { src: `${folder}${name}.js` })
      script.onload = () => script.remove()
      script.onerror = () => {
        script.remove()
        reject(new MissingFile(name))
      }
      document.head.append(script)
    })
}
