/** `astro dev`: content is loaded again when a file of it changes, and problems show in the browser. */
import { join, resolve } from 'node:path'
import type { HookParameters } from 'astro'
import { renderDiagnostic } from '../checker/reporters/text.ts'
import { redact } from '../checker/secrets.ts'
import { LineMap } from '../checker/source/line-map.ts'
import type { ContentProblem } from '../collections/problems.ts'
import type { Session } from '../collections/session.ts'
import { readText } from '../collections/site.ts'
import { toolbarApp, toolbarMessage } from './toolbar.ts'

type Setup = HookParameters<'astro:server:setup'>

/**
 * The first error lies over every page, also over one that is opened later, until it is gone.
 *
 * @param root the project's, absolute
 * @param folder the content folder, relative to it
 */
export function serveContent(
  { server, refreshContent, toolbar }: Setup,
  session: Session,
  root: string,
  folder: string,
): void {
  const content = join(root, folder)
  const showError = async () => {
    const { problems } = await session.site()
    toolbar.send(toolbarMessage, problems.map(toolbarLine))
    const error = problems.find(({ severity }) => severity === 'error')
    const err = error && overlayError(error, problems.length, root)
    if (err) server.environments.client.hot.send({ type: 'error', err })
  }
  server.watcher.add(content)
  server.watcher.on('all', async (_event, path) => {
    if (!resolve(path).startsWith(content)) return
    session.invalidate()
    await refreshContent?.({ loaders: ['handover'] })
    await showError()
  })
  server.ws.on('connection', showError)
  toolbar.onAppInitialized(toolbarApp, showError)
}

function toolbarLine({ file, line, column, severity, message, code }: ContentProblem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} [${code}]`
}

function overlayError(problem: ContentProblem, count: number, root: string) {
  const { file, line, column, message, help, code, ...rest } = problem
  const text = readText(root, file)
  const frame =
    text === undefined
      ? ''
      : renderDiagnostic({ file, line, column, message, code, ...rest }, new LineMap(redact(text)))
  return {
    name: code,
    title: count > 1 ? `${count} problems in the content; the first` : 'A problem in the content',
    message,
    hint: help,
    loc: { file: join(root, file), line, column },
    frame,
    stack: '',
  }
}
