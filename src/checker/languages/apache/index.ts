/** httpd configuration and .htaccess, checked as `apachectl -t` does, without files, modules and users. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank, phrase } from '../values.ts'
import type { ArgumentFault, Directive } from '../vocabulary.ts'
import { findVainNegation } from './access.ts'
import { findMisplacedExpression } from './expression-places.ts'
import { checkCondition, unexpected } from './fault.ts'
import { readStatements, type Statement } from './grammar.ts'
import { descriptions } from './kinds.ts'
import { expandMacros } from './macros.ts'
import { findPatternFault } from './patterns.ts'
import { findSpecialFault } from './special.ts'
import { findVersionFault, holdsFor24 } from './version.ts'
import { globalOnly, modules, sections, values, vocabulary } from './vocabulary.ts'

type Code =
  | 'syntax'
  | 'unclosed'
  | 'unclosed-condition'
  | 'unknown-directive'
  | 'wrong-context'
  | 'arguments'
  | 'value'

/** Where a line stands: the open sections, and whether httpd reads them at all. */
interface Open {
  statement: Statement
  skipped: boolean
}

const directorySections = new Set([
  'directory',
  'directorymatch',
  'files',
  'filesmatch',
  'location',
  'locationmatch',
  'proxy',
  'proxymatch',
  'limit',
  'limitexcept',
  'if',
  'elseif',
  'else',
  'requireall',
  'requireany',
  'requirenone',
  'authnprovideralias',
  'authzprovideralias',
])

export default defineLanguage({
  id: 'apache',
  name: 'Apache httpd',
  versions: 'httpd 2.4, its modules, httpd.apache.org/docs/2.4 and `httpd -L`',
  command: 'apachectl configtest',
  codes: {
    syntax: { severity: 'error', summary: 'A section line is broken, or closes what is not open.' },
    unclosed: { severity: 'error', summary: 'A section is never closed.' },
    'unclosed-condition': {
      severity: 'warning',
      summary:
        'A conditional section is never closed, which httpd accepts when the condition holds and refuses otherwise.',
    },
    'unknown-directive': {
      severity: 'error',
      summary: 'A directive or section is a slip of one that httpd or its modules know.',
    },
    'wrong-context': { severity: 'error', summary: 'A directive stands where httpd does not allow it.' },
    arguments: { severity: 'error', summary: 'A directive has too few or too many arguments.' },
    value: { severity: 'error', summary: 'An argument is not of the kind that the directive takes.' },
  },
  parse({ text, whole, path }) {
    const statements = expandMacros(text, readStatements(text))
    const problems: Problem<Code>[] = []
    const stack: Open[] = []
    const top: Statement[] = []
    const defines = new Set<string>()
    const isHtaccess = /(?:^|\/)\.htaccess$/.test(path ?? '')
    for (const statement of statements) {
      if (statement.kind === 'close') {
        problems.push(...placed(close(statement, stack), statement))
        continue
      }
      const skipped = stack.some((open) => open.skipped)
      if (!skipped) {
        problems.push(...placed(check(statement, stack, isHtaccess, whole), statement))
        if (!statement.origin && stack.every(({ statement: { name } }) => !scopes(name.text)))
          top.push(statement)
      }
      if (statement.name.text.toLowerCase() === 'define' && statement.args[0])
        defines.add(statement.args[0].text)
      if (statement.kind === 'open') stack.push({ statement, skipped: isSkipped(statement, defines) })
    }
    for (const { statement } of stack) {
      problems.push({
        code: /^if(module|define|version)$/i.test(statement.name.text) ? 'unclosed-condition' : 'unclosed',
        ...placeOf(statement),
        message: `Unexpected end of the text, expected \`</${statement.name.text.slice(0, 40)}>\` for this section`,
        related: [{ start: text.length, end: text.length, message: 'the text ends here' }],
      })
    }
    if (whole && !isHtaccess) problems.push(...findStray(top))
    return {
      problems: unrepeated(problems),
      context: statements.length > 0 ? contextOf(top, isHtaccess) : undefined,
    }
  },
})

const placeOf = ({ name, end, origin }: Statement) => origin ?? { start: name.start - 1, end }

/** Problems of a line that a macro gave stand where the macro has that line. */
function placed(problems: Problem<Code>[], { origin }: Statement): Problem<Code>[] {
  return origin ? problems.map((problem) => ({ ...problem, ...origin })) : problems
}

/** A macro that is used twice has its problems once. */
function unrepeated(problems: Problem<Code>[]): Problem<Code>[] {
  const seen = new Set<string>()
  return problems.filter(({ start, message }) => {
    const key = `${start} ${message}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const inDirectory = (stack: Open[]) =>
  stack.some(({ statement }) => directorySections.has(statement.name.text.toLowerCase()))

/** The section that decides for what stands in it; a complete file without one counts as a `<RequireAny>`. */
function innermost(stack: Open[], whole: boolean): string | undefined {
  const isDeciding = ({ statement: { name } }: Open) => directorySections.has(name.text.toLowerCase())
  return stack.findLast(isDeciding)?.statement.name.text ?? (whole ? 'RequireAny' : undefined)
}

/**
 * A name that some other module may have: none is lower case without an underscore, all in capitals as filters and
 * environment variables are, or a mere value.
 */
function mayBeDirective(name: string): boolean {
  if (values.has(name.toLowerCase()) || /^[A-Z\d_]+$/.test(name)) return false
  return /^(?:[A-Z][A-Za-z0-9_]*|[a-z][A-Za-z0-9]*_\w+)$/.test(name)
}

const scopes = (name: string) =>
  name.toLowerCase() === 'virtualhost' || directorySections.has(name.toLowerCase())

/** What is read only on a condition that is not met here, and macros, whose lines may be incomplete. */
function isSkipped({ name, args }: Statement, defines: Set<string>): boolean {
  const kind = name.text.toLowerCase()
  const condition = args[0]?.text ?? ''
  if (kind === 'ifdefine')
    return condition.startsWith('!') ? defines.has(condition.slice(1)) : !defines.has(condition)
  if (['iffile', 'ifdirective', 'ifsection', 'macro'].includes(kind)) return true
  if (kind === 'ifversion') return holdsFor24(args) !== true
  if (kind !== 'ifmodule') return false
  const module = (args[0]?.text ?? '').toLowerCase()
  const bare = module.replace(/^!?(?:mod_)?|\.c$|_module$/g, '')
  if (module.startsWith('!')) return modules.has(bare)
  return !modules.has(bare) || bare === 'mpm_prefork' || bare === 'mpm_worker'
}

function close({ name, end, args, unended }: Statement, stack: Open[]): Problem<Code>[] {
  if (unended) {
    const message = `Unexpected end of the section line ${quote(`</${name.text}`)}, expected \`>\``
    const index = stack.findLastIndex(
      ({ statement }) => statement.name.text.toLowerCase() === name.text.toLowerCase(),
    )
    if (index >= 0) stack.length = index
    return [{ code: 'syntax', start: name.start - 2, end, message }]
  }
  const open = stack.at(-1)?.statement
  const range = { start: name.start - 2, end }
  const related = open && [{ ...placeOf(open), message: 'opened here' }]
  if (open && open.name.text.toLowerCase() === name.text.toLowerCase() && args.length === 0) {
    stack.pop()
    return []
  }
  const outer = stack.findLastIndex(
    ({ statement }) => statement.name.text.toLowerCase() === name.text.toLowerCase(),
  )
  const expected = open ? `\`</${open.name.text.slice(0, 40)}>\`` : 'no more than were opened'
  if (outer >= 0) stack.length = outer
  return [
    {
      code: 'syntax',
      ...range,
      message: `Unexpected ${quote(`</${name.text}>`)}, expected ${expected}`,
      related,
    },
  ]
}

function check(statement: Statement, stack: Open[], isHtaccess: boolean, whole: boolean): Problem<Code>[] {
  const { kind, name, args, end } = statement
  const range = { start: kind === 'open' ? name.start - 1 : name.start, end: name.end }
  if (statement.fault) return [{ code: 'value', ...statement.fault }]
  if (isBlank(name.text) && !name.text.startsWith('${APACHE_')) return []
  if (kind === 'open') {
    if (statement.unended)
      return [
        {
          code: 'syntax',
          start: range.start,
          end,
          message: `Unexpected end of the section line ${quote(`<${name.text}`)}, expected \`>\``,
        },
      ]
    const allowed = sections.get(name.text.toLowerCase())
    if (!allowed) {
      const near = nearest(name.text, [...sections.keys()])
      if (near === undefined) return []
      return [
        {
          code: 'unknown-directive',
          ...range,
          message: `Unexpected section ${quote(`<${name.text}>`)}`,
          help: didYouMean(`<${near}>`),
        },
      ]
    }
    const isEmpty = args.length === 0 || (/^if(?:define|module)$/i.test(name.text) && args[0]?.text === '')
    if (isEmpty && !/^(else|require(all|any|none))$/i.test(name.text)) {
      return [
        {
          code: 'arguments',
          ...range,
          message: `Unexpected end of ${quote(`<${name.text}`)}, expected an argument`,
        },
      ]
    }
    const extra = args[args[0]?.text === '~' ? 2 : 1]
    const isParameter = /^proxy/i.test(name.text) && /^\w+=/.test(extra?.text ?? '')
    if (extra && !isParameter && /^(directory|location|files|proxy)(match)?$/i.test(name.text)) {
      return [
        {
          code: 'arguments',
          start: extra.start,
          end: extra.end,
          message: `Unexpected ${quote(extra.text)} in ${quote(`<${name.text}>`)}, expected one path or pattern`,
          help: 'a path with spaces needs quotes',
        },
      ]
    }
    if (/^(?:if|elseif)$/i.test(name.text) && !isBlank(statement.rest.text.replaceAll('%{', ''))) {
      const fault = checkCondition(args[0]) ?? (args[1] && unexpected(args[1], 'after the condition', '`>`'))
      const help = args.length > 1 ? 'a condition with spaces needs quotes' : undefined
      if (fault) return [{ code: 'value', help, ...fault }]
    }
    const version = /^ifversion$/i.test(name.text) ? findVersionFault(args) : undefined
    if (version) return [{ code: 'value', ...version }]
    const pattern = findPatternFault(statement)
    if (pattern) return [{ code: 'value', ...pattern }]
    const vain = findVainNegation(statement, innermost(stack, whole))
    return vain ? [{ code: 'value', ...vain }] : checkContext(statement, [...allowed], stack, isHtaccess)
  }
  const rows = vocabulary.find(name.text)
  if (rows.length === 0) {
    const lacksLoad = /_module$/.test(name.text) && /\.so$/.test(args[0]?.text ?? '')
    const near = lacksLoad ? `LoadModule ${name.text}` : nearest(name.text, vocabulary.names)
    if (near === undefined && mayBeDirective(name.text)) return []
    return [
      {
        code: 'unknown-directive',
        ...range,
        message: `Unexpected directive ${quote(name.text)}`,
        help: near ? didYouMean(near) : undefined,
      },
    ]
  }
  const wrong = checkContext(
    statement,
    rows.flatMap(({ contexts }) => [...contexts]),
    stack,
    isHtaccess,
  )
  if (wrong.length > 0) return wrong
  const vain = findVainNegation(statement, innermost(stack, whole))
  if (vain) return [{ code: 'value', ...vain }]
  if (
    /^(script)?alias$/i.test(name.text) &&
    (args.length === 1 || (args.length === 2 && args[1]?.text === '')) &&
    whole &&
    !isHtaccess &&
    !inDirectory(stack)
  ) {
    return [
      {
        code: 'arguments',
        ...range,
        message: `Unexpected end of the line after ${quote(name.text)}, expected a file or folder`,
      },
    ]
  }
  return checkArguments(statement, !whole || isHtaccess || inDirectory(stack))
}

function checkContext(
  { kind, name, args }: Statement,
  allowed: string[],
  stack: Open[],
  isHtaccess: boolean,
): Problem<Code>[] {
  const scope = stack.findLast(({ statement }) => scopes(statement.name.text))?.statement.name.text
  const start = kind === 'open' ? name.start - 1 : name.start
  const shown = kind === 'open' ? `<${name.text}>` : name.text
  const inDirectory = scope !== undefined && directorySections.has(scope.toLowerCase())
  const isVirtual = !inDirectory && scope !== undefined
  const fail = (place: string, expected: string): Problem<Code>[] => [
    {
      code: 'wrong-context',
      start,
      end: name.end,
      message: `Unexpected ${quote(shown)} in ${place}, expected it ${expected}`,
    },
  ]
  if (isHtaccess && !allowed.includes('htaccess'))
    return fail('.htaccess', "in the server's own configuration")
  if (inDirectory && !allowed.includes('directory')) return fail(`\`<${scope}>\``, 'outside')
  if (isVirtual && !allowed.includes('server'))
    return fail(`\`<${scope}>\``, 'in `<Directory>`, `<Location>` or `<Files>`')
  if (inDirectory && /^alias$/i.test(name.text) && args.length > 1)
    return fail(`\`<${scope}>\``, 'outside, or with the target alone')
  if (isVirtual && (globalOnly.has(name.text.toLowerCase()) || name.text.toLowerCase() === 'virtualhost'))
    return fail(`\`<${scope}>\``, 'outside')
  return []
}

function checkArguments(statement: Statement, mayBeSection: boolean): Problem<Code>[] {
  const { name, end } = statement
  let first: Problem<Code> | undefined
  for (const row of vocabulary.find(name.text)) {
    const args = readArguments(row, statement.args)
    const texts = args.map(({ text }) => text)
    const fault =
      emptyFault(row, texts) ?? vocabulary.fault(row, texts, (word) => isBlank(word) || word.includes('%{'))
    if (!fault || (fault.fault === 'missing' && isQuotedRewrite(statement))) {
      const special =
        findSpecialFault({ ...statement, args }, mayBeSection) ??
        findMisplacedExpression(statement, mayBeSection) ??
        findPatternFault(statement)
      return special ? [{ code: 'value', ...special }] : []
    }
    if (fault.fault === 'missing') {
      const message = `Unexpected end of the line after ${quote(name.text)}, expected ${phrase(fault.expected, descriptions)}`
      first ??= { code: 'arguments', start: name.start, end: name.end, message }
    } else {
      const word = args[fault.index] ?? name
      const near =
        fault.fault === 'value'
          ? suggest(
              word.text,
              row.terms.flatMap(({ literals }) => literals),
            )
          : undefined
      first ??=
        fault.fault === 'surplus'
          ? {
              code: 'arguments',
              start: word.start,
              end,
              message: `Unexpected ${quote(word.text)} after ${quote(name.text)}, expected at most ${fault.max} argument${fault.max === 1 ? '' : 's'}`,
              help: 'an argument with spaces needs quotes',
            }
          : {
              code: 'value',
              start: word.start,
              end: word.end,
              message: `Unexpected ${quote(word.text)} after ${quote(name.text)}, expected ${phrase(fault.expected, descriptions)}`,
              help: near && didYouMean(near),
            }
    }
  }
  return first ? [first] : []
}

/** Rewrites read their line themselves, and after a closing quote they take an empty argument for there. */
const isQuotedRewrite = ({ name, args, rest }: Statement) =>
  /^rewrite(?:cond|rule)$/i.test(name.text) && args.length === 1 && /^(["']).*\1$/s.test(rest.text)

/** An empty argument ends a list, and as the second of one or two it counts as none. */
function readArguments({ name, min, max }: Directive, args: Word[]): Word[] {
  const end = args.findIndex(({ text }, index) => text === '' && index >= min)
  const isNone = endsWhereEmpty.test(name) || (min === 1 && max === 2 && end === 1 && args.length === 2)
  return isNone && end >= 0 && !readsItself.test(name) ? args.slice(0, end) : args
}

const endsWhereEmpty = /^(?:auth(?:basic|digest)provider|indexoptions|loglevel)$/i

/** Directives that read their line themselves and take empty arguments. */
const readsItself = /^(?:rewrite(?:cond|rule)|session.*cookiename2?)$/i

/**
 * httpd takes an empty argument, which only quotes can make, for the end of the line, unless the directive reads the
 * line itself or a list ends there.
 */
function emptyFault({ name, min, terms }: Directive, args: readonly string[]): ArgumentFault | undefined {
  const index = args.indexOf('')
  if (index < 0 || index >= min || readsItself.test(name)) return undefined
  const term = terms[Math.min(index, terms.length - 1)]
  return index > 0 && term?.repeated ? undefined : { fault: 'missing', min, expected: term?.text ?? '' }
}

const contextsOf = ({ kind, name }: Statement) =>
  kind === 'open' ? sections.get(name.text.toLowerCase()) : vocabulary.find(name.text)[0]?.contexts

/** A directive for directories at the top of a file that is plainly a server's. */
function findStray(top: Statement[]): Problem<Code>[] {
  const only = (context: string, other: string) =>
    top.filter((statement) => contextsOf(statement)?.has(context) && !contextsOf(statement)?.has(other))
  if (only('server', 'directory').length === 0) return []
  return only('directory', 'server').map(({ kind, name }) => ({
    code: 'wrong-context' as const,
    start: kind === 'open' ? name.start - 1 : name.start,
    end: name.end,
    message: `Unexpected ${quote(name.text)} outside a section, expected it in \`<Directory>\`, \`<Location>\` or \`<Files>\``,
  }))
}

function contextOf(top: Statement[], isHtaccess: boolean): string {
  if (isHtaccess) return '.htaccess'
  const isDirectory = top.some(
    (statement) => contextsOf(statement)?.has('directory') && !contextsOf(statement)?.has('server'),
  )
  return isDirectory ? 'directory' : 'server config'
}
