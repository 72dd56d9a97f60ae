import type { Loader } from 'astro/loaders'
import { digest } from '../lib/digest.ts'
import type { CollectionName } from './schemas.ts'
import { currentSession } from './session.ts'

/** Puts one collection's views into Astro's data store; the session does the work, once for all collections. */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: 'handover',
    async load({ store }) {
      const session = currentSession()
      const site = await session.site()
      session.report(site)
      const views = site[collection]
      const ids = new Set(views.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const view of views) {
        const data = JSON.parse(JSON.stringify(view)) as Record<string, unknown>
        if (!('body' in view)) {
          store.set({ id: view.id, data, digest: digest(data) })
          continue
        }
        const images = site.images.get(view.source)
        const { stock } = view.body
        store.set({
          id: view.id,
          data,
          filePath: view.source,
          ...(images ? { assetImports: images } : {}),
          ...(stock ? { deferredRender: true } : {}),
          // Astro forgets an entry's imports when it skips one with a known digest, so these are always set.
          ...(stock || images ? {} : { digest: digest(data) }),
        })
      }
    },
  }
}
