import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Verdict {
  accepted: boolean
  /** What the tool said, cut short. */
  message: string
}

/** How a tool is asked: one file a call, or many. */
export interface OracleCommand {
  command: string
  batch: boolean
}

/** What a tool answered: its exit status, 0 for accepted and 1 for refused, and its words. */
interface Answer {
  status: number | null
  output: string
}

/** The real tools' verdicts, remembered; the tools themselves are asked only when a command is given. */
export class Oracle {
  private readonly file: string
  private readonly tool: OracleCommand | undefined
  private readonly known = new Map<string, Verdict | null>()
  private readonly deadline: number

  /** `budget` is how many milliseconds from now tools may be asked; 0 for as long as it takes. */
  constructor(file: string, tool: OracleCommand | undefined, budget: number) {
    this.file = file
    this.tool = tool
    this.deadline = budget > 0 ? Date.now() + budget : Number.POSITIVE_INFINITY
    mkdirSync(dirname(file), { recursive: true })
    for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
      if (line === '') continue
      const { key, verdict } = JSON.parse(line) as { key: string; verdict: Verdict | null }
      this.known.set(key, verdict)
    }
  }

  /** In the order of the texts; `undefined` where the tool cannot judge, or was not asked. */
  ask(language: string, texts: string[]): (Verdict | undefined)[] {
    const keys = texts.map((text) => keyOf(language, text))
    const open = new Map(keys.map((key, i) => [key, texts[i] as string]))
    for (const key of open.keys()) if (this.known.has(key)) open.delete(key)
    const entries = [...open]
    const size = this.tool?.batch ? batchSize : 1
    for (let at = 0; this.tool && at < entries.length && Date.now() < this.deadline; at += size)
      this.run(language, entries.slice(at, at + size), this.tool)
    return keys.map((key) => this.known.get(key) ?? undefined)
  }

  private run(language: string, questions: [key: string, text: string][], tool: OracleCommand): void {
    const folder = mkdtempSync(join(tmpdir(), 'handover-oracle-'))
    for (const [key, text] of questions) writeFileSync(join(folder, key), text)
    const name = names[language] ?? language
    const answers = tool.batch
      ? askMany(tool.command, name, folder)
      : new Map(questions.map(([key]) => [key, askOne(tool.command, name, join(folder, key))]))
    rmSync(folder, { recursive: true })
    for (const [key] of questions) {
      const { status, output } = answers.get(key) ?? { status: null, output: '' }
      const verdict =
        status === 0 || status === 1 ? { accepted: status === 0, message: output.slice(0, 300) } : null
      this.known.set(key, verdict)
      // One line each, appended: several runs may share the file.
      appendFileSync(this.file, `${JSON.stringify({ key, verdict })}\n`)
    }
  }
}

/** Few enough that an interrupted run keeps most of what it asked. */
const batchSize = 100

function keyOf(language: string, text: string): string {
  return createHash('sha256').update(`${language}\0${text}`).digest('base64url').slice(0, 24)
}

function askOne(command: string, language: string, file: string): Answer {
  try {
    const output = execFileSync(command, [language, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 120_000,
    })
    return { status: 0, output }
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout?: string }
    return { status, output: String(stdout ?? '') }
  }
}

/** `COMMAND LANG FOLDER` prints a line `{"file":…,"status":…,"output":…}` for each file of the folder. */
function askMany(command: string, language: string, folder: string): Map<string, Answer> {
  const printed = execFileSync(command, [language, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  })
  const lines = printed.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const { file, ...answer } = JSON.parse(line) as Answer & { file: string }
      return [file, answer]
    }),
  )
}

/** Where the oracle calls a language otherwise. */
const names: Record<string, string> = { jenkinsfile: 'groovy', sh: 'dash', tmux: 'tmux-full' }
