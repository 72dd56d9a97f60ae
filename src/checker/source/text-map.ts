/**
 * One stretch of a derived text and where it was taken from. Where both stretches have the same length, they match
 * unit by unit (unless `whole`); otherwise one stands for the other as a whole (a sample for `<name>`).
 */
export interface Piece {
  /** In the derived text; pieces follow each other without gaps. */
  start: number
  end: number
  /** In the outer text. */
  from: number
  to: number
  /** The stretch stands for its outer one as a whole although both have one length. */
  whole?: boolean
}

/**
 * A text that was taken out of another one, piece by piece, and the way back.
 *
 * A snippet is such a text over its file, a heredoc's body is one over its snippet, and `over` joins the two, so that
 * a language's offset reaches the file however deep it lay.
 */
export class TextMap {
  readonly text: string
  readonly pieces: readonly Piece[]

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text
    this.pieces = pieces
  }

  /** The whole of a text as it stands. */
  static whole(text: string): TextMap {
    return new TextMap(text, [{ start: 0, end: text.length, from: 0, to: text.length }])
  }

  /** Ranges of `outer`, one after another; one with a `text` stands for that. */
  static ranges(
    outer: string,
    ranges: readonly { start: number; end: number; text?: string | undefined }[],
  ): TextMap {
    let text = ''
    const pieces: Piece[] = []
    for (const { start, end, text: written } of ranges) {
      const part = written ?? outer.slice(start, end)
      pieces.push({
        start: text.length,
        end: text.length + part.length,
        from: start,
        to: Math.min(end, outer.length),
        ...(written !== undefined && { whole: true }),
      })
      text += part
    }
    return new TextMap(text, pieces)
  }

  /** The outer range that a range of the derived text came from. An empty range stays empty where it can. */
  outer(start: number, end: number): { start: number; end: number } {
    if (this.pieces.length === 0) return { start: 0, end: 0 }
    const first = this.startAt(start)
    if (end <= start) return { start: first, end: first }
    return { start: first, end: Math.max(first, this.endAt(end)) }
  }

  /** The same text, as taken out of what `outside` was taken out of. */
  over(outside: TextMap): TextMap {
    const pieces: Piece[] = []
    for (const piece of this.pieces) {
      if (!isExact(piece)) {
        const { start, end } = outside.outer(piece.from, piece.to)
        pieces.push({ start: piece.start, end: piece.end, from: start, to: end, whole: true })
        continue
      }
      let at = piece.from
      while (at < piece.to) {
        const under = outside.pieces[outside.index(at)] as Piece
        const end = Math.min(piece.to, under.end)
        const exact = isExact(under)
        pieces.push({
          start: piece.start + at - piece.from,
          end: piece.start + end - piece.from,
          from: exact ? under.from + at - under.start : under.from,
          to: exact ? under.from + end - under.start : under.to,
          ...(exact ? {} : { whole: true }),
        })
        at = end
      }
      if (piece.from === piece.to) {
        const { start } = outside.outer(piece.from, piece.from)
        pieces.push({ start: piece.start, end: piece.end, from: start, to: start })
      }
    }
    return new TextMap(this.text, pieces)
  }

  /** The last piece that starts at or before `offset` and is not empty, if there is one. */
  private index(offset: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle] as Piece).start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  private startAt(offset: number): number {
    const piece = this.pieces[this.index(offset)] as Piece
    if (offset >= piece.end) return piece.to
    return isExact(piece) ? piece.from + offset - piece.start : piece.from
  }

  private endAt(offset: number): number {
    const piece = this.pieces[this.index(offset - 1)] as Piece
    if (offset > piece.end) return piece.to
    return isExact(piece) ? piece.from + offset - piece.start : piece.to
  }
}

function isExact({ start, end, from, to, whole }: Piece): boolean {
  return !whole && end - start === to - from
}

/** Builds a derived text from left to right. */
export class TextMapBuilder {
  private parts: string[] = []
  private pieces: Piece[] = []
  private length = 0

  /** Adds `text`, which stands for the outer range. Neighbours that match unit by unit become one piece. */
  add(text: string, from: number, to: number): this {
    const last = this.pieces.at(-1)
    const exact = text.length === to - from
    if (last && exact && last.to === from && isExact(last)) {
      last.end += text.length
      last.to = to
    } else {
      this.pieces.push({ start: this.length, end: this.length + text.length, from, to })
    }
    this.parts.push(text)
    this.length += text.length
    return this
  }

  /** Adds `text`, which stands for the outer range as a whole, even where both happen to be of one length. */
  replace(text: string, from: number, to: number): this {
    this.pieces.push({ start: this.length, end: this.length + text.length, from, to, whole: true })
    this.parts.push(text)
    this.length += text.length
    return this
  }

  build(): TextMap {
    return new TextMap(this.parts.join(''), this.pieces)
  }
}
