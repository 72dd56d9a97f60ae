import type { LineMap } from './line-map.ts'
import type { Snippet } from './snippets.ts'
import { splitKeepingEnds } from './split.ts'

/** A fence that closes in the wrong place or not at all: the page shows prose as code, and code as prose. */
export interface BrokenFence {
  code: 'markdown/unclosed-fence' | 'markdown/fence-length' | 'markdown/glued-fence' | 'markdown/nested-fence'
  /** UTF-16 offsets into the file. */
  start: number
  end: number
  message: string
  help: string
}

/**
 * Finds the mistake in a block that runs on too far, if there is one.
 *
 * Only blocks that show it are looked at: those that are never closed, and those that hold another opening fence with
 * a tag.
 */
export function findBrokenFence(snippet: Snippet, lines: LineMap): BrokenFence | undefined {
  const { fence, body } = snippet
  if (!fence) return undefined
  const sign = fence.marker[0] as string
  const inside = splitKeepingEnds(body.text).map(({ start, end }) => ({
    start,
    text: body.text.slice(start, end).trimEnd(),
  }))
  const nested = inside.findIndex(({ text }) => isOpening(text, fence.marker))
  if (fence.closed && nested < 0) return undefined

  const at = (line: { start: number; text: string }, from: number): { start: number; end: number } =>
    body.outer(line.start + from, line.start + line.text.length)
  const until = nested < 0 ? inside.length : nested
  for (const line of inside.slice(0, until)) {
    const run = /^\s*(`+|~+)$/.exec(line.text)?.[1]
    if (
      run &&
      run !== fence.marker &&
      run.length >= 2 &&
      run.length <= 8 &&
      (run[0] === sign || !fence.closed)
    ) {
      return {
        code: 'markdown/fence-length',
        ...at(line, line.text.length - run.length),
        message: `Unexpected ${named(run)} in a block opened with ${named(fence.marker)}, expected the same fence to close it`,
        help: `close the block with ${named(fence.marker)}`,
      }
    }
    const glued = new RegExp(
      `^(?!\\s*${sign}{3})(.*[^${sign}\\s])\\s?(${sign}{${fence.marker.length}})$`,
    ).exec(line.text)
    if (glued && !(glued[1] as string).includes(fence.marker)) {
      return {
        code: 'markdown/glued-fence',
        ...at(line, line.text.length - fence.marker.length),
        message: 'Unexpected closing fence at the end of a line, expected it on a line of its own',
        help: 'put the closing fence on the next line',
      }
    }
  }
  const opening = lines.place(snippet.start).line
  const whole = { start: snippet.start, end: Math.max(snippet.start, lines.end(opening)) }
  if (nested >= 0) {
    return {
      code: 'markdown/nested-fence',
      ...at(inside[nested] as { start: number; text: string }, 0),
      message: `Unexpected opening fence inside the block that opened on line ${opening}, expected that block to be closed first`,
      help: `close the first block with ${named(fence.marker)}, or open it with a longer fence if it is to show this one`,
    }
  }
  return {
    code: 'markdown/unclosed-fence',
    ...whole,
    message: `Unexpected end of the text in a code block, expected ${named(fence.marker)} to close it`,
    help: `close the block with ${named(fence.marker)} on a line of its own, as far in as the opening fence`,
  }
}

/** A tagged fence of the same kind that is long enough to have been meant as one beside this block, not shown in it. */
function isOpening(line: string, marker: string): boolean {
  const match = /^\s*(`{3,}|~{3,})[ \t]*([\w+#.-]+)(?:[ \t][^`]*)?$/.exec(line)
  const run = match?.[1] ?? ''
  return run[0] === marker[0] && run.length >= marker.length
}

/** Back-ticks in back-quotes cannot be read. */
function named(run: string): string {
  const what = run[0] === '`' ? 'back-tick' : 'tilde'
  return `${run.length} ${what}${run.length === 1 ? '' : 's'}`
}
