import { defineLanguage, type Problem } from './language.ts'
import { MAX_DEPTH, rubyTooDeepAt } from './ruby/depth.ts'
import { parseRuby, rubyCodes } from './ruby/prism.ts'

type Code = keyof typeof rubyCodes | 'unclosed-tag'

/** The text between the tags may be anything; the Ruby inside them is joined and parsed at its own places. */
export default defineLanguage({
  id: 'erb',
  name: 'ERB template',
  versions: 'ERB of Ruby 3.4, with `-` as trim mode (Puppet, Chef, Rails)',
  command: "erb -x -T '-' FILE | ruby -c",
  codes: {
    ...rubyCodes,
    'unclosed-tag': { severity: 'error', summary: 'A `<%` has no `%>`.' },
  },
  async parse({ text, whole }) {
    const { ruby, problem } = toRuby(text)
    if (problem) return { problems: [problem] }
    const deep = rubyTooDeepAt(ruby)
    if (deep >= 0)
      return {
        problems: [
          {
            code: 'too-deep',
            start: deep,
            end: deep + 1,
            message: `Unexpected nesting of more than ${MAX_DEPTH} levels in Ruby`,
          },
        ],
      }
    const problems = await parseRuby(ruby, whole)
    // The `;` that ends each tag's Ruby is ours.
    return {
      problems: problems.map((found) => ({
        ...found,
        message: found.message.replace('`;`', 'end of the tag'),
      })),
    }
  },
})

/** Everything but the Ruby blanked out, so that offsets stay; a statement ends where its tag does. */
function toRuby(text: string): { ruby: string; problem?: Problem<Code> } {
  let ruby = ''
  let from = 0
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ')
  for (;;) {
    const open = text.indexOf('<%', from)
    if (open < 0) return { ruby: ruby + blank(text.slice(from)) }
    ruby += blank(text.slice(from, open))
    if (text[open + 2] === '%') {
      ruby += '   '
      from = open + 3
      continue
    }
    const close = text.indexOf('%>', open + 2)
    if (close < 0) {
      const end = text.indexOf('\n', open)
      return {
        ruby,
        problem: {
          code: 'unclosed-tag',
          start: open,
          end: end < 0 ? text.length : end,
          message: 'Unexpected end of the text inside `<%`, expected `%>`',
        },
      }
    }
    const kind = /[=#-]/.test(text[open + 2] as string) ? 1 : 0
    const trim = text[close - 1] === '-' && close - 1 > open + 1 + kind ? 1 : 0
    const inside = text.slice(open + 2 + kind, close - trim)
    const code = text[open + 2] === '#' ? blank(inside) : inside
    // `=` prints an expression: in brackets-free form it is a statement like any other.
    ruby += `${' '.repeat(2 + kind)}${code}${' '.repeat(trim)}${/(?:^|\s)#[^\n]*$/.test(code) ? ' \n' : ' ;'}`
    from = close + 2
  }
}
