import { defineLanguage, type Problem } from '../language.ts'
import { readLines } from './lines.ts'
import { checkReferences } from './references.ts'
import { checkSections } from './sections.ts'

/**
 * HAProxy configuration: sections of one-line statements.
 *
 * A fragment without a section is read as the body of the section that fits best. HAProxy itself only warns where a
 * keyword of a back end stands in a front end, and so does this check.
 */
export default defineLanguage({
  id: 'haproxy',
  name: 'HAProxy',
  versions: 'HAProxy 2.6, with the names that came until 3.2; configuration manual at docs.haproxy.org',
  command: 'haproxy -c -f FILE',
  codes: {
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'invalid-expansion': {
      severity: 'error',
      summary: 'A variable in double quotes, or an escape, cannot be read.',
    },
    'unknown-section': {
      severity: 'error',
      summary: 'A section’s name is misspelt, or a section lacks its name.',
    },
    'unknown-keyword': { severity: 'error', summary: 'A keyword or a parameter is misspelt.' },
    'wrong-section': { severity: 'error', summary: 'A keyword stands in a section that does not know it.' },
    'ignored-keyword': {
      severity: 'warning',
      summary: 'A keyword has no effect in this section; HAProxy ignores it.',
    },
    'argument-count': { severity: 'error', summary: 'A keyword has too few or too many arguments.' },
    'invalid-value': { severity: 'error', summary: 'A keyword or a parameter does not take this value.' },
    'loose-value': {
      severity: 'warning',
      summary: 'HAProxy takes this value, but reads only its beginning, or 0.',
    },
    'invalid-condition': { severity: 'error', summary: 'What follows `if` or `unless` is no condition.' },
    'loose-condition': {
      severity: 'warning',
      summary: 'A condition has no ACL where one is missing; HAProxy takes it for always or never true.',
    },
    'invalid-sample': { severity: 'error', summary: 'A sample expression or a log format cannot be read.' },
    duplicate: { severity: 'error', summary: 'Two sections, or two servers of one, have the same name.' },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses an ACL, a back end or a user list that it does not define.',
    },
    'unclosed-condition': { severity: 'error', summary: '`.if` has no `.endif`, or the other way round.' },
  },
  parse({ text, whole: standsAlone, path }) {
    const lines = readLines(text)
    const { problems, sections, context } = checkSections(lines, standsAlone)
    const titled = /(?:^|\/)haproxy\.cfg$/.test(path ?? '') && !/^[ \t]{3,}$/m.test(text)
    const complete = (standsAlone || titled) && context === 'file'
    const all: Problem<(typeof problems)[number]['code'] | 'undefined-name' | 'duplicate'>[] = [
      ...problems,
      ...checkReferences(sections, complete),
    ]
    return { problems: all.sort((a, b) => a.start - b.start), context }
  },
})
