import { isUtf8 } from 'node:buffer'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Registry } from '../../../src/checker/registry.ts'
import { loadSnippets } from './snippets.ts'

/** A text that a real tool may judge. */
export interface Original {
  /** Where it comes from, as printed. */
  name: string
  /** What the checker is told; a snippet has none. */
  path: string | undefined
  text: string
}

/** The corpus' folders that are not named for their language. */
const folders: Record<string, string> = {
  'ansible-templates-j2': 'jinja2',
  'cloud-init': 'cloud-config',
  jenkins: 'jenkinsfile',
  k8s: 'kubernetes',
  'prometheus-rules': 'promrules',
  sshd: 'sshd_config',
  terraform: 'hcl',
}

/** Examples that Debian packages bring under names which say nothing of their language. */
const examples: [language: string, folder: string][] = [
  ['cloud-config', '/usr/share/doc/cloud-init/examples'],
  ['haproxy', '/usr/share/doc/haproxy/examples'],
  ['keepalived', '/usr/share/doc/keepalived/samples'],
  ['netplan', '/usr/share/doc/netplan/examples'],
  ['nftables', '/usr/share/doc/nftables/examples'],
  ['named.conf', '/etc/bind'],
  ['nginx', '/etc/nginx'],
  ['apache', '/etc/apache2'],
  ['logrotate', '/etc/logrotate.d'],
  ['pem', '/usr/share/ca-certificates'],
]

/** Larger files cost time and teach nothing more. */
const largest = 40_000

export interface Places {
  corpus: string
  /** `[language, folder]` of further whole files. */
  also: [string, string][]
  /** Folders whose files belong to the language that their path, or their first line, names. */
  trees: string[]
}

/**
 * For each language at most `sample` texts, evenly spread over each source: the corpus' files, examples of packages,
 * files found by path, and published snippets.
 */
export function findOriginals({ corpus, also, trees }: Places, sample: number): Map<string, Original[]> {
  const sources = new Map<string, Original[][]>()
  const add = (language: string, source: Original[]) => {
    if (source.length > 0) sources.set(language, [...(sources.get(language) ?? []), source])
  }
  const config = join(corpus, 'config')
  for (const format of existsSync(config) ? readdirSync(config).sort() : [])
    add(folders[format] ?? format, filesBelow(join(config, format)).map(fromFile))
  for (const [language, folder] of [...examples, ...also]) add(language, filesBelow(folder).map(fromFile))
  const byPath = new Map<string, Original[]>()
  for (const path of trees.flatMap(filesBelow)) {
    const language = languageOf(path)
    if (language) byPath.set(language, [...(byPath.get(language) ?? []), fromFile(path)])
  }
  for (const [language, files] of byPath) add(language, files)
  for (const [language, snippets] of publishedSnippets(corpus)) add(language, snippets)
  return new Map([...sources].map(([language, all]) => [language, spread(all, sample)]))
}

/** The text is read when it is first looked at. */
function fromFile(path: string): Original {
  return {
    name: path,
    path,
    get text() {
      const bytes = readFileSync(path)
      return isUtf8(bytes) ? bytes.toString('utf8') : ''
    },
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const found: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...filesBelow(path))
    else if (entry.isFile() && isText(path)) found.push(path)
  }
  return found
}

function isText(path: string): boolean {
  const { size } = statSync(path)
  return size > 0 && size <= largest && !/\.(?:gz|png|svg|html?|md|[0-9])$/i.test(path)
}

const registry = new Registry()

function languageOf(path: string): string | undefined {
  const known = registry.byPath(path)?.id
  if (known || /\.\w+$/.test(path)) return known
  const [, shell] = /^#!\s*\/bin\/(?:env )?(sh|bash)\b/.exec(firstLine(path)) ?? []
  return shell
}

function firstLine(path: string): string {
  const file = openSync(path, 'r')
  const start = Buffer.alloc(32)
  const length = readSync(file, start, 0, start.length, 0)
  closeSync(file)
  return start.toString('latin1', 0, length)
}

/** Tagged snippets of more than a line or two, by the language that the checker takes them for. */
function publishedSnippets(corpus: string): Map<string, Original[]> {
  const found = new Map<string, Original[]>()
  for (const { id, repo, path, line, lang, code } of loadSnippets(corpus)) {
    const language = lang === '' ? undefined : registry.identify(lang, undefined, code)?.id
    if (!language || code.split('\n').length < 4) continue
    const original = { name: `${repo} ${path}:${line} (${id})`, path: undefined, text: `${code}\n` }
    found.set(language, [...(found.get(language) ?? []), original])
  }
  return found
}

/** An equal share of each source, what one does not use going to the others. */
function spread(sources: Original[][], sample: number): Original[] {
  const chosen: Original[] = []
  const bySize = [...sources].sort((a, b) => a.length - b.length)
  for (const [i, source] of bySize.entries()) {
    const share = Math.floor((sample - chosen.length) / (bySize.length - i))
    const count = Math.min(share, source.length)
    for (let n = 0; n < count; n++) chosen.push(source[Math.floor((n * source.length) / count)] as Original)
  }
  return chosen
}
