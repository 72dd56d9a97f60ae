import { endsInExcerpt, joinProblems, unclosedBlock } from '../braces/structure.ts'
import { type Fault, readTree } from '../braces/tree.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { NamedLexer } from './lexer.ts'
import { checkReferences } from './references.ts'
import { checkStatements } from './statements.ts'

/** BIND's named.conf: statements that end with `;`, also after a closing brace. */
export default defineLanguage({
  id: 'named.conf',
  name: 'BIND named.conf',
  versions: 'BIND 9.18 and 9.20, named.conf(5)',
  command: 'named-checkconf FILE',
  codes: {
    'unclosed-block': { severity: 'error', summary: 'A `{` has no `}`.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed.' },
    'unclosed-comment': { severity: 'error', summary: 'A `/*` has no `*/`.' },
    'missing-semicolon': {
      severity: 'error',
      summary: 'A statement does not end with `;`; a closing brace needs one too.',
    },
    'unexpected-token': { severity: 'error', summary: 'A brace or a semicolon stands where none can.' },
    'unknown-statement': { severity: 'error', summary: 'A statement or option is misspelt.' },
    'wrong-context': {
      severity: 'error',
      summary: 'An option stands in a block, or a zone of a type, that does not have it.',
    },
    'argument-count': { severity: 'error', summary: 'A statement lacks something, or has too much.' },
    'invalid-value': { severity: 'error', summary: 'An option does not take this value.' },
    duplicate: { severity: 'error', summary: 'An option, a zone or a name is given twice.' },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses an ACL, a key, a channel or a list of servers that it does not define.',
    },
    incomplete: {
      severity: 'error',
      summary: 'A zone in a complete file lacks its type, its file or its primaries.',
    },
  },
  parse({ text, whole: standsAlone, path }) {
    const lexer = new NamedLexer(text)
    const { statements, faults: all } = readTree(
      lexer,
      { closedByBrace: false, bareBlocks: true, emptyStatements: false },
      text,
    )
    const faults =
      standsAlone || !endsInExcerpt(text) ? all : all.filter(({ fault }) => fault !== 'unclosed-block')
    const structure = describeStructure(faults, lexer.unclosed, text.length)
    const broken = structure
      .filter(({ code, start }) => code !== 'missing-semicolon' && text[start] !== ';')
      .map(({ start }) => start)
    const { problems, context, names } = checkStatements(statements, text)
    const titled = /(?:^|\/)named\.conf$/.test(path ?? '') && !/^[ \t]{3,}$/m.test(text)
    const complete = (standsAlone || titled) && context === 'main' && structure.length === 0
    const references = complete ? checkReferences(statements, names) : []
    return {
      problems: joinProblems(
        structure,
        [...problems, ...references],
        Math.min(Number.POSITIVE_INFINITY, ...broken),
      ),
      context,
    }
  },
})

type StructureCode =
  | 'unclosed-block'
  | 'unclosed-quote'
  | 'unclosed-comment'
  | 'missing-semicolon'
  | 'unexpected-token'

function describeStructure(
  faults: readonly Fault[],
  unclosed: NamedLexer['unclosed'],
  length: number,
): Problem<StructureCode>[] {
  const problems: Problem<StructureCode>[] = []
  if (unclosed) {
    const { at, what } = unclosed
    problems.push({
      code: what === 'quote' ? 'unclosed-quote' : 'unclosed-comment',
      start: at,
      end: at + 1,
      message: `Unexpected end of file, expected ${what === 'quote' ? 'the quote that closes this one' : '`*/` for this `/*`'}`,
      related: [{ start: length, end: length, message: 'BIND notices here' }],
    })
  }
  for (const fault of faults) {
    if (unclosed && (fault.fault !== 'unexpected' || fault.at > unclosed.at)) continue
    if (fault.fault === 'unclosed-block') {
      problems.push(unclosedBlock(fault))
    } else if (fault.fault === 'unexpected') {
      problems.push({
        code: 'unexpected-token',
        start: fault.at,
        end: fault.at + 1,
        message:
          fault.token === '}'
            ? 'Unexpected `}`, expected a statement: no block is open here'
            : `Unexpected \`${fault.token}\`, expected a statement before it`,
      })
    } else {
      const start = Math.max(fault.at.start, fault.at.end - 1)
      problems.push({
        code: 'missing-semicolon',
        start,
        end: fault.at.end,
        message: `Unexpected ${fault.atEnd ? 'end of file' : '`}`'} after ${quote(fault.at.words[0]?.text ?? '}')}, expected \`;\``,
        related: [
          { start: fault.noticed, end: Math.min(fault.noticed + 1, length), message: 'BIND notices here' },
        ],
      })
    }
  }
  return problems
}
