import type { DevToolbarAppEntry } from 'astro'

/** The app in Astro's dev toolbar that counts the problems of the content; `toolbar-app.ts` is its half in the browser. */
export const toolbarApp = 'handover'

/** Sent with one line for each problem, whenever the content was loaded. */
export const toolbarMessage = 'handover:problems'

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="none" stroke="currentColor" stroke-width="2" d="m4 12 5 5L20 6"/></svg>'

export function toolbarEntry(): DevToolbarAppEntry {
  const entrypoint = new URL('./toolbar-app.js', import.meta.url)
  return { id: toolbarApp, name: 'Problems in the content', icon, entrypoint }
}
