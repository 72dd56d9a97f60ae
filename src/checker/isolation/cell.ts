import { type ChildProcess, fork } from 'node:child_process'
import type { ParseResult, Source } from '../languages/language.ts'
import type { Page, PageFormat } from '../source/snippets.ts'

/** What the process of its own can be asked for. */
export type Task =
  | { kind: 'parse'; language: string; source: Source }
  | { kind: 'page'; text: string; format: PageFormat }

/** `started` comes first, once everything is loaded: the time counts from then on. */
export type Answer = { started: true } | { result: ParseResult | Page } | { error: string }

/** The process died or was stopped. */
export class CellFault extends Error {}

const memory = 512
/** Milliseconds for starting the process, and for loading a language in it, on a busy machine. */
const startup = 20_000

/**
 * A process that does one task after another, and may die of each. It starts with the first task, is replaced when it
 * died, and never keeps the parent alive.
 */
export class Cell {
  private process: ChildProcess | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private readonly modules: readonly string[]
  /** Milliseconds that a task may take. */
  private readonly limit: number

  constructor(modules: readonly string[], limit = 8000) {
    this.modules = modules
    this.limit = limit
  }

  /** @throws {CellFault} */
  run<T extends ParseResult | Page>(task: Task): Promise<T> {
    const answer = this.queue.then(() => this.send(task))
    this.queue = answer.catch(() => undefined)
    return answer as Promise<T>
  }

  stop(): void {
    this.process?.kill('SIGKILL')
    this.forget()
  }

  private forget(): void {
    if (this.process) alive.delete(this.process)
    this.process = undefined
  }

  private async send(task: Task): Promise<ParseResult | Page> {
    const child = this.process ?? (await this.start())
    this.process = child
    child.ref()
    child.channel?.ref()
    const answer = await new Promise<Exclude<Answer, { started: true }>>((resolve) => {
      const settle = (value: Exclude<Answer, { started: true }>) => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(value)
      }
      const after = (limit: number, error: string) =>
        setTimeout(() => {
          this.stop()
          settle({ error })
        }, limit)
      let timer = after(startup, `was not loaded within ${startup} ms`)
      child.on('message', (message) => {
        const answer = message as Answer
        if (!('started' in answer)) return settle(answer)
        clearTimeout(timer)
        timer = after(this.limit, `did not end within ${this.limit} ms`)
      })
      child.once('error', (error) => settle({ error: error.message }))
      child.once('exit', (code, signal) => {
        this.forget()
        settle({ error: deathOf(code, signal) })
      })
      child.send(task)
    })
    child.channel?.unref()
    child.unref()
    if ('error' in answer) throw new CellFault(answer.error)
    return answer.result
  }

  private async start(): Promise<ChildProcess> {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const child = fork(new URL(`./cell-main.${extension}`, import.meta.url), [...this.modules], {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      // Nothing that a dying parser prints belongs in the report.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    alive.add(child)
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new CellFault('could not be started')), startup)
      const settle = (error?: Error) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (error) reject(error)
        else resolve()
      }
      child.once('message', () => settle())
      child.once('error', settle)
      child.once('exit', (code) => settle(new CellFault(`could not be started (${code})`)))
    })
    return child
  }
}

/** The processes of all cells. A parser in a loop would outlive us. */
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

function deathOf(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === 'SIGABRT' || code === 134) return `used more than ${memory} MB`
  return `ended its process (${signal ?? code})`
}
