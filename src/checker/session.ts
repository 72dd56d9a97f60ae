import { Cell, CellFault } from './isolation/cell.ts'
import { guarded, TimeLimit } from './isolation/guard.ts'
import type { LanguageEntry } from './languages/index.ts'
import type { Language, ParseResult, Source } from './languages/language.ts'
import type { ParseCache } from './parse-cache.ts'
import { Registry } from './registry.ts'
import { mdxRisk } from './source/mdx-risk.ts'
import { type Page, type PageFormat, readPage, type Snippet } from './source/snippets.ts'
import { TextMap } from './source/text-map.ts'

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
/** Milliseconds for a page, and for one parse where the page's time did not suffice, before it goes elsewhere. */
const patience = 1000

export interface SessionOptions {
  registry?: Registry
  cache?: ParseCache
  /** URLs of modules with further languages, for the processes of its own; `registry` must hold them too. */
  modules?: readonly string[]
  /** Milliseconds that one parse may take in a process of its own before it counts as our fault. */
  limit?: number
}

/** What the check of one text still needs, and what it was given: several may be under way at once. */
interface Run {
  pending: Map<string, () => Promise<unknown>>
  known: Map<string, Known>
  /** The page's time did not suffice: each parse has its own guard. */
  careful: boolean
}

type Known = { value: unknown } | { error: unknown }

/**
 * What all texts share: loaded languages, remembered results, and the process for what must not run in ours.
 *
 * Checking a text is synchronous, so that one guard can hold it. Whatever it needs and is not there yet (a module, a
 * result from elsewhere) is noted, fetched by `run`, and the text is then checked again with it.
 */
export class Session {
  readonly registry: Registry
  private readonly cache: ParseCache | undefined
  private readonly cell: Cell
  private readonly patience: number
  private readonly modules = new Map<string, Known>()
  /** Languages whose parse is asynchronous: nothing could stop it here. */
  private readonly asynchronous = new Set<string>()
  /** Set while a check runs, which is synchronous. */
  private current: Run | undefined

  constructor({ registry = new Registry(), cache, modules = [], limit }: SessionOptions = {}) {
    this.registry = registry
    this.cache = cache
    this.cell = new Cell(modules, limit)
    this.patience = Math.min(patience, limit ?? patience)
  }

  /** Runs a synchronous check until it has everything it asked for. */
  async run<T>(check: () => T): Promise<T> {
    const run: Run = { pending: new Map(), known: new Map(), careful: false }
    for (;;) {
      run.pending.clear()
      const result = this.attempt(check, run)
      if (result && run.pending.size === 0) return result.value
      for (const [key, load] of run.pending) run.known.set(key, await settle(load))
    }
  }

  stop(): void {
    this.cell.stop()
  }

  /** A module, kept for all texts; `undefined` while it is not there yet. @throws what `load` threw. */
  module<T>(name: string, load: () => Promise<T>): T | undefined {
    return unwrap<T>(this.modules.get(name) ?? this.need(name, load, this.modules))
  }

  /** @throws {LanguageFault} when the module cannot be loaded. */
  language(entry: LanguageEntry): Language | undefined {
    try {
      return this.module(`language ${entry.id}`, () => this.registry.load(entry.id))
    } catch (error) {
      throw new LanguageFault(entry.id, `the module could not be loaded: ${reasonOf(error)}`, error)
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
      const page = unwrap<Page>(this.need('page', () => this.cell.run<Page>({ kind: 'page', text, format })))
      return page && { ...page, snippets: page.snippets.map(revive) }
    } catch {
      const message = 'it is nested too deeply, or an expression in it is too long'
      return { ...readPage(text, 'markdown'), mdxError: { message, offset: 0 } }
    }
  }

  private attempt<T>(check: () => T, run: Run): { value: T } | undefined {
    this.current = run
    try {
      return { value: run.careful ? check() : guarded(check, this.patience) }
    } catch (error) {
      if (!(error instanceof TimeLimit)) throw error
      run.careful = true
      return undefined
    } finally {
      this.current = undefined
    }
  }

  /** What an earlier attempt fetched, or a note to fetch it; `store` is where else it is kept. */
  private need<T>(key: string, load: () => Promise<T>, store?: Map<string, Known>): Known | undefined {
    const run = this.current
    const known = run?.known.get(key)
    if (known) store?.set(key, known)
    else run?.pending.set(key, load)
    return known
  }

  private parseAnew(entry: LanguageEntry, source: Source): ParseResult | undefined {
    const language = this.language(entry)
    if (!language) return undefined
    const key = `${entry.id} ${source.whole} ${source.path} ${source.text}`
    const elsewhere =
      this.asynchronous.has(entry.id) || source.text.length > longest || this.current?.known.has(key)
    const here = elsewhere ? undefined : this.parseHere(language, source)
    if (here) return here
    try {
      const task = { kind: 'parse', language: entry.id, source } as const
      return unwrap(this.need(key, () => this.cell.run<ParseResult>(task)))
    } catch (error) {
      if (error instanceof CellFault) throw new LanguageFault(entry.id, error.message, error)
      throw error
    }
  }

  /** `undefined` when it has to be done elsewhere. */
  private parseHere(language: Language, source: Source): ParseResult | undefined {
    try {
      const parse = () => language.parse(source)
      const result = this.current?.careful ? guarded(parse, this.patience) : parse()
      if (!(result instanceof Promise)) return result
      result.catch(() => undefined)
      this.asynchronous.add(language.id)
      return undefined
    } catch (error) {
      if (error instanceof TimeLimit) return undefined
      throw new LanguageFault(language.id, reasonOf(error), error)
    }
  }
}

/** What comes from another process has lost its class. */
function revive(snippet: Snippet): Snippet {
  const { text, pieces } = snippet.body
  return { ...snippet, body: new TextMap(text, pieces) }
}

function settle(load: () => Promise<unknown>): Promise<Known> {
  return load().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
}

function unwrap<T>(known: Known | undefined): T | undefined {
  if (!known) return undefined
  if ('error' in known) throw known.error
  return known.value as T
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
