/** Names that content uses of other content: unknown ones, and what must be unique and is not. */
import { nearest } from '../lib/nearest.ts'
import type { ContentFile } from './files.ts'
import { type Parsed, parseYaml, splitFrontMatter } from './front-matter.ts'
import { type ContentProblem, locate } from './problems.ts'
import { type CollectionName, schemas } from './schemas.ts'

/** A content file whose front matter or YAML is valid. */
export interface Item {
  file: ContentFile
  data: Record<string, unknown>
}

interface Reference {
  path: (string | number)[]
  to: 'services' | 'teams' | 'authors'
  id: string
}

const singular = { services: 'service', teams: 'team', authors: 'author' } as const

function referencesOf({ file, data }: Item): Reference[] {
  const references: Reference[] = []
  const one = (key: string, to: Reference['to']) => {
    const id = data[key]
    if (typeof id === 'string') references.push({ path: [key], to, id })
  }
  const many = (key: string, to: Reference['to']) => {
    const ids = (data[key] as string[] | undefined) ?? []
    references.push(...ids.map((id, index) => ({ path: [key, index], to, id })))
  }
  if (file.collection === 'runbooks') {
    one('service', 'services')
    one('owner', 'teams')
  } else if (file.collection === 'posts') many('authors', 'authors')
  else if (file.collection === 'services') {
    one('owner', 'teams')
    many('dependsOn', 'services')
  } else if (file.collection === 'authors') one('team', 'teams')
  return references
}

/** @param folder the content folder, for the help. */
export function checkReferences(items: Item[], folder: string): ContentProblem[] {
  const ids = new Map<CollectionName, Set<string>>()
  for (const { file } of items) ids.set(file.collection, (ids.get(file.collection) ?? new Set()).add(file.id))
  return items.flatMap((item) =>
    referencesOf(item).flatMap(({ path, to, id }) => {
      const known = ids.get(to) ?? new Set<string>()
      if (known.has(id)) return []
      const near = nearest(id, known)
      return [
        locate(item.file.path, item.file.text, {
          ...rangeIn(item.file, path),
          code: `content/unknown-${singular[to]}`,
          message: `Unexpected ${singular[to]} \`${id}\`, expected the name of a file in \`${folder}/${to}/\``,
          help: near ? `did you mean \`${near}\`?` : `add \`${folder}/${to}/${id}.yaml\``,
        }),
      ]
    }),
  )
}

/** Two files with one URL, two runbooks for one alert, two parts of a series with one number. */
export function checkUnique(items: Item[]): ContentProblem[] {
  const problems: ContentProblem[] = []
  const seen = new Map<string, { item: Item; path: (string | number)[] }>()
  const claim = (
    key: string,
    item: Item,
    path: (string | number)[],
    code: string,
    message: (other: string) => string,
    help: string,
  ) => {
    const first = seen.get(key)
    if (!first) {
      seen.set(key, { item, path })
      return
    }
    const { line } = locate(first.item.file.path, first.item.file.text, {
      ...rangeIn(first.item.file, first.path),
      code,
      message: '',
    })
    problems.push(
      locate(item.file.path, item.file.text, {
        ...rangeIn(item.file, path),
        code,
        message: message(`${first.item.file.path}:${line}`),
        help,
      }),
    )
  }
  for (const item of items) {
    const { file, data } = item
    claim(
      `${file.collection}/${file.id}`,
      item,
      [],
      'content/duplicate-url',
      (other) => `Unexpected second file for \`/${file.collection}/${file.id}/\`, which is ${other}`,
      'rename one of the two files',
    )
    if (file.collection === 'runbooks') {
      for (const [index, alert] of ((data.alerts as string[] | undefined) ?? []).entries()) {
        claim(
          `alert ${alert.toLowerCase()}`,
          item,
          ['alerts', index],
          'content/duplicate-alert',
          (other) => `Unexpected second runbook for the alert \`${alert}\`, the first is ${other}`,
          'an alert leads to one runbook: take it out of one of the two',
        )
      }
    }
    const series = data.series as { name: string; part: number } | undefined
    if (series) {
      claim(
        `series ${series.name} ${series.part}`,
        item,
        ['series', 'part'],
        'content/duplicate-part',
        (other) => `Unexpected second part ${series.part} of \`${series.name}\`, the first is ${other}`,
        'give each post of a series its own number',
      )
    }
  }
  for (const item of items) {
    for (const [index, from] of ((item.data.redirectFrom as string[] | undefined) ?? []).entries()) {
      const path = from.replace(/^\/+|\/+$/g, '')
      claim(
        path,
        item,
        ['redirectFrom', index],
        'content/duplicate-url',
        (other) => `Unexpected redirect from \`${from}\`, which is ${other}`,
        'take the address out of one of the two',
      )
    }
  }
  return problems
}

/** Where a value of the front matter stands. Parsed again, as this is only asked for a problem. */
export function rangeIn(file: ContentFile, path: (string | number)[]): { start: number; end: number } {
  const front = file.format === 'yaml' ? { yaml: file.text, start: 0 } : splitFrontMatter(file.text)
  if (!front || path.length === 0) return { start: 0, end: 1 }
  const parsed: Parsed<unknown> = parseYaml(front.yaml, front.start, schemas[file.collection])
  return parsed.rangeOf(path)
}
