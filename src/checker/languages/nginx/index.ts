import { endsInExcerpt, joinProblems, unclosedBlock } from '../braces/structure.ts'
import { type Fault, readTree, type Statement } from '../braces/tree.ts'
import { defineLanguage, type Embedded, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { checkDirectives } from './directives.ts'
import { withoutForeignLines } from './foreign-lines.ts'
import { NginxLexer, type QuoteFault } from './lexer.ts'
import { checkReferences } from './references.ts'

/**
 * nginx configuration: the grammar of `ngx_conf_file.c`, the vocabulary of the standard modules.
 *
 * A fragment is read in the context that fits its directives best; unknown directives are left alone unless they are
 * near a known one, since third-party modules add their own.
 */
export default defineLanguage({
  id: 'nginx',
  name: 'nginx',
  versions:
    'nginx 1.22 to 1.29, nginx.org/en/docs; Lua, headers-more, GeoIP2 and other modules packaged by Debian 12',
  command: 'nginx -t',
  codes: {
    'unclosed-block': { severity: 'error', summary: 'A `{` has no `}`.' },
    'unclosed-quote': {
      severity: 'error',
      summary: 'A quote is not closed, or something sticks to its end.',
    },
    'missing-semicolon': { severity: 'error', summary: 'A directive does not end with `;`.' },
    'unexpected-token': { severity: 'error', summary: 'A brace or a semicolon stands where none can.' },
    'unknown-directive': { severity: 'error', summary: 'A directive is misspelt.' },
    'wrong-context': {
      severity: 'error',
      summary: 'A directive stands in a block where nginx does not allow it.',
    },
    'missing-block': { severity: 'error', summary: 'A directive that needs a block has none.' },
    'argument-count': { severity: 'error', summary: 'A directive has too few or too many arguments.' },
    'invalid-value': { severity: 'error', summary: 'A directive does not take this value.' },
    'invalid-regex': { severity: 'error', summary: 'A regular expression does not compile.' },
    duplicate: { severity: 'error', summary: 'A directive, location or parameter is given twice.' },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses a variable, zone, upstream or log format that it does not define.',
    },
    'swallowed-directive': {
      severity: 'warning',
      summary:
        'A directive’s name stands among the arguments of the directive before it: a semicolon is missing.',
    },
  },
  parse({ text: written, whole: standsAlone, path }) {
    const text = standsAlone ? written : withoutForeignLines(written)
    const whole = standsAlone || (/(?:^|\/)nginx\.conf$/.test(path ?? '') && !/^[ \t]{3,}$/m.test(text))
    const lexer = new NginxLexer(text)
    const { statements, faults: all } = readTree(
      lexer,
      {
        closedByBrace: true,
        bareBlocks: false,
        emptyStatements: false,
        isForeign: (words) => words[0]?.text.endsWith('_by_lua_block') ?? false,
      },
      text,
    )
    const faults =
      standsAlone || !endsInExcerpt(text) ? all : all.filter(({ fault }) => fault !== 'unclosed-block')
    const structure = describeStructure(faults, lexer.quoteFaults, text.length)
    // Past a brace or quote that is missing, what stands where is anybody's guess.
    const broken = structure
      .filter(({ code, start }) => code !== 'missing-semicolon' && text[start] !== ';')
      .map(({ code, start }) => (code === 'unclosed-quote' ? statementStart(statements, start) : start))
    const sure = broken.length > 0 ? Math.min(...broken) : Number.POSITIVE_INFINITY
    const { problems, context } = checkDirectives(statements, whole, text)
    const references =
      whole && structure.length === 0 && context === 'main' ? checkReferences(statements) : []
    return {
      problems: joinProblems(structure, [...problems, ...references], sure),
      context,
      embedded: luaBlocks(statements),
    }
  },
})

type StructureCode = 'unclosed-block' | 'unclosed-quote' | 'missing-semicolon' | 'unexpected-token'

function describeStructure(
  faults: readonly Fault[],
  quotes: readonly QuoteFault[],
  length: number,
): Problem<StructureCode>[] {
  const problems: Problem<StructureCode>[] = []
  const [quoteFault] = quotes
  if (quoteFault) {
    const { open, noticed, closed } = quoteFault
    problems.push({
      code: 'unclosed-quote',
      start: open,
      end: open + 1,
      message: closed
        ? 'Unexpected character after the quoted word that starts here, expected a space or `;`'
        : 'Unexpected end of file, expected the quote that closes this one',
      help: 'close the quote where the word ends, or write the inner quote as `\\"`',
      related: [{ start: noticed, end: Math.min(noticed + 1, length), message: 'nginx notices here' }],
    })
  }
  // Behind an unclosed quote everything is upside down.
  const until = quoteFault?.open ?? Number.POSITIVE_INFINITY
  for (const fault of faults) {
    if (fault.fault === 'unclosed-block') {
      if (quoteFault) continue
      problems.push(unclosedBlock(fault))
    } else if (fault.fault === 'unexpected') {
      if (fault.at > until) continue
      problems.push({
        code: 'unexpected-token',
        start: fault.at,
        end: fault.at + 1,
        message:
          fault.token === '}'
            ? 'Unexpected `}`, expected a directive: no block is open here'
            : `Unexpected \`${fault.token}\`, expected a directive before it`,
      })
    } else {
      if (fault.at.end > until) continue
      const last = fault.at.words.at(-1)
      problems.push({
        code: 'missing-semicolon',
        start: last?.start ?? fault.at.start,
        end: fault.at.end,
        message: `Unexpected ${fault.atEnd ? 'end of file' : '`}`'} after ${quote(last?.text ?? '')}, expected \`;\``,
        related: [
          { start: fault.noticed, end: Math.min(fault.noticed + 1, length), message: 'nginx notices here' },
        ],
      })
    }
  }
  return problems
}

/** Where the statement begins that an offset lies in. */
function statementStart(statements: readonly Statement[], offset: number): number {
  let start = offset
  for (let inside: readonly Statement[] | undefined = statements; inside; ) {
    const found: Statement | undefined = inside.filter((statement) => statement.start <= offset).at(-1)
    if (!found) break
    start = found.start
    inside =
      found.block && found.block.open < offset && offset < found.block.close
        ? found.block.statements
        : undefined
  }
  return start
}

/** Lua is compiled when a worker first runs it, so that `nginx -t` accepts what then fails. */
function luaBlocks(statements: readonly Statement[]): Embedded[] | undefined {
  const found: Embedded[] = []
  const stack = [...statements]
  for (let statement = stack.pop(); statement; statement = stack.pop()) {
    if (!statement.block) continue
    if (statement.words[0]?.text.endsWith('_by_lua_block')) {
      found.push({
        language: 'lua',
        unread: true,
        ranges: [{ start: statement.block.open + 1, end: statement.block.close }],
      })
    } else for (const inner of statement.block.statements) stack.push(inner)
  }
  return found.length > 0 ? found : undefined
}
