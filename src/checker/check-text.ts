import { checkAs } from './check-as.ts'
import { checkSnippet } from './check-snippet.ts'
import { Report, type TextReport } from './report.ts'
import { findSecrets } from './secrets.ts'
import { Session } from './session.ts'
import { TextMap } from './source/text-map.ts'
import { declaresVariables, readVariables, type Variables } from './source/variables.ts'

export interface TextOptions {
  /** Named in every diagnostic, with `/` as separator; `.mdx` is read as MDX, everything else as Markdown. */
  path: string
  /** The id of the language the text is in, when it is not a page. */
  language?: string
  /** With `language`: the text is a complete file, so that a name which is defined nowhere is an error. Default true. */
  whole?: boolean
}

let ours: Session | undefined

/** The session of all texts that bring none. */
function sharedSession(): Session {
  ours ??= new Session()
  return ours
}

/**
 * Checks one text: a page of Markdown or MDX, or a config file when a language is given.
 *
 * Whatever is wrong with the text is a diagnostic. A language that fails on it is a fault, and the rest is still
 * checked.
 *
 * @throws {RangeError} when `language` is not a language id.
 */
export function checkText(
  text: string,
  options: TextOptions,
  session = sharedSession(),
): Promise<TextReport> {
  return session.run(() => {
    const report = new Report(options.path, text)
    if (options.language === undefined) checkPage(text, options, report, session)
    else checkFile(text, options.language, options, report, session)
    for (const { start, end, what } of findSecrets(text)) {
      const message = `Unexpected ${what} in a page, expected a made-up one`
      report.add('snippet/secret', { start, end }, message, 'revoke it: what was published once is known')
    }
    const { snippets, diagnostics, faults } = report
    return { snippets, diagnostics, faults }
  })
}

function checkPage(text: string, options: TextOptions, report: Report, session: Session): void {
  const page = session.page(text, /\.mdx$/i.test(options.path) ? 'mdx' : 'markdown')
  if (!page) return
  if (page.mdxError) {
    const { offset, message } = page.mdxError
    const place = { start: offset, end: offset }
    report.add(
      'markdown/mdx-syntax',
      place,
      `The page is not valid MDX: ${message}`,
      'its snippets were found by the rules of Markdown',
    )
  }
  if (page.tooDeep !== undefined) {
    const place = { start: page.tooDeep, end: report.lines.end(report.line(page.tooDeep)) }
    report.add(
      'markdown/too-deep',
      place,
      'Unexpected line inside more than 100 quotes and lists, expected fewer',
    )
  }
  const { start, end } = page.frontMatter ?? { start: 0, end: 0 }
  const variables = findVariables(text.slice(start, end), session)
  for (const snippet of page.snippets) checkSnippet(snippet, variables, report, session)
}

function findVariables(frontMatter: string, session: Session): Variables {
  const yaml = declaresVariables(frontMatter) ? session.module('yaml', () => import('yaml')) : undefined
  if (!yaml) return new Map()
  return readVariables(frontMatter, (text) =>
    yaml.parse(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false }),
  )
}

function checkFile(text: string, id: string, options: TextOptions, report: Report, session: Session): void {
  const language = session.registry.byId(id)
  if (!language) throw new RangeError(`Unknown language ${id}`)
  // A byte order mark belongs to the file, not to the text in it.
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const map = TextMap.ranges(text, [{ start, end: text.length }])
  const place = { whole: options.whole ?? true, path: options.path }
  const { status, context, diagnostics } = checkAs(language, map, place, report, session)
  report.diagnostics.push(...diagnostics)
  report.snippets.push({
    file: options.path,
    line: 1,
    language: language.id,
    tag: language.id,
    status,
    ...(context === undefined ? {} : { context }),
  })
}
