import { checkAs, hasError, type Outcome, type Watch } from './check-as.ts'
import { findDanger } from './danger.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { engineCode } from './engine-codes.ts'
import { identify, languageById, languageByPath, lookAlikes } from './identify.ts'
import type { LanguageEntry } from './languages/index.ts'
import { loadLanguage } from './parse-text.ts'
import type { Report, SnippetReport } from './report.ts'
import { findBrokenFence } from './source/broken-fences.ts'
import { withoutCommand } from './source/command-line.ts'
import { afterChange, hasDiffColumn, plusSide } from './source/diff-form.ts'
import { findHeredocs, startsWithHeredoc } from './source/heredocs.ts'
import type { Snippet } from './source/snippets.ts'
import type { TextMap } from './source/text-map.ts'
import { fillIn, type Variables } from './source/variables.ts'

const shells = new Set(['bash', 'sh', 'console'])

/** Checks one snippet by everything its fence and its content say, and adds what was found to `report`. */
export async function checkSnippet(
  snippet: Snippet,
  variables: Variables,
  report: Report,
  watch?: Watch,
): Promise<void> {
  const { tag, meta } = snippet
  const line = report.line(snippet.start)
  const fence = { start: snippet.start, end: Math.max(snippet.start, report.lines.end(line)) }
  const own: SnippetReport = { file: report.file, line, tag, status: 'unchecked' }
  report.snippets.push(own)
  const body = fillIn(afterChange(snippet.body, meta.del), variables)
  const broken = findBrokenFence(snippet, report.lines)
  if (broken) {
    report.add(broken.code, broken, broken.message, broken.help)
    own.status = 'error'
    return
  }
  const language = startsWithHeredoc(body.text)
    ? shellFor(tag)
    : identify(tag, meta.title, body.text).language
  if (language) own.language = language.id
  if (meta.danger === undefined && language) addDanger(language.id, body, report)
  if (meta.skip !== undefined) {
    own.status = 'skipped'
    own.reason = meta.skip
    if (meta.skip.trim() === '') {
      report.add(
        'snippet/skip-without-reason',
        fence,
        'Unexpected `skip` without a reason, expected `skip="why it is not checked"`',
      )
    }
    return
  }
  if (!language) return
  const outcome = await understand(language, tag, body, meta.title, report, watch)
  own.status = outcome.status
  if (outcome.context !== undefined) own.context = outcome.context
  if (meta.fails === undefined) {
    report.diagnostics.push(...outcome.diagnostics)
  } else {
    own.status = 'expected-failure'
    report.diagnostics.push(...outcome.diagnostics.filter(({ code }) => code !== meta.fails))
    await expectCode(meta.fails, outcome.diagnostics, fence, report)
  }
}

/** Parses the text as it stands, then in the ways that published snippets deviate from files, until one is clean. */
async function understand(
  language: LanguageEntry,
  tag: string,
  body: TextMap,
  path: string | undefined,
  report: Report,
  watch?: Watch,
): Promise<Outcome> {
  const parse = (entry: LanguageEntry, map: TextMap) =>
    checkAs(entry, map, { whole: false, path }, report, watch)
  const outcome = await parse(language, body)
  if (shells.has(language.id)) {
    outcome.diagnostics.push(...(await checkHeredocs(body, report, watch)))
    if (outcome.status === 'ok' && hasError(outcome.diagnostics)) outcome.status = 'error'
  }
  if (outcome.status !== 'error') return outcome
  if (language.id !== 'diff' && hasDiffColumn(body.text)) {
    const plus = await parse(language, plusSide(body))
    if (plus.status === 'ok') return plus
  }
  const document = shells.has(language.id) ? undefined : withoutCommand(body)
  if (document) {
    const rest = await parse(language, document)
    if (rest.status === 'ok') return rest
  }
  for (const other of lookAlikes(language, body.text)) {
    const really = await parse(other, body)
    if (really.status !== 'ok') continue
    const { name } = await loadLanguage(other)
    const whole = body.outer(0, body.text.length)
    report.add(
      'snippet/wrong-tag',
      { start: whole.start, end: whole.start },
      `The snippet looks like ${name}, tagged \`${tag}\``,
      `tag it \`${other.fences[0]}\``,
    )
    return really
  }
  return outcome
}

/** Each heredoc's body in its own language, by the file it is written to or by its content. */
async function checkHeredocs(shell: TextMap, report: Report, watch?: Watch): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { body, path, command } of findHeredocs(shell)) {
    const byPath = path === undefined ? undefined : languageByPath(path)
    const base = byPath ?? (/^(?:kubectl|oc)$/.test(command) ? languageById('yaml') : undefined)
    const { language } = identify(base?.id ?? '', path, body.text)
    if (!language || shells.has(language.id)) continue
    found.push(...(await checkAs(language, body, { whole: false, path }, report, watch, 1)).diagnostics)
  }
  return found
}

function shellFor(tag: string): LanguageEntry | undefined {
  return languageById(tag === 'console' ? 'console' : 'bash')
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

async function expectCode(
  code: string,
  found: Diagnostic[],
  fence: { start: number; end: number },
  report: Report,
): Promise<void> {
  if (found.some((diagnostic) => diagnostic.code === code)) return
  const [id = '', name = ''] = code.split('/')
  const entry = languageById(id)
  const known = entry
    ? Object.hasOwn((await loadLanguage(entry)).codes, name)
    : engineCode(code) !== undefined
  if (known) {
    report.add(
      'snippet/expected-failure',
      fence,
      `Unexpected success, expected this snippet to be refused with \`${code}\``,
      'remove `fails`, or break the snippet again',
    )
  } else {
    report.add(
      'snippet/unknown-code',
      fence,
      `Unexpected code \`${code}\` in \`fails\`, expected one that exists`,
      '`handover check --list-languages` lists them',
    )
  }
}
