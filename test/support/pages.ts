import fc from 'fast-check'

/** A generated page and the marks that stand in its code, each once. */
export interface GeneratedPage {
  text: string
  format: 'markdown' | 'mdx'
  marks: string[]
  /** Whether every mark is in a code block: tabs inside containers may end them early. */
  complete: boolean
}

type Block = { lines: string[]; marks: string[] }

const word = fc.constantFrom(
  'a',
  'key:',
  '{',
  '"x"',
  '😀',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '漢字',
  '$',
  '#',
  '\u00a0',
  '<b>',
  '\\',
  '`',
  '\t',
  '  ',
)

/** Code lines: words round a mark that is found nowhere else. */
function codeLine(id: string): fc.Arbitrary<string> {
  const words = fc.array(word, { maxLength: 4 })
  return fc
    .tuple(fc.constantFrom('', '  ', '\t', '\t\t', ' \t'), words, words)
    .map(([indent, before, after]) => `${indent}${before.join(' ')} ${id} ${after.join(' ')}`)
}

function fence(id: string): fc.Arbitrary<Block> {
  const count = fc.integer({ min: 0, max: 5 })
  return count.chain((lines) =>
    fc
      .record({
        marker: fc.constantFrom('```', '````', '~~~', '~~~~~'),
        info: fc.constantFrom('', 'yaml', 'sh title="/etc/x" {3-5}', 'json &amp; \\"'),
        code: fc.tuple(...Array.from({ length: lines }, (_, i) => codeLine(`mark${id}x${i}x`))),
        blank: fc.boolean(),
      })
      .map(({ marker, info, code, blank }) => ({
        lines: [
          // A back-tick is not allowed behind back-ticks.
          `${marker}${info}`,
          ...code.map((line) => (marker.startsWith('`') ? line : line.replaceAll('~', '-'))),
          ...(blank ? [''] : []),
          marker,
        ],
        marks: code.map((_, i) => `mark${id}x${i}x`),
      })),
  )
}

const containers: ((lines: string[]) => string[])[] = [
  (lines) => lines.map((line, i) => (i === 0 ? `- ${line}` : line === '' ? line : `  ${line}`)),
  (lines) => lines.map((line, i) => (i === 0 ? `1. ${line}` : `   ${line}`)),
  (lines) => lines.map((line, i) => (i === 0 ? `-   ${line}` : line === '' ? '' : `\t${line}`)),
  // Two of the tab's four columns belong to the item, the rest to the code.
  (lines) => lines.map((line, i) => (i === 0 ? `- ${line}` : `\t${line}`)),
  (lines) => lines.map((line) => `> ${line}`),
  (lines) => lines.map((line) => `>${line.startsWith('\t') || line.startsWith(' ') ? ' ' : ''}${line}`),
  (lines) => lines.map((line) => `>\t${line}`),
  (lines) => lines,
]
const jsx = (lines: string[]) => ['<Steps>', '', ...lines, '', '</Steps>']

export const pages: fc.Arbitrary<GeneratedPage> = fc
  .record({
    format: fc.constantFrom<'markdown' | 'mdx'>('markdown', 'mdx'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    front: fc.boolean(),
    shapes: fc.array(fc.array(fc.nat({ max: containers.length }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
    unclosed: fc.boolean(),
  })
  .chain(({ format, newline, mark, front, shapes, unclosed }) =>
    fc.tuple(...shapes.map((_, i) => fence(String(i)))).map((fences) => {
      const blocks = fences.map(({ lines, marks }, i) => {
        const last = i === fences.length - 1
        const shape = unclosed && last ? [] : (shapes[i] ?? [])
        const written = unclosed && last ? lines.slice(0, -1) : lines
        const wrapped = shape.reduce<string[]>((inner, container) => {
          const wrap = containers[container] ?? (format === 'mdx' ? jsx : (all: string[]) => all)
          return wrap(inner)
        }, written)
        return { lines: ['Some text.', '', ...wrapped, ''], marks }
      })
      const head = front ? ['---', 'title: "Page"', '---', ''] : []
      const text = [...head, ...blocks.flatMap(({ lines }) => lines)].join(newline)
      const tabs = shapes.some(
        (shape) => shape.length > 1 && shape.some((container) => [2, 3, 6].includes(container)),
      )
      return {
        text: `${mark ? '\uFEFF' : ''}${text}`,
        format,
        marks: blocks.flatMap(({ marks }) => marks),
        complete: !tabs,
      }
    }),
  )
