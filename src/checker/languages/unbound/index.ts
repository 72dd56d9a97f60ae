/** unbound.conf, checked as `unbound-checkconf` does, without the files, users and interfaces it names. */
import { checkArguments } from '../argument-faults.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type LineFault, readStatements, type Statement } from './statements.ts'
import { descriptions, vocabulary } from './vocabulary.ts'
import { checkWhole } from './whole.ts'

type Code =
  | 'syntax'
  | 'unclosed-quote'
  | 'unknown-attribute'
  | 'wrong-clause'
  | 'argument-count'
  | 'invalid-value'
  | 'missing-name'
  | 'undefined-name'
  | 'duplicate'
  | 'conflict'

export default defineLanguage({
  id: 'unbound',
  name: 'unbound',
  versions: 'unbound 1.13–1.24, unbound.conf(5)',
  command: 'unbound-checkconf FILE',
  codes: {
    syntax: { severity: 'error', summary: 'A word stands where an attribute and its colon are expected.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unknown-attribute': { severity: 'error', summary: 'An attribute or a clause is a slip of a known one.' },
    'wrong-clause': { severity: 'error', summary: 'An attribute stands in a clause that does not know it.' },
    'argument-count': { severity: 'error', summary: 'An attribute lacks a value.' },
    'invalid-value': { severity: 'error', summary: 'A value is not of the kind that its attribute takes.' },
    'missing-name': { severity: 'error', summary: 'A zone or a view has no name, or two.' },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses a tag or a view that it does not define.',
    },
    duplicate: { severity: 'error', summary: 'A complete file binds an address twice.' },
    conflict: { severity: 'error', summary: 'Two settings of a complete file exclude each other.' },
  },
  parse({ text, whole, path }) {
    const { statements, faults } = readStatements(
      text,
      (keyword) => vocabulary.find(keyword)[0]?.terms.length,
    )
    const problems: Problem<Code>[] = faults.flatMap((fault) => describeFault(fault))
    const cut = /^[ \t]{3,}\r?$/m.test(text)
    const hasClauses = statements.some(({ keyword }) => vocabulary.find(keyword.text)[0]?.block !== undefined)
    let clause: Clause | undefined
    for (const statement of statements) {
      const { text: name } = statement.keyword
      const rows = vocabulary.find(name)
      if (rows.some(({ block }) => block !== undefined)) {
        if (clause && !cut) problems.push(...checkName(clause))
        problems.push(...statement.values.map((word) => surplus(word, name)))
        clause = { head: statement.keyword, names: [], attributes: 0 }
        continue
      }
      if (name === 'include-toplevel') clause = undefined
      if (clause && name === 'name') clause.names.push(statement.keyword)
      else if (clause) clause.attributes++
      const outside = whole && hasClauses ? 'top' : undefined
      problems.push(...checkAttribute(statement, clause?.head.text ?? outside))
    }
    if (clause && !cut) problems.push(...checkName(clause))
    const complete = (whole || /(?:^|\/)unbound\.conf$/.test(path ?? '')) && !cut && faults.length === 0
    if (complete && hasClauses) problems.push(...checkWhole(statements))
    const context = clause ? 'unbound.conf' : statements.length > 0 ? 'server:' : undefined
    return { problems: problems.sort((a, b) => a.start - b.start), context }
  },
})

interface Clause {
  head: Word
  names: Word[]
  attributes: number
}

const named = new Set(['stub-zone', 'forward-zone', 'auth-zone', 'view', 'rpz'])

function checkName({ head, names, attributes }: Clause): Problem<Code>[] {
  if (!named.has(head.text)) return []
  const [, second] = names
  if (second) {
    const message = `Unexpected second \`name\` in \`${head.text}:\`, expected one in each`
    return [
      {
        code: 'missing-name',
        start: second.start,
        end: second.end,
        message,
        help: `start another \`${head.text}:\``,
      },
    ]
  }
  if (names.length > 0 || attributes === 0) return []
  const message = `Unexpected \`${head.text}:\` without \`name\`, expected it among its attributes`
  return [{ code: 'missing-name', start: head.start, end: head.end, message }]
}

function surplus({ text, start, end }: Word, clause: string): Problem<Code> {
  const message = `Unexpected ${quote(text)} behind \`${clause}:\`, expected an attribute`
  return { code: 'syntax', start, end, message }
}

function checkAttribute({ keyword, values }: Statement, clause: string | undefined): Problem<Code>[] {
  const { text: name, start, end } = keyword
  const rows = vocabulary.find(name)
  if (rows.length === 0) {
    const near = isBlank(name) ? undefined : suggest(name, vocabulary.names)
    if (near === undefined) return []
    const message = `Unexpected attribute ${quote(name)}, expected one that unbound knows`
    return [{ code: 'unknown-attribute', start, end, message, help: didYouMean(near) }]
  }
  if (clause && rows.every(({ contexts }) => !contexts.has(clause))) {
    const contexts = [...new Set(rows.flatMap((row) => [...row.contexts]))]
    const place = clause === 'top' ? 'outside of a clause' : `in \`${clause}:\``
    const message = `Unexpected ${quote(name)} ${place}, expected it in ${contexts.map((each) => `\`${each}:\``).join(' or ')}`
    return [{ code: 'wrong-clause', start, end, message }]
  }
  const here = clause ? rows.filter(({ contexts }) => contexts.has(clause)) : rows
  const finding = checkArguments(vocabulary, here, keyword, values, descriptions)
  if (!finding) return []
  const word = values.find((value) => value.start === finding.start)?.text ?? ''
  const help = /^(?:on|true|enabled?)$/i.test(word)
    ? 'write `yes`'
    : /^(?:off|false|disabled?)$/i.test(word)
      ? 'write `no`'
      : finding.help
  return [{ ...finding, help }]
}

function describeFault({ fault, word: { text, start, end } }: LineFault): Problem<Code>[] {
  if (fault === 'open-quote') {
    const message = 'Unexpected end of the line, expected the quote that closes this one'
    return [{ code: 'unclosed-quote', start, end, message }]
  }
  if (isBlank(text)) return []
  const bare = text.replace(/[:;{}].*$/, '')
  const help =
    vocabulary.find(bare).length > 0
      ? `write \`${bare}:\``
      : /[{};]/.test(text)
        ? 'clauses have no braces and lines no semicolons'
        : 'a value with spaces needs quotes'
  return [
    {
      code: 'syntax',
      start,
      end,
      message: `Unexpected ${quote(text)}, expected an attribute such as \`verbosity:\``,
      help,
    },
  ]
}
