import { type LanguageEntry, languages } from './languages/index.ts'
import { recognise } from './languages/recognise.ts'

/** What a snippet is, by its tag, its title and its content, in that order of trust. */
export interface Identity {
  language: LanguageEntry | undefined
}

const byFence = new Map<string, LanguageEntry>()
const byId = new Map<string, LanguageEntry>()
for (const entry of languages) {
  byId.set(entry.id, entry)
  for (const fence of entry.fences) if (!byFence.has(fence)) byFence.set(fence, entry)
}

/** Tags that say "some configuration" or nothing at all. */
const generic = new Set([
  '',
  'conf',
  'config',
  'cfg',
  'configuration',
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'file',
])
/** Tags that promise plain text: not even the content may overrule them. */
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'output', 'log', 'none'])

export function languageById(id: string): LanguageEntry | undefined {
  return byId.get(id)
}

/** By id or by any alias a fence may use. */
export function languageByName(name: string): LanguageEntry | undefined {
  return byId.get(name.toLowerCase()) ?? byFence.get(name.toLowerCase())
}

export function languageByPath(path: string): LanguageEntry | undefined {
  const normal = path.replaceAll('\\', '/')
  return languages.find((entry) => entry.paths?.some((pattern) => pattern.test(normal)))
}

export function identify(tag: string, title: string | undefined, text: string): Identity {
  const tagged = byFence.get(tag)
  const titled = title === undefined ? undefined : languageByPath(title)
  if (!tagged && !generic.has(tag) && !plain.has(tag)) return { language: undefined }
  if (tagged) {
    if (titled && titled.base === tagged.id) return { language: titled }
    const finer = byRecognition(text, tagged.id)
    return { language: finer ?? tagged }
  }
  if (titled) {
    const finer = byRecognition(text, titled.id)
    return { language: finer ?? titled }
  }
  if (plain.has(tag)) return { language: undefined }
  return { language: byRecognition(text, undefined) }
}

function byRecognition(text: string, base: string | undefined): LanguageEntry | undefined {
  const id = recognise(text, base, (candidate) => byId.has(candidate))
  return id === undefined ? undefined : byId.get(id)
}

/** What a text that its tagged language refuses may be instead: near certain, and still to be parsed. */
export function lookAlikes(tagged: LanguageEntry, text: string): LanguageEntry[] {
  const found = [byRecognition(text, undefined)]
  if (/^\s*[{[]/.test(text)) found.push(languageById('json'))
  return found.filter(
    (entry) => entry !== undefined && entry !== tagged && entry.base !== tagged.id,
  ) as LanguageEntry[]
}
