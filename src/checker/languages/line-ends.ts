import type { ParseResult } from './language.ts'

/**
 * For parsers that know LF alone: parses the text without its carriage returns and moves every place in the result
 * back to where it is in the text as it stands.
 */
export function withUnixLines<Code extends string>(
  text: string,
  parse: (text: string) => ParseResult<Code>,
): ParseResult<Code> {
  if (!text.includes('\r')) return parse(text)
  /** In the shortened text, the offset of each LF that a CR was taken from before. */
  const cuts: number[] = []
  const short = text.replace(/\r\n/g, (_, offset: number) => {
    cuts.push(offset - cuts.length)
    return '\n'
  })
  const back = (offset: number) => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset + low
  }
  const move = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: back(place.start),
    end: back(place.end),
  })
  const result = parse(short)
  return {
    ...result,
    problems: result.problems.map((problem) => ({
      ...move(problem),
      ...(problem.related && { related: problem.related.map(move) }),
    })),
    ...(result.embedded && {
      embedded: result.embedded.map((each) => ({ ...each, ranges: each.ranges.map(move) })),
    }),
  }
}
