import type { LineMap } from './line-map.ts'
import type { Fence, Snippet } from './snippets.ts'
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
  const inside = splitKeepingEnds(body.text).map(({ start, end }) => ({
    start,
    text: body.text.slice(start, end).trimEnd(),
  }))
  const nested = inside.findIndex(({ text }) => isOpening(text, fence.marker))
  if (fence.closed && nested < 0) return undefined
  for (const { start, text } of nested < 0 ? inside : inside.slice(0, nested)) {
    const found = wrongLength(text, fence) ?? glued(text, fence)
    if (!found) continue
    const { length, ...said } = found
    return { ...said, ...body.outer(start + text.length - length, start + text.length) }
  }
  const opening = lines.place(snippet.start).line
  const close = named(fence.marker)
  const second = inside[nested]
  if (second) {
    return {
      code: 'markdown/nested-fence',
      ...body.outer(second.start, second.start + second.text.length),
      message: `Unexpected opening fence inside the block that opened on line ${opening}, expected that block to be closed first`,
      help: `close the first block with ${close}, or open it with a longer fence if it is to show this one`,
    }
  }
  return {
    code: 'markdown/unclosed-fence',
    start: snippet.start,
    end: Math.max(snippet.start, lines.end(opening)),
    message: `Unexpected end of the text in a code block, expected ${close} to close it`,
    help: `close the block with ${close} on a line of its own, as far in as the opening fence`,
  }
}

/** What a line says about the fence, and how many units at its end say it. */
type Found = Pick<BrokenFence, 'code' | 'message' | 'help'> & { length: number }

/** A line that is a fence of another length; of the other sign only where the block is never closed. */
function wrongLength(line: string, { marker, closed }: Fence): Found | undefined {
  const run = /^\s*(`{2,8}|~{2,8})$/.exec(line)?.[1]
  if (!run || run === marker || (closed && run[0] !== marker[0])) return undefined
  return {
    code: 'markdown/fence-length',
    length: run.length,
    message: `Unexpected ${named(run)} in a block opened with ${named(marker)}, expected the same fence to close it`,
    help: `close the block with ${named(marker)}`,
  }
}

/** A line that ends with the fence and has nothing of it before. */
function glued(line: string, { marker }: Fence): Found | undefined {
  if (!line.endsWith(marker) || line.trimStart().startsWith(marker)) return undefined
  const before = line.slice(0, -marker.length).trimEnd()
  if (before === '' || before.endsWith(marker[0] as string) || before.includes(marker)) return undefined
  return {
    code: 'markdown/glued-fence',
    length: marker.length,
    message: 'Unexpected closing fence at the end of a line, expected it on a line of its own',
    help: 'put the closing fence on the next line',
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
