import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readPage } from '../checker/source/snippets.ts'
import { pageId } from '../lib/page-id.ts'

/** A runbook as its file says, read without a site: what cannot be read is left out, since a build reports it. */
export interface RunbookFile {
  id: string
  /** Relative to the folder that was given, with `/` as separator, that folder first: `content/runbooks/x.mdx`. */
  file: string
  title: string
  alerts: string[]
  /** The page's own owner, else its service's. A team's id. */
  owner: string | undefined
  tested: string | undefined
  broken: string | undefined
  text: string
}

/** Reads the runbooks of a content folder, by file name. @throws when the folder cannot be read. */
export function readRunbookFiles(folder: string): RunbookFile[] {
  const owners = readOwners(join(folder, 'services'))
  return readdirSync(join(folder, 'runbooks'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      const data = frontMatter(text)
      if (data === undefined || data.draft === true) return []
      const file = path.split('\\').join('/')
      const id = pageId(file.slice(join(folder, 'runbooks').length + 1))
      const service = string(data.service)
      return [
        {
          id,
          file,
          title: string(data.title) ?? id,
          alerts: Array.isArray(data.alerts) ? data.alerts.filter((alert) => typeof alert === 'string') : [],
          owner: string(data.owner) ?? (service === undefined ? undefined : owners.get(service)),
          tested: string(object(data.tested)?.date),
          broken: string(data.broken),
          text,
        },
      ]
    })
}

function readOwners(folder: string): Map<string, string> {
  const owners = new Map<string, string>()
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    // A site without services has no owners but the pages' own.
  }
  for (const name of names.filter((name) => /\.ya?ml$/.test(name))) {
    const owner = string(object(yaml(readFileSync(join(folder, name), 'utf8')))?.owner)
    if (owner !== undefined) owners.set(pageId(name), owner)
  }
  return owners
}

function frontMatter(text: string): Record<string, unknown> | undefined {
  const range = readPage(text, 'markdown').frontMatter
  return range && object(yaml(text.slice(range.start, range.end)))
}

function yaml(text: string): unknown {
  try {
    // Dates stay text, as `2026-11-20` is compared and printed.
    return parse(text, { schema: 'core' })
  } catch {
    return undefined
  }
}

function object(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
