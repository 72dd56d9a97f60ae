import { engineCodes } from '../checker/engine-codes.ts'
import { languages } from '../checker/languages/index.ts'
import { didYouMean, suggest } from '../checker/languages/suggest.ts'
import { Registry } from '../checker/registry.ts'
import { UsageError } from './command.ts'

/** The id of a language by its id or any alias. @throws {UsageError} */
export function findLanguage(name: string): string {
  const entry = new Registry().byName(name)
  if (entry) return entry.id
  const near = suggest(
    name,
    languages.flatMap(({ id, fences }) => [id, ...fences]),
  )
  throw new UsageError(`Unknown language \`${name}\`; ${near ? didYouMean(near) : 'see `--list-languages`'}`)
}

/** Every language with its aliases, versions and codes, and the codes of the check itself. */
export async function listLanguages(): Promise<string> {
  const blocks: string[] = []
  for (const { id, fences, load } of [...languages].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { name, versions, codes } = (await load()).default
    const aliases = fences.filter((fence) => fence !== id)
    blocks.push(
      [
        `${id}  ${name}`,
        ...(aliases.length > 0 ? [`  also tagged  ${aliases.join(', ')}`] : []),
        `  versions     ${versions}`,
        `  codes        ${Object.keys(codes)
          .map((code) => `${id}/${code}`)
          .join(', ')}`,
      ].join('\n'),
    )
  }
  const own = Object.entries(engineCodes).flatMap(([group, codes]) =>
    Object.keys(codes).map((code) => `${group}/${code}`),
  )
  blocks.push(`pages and files, in every language\n  codes        ${own.join(', ')}`)
  return `${blocks.join('\n\n')}\n`
}
