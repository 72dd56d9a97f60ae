import { Cell, CellFault } from './isolation/cell.ts'
import { guarded, TimeLimit } from './isolation/guard.ts'
import type { LanguageEntry } from './languages/index.ts'
import type { Language, ParseResult, Source } from './languages/language.ts'
import type { ParseCache } from './parse-cache.ts'
import { Registry } from './registry.ts'
import { mdxRisk } from './source/mdx-risk.ts'
import { type Page, type PageFormat, readPage } from './source/snippets.ts'

/** A language module failed: our bug, never the author's. */
export class LanguageFault extends Error {
  readonly language: string

  constructor(language: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LanguageFault'
    this.language = language
  }
}

/** A text longer than this is parsed in a process of its own from the start. */
const longest = 200_000
/** Milliseconds for a page, and for one parse where the page's time did not suffice. */
const pageLimit = 500
const parseLimit = 250

export interface SessionOptions {
  registry?: Registry
  cache?: ParseCache
  /** URLs of modules with further languages, for the processes of its own; `registry` must hold them too. */
  modules?: readonly string[]
  /** Milliseconds that one parse may take in a process of its own before it counts as our fault. */
  limit?: number
}

/**
 * What a run knows: loaded languages, remembered results, and the process for what must not run in ours.
 *
 * Checking a page is synchronous, so that one guard can hold it. Whatever it needs and is not there yet (a module, a
 * result from elsewhere) is noted, fetched by `run`, and the page is then checked again with it.
 */
export class Session {
  readonly registry: Registry
  private readonly cache: ParseCache | undefined
  private readonly cell: Cell
  private readonly known = new Map<string, { value: unknown } | { error: unknown }>()
  private pending = new Map<string, () => Promise<unknown>>()
  /** Languages whose parse is asynchronous: nothing could stop it here. */
  private readonly asynchronous = new Set<string>()
  /** Each parse has its own guard. */
  private careful = false

  constructor({ registry = new Registry(), cache, modules = [], limit }: SessionOptions = {}) {
    this.registry = registry
    this.cache = cache
    this.cell = new Cell(modules, limit)
  }

  /** Runs a synchronous check until it has everything it asked for. */
  async run<T>(check: () => T): Promise<T> {
    this.careful = false
    for (;;) {
      this.pending = new Map()
      const result = this.attempt(check)
      for (const [key, load] of this.pending) {
        await load().then(
          (value) => this.known.set(key, { value }),
          (error: unknown) => this.known.set(key, { error }),
        )
      }
      if (result && this.pending.size === 0) {
        for (const key of [...this.known.keys()]) if (key.startsWith('once ')) this.known.delete(key)
        return result.value
      }
    }
  }

  stop(): void {
    this.cell.stop()
  }

  /** What `load` gives, or `undefined` while it is not there yet. @throws what `load` threw. */
  need<T>(key: string, load: () => Promise<T>): T | undefined {
    const known = this.known.get(key)
    if (!known) {
      if (!this.pending.has(key)) this.pending.set(key, load)
      return undefined
    }
    if ('error' in known) throw known.error
    return known.value as T
  }

  /** @throws {LanguageFault} when the module cannot be loaded. */
  language(entry: LanguageEntry): Language | undefined {
    try {
      return this.need(`language ${entry.id}`, () => this.registry.load(entry.id))
    } catch (error) {
      throw new LanguageFault(entry.id, `the module could not be loaded: ${(error as Error).message}`, error)
    }
  }

  /** @throws {LanguageFault} */
  parse(entry: LanguageEntry, source: Source): ParseResult | undefined {
    const cached = this.cache?.get(entry.id, source)
    if (cached) return cached
    const result = this.parseAnew(entry, source)
    if (result) this.cache?.set(entry.id, source, result)
    return result
  }

  /** The snippets of a page; `undefined` while they are not there yet. */
  page(text: string, format: PageFormat): Page | undefined {
    if (format !== 'mdx' || !mdxRisk(text)) return readPage(text, format)
    try {
      return this.need(`once page ${text}`, () => this.cell.run<Page>({ kind: 'page', text, format }))
    } catch {
      const message = 'it is nested too deeply, or an expression in it is too long'
      return { ...readPage(text, 'markdown'), mdxError: { message, offset: 0 } }
    }
  }

  private attempt<T>(check: () => T): { value: T } | undefined {
    if (this.careful) return { value: check() }
    try {
      return { value: guarded(check, pageLimit) }
    } catch (error) {
      if (!(error instanceof TimeLimit)) throw error
      this.careful = true
      return undefined
    }
  }

  private parseAnew(entry: LanguageEntry, source: Source): ParseResult | undefined {
    const language = this.language(entry)
    if (!language) return undefined
    const key = `once parse ${entry.id} ${source.whole} ${source.path} ${source.text}`
    const elsewhere = this.asynchronous.has(entry.id) || source.text.length > longest || this.known.has(key)
    if (!elsewhere) {
      try {
        const parse = () => language.parse(source)
        const result = this.careful ? guarded(parse, parseLimit) : parse()
        if (!(result instanceof Promise)) return result
        result.catch(() => undefined)
        this.asynchronous.add(entry.id)
      } catch (error) {
        if (!(error instanceof TimeLimit)) throw new LanguageFault(entry.id, reasonOf(error), error)
      }
    }
    try {
      return this.need(key, () => this.cell.run<ParseResult>({ kind: 'parse', language: entry.id, source }))
    } catch (error) {
      if (error instanceof CellFault) throw new LanguageFault(entry.id, error.message, error)
      throw error
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
