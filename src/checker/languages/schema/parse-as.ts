import { parseJson } from '../json/reader.ts'
import type { ParseResult, Source } from '../language.ts'
import type { Node } from '../tree.ts'
import { parseYaml } from '../yaml/document.ts'

/** For formats whose reader refuses a key that is there twice, where `yaml` only warns of it. */
export const duplicateCodes = {
  'duplicate-key': {
    severity: 'error',
    summary: 'A key is there twice in a mapping, which the reader refuses.',
  },
} as const

/**
 * Parses a text as YAML and checks each document of it. What is wrong with it as YAML is reported by `yaml`, in that
 * language's words and codes, and nothing else then: its structure is not what the author meant.
 *
 * @param duplicates what a second key is reported as, for a reader that refuses it; else `yaml` warns
 */
export function parseAs<Code extends string>(
  source: Source,
  check: (root: Node) => ParseResult<Code>,
  duplicates?: Code,
): ParseResult<Code> {
  const file = parseYaml(source)
  const { documents } = file
  const second = duplicates ? file.problems.filter(({ code }) => code === 'duplicate-key') : []
  const problems = file.problems.length === second.length ? [] : file.problems
  const asYaml = { language: 'yaml', ranges: [{ start: 0, end: source.text.length }] }
  const result: ParseResult<Code> & { embedded: NonNullable<ParseResult['embedded']> } = {
    problems:
      problems.length > 0
        ? []
        : second.map((problem) => ({ ...problem, code: duplicates as Code, help: 'keep one of them' })),
    embedded: problems.length > 0 ? [asYaml] : [],
  }
  for (const { root } of documents) {
    if (root === null) continue
    const { problems, context, embedded } = check(root)
    result.problems.push(...problems)
    result.embedded.push(...(embedded ?? []))
    result.context ??= context
  }
  return result
}

/** As `parseAs`, for a format that is written in JSON; what is wrong with it as JSON is reported by `json`. */
export function parseAsJson<Code extends string>(
  source: Source,
  check: (root: Node) => ParseResult<Code>,
): ParseResult<Code> {
  const { roots, problems } = parseJson(source.text, {
    comments: false,
    trailingCommas: false,
    json5: false,
    excerpt: !source.whole,
  })
  if (problems.length > 0)
    return { problems: [], embedded: [{ language: 'json', ranges: [{ start: 0, end: source.text.length }] }] }
  const results = roots.map(check)
  return {
    problems: results.flatMap((each) => each.problems),
    embedded: results.flatMap((each) => each.embedded ?? []),
    context: results.find(({ context }) => context !== undefined)?.context,
  }
}
