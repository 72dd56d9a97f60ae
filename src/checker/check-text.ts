import { checkAs, type Watch } from './check-as.ts'
import { checkSnippet } from './check-snippet.ts'
import { languageById } from './identify.ts'
import { Report, type TextReport } from './report.ts'
import { findSecrets } from './secrets.ts'
import { readPage } from './source/snippets.ts'
import { TextMap } from './source/text-map.ts'
import { readVariables } from './source/variables.ts'

export interface TextOptions {
  /** Named in every diagnostic, with `/` as separator; `.mdx` is read as MDX, everything else as Markdown. */
  path: string
  /** The id of the language the text is in, when it is not a page. */
  language?: string
  /** With `language`: the text is a complete file, so that a name which is defined nowhere is an error. Default true. */
  whole?: boolean
  /** Called before each parse. */
  watch?: Watch
}

/**
 * Checks one text: a page of Markdown or MDX, or a config file when a language is given.
 *
 * Whatever is wrong with the text is a diagnostic. A language that fails on it is a fault, and the rest is still
 * checked. The text is trusted not to take our time: `check` is the guarded way.
 *
 * @throws {RangeError} when `language` is not a language id.
 */
export async function checkText(text: string, options: TextOptions): Promise<TextReport> {
  const report = new Report(options.path, text)
  if (options.language === undefined) await checkPage(text, options, report)
  else await checkFile(text, options.language, options, report)
  for (const { start, end, what } of findSecrets(text)) {
    report.add(
      'snippet/secret',
      { start, end },
      `Unexpected ${what} in a page, expected a made-up one`,
      'revoke it: what was published once is known',
    )
  }
  const { snippets, diagnostics, faults } = report
  return { snippets, diagnostics, faults }
}

async function checkPage(text: string, options: TextOptions, report: Report): Promise<void> {
  const page = readPage(text, /\.mdx$/i.test(options.path) ? 'mdx' : 'markdown')
  if (page.mdxError) {
    const { offset, message } = page.mdxError
    report.add(
      'markdown/mdx-syntax',
      { start: offset, end: offset },
      `The page is not valid MDX: ${message}`,
      'its snippets were found by the rules of Markdown',
    )
  }
  const { start, end } = page.frontMatter ?? { start: 0, end: 0 }
  const variables = await readVariables(text.slice(start, end))
  for (const snippet of page.snippets) await checkSnippet(snippet, variables, report, options.watch)
}

async function checkFile(text: string, id: string, options: TextOptions, report: Report): Promise<void> {
  const language = languageById(id)
  if (!language) throw new RangeError(`Unknown language ${id}`)
  // A byte order mark belongs to the file, not to the text in it.
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const map = TextMap.ranges(text, [{ start, end: text.length }])
  const place = { whole: options.whole ?? true, path: options.path }
  const { status, context, diagnostics } = await checkAs(language, map, place, report, options.watch)
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
