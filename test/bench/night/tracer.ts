/** Processor time of a page and of its search worker, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test'

export interface Spent {
  /** Of the page's thread in ms, from the key to the frame that shows the first answer. */
  toList: number
  /** The longest task of the page's thread, in ms. */
  longest: number
  /** Of the page's thread and of the worker's, in ms, until the answer was complete. */
  page: number
  worker: number
}

interface Event {
  name: string
  cat: string
  ph: string
  ts: number
  /** Wall and processor time in µs. */
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args: { data?: { type?: string; name?: string }; name?: string }
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing']

export async function openTracer(browser: Browser, page: Page) {
  await page.evaluate(() => {
    const root = document.documentElement
    new MutationObserver((changes) => {
      const isList = changes.some(
        ({ target }) => target instanceof Element && target.closest('.search-list, .search-group'),
      )
      // The frame after the next has painted it.
      if (isList) requestAnimationFrame(() => setTimeout(() => performance.mark('list')))
    }).observe(root, { childList: true, subtree: true })
  })
  const session = await browser.newBrowserCDPSession()

  async function during(work: () => Promise<void>): Promise<Spent> {
    const events: Event[] = []
    const collect = ({ value }: { value: object[] }) => events.push(...(value as Event[]))
    session.on('Tracing.dataCollected', collect)
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES },
    })
    await work()
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
    return spent(events)
  }
  return { during }
}

function spent(events: Event[]): Spent {
  const input = events.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'input')
  if (!input) throw new Error('The key was not seen')
  const tasks = (tid: number) =>
    events.filter(
      (event) =>
        event.pid === input.pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'),
    )
  const time = (list: Event[]) => list.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  const page = tasks(input.tid).filter(({ ts, dur = 0 }) => ts + dur > input.ts)
  const list = events.find(({ name, ts }) => name === 'list' && ts > input.ts)?.ts ?? Number.POSITIVE_INFINITY
  const threads = new Set(
    events
      .filter(
        ({ name, args, pid }) =>
          pid === input.pid && name === 'thread_name' && /DedicatedWorker/.test(args.name ?? ''),
      )
      .map(({ tid }) => tid),
  )
  return {
    toList: time(page.filter(({ ts }) => ts < list)),
    longest: Math.max(...page.map(({ tdur = 0 }) => tdur / 1000)),
    page: time(page),
    worker: [...threads].reduce((sum, tid) => sum + time(tasks(tid)), 0),
  }
}
