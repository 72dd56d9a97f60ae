import { quote } from '../text.ts'
import { type Node, text } from '../tree.ts'
import type { Report } from './codes.ts'

/**
 * What a step uses: `owner/repo@ref`, `owner/repo/path@ref`, `./path`, `docker://image`; a job calls
 * `owner/repo/.github/workflows/file.yml@ref` or `./.github/workflows/file.yml`. Forgejo and Gitea take URLs as well.
 *
 * @param of in an excerpt a step may stand where a job does: `part of a job`
 */
export function checkUses(
  node: Node | undefined,
  of: 'step' | 'job' | 'part of a job',
  report: Report,
): void {
  const value = text(node)
  if (!node || value === undefined || /[<>{}$…]|\.\.\.|^\.|^\$\/|:\/\//.test(value)) return
  const problem = (message: string, help?: string) =>
    report({ code: 'bad-uses', start: node.start, end: node.end, message, help })
  const [name = '', ref] = value.split('@')
  const parts = name.split('/')
  if (parts.length < 2 || parts.some((part) => part === '') || /\s/.test(value)) {
    const expected =
      of === 'step'
        ? '`owner/repository@version`, `./path` or `docker://image`'
        : '`owner/repository/.github/workflows/file.yml@version`'
    problem(`Unexpected ${quote(value)} in \`uses\`, expected ${expected}`)
  } else if (ref === undefined || ref === '')
    problem(
      `Unexpected ${quote(value)} without a version, expected \`@\` and a tag, branch or commit after it`,
      of !== 'job' ? 'an action of the same repository starts with `./`' : undefined,
    )
  else if (of === 'job' && !/\.ya?ml$/.test(name))
    problem(
      `Unexpected ${quote(value)} in \`uses\` of a job, expected the path of a workflow file, \`owner/repository/.github/workflows/file.yml@version\``,
    )
}
