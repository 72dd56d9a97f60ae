/** What the parameters of a queue must be together; rsyslog-doc, "General Queue Parameters". */
import type { Report, Span } from './finding.ts'
import { type Item, type Pair, parameterOf } from './objects.ts'

export class Queues {
  private readonly files = new Set<string>()
  /** Numbers of the old directives that count for the next action, or for the main queue. */
  private readonly old = new Map<string, { value: number; span: Span }>()

  check(item: Item, report: Report): void {
    const pair = (name: string) => item.pairs.find((each) => each.name === name)
    const file = pair('queue.filename')
    if (parameterOf(item, 'queue.type')?.toLowerCase() === 'disk' && !file)
      report.add(
        'missing-parameter',
        item.span,
        `Unexpected end of \`${item.object}(queue.type="Disk")\`, expected \`queue.filename="…"\``,
      )
    const folder = pair('queue.spooldirectory')
    const written = folder?.values[0]?.text ?? ''
    if (folder && written.endsWith('/'))
      report.add(
        'value',
        folder.valueSpan,
        'Unexpected `/` at the end of `queue.spooldirectory`, expected the path without it',
      )
    if (file) this.checkFile(file, written, report)
    checkMark(pair('queue.discardmark'), pair('queue.size'), report)
  }

  directive(name: string, value: number, span: Span): void {
    if (/queue(?:size|discardmark)$/.test(name)) this.old.set(name, { value, span })
  }

  /** An action in the old form takes the old settings. */
  action(report: Report): void {
    this.checkOld('actionqueue', 980, report)
    this.old.delete('actionqueuesize')
    this.old.delete('actionqueuediscardmark')
  }

  end(report: Report): void {
    this.checkOld('mainmsgqueue', 98000, report)
  }

  /** The mark that counts where none is set is not lowered for a smaller queue. */
  private checkOld(queue: string, defaultMark: number, report: Report): void {
    const size = this.old.get(`${queue}size`)
    const mark = this.old.get(`${queue}discardmark`)
    if (!size || size.value >= (mark?.value ?? defaultMark)) return
    const written = queue === 'actionqueue' ? '$ActionQueue' : '$MainMsgQueue'
    report.add(
      'value',
      size.span,
      `Unexpected \`${written}Size\` below \`${written}DiscardMark\`, which is ${mark?.value ?? defaultMark}, expected it above`,
    )
  }

  /** No two queues may write the same files. */
  private checkFile(pair: Pair, folder: string, report: Report): void {
    const name = pair.values[0]?.text ?? ''
    const key = `${folder}/${name}`
    if (this.files.has(key))
      report.add(
        'value',
        pair.valueSpan,
        `Unexpected second queue with \`queue.filename="${name.slice(0, 40)}"\`, expected another name`,
      )
    this.files.add(key)
  }
}

function checkMark(mark: Pair | undefined, size: Pair | undefined, report: Report): void {
  const number = (pair: Pair | undefined) => Number(pair?.values[0]?.text ?? Number.NaN)
  if (mark && number(mark) > number(size))
    report.add(
      'value',
      mark.valueSpan,
      'Unexpected `queue.discardMark` above `queue.size`, expected it below',
    )
}
