import { endsInExcerpt, joinProblems, unclosedBlock } from '../braces/structure.ts'
import { type Fault, readTree, type Statement } from '../braces/tree.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { checkInstances } from './instances.ts'
import { checkKeywords } from './keywords.ts'
import { KeepalivedLexer } from './lexer.ts'
import { checkReferences } from './references.ts'
import { checkRoutes } from './routes.ts'
import { checkVirtualServers } from './servers.ts'

/**
 * keepalived.conf: blocks of keywords, one statement a line.
 *
 * keepalived itself goes on after most mistakes, with a default in place of the author's value and a line in the log
 * that nobody reads; `keepalived -t` counts each as a failure, and so does this check.
 */
export default defineLanguage({
  id: 'keepalived',
  name: 'keepalived',
  versions: 'keepalived 2.2, keepalived.conf(5)',
  command: 'keepalived -t -f FILE',
  codes: {
    'unclosed-block': { severity: 'error', summary: 'A `{` has no `}`.' },
    'unclosed-quote': { severity: 'error', summary: 'A quote is not closed on its line.' },
    'unexpected-brace': { severity: 'error', summary: 'A brace stands where none can.' },
    'unknown-keyword': { severity: 'error', summary: 'A keyword is misspelt.' },
    'wrong-context': { severity: 'error', summary: 'A keyword stands in a block that does not know it.' },
    'missing-block': { severity: 'error', summary: 'A keyword that needs a block has none.' },
    'argument-count': { severity: 'error', summary: 'A keyword lacks a value.' },
    'invalid-value': { severity: 'error', summary: 'A keyword does not take this value.' },
    duplicate: { severity: 'error', summary: 'Two instances, scripts or groups have one name.' },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses a script, instance or group that it does not define.',
    },
    incomplete: {
      severity: 'error',
      summary:
        'An instance, a script, a server or a route in a complete file lacks what it cannot do without.',
    },
    conflict: {
      severity: 'error',
      summary: 'Two settings in a complete file exclude each other, and keepalived drops one.',
    },
    unused: { severity: 'error', summary: 'A script in a complete file is tracked by nothing.' },
  },
  parse({ text, whole: standsAlone, path }) {
    const lexer = new KeepalivedLexer(text)
    const { statements, faults: all } = readTree(
      lexer,
      { closedByBrace: true, bareBlocks: false, emptyStatements: true },
      text,
    )
    const faults =
      standsAlone || !endsInExcerpt(text) ? all : all.filter(({ fault }) => fault !== 'unclosed-block')
    const structure = describeStructure(faults, lexer.openQuotes)
    const sure = Math.min(
      Number.POSITIVE_INFINITY,
      ...structure.filter(({ code }) => code !== 'unclosed-quote').map(({ start }) => start),
    )
    const { problems, context } = checkKeywords(statements, text)
    const titled = /(?:^|\/)keepalived\.conf$/.test(path ?? '') && !/^[ \t]{3,}$/m.test(text)
    const complete = (standsAlone || titled) && context === 'main' && structure.length === 0
    return {
      problems: joinProblems(structure, [...problems, ...(complete ? checkWhole(statements) : [])], sure),
      context,
    }
  },
})

/** What keepalived finds when it has read all of a file. */
function checkWhole(statements: readonly Statement[]) {
  return [
    ...checkReferences(statements),
    ...checkInstances(statements),
    ...checkVirtualServers(statements),
    ...checkRoutes(statements),
  ]
}

function describeStructure(faults: readonly Fault[], openQuotes: readonly number[]) {
  const problems: Problem<'unclosed-block' | 'unexpected-brace' | 'unclosed-quote'>[] = openQuotes.map(
    (open) => ({
      code: 'unclosed-quote',
      start: open,
      end: open + 1,
      message: 'Unexpected end of line, expected the quote that closes this one',
    }),
  )
  for (const fault of faults) {
    if (fault.fault === 'unclosed-block') {
      problems.push(unclosedBlock(fault))
    } else if (fault.fault === 'unexpected' && fault.token !== ';') {
      problems.push({
        code: 'unexpected-brace',
        start: fault.at,
        end: fault.at + 1,
        message:
          fault.token === '}'
            ? 'Unexpected `}`, expected a keyword: no block is open here'
            : 'Unexpected `{`, expected a keyword before it',
      })
    }
  }
  return problems
}
