/** A place in a file. Both count from 1; columns are UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/** Offsets of a file's text to lines and columns. Lines end with LF, CRLF or a lone CR, as in CommonMark. */
export class LineMap {
  readonly text: string
  readonly starts: number[]

  constructor(text: string) {
    this.text = text
    this.starts = lineStarts(text)
  }

  place(offset: number): Place {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1 }
  }

  /** Where the line (from 1) starts; the end of the text for a line that is not there. */
  start(line: number): number {
    return this.starts[line - 1] ?? this.text.length
  }

  /** Where the line's text ends, before its line end. */
  end(line: number): number {
    let end = this.start(line + 1)
    const start = this.start(line)
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--
    return end
  }

  line(line: number): string {
    return this.text.slice(this.start(line), this.end(line))
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
