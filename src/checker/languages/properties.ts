import { defineLanguage, type Problem } from './language.ts'
import { quote } from './text.ts'

/** Java reads nearly anything as a key or a value; only a broken Unicode escape makes it throw. */
export default defineLanguage({
  id: 'properties',
  name: 'Java properties',
  versions: 'java.util.Properties, Java 8 to 25',
  codes: {
    'bad-escape': { severity: 'error', summary: 'Four hexadecimal digits are missing after `\\u`.' },
  },
  parse({ text }) {
    const problems: Problem<'bad-escape'>[] = []
    for (const match of text.matchAll(/^[ \t\f]*[#!].*$|\\(u([0-9A-Fa-f]{0,4})|[\s\S])/gm)) {
      const [all, escaped, digits] = match
      if (escaped === undefined || digits === undefined || digits.length === 4) continue
      problems.push({
        code: 'bad-escape',
        start: match.index,
        end: match.index + all.length,
        message: `Unexpected escape ${quote(all)}, expected four hexadecimal digits after \`\\u\``,
        help: 'write a Windows path with `\\\\` or `/`',
      })
    }
    return { problems }
  },
})
