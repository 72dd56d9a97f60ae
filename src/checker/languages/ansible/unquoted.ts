import type { Source } from '../language.ts'
import { parseYaml } from '../yaml/document.ts'
import type { Finding } from './codes.ts'

/** A key or a dash, then a template that nothing quotes. */
const UNQUOTED = /^[ \t]*(?:-[ \t]+)*(?:[^\s#'"{[:][^\n#'"{[:]*:[ \t]+)?(\{\{[^\n]*?)[ \t]*$/

/**
 * Values that start with a template and are not quoted. YAML reads `{{ x }}` as a mapping in a mapping and gives up, or
 * not even that; only lines that it complains about count, since in a block of text such a line is right.
 */
export function findUnquoted(source: Source): Finding[] {
  const { text } = source
  if (!/[-:][ \t]+\{\{/.test(text)) return []
  const { problems } = parseYaml(source)
  const findings: Finding[] = []
  let last = -1
  for (const problem of problems) {
    const from = text.lastIndexOf('\n', Math.max(0, problem.start - 1)) + 1
    const end = text.indexOf('\n', problem.start)
    const line = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '')
    const value = UNQUOTED.exec(line)?.[1]
    if (value === undefined || from <= last) continue
    last = from
    const start = from + line.lastIndexOf(value)
    const quote = value.includes('"') ? "'" : '"'
    findings.push({
      code: 'unquoted-template',
      start,
      end: start + value.length,
      message: 'Unexpected `{{` at the start of a value, expected quotes round it all',
      help:
        value.includes("'") && value.includes('"')
          ? 'put it on a line of its own below `>-`'
          : `write \`${quote}${value}${quote}\``,
    })
  }
  return findings
}
