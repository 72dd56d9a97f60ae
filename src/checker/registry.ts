import { type LanguageEntry, languages } from './languages/index.ts'
import type { Language } from './languages/language.ts'
import { recognise } from './languages/recognise.ts'

/** Tags that say "some configuration" or nothing at all. */
const generic = new Set(['', 'conf', 'config', 'cfg', 'configuration', 'file'])
/** Tags that promise plain text: a title may say more, the content may not. */
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'output', 'none'])

/** Formats that many languages are written in: as a tag they say less than a file name. */
const formats = new Set(['yaml', 'json', 'ini', 'toml', 'xml', 'properties'])

function isFiner(titled: LanguageEntry, tagged: LanguageEntry): boolean {
  return formats.has(tagged.id) && !formats.has(titled.id)
}

/** The languages of one run, and what a text is written in. */
export class Registry {
  readonly entries: readonly LanguageEntry[]
  private readonly ids = new Map<string, LanguageEntry>()
  private readonly fences = new Map<string, LanguageEntry>()
  private readonly loaded = new Map<string, Promise<Language>>()

  constructor(entries: readonly LanguageEntry[] = languages) {
    this.entries = entries
    for (const entry of entries) {
      this.ids.set(entry.id, entry)
      for (const fence of entry.fences) if (!this.fences.has(fence)) this.fences.set(fence, entry)
    }
  }

  byId(id: string): LanguageEntry | undefined {
    return this.ids.get(id)
  }

  /** By id or by any alias a fence may use. */
  byName(name: string): LanguageEntry | undefined {
    return this.ids.get(name.toLowerCase()) ?? this.fences.get(name.toLowerCase())
  }

  byPath(path: string): LanguageEntry | undefined {
    const normal = path.replaceAll('\\', '/')
    return this.entries.find((entry) => entry.paths?.some((pattern) => pattern.test(normal)))
  }

  /** Each module is imported once, when a snippet first needs it. @throws {RangeError} for an id that is not there. */
  load(id: string): Promise<Language> {
    let language = this.loaded.get(id)
    if (!language) {
      const entry = this.ids.get(id)
      if (!entry) return Promise.reject(new RangeError(`Unknown language ${id}`))
      language = entry.load().then((module) => module.default)
      this.loaded.set(id, language)
    }
    return language
  }

  /**
   * What a snippet is, by its tag, its title and its content, in that order of trust: a tag that names a generic format
   * (`yaml`, `conf`) or nothing leaves the rest to the title, and what both leave open to the content.
   */
  identify(tag: string, title: string | undefined, text: string): LanguageEntry | undefined {
    const tagged = this.fences.get(tag)
    const titled = title === undefined ? undefined : this.byPath(title)
    if (tagged) {
      if (titled && (this.isBasedOn(titled, tagged) || isFiner(titled, tagged))) return titled
      return this.byContent(text, tagged) ?? tagged
    }
    if (!generic.has(tag) && !plain.has(tag)) return undefined
    if (titled) return this.byContent(text, titled) ?? titled
    return plain.has(tag) ? undefined : this.byContent(text)
  }

  /** Whether `identify` could only go by the content. */
  isGuess(tag: string, title: string | undefined): boolean {
    return !this.fences.has(tag) && (title === undefined || !this.byPath(title))
  }

  /** What a text that its tagged language refuses may be instead: certain, or near certain and still to be parsed. */
  lookAlikes(tagged: LanguageEntry, text: string): { entry: LanguageEntry; certain: boolean }[] {
    const found = this.recognise(text, undefined, tagged)
    const json = /^\s*(?:\[\s*[\]["{\d]|\{\s*["}])/.test(text) ? this.byId('json') : undefined
    const all = [...(found ? [found] : []), ...(json ? [{ entry: json, certain: false }] : [])]
    return all.filter(
      ({ entry }) => entry !== tagged && !this.isBasedOn(entry, tagged) && !this.isBasedOn(tagged, entry),
    )
  }

  private byContent(text: string, base?: LanguageEntry): LanguageEntry | undefined {
    return this.recognise(text, base)?.entry
  }

  private recognise(
    text: string,
    base?: LanguageEntry,
    except?: LanguageEntry,
  ): { entry: LanguageEntry; certain: boolean } | undefined {
    const known = (id: string) => id !== except?.id && this.ids.has(id)
    const found = recognise(text, base?.id, known, except !== undefined)
    const entry = found && this.ids.get(found.id)
    return entry && { entry, certain: found.certain }
  }

  private isBasedOn(entry: LanguageEntry, base: LanguageEntry): boolean {
    return [entry.base ?? []].flat().includes(base.id)
  }
}

/**
 * The languages, and after them those of further modules, each of which exports `languages: LanguageEntry[]`.
 * `modules` are URLs or package names.
 */
export async function loadRegistry(modules: readonly string[] = []): Promise<Registry> {
  const own: LanguageEntry[] = []
  for (const module of modules)
    own.push(...((await import(module)) as { languages: LanguageEntry[] }).languages)
  return new Registry([...own, ...languages])
}
