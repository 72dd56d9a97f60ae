import { loadRegistry } from '../registry.ts'
import { readPage } from '../source/snippets.ts'
import type { Answer, Task } from './cell.ts'

/** The process of its own: says that it is there, then answers one task after another. */

const registry = await loadRegistry(process.argv.slice(2))

async function answer(task: Task): Promise<Answer> {
  try {
    const language = task.kind === 'parse' ? await registry.load(task.language) : undefined
    process.send?.({ started: true } satisfies Answer)
    if (task.kind === 'page') return { result: readPage(task.text, task.format) }
    if (!language) throw new RangeError(`Unknown language ${task.language}`)
    return { result: await language.parse(task.source) }
  } catch (error) {
    return { error: (error as Error)?.message ?? String(error) }
  }
}

process.on('message', async (task) => {
  process.send?.(await answer(task as Task))
})
process.send?.('ready')
