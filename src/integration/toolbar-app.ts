import { defineToolbarApp } from 'astro/toolbar'
import { toolbarMessage } from './toolbar.ts'

/** In the browser: a mark on the toolbar while there are problems, and the list of them. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window')
    const heading = document.createElement('h1')
    const list = document.createElement('ol')
    panel.append(heading, list)
    canvas.append(panel)
    server.on(toolbarMessage, (lines: string[]) => {
      app.toggleNotification({ state: lines.length > 0, level: 'error' })
      heading.textContent = lines.length === 1 ? '1 problem' : `${lines.length || 'No'} problems`
      list.replaceChildren(
        ...lines.map((line) => {
          const item = document.createElement('li')
          item.textContent = line
          return item
        }),
      )
    })
  },
})
