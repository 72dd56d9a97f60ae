import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParseResult, Source } from './languages/language.ts'

/**
 * Results by content, kept in one file, so that a snippet which did not change costs a hash.
 *
 * Results of another build of the checker are not read, and of very many the ones that were not asked for are dropped.
 */
export class ParseCache {
  private readonly file: string
  private readonly stamp: string
  private readonly old = new Map<string, ParseResult | 1>()
  private readonly used = new Map<string, ParseResult | 1>()

  constructor(folder: string) {
    this.file = join(folder, 'handover-checks.json')
    this.stamp = checkerStamp()
    try {
      const { stamp, results } = JSON.parse(readFileSync(this.file, 'utf8')) as Stored
      if (stamp === this.stamp) for (const [key, result] of Object.entries(results)) this.old.set(key, result)
    } catch {
      // No file, or one that was cut short: everything is parsed again.
    }
  }

  get(language: string, source: Source): ParseResult | undefined {
    const key = keyOf(language, source)
    const result = this.used.get(key) ?? this.old.get(key)
    if (!result) return undefined
    this.used.set(key, result)
    return result === 1 ? { problems: [] } : result
  }

  set(language: string, source: Source, result: ParseResult): void {
    const plain = result.problems.length === 0 && !result.context && !result.embedded?.length
    this.used.set(keyOf(language, source), plain ? 1 : result)
  }

  save(): void {
    mkdirSync(join(this.file, '..'), { recursive: true })
    const kept = [...this.used, ...[...this.old].filter(([key]) => !this.used.has(key))].slice(0, most)
    const stored: Stored = { stamp: this.stamp, results: Object.fromEntries(kept) }
    // Written beside and moved into place: a reader sees the old file or the new one.
    const part = `${this.file}.${process.pid}`
    writeFileSync(part, JSON.stringify(stored))
    renameSync(part, this.file)
  }
}

const most = 50_000

interface Stored {
  stamp: string
  results: Record<string, ParseResult | 1>
}

function keyOf(language: string, { text, whole, path }: Source): string {
  return createHash('sha256')
    .update(`${language}\0${whole}\0${path ?? ''}\0${text}`)
    .digest('base64url')
    .slice(0, 22)
}

/** Changes whenever a file of the checker does. */
function checkerStamp(): string {
  const hash = createHash('sha256')
  const folder = new URL('.', import.meta.url)
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (!/\.[jt]s$/.test(name)) continue
    const { size, mtimeMs } = statSync(new URL(name, folder))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('base64url')
}
