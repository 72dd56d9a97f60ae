/** Registers the service worker and says when a page comes from the copy. What is kept is shown once a reader asks. */
import panelAddress from './offline-panel.ts?worker&url'
import { ask, isWanted, register, time } from './worker.ts'

const details = document.querySelector<HTMLElement>('[data-offline]')

if (details && 'serviceWorker' in navigator && location.protocol !== 'file:') begin(details)
else if (details) details.hidden = true

async function begin(details: HTMLElement): Promise<void> {
  const base = details.dataset.offline ?? '/'
  if (isWanted()) addEventListener('load', () => register(base).catch(() => {}))
  // A script of its own, as in search/opener.ts: Vite's loader for dynamic imports stays out of every page.
  details.addEventListener('toggle', () => import(/* @vite-ignore */ panelAddress), { once: true })
  addEventListener('offline', async () => banner((await ask(base, 'status'))?.built))
  addEventListener('online', () => banner(undefined, false))
  const status = await ask(base, 'status')
  if (status?.offline) banner(status.built)
}

function banner(built: string | undefined, shown = true): void {
  const element = document.querySelector<HTMLElement>('[data-offline-banner]')
  if (!element) return
  element.hidden = !shown
  element.textContent = shown ? `No network.${built ? ` This is the copy built ${time(built)}.` : ''}` : ''
}
