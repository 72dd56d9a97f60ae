/** What the parameters of a queue must be together; rsyslog-doc, "General Queue Parameters". */
import type { Report } from './finding.ts'
import { type Item, type Pair, parameterOf } from './objects.ts'

export class Queues {
  private readonly files = new Set<string>()

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
