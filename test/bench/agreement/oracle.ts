import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Verdict {
  accepted: boolean
  /** What the tool said, cut short. */
  message: string
}

/** The real tools' verdicts, remembered; the tools themselves are asked only when a command is given. */
export class Oracle {
  private readonly file: string
  private readonly command: string | undefined
  private readonly known = new Map<string, { verdict: Verdict | null }>()

  constructor(file: string, command: string | undefined) {
    this.file = file
    this.command = command
    mkdirSync(dirname(file), { recursive: true })
    for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
      if (line === '') continue
      const { key, ...verdict } = JSON.parse(line) as { key: string; verdict: Verdict | null }
      this.known.set(key, verdict)
    }
  }

  /** `undefined` when the tool cannot judge this text, or was not asked. */
  ask(language: string, text: string): Verdict | undefined {
    const key = createHash('sha256').update(`${language}\0${text}`).digest('base64url').slice(0, 24)
    const known = this.known.get(key)
    if (known) return known.verdict ?? undefined
    if (this.command === undefined) return undefined
    const verdict = this.run(language, text)
    this.known.set(key, { verdict })
    // One line each, appended: several runs may share the file.
    appendFileSync(this.file, `${JSON.stringify({ key, verdict })}\n`)
    return verdict ?? undefined
  }

  private run(language: string, text: string): Verdict | null {
    const file = join(tmpdir(), `handover-oracle-${process.pid}`)
    writeFileSync(file, text)
    try {
      const output = execFileSync(this.command as string, [names[language] ?? language, file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 120_000,
      })
      return { accepted: true, message: output.slice(0, 300) }
    } catch (error) {
      const { status, stdout } = error as { status: number | null; stdout?: string }
      return status === 1 ? { accepted: false, message: String(stdout ?? '').slice(0, 300) } : null
    }
  }
}

/** Where the oracle calls a language otherwise. */
const names: Record<string, string> = { jenkinsfile: 'groovy', sh: 'bash', tmux: 'tmux-full' }
