import { defineLanguage, type Problem } from './language.ts'
import { type Line, quote, splitLines } from './text.ts'

type Code = 'hunk-length' | 'hunk-header' | 'missing-file' | 'hunk-line'

/**
 * Unified diffs as `git apply` and `patch` read them. A block of `+` and `-` lines without a header is how pages show a
 * change; there is nothing in it to be wrong.
 */
export default defineLanguage({
  id: 'diff',
  name: 'Unified diff',
  versions: 'the unified format of diffutils 3.12 and git 2.51',
  command: 'git apply --check',
  codes: {
    'hunk-length': { severity: 'error', summary: 'A hunk has more or fewer lines than its header says.' },
    'hunk-header': { severity: 'error', summary: 'A line that begins with `@@` is no header of a hunk.' },
    'hunk-line': {
      severity: 'error',
      summary: 'A line in a hunk starts with none of space, `+`, `-` and `\\`.',
    },
    'missing-file': { severity: 'error', summary: 'A `---` line is not followed by a `+++` line.' },
  },
  parse({ text, whole }) {
    const lines = splitLines(text)
    const problems: Problem<Code>[] = []
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]
      if (!line) break
      if (/^--- \S/.test(line.text) && isFileHeader(lines, index)) {
        if (!/^\+\+\+ \S/.test(lines[index + 1]?.text ?? ''))
          problems.push({
            code: 'missing-file',
            start: line.start,
            end: line.end,
            message: `Unexpected end of the header after ${quote(line.text)}, expected a \`+++\` line`,
          })
        else index++
      } else if (line.text.startsWith('@@')) {
        const hunk = readHunk(lines, index, whole)
        if (hunk.problem) problems.push(hunk.problem)
        index = hunk.last
      }
    }
    return { problems }
  },
})

/** A removed line that begins with `-- ` looks the same; a header has a hunk, a `+++` or another header near. */
const isFileHeader = (lines: Line[], index: number) =>
  /^@@ -/.test(lines[index + 1]?.text ?? '') ||
  /^(?:diff |index |Index: |=+$)/.test(lines[index - 1]?.text ?? '') ||
  /^\+\+\+ \S/.test(lines[index + 1]?.text ?? '')

function readHunk(lines: Line[], first: number, whole: boolean): { last: number; problem?: Problem<Code> } {
  const header = lines[first] as Line
  const counts = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(header.text)
  if (!counts) {
    // `@@ ... @@` and a bare `@@` show that something is left out; `@@@` is a merge.
    const cut = !whole && (!/\d/.test(header.text) || /\.\.\.|…/.test(header.text))
    if (cut || header.text.startsWith('@@@')) return { last: first }
    return {
      last: first,
      problem: {
        code: 'hunk-header',
        start: header.start,
        end: header.end,
        message: `Unexpected ${quote(header.text)}, expected \`@@ -line,count +line,count @@\``,
      },
    }
  }
  const wanted = { old: Number(counts[1] ?? 1), new: Number(counts[2] ?? 1) }
  const seen = { old: 0, new: 0 }
  let index = first + 1
  for (; index < lines.length && (seen.old < wanted.old || seen.new < wanted.new); index++) {
    const line = lines[index] as Line
    const mark = line.text[0]
    // Editors and sites strip the space that stands for an empty context line.
    if (mark === ' ' || mark === undefined) {
      if (mark === undefined && index === lines.length - 1) break
      seen.old++
      seen.new++
    } else if (mark === '-') {
      if (/^--- \S/.test(line.text) && isFileHeader(lines, index)) break
      seen.old++
    } else if (mark === '+') seen.new++
    else if (mark === '@' || /^(?:diff |Index: |\\ )/.test(line.text)) {
      if (mark === '\\') continue
      break
    } else if (/^\s*(?:\.{2,}|…)/.test(line.text) && !whole) return { last: index }
    else
      return {
        last: index,
        problem: {
          code: 'hunk-line',
          start: line.start,
          end: line.end,
          message: `Unexpected ${quote(line.text)} in a hunk, expected a line that starts with a space, \`+\`, \`-\` or \`\\\``,
          help: 'a line that stays has a space before it',
        },
      }
  }
  const next = lines[index]
  const more =
    next !== undefined &&
    /^[ +-]/.test(next.text) &&
    !(/^--- \S/.test(next.text) && isFileHeader(lines, index)) &&
    !/^-- $/.test(next.text)
  if (seen.old === wanted.old && seen.new === wanted.new && !more) return { last: index - 1 }
  let { old, new: added } = seen
  let last = index
  for (; more && last < lines.length && /^[ +-]/.test(lines[last]?.text ?? ''); last++) {
    const mark = lines[last]?.text[0]
    if (mark !== '+') old++
    if (mark !== '-') added++
  }
  // An excerpt may end before its hunk does.
  if (!whole && !more && index >= lines.length - 1) return { last }
  return {
    last: last - 1,
    problem: {
      code: 'hunk-length',
      start: header.start,
      end: header.start + counts[0].length,
      message: `Unexpected hunk of ${old} old and ${added} new lines, expected ${wanted.old} and ${wanted.new} as its header says`,
      help: `write the header as \`${counts[0].replace(/-(\d+)(?:,\d+)?/, `-$1,${old}`).replace(/\+(\d+)(?:,\d+)?/, `+$1,${added}`)}\`, or make the diff again`,
    },
  }
}
