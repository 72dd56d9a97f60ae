import type { ParseResult, Source } from '../language.ts'
import type { Node } from '../tree.ts'
import { parseYaml } from '../yaml/document.ts'

/**
 * Parses a text as YAML and checks each document of it. What is wrong with it as YAML is reported by `yaml`, in that
 * language's words and codes, and nothing else then: its structure is not what the author meant.
 */
export function parseAs<Code extends string>(
  source: Source,
  check: (root: Node) => ParseResult<Code>,
): ParseResult<Code> {
  const { documents, problems } = parseYaml(source)
  const asYaml = { language: 'yaml', ranges: [{ start: 0, end: source.text.length }] }
  const result: ParseResult<Code> & { embedded: NonNullable<ParseResult['embedded']> } = {
    problems: [],
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
