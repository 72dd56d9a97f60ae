import { checkAs, hasError, type Outcome } from './check-as.ts'
import { findDanger } from './danger.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { engineCode } from './engine-codes.ts'
import type { LanguageEntry } from './languages/index.ts'
import { quote } from './languages/text.ts'
import type { Report, SnippetReport } from './report.ts'
import type { Session } from './session.ts'
import { findBrokenFence } from './source/broken-fences.ts'
import { withoutCommand } from './source/command-line.ts'
import { afterChange, hasDiffColumn, plusSide } from './source/diff-form.ts'
import { findHeredocs, startsWithHeredoc } from './source/heredocs.ts'
import type { Snippet } from './source/snippets.ts'
import type { TextMap } from './source/text-map.ts'
import { fillIn, type Variables } from './source/variables.ts'

const shells = new Set(['bash', 'sh', 'console', 'curl'])

/** Checks one snippet by everything its fence and its content say, and adds what was found to `report`. */
export function checkSnippet(snippet: Snippet, variables: Variables, report: Report, session: Session): void {
  const line = report.line(snippet.start)
  const own: SnippetReport = { file: report.file, line, tag: snippet.tag, status: 'unchecked' }
  report.snippets.push(own)
  const first = report.diagnostics.length
  examine(snippet, own, variables, report, session)
  const { fails } = snippet.meta
  if (fails === undefined || own.status === 'skipped') return
  own.status = 'expected-failure'
  const found = report.diagnostics.splice(first)
  report.diagnostics.push(...found.filter(({ code }) => code !== fails))
  if (!found.some(({ code }) => code === fails))
    expectedCode(fails, opening(snippet, report), report, session)
}

function examine(
  snippet: Snippet,
  own: SnippetReport,
  variables: Variables,
  report: Report,
  session: Session,
): void {
  const { tag, meta } = snippet
  const broken = findBrokenFence(snippet, report.lines)
  if (broken) {
    report.add(broken.code, broken, broken.message, broken.help)
    own.status = 'error'
    return
  }
  const body = fillIn(afterChange(snippet.body, meta.del), variables)
  const tagged = session.registry.identify(tag, meta.title, body.text)
  const language =
    startsWithHeredoc(body.text) && !(tagged && shells.has(tagged.id))
      ? session.registry.byId('bash')
      : tagged
  if (language) own.language = language.id
  if (language && meta.danger === undefined) addDanger(language.id, body, report)
  if (meta.skip !== undefined) {
    own.status = 'skipped'
    own.reason = meta.skip
    if (meta.skip.trim() !== '') return
    const message = 'Unexpected `skip` without a reason, expected `skip="why it is not checked"`'
    report.add('snippet/skip-without-reason', opening(snippet, report), message)
    return
  }
  if (!language) return
  const outcome = understand(language, tag, body, meta.title, report, session)
  if (session.registry.isGuess(tag, meta.title) && countErrors(outcome) > mostErrorsOfGuess) {
    delete own.language
    return
  }
  const { status, context, diagnostics } = outcome
  own.status = status
  if (context !== undefined) own.context = context
  report.diagnostics.push(...diagnostics)
}

/** More errors than this in a text without a tag say that it was not what its content looked like. */
const mostErrorsOfGuess = 2

function countErrors({ diagnostics }: Outcome): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** The line of the opening fence. */
function opening({ start }: Snippet, report: Report): { start: number; end: number } {
  return { start, end: Math.max(start, report.lines.end(report.line(start))) }
}

/** Parses the text as it stands, then in the ways that published snippets deviate from files, until one is clean. */
function understand(
  language: LanguageEntry,
  tag: string,
  body: TextMap,
  path: string | undefined,
  report: Report,
  session: Session,
): Outcome {
  const parse = (entry: LanguageEntry, map: TextMap) =>
    checkAs(entry, map, { whole: false, path }, report, session)
  const outcome = parse(language, body)
  if (shells.has(language.id)) {
    outcome.diagnostics.push(...checkHeredocs(body, report, session))
    if (outcome.status === 'ok' && hasError(outcome.diagnostics)) outcome.status = 'error'
  }
  if (outcome.status !== 'error') return outcome
  if (language.id !== 'diff' && hasDiffColumn(body.text)) {
    const plus = parse(language, plusSide(body))
    if (plus.status === 'ok') return plus
  }
  const document = shells.has(language.id) ? undefined : withoutCommand(body)
  if (document) {
    const rest = parse(language, document)
    if (rest.status === 'ok') return rest
  }
  for (const { entry, certain } of session.registry.lookAlikes(language, body.text)) {
    const really = parse(entry, body)
    if (!certain && (really.status !== 'ok' || really.diagnostics.length > 0)) continue
    const taken: Outcome = really.status === 'ok' ? really : { status: 'unchecked', diagnostics: [] }
    // Without a tag there is none that could be wrong.
    if (session.registry.isGuess(tag, path)) return taken
    const name = session.language(entry)?.name
    const { start } = body.outer(0, 0)
    const message = `The snippet looks like ${name}, tagged ${quote(tag)}`
    report.add('snippet/wrong-tag', { start, end: start }, message, `tag it \`${entry.fences[0]}\``)
    return taken
  }
  return outcome
}

/** Each heredoc's body in its own language, by the file it is written to or by its content. */
function checkHeredocs(shell: TextMap, report: Report, session: Session): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { body, path, command } of findHeredocs(shell)) {
    const byPath = path === undefined ? undefined : session.registry.byPath(path)
    const base = byPath ?? (/^(?:kubectl|oc)$/.test(command) ? session.registry.byId('yaml') : undefined)
    const language = session.registry.identify(base?.id ?? '', path, body.text)
    if (!language || shells.has(language.id)) continue
    found.push(...checkAs(language, body, { whole: false, path }, report, session, 1).diagnostics)
  }
  return found
}

function addDanger(id: string, body: TextMap, report: Report): void {
  const kind = id === 'sql' || id === 'console' ? id : shells.has(id) ? 'shell' : undefined
  if (!kind) return
  for (const { start, end, what } of findDanger(body.text, kind)) {
    report.add(
      'snippet/dangerous',
      body.outer(start, end),
      `Unexpected command that ${what} in a snippet without a warning, expected \`danger="…"\``,
      'add `danger="what is lost"` to the fence: readers then press twice to copy it',
    )
  }
}

/** The code that was expected did not come: it does not exist, or the snippet is right after all. */
function expectedCode(
  code: string,
  fence: { start: number; end: number },
  report: Report,
  session: Session,
): void {
  const [id = '', name = ''] = code.split('/')
  const entry = session.registry.byId(id)
  const language = entry && session.language(entry)
  const known = entry ? !language || Object.hasOwn(language.codes, name) : engineCode(code) !== undefined
  if (known) {
    const message = `Unexpected success, expected this snippet to be refused with \`${code}\``
    report.add('snippet/expected-failure', fence, message, 'remove `fails`, or break the snippet again')
  } else {
    const message = `Unexpected code ${quote(code)} in \`fails\`, expected one that exists`
    report.add('snippet/unknown-code', fence, message, '`handover check --list-languages` lists them')
  }
}
