import { endsInExcerpt, joinProblems, unclosedBlock } from '../braces/structure.ts'
import { type Fault, readTree, type Statement, type Word } from '../braces/tree.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { checkDefinitions } from './definitions.ts'
import { NamedFile } from './file.ts'
import { NamedLexer } from './lexer.ts'
import { checkReferences } from './references.ts'
import { checkStatements } from './statements.ts'
import { checkZones } from './zones.ts'

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
      summary: 'A block lacks what it cannot do without, such as the type of a zone or the secret of a key.',
    },
    conflict: { severity: 'error', summary: 'Two settings exclude each other.' },
    'inline-signing': {
      severity: 'warning',
      summary: 'A zone with a `dnssec-policy` does not say `inline-signing yes`, which BIND 9.18 needs.',
    },
  },
  parse({ text, whole: standsAlone, path }) {
    const lexer = new NamedLexer(text)
    const { statements, faults: all } = readTree(
      lexer,
      { closedByBrace: false, bareBlocks: true, emptyStatements: false, isForeign },
      text,
    )
    const faults =
      standsAlone || !endsInExcerpt(text) ? all : all.filter(({ fault }) => fault !== 'unclosed-block')
    const structure = describeStructure(faults, lexer.unclosed, text.length)
    const broken = structure
      .filter(({ code, start }) => code !== 'missing-semicolon' && text[start] !== ';')
      .map(({ start }) => start)
    const { problems, context } = checkStatements(statements, text)
    const titled = /(?:^|\/)named\.conf$/.test(path ?? '') && !/^[ \t]{3,}$/m.test(text)
    const complete = (standsAlone || titled) && context === 'main' && structure.length === 0
    const references = complete ? checkFile(statements) : []
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

/** Blocks that a driver or a plugin reads. */
const isForeign = (words: readonly Word[]) =>
  /^(?:dyndb|plugin)$/i.test(words[0]?.text ?? '') || /^dnsrps-options$/i.test(words.at(-1)?.text ?? '')

/** A file that includes others may find there what it uses. */
function checkFile(statements: readonly Statement[]) {
  const file = new NamedFile(statements)
  const isAlone = ![file.main, ...file.views.flatMap(({ own }) => own ?? [])].some((options) =>
    options.has('include'),
  )
  const found = [
    ...checkDefinitions(file),
    ...(isAlone ? [...checkReferences(file), ...checkZones(file)] : []),
  ]
  // What all zones take from `options` is found once for each of them.
  return [...new Map(found.map((problem) => [`${problem.start} ${problem.message}`, problem])).values()]
}

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
