import { defineLanguage } from '../language.ts'
import { MAX_DEPTH, rubyTooDeepAt } from './depth.ts'
import { parseRuby, rubyCodes } from './prism.ts'

/** Chef recipes, Vagrantfiles, Puppet functions and the like are plain Ruby. */
export default defineLanguage({
  id: 'ruby',
  name: 'Ruby',
  versions: 'Ruby 3.4 by its own parser (prism 1.9); what older versions accept at the top level too',
  command: 'ruby -c',
  codes: rubyCodes,
  async parse({ text, whole }) {
    const deep = rubyTooDeepAt(text)
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
    const shown = whole ? text : withoutPrompts(text)
    return { problems: await parseRuby(shown, whole) }
  },
})

/** An irb or Rails console session: blanks the prompts and the answers. */
function withoutPrompts(text: string): string {
  if (!/^[ \t]*(?:irb\([^)\n]*\)[^>\n]{0,20}>|>>|pry\([^)\n]*\)>|[\w-]+\(\w+\)>) /m.test(text)) return text
  return text.replace(
    /^([ \t]*(?:irb\([^)\n]*\)[^>*\n]{0,20}[>*]|>>|pry\([^)\n]*\)>|[\w-]+\(\w+\)>) )?([^\n]*)/gm,
    (_, prompt: string | undefined, rest: string) =>
      prompt ? ' '.repeat(prompt.length) + rest : ' '.repeat(rest.length),
  )
}
