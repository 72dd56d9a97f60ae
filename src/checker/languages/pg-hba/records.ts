/** Records of pg_hba.conf: fields parted by blanks, words of a field by commas, as the server reads them. */
import { type LogicalLine, logicalLines, type Word } from '../text.ts'

export interface HbaWord extends Word {
  /** Stands in double quotes from its first sign on: no keyword. */
  quoted: boolean
}

/** The words of each field. */
export type HbaRecord = HbaWord[][]

export interface OpenQuote {
  start: number
  end: number
}

/** A backslash at the end of a line joins it with the next; comments and empty lines are no records. */
export function readRecords(text: string): { records: HbaRecord[]; open: OpenQuote[] } {
  const records: HbaRecord[] = []
  const open: OpenQuote[] = []
  for (const line of logicalLines(text, (each) => each.endsWith('\\'))) {
    const record = readRecord(line, open)
    if (record.length > 0) records.push(record)
  }
  return { records, open }
}

function readRecord({ text, start: offset }: LogicalLine, open: OpenQuote[]): HbaRecord {
  const fields: HbaRecord = []
  /** The field goes on behind a comma. */
  let goesOn = false
  let i = 0
  while (i < text.length) {
    while (i < text.length && /[\s,]/.test(text[i] as string)) i++
    if (i >= text.length || text[i] === '#') break
    const start = i
    let quote = -1
    let word = ''
    while (i < text.length) {
      const unit = text[i] as string
      if (quote < 0 && /[\s,#]/.test(unit)) break
      if (unit === '"') quote = quote < 0 ? i : -1
      else word += unit
      i++
    }
    if (quote >= 0) open.push({ start: offset + quote, end: offset + quote + 1 })
    const found = { text: word, start: offset + start, end: offset + i, quoted: text[start] === '"' }
    if (goesOn) fields.at(-1)?.push(found)
    else fields.push([found])
    goesOn = text[i] === ','
  }
  return fields
}
