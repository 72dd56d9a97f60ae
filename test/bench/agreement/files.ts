import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkText } from '../../../src/checker/check-text.ts'
import type { Session } from '../../../src/checker/session.ts'
import { breakText } from './edits.ts'
import type { Oracle } from './oracle.ts'

/** How one language did on whole files. */
export interface FileRow {
  language: string
  files: number
  accepted: number
  falseAlarms: number
  refused: number
  refusedCaught: number
  broken: number
  caught: number
  near: number
  faults: number
  disagreements: string[]
}

const folders: Record<string, string> = {
  ansible: 'ansible',
  'ansible-templates-j2': 'jinja2',
  'cloud-init': 'cloud-config',
  jenkins: 'jenkinsfile',
  k8s: 'kubernetes',
  'prometheus-rules': 'promrules',
  sshd: 'sshd_config',
  terraform: 'hcl',
}

/** Files by language: those of the corpus, and those of further folders. */
export function findFiles(corpus: string, also: [string, string][]): Map<string, string[]> {
  const files = new Map<string, string[]>()
  const add = (language: string, folder: string) => {
    const found = (readdirSync(folder, { recursive: true }) as string[])
      .sort()
      .map((name) => join(folder, name))
    files.set(language, [...(files.get(language) ?? []), ...found.filter((path) => statSync(path).isFile())])
  }
  const config = join(corpus, 'config')
  for (const format of existsSync(config) ? readdirSync(config).sort() : [])
    add(folders[format] ?? format, join(config, format))
  for (const [language, folder] of also) add(language, folder)
  return files
}

export async function measureFiles(
  language: string,
  paths: string[],
  oracle: Oracle,
  session: Session,
  { breaks, sample }: { breaks: number; sample: number },
): Promise<FileRow> {
  const row: FileRow = {
    language,
    files: 0,
    accepted: 0,
    falseAlarms: 0,
    refused: 0,
    refusedCaught: 0,
    broken: 0,
    caught: 0,
    near: 0,
    faults: 0,
    disagreements: [],
  }
  for (const path of pick(paths, sample)) {
    const bytes = readFileSync(path)
    if (!isUtf8(bytes) || bytes.length > 200_000) continue
    const text = bytes.toString('utf8')
    row.files++
    const verdict = judge(oracle, language, path, text)
    if (!verdict) continue
    const errors = await errorsOf(text, language, path, session, row)
    if (!verdict.accepted) {
      row.refused++
      if (errors.length > 0) row.refusedCaught++
      else row.disagreements.push(`missed ${path}: ${oneLine(verdict.message)}`)
      continue
    }
    row.accepted++
    if (errors[0]) {
      row.falseAlarms++
      row.disagreements.push(`false alarm ${path}:${errors[0].line}: ${errors[0].message}`)
      continue
    }
    await measureBroken(text, path, language, oracle, session, breaks, row)
  }
  return row
}

async function measureBroken(
  text: string,
  path: string,
  language: string,
  oracle: Oracle,
  session: Session,
  breaks: number,
  row: FileRow,
): Promise<void> {
  for (const edit of breakText(text, breaks, seedOf(path, text))) {
    const verdict = oracle.ask(language, edit.text)
    if (!verdict || verdict.accepted) continue
    row.broken++
    const errors = await errorsOf(edit.text, language, path, session, row)
    if (errors.length === 0) {
      row.disagreements.push(`missed ${path}:${edit.line} (${edit.kind}): ${oneLine(verdict.message)}`)
      continue
    }
    row.caught++
    if (errors.some(({ line, endLine }) => edit.line >= line - 1 && edit.line <= endLine + 1)) row.near++
    else
      row.disagreements.push(
        `far ${path}:${edit.line} (${edit.kind}): we said ${errors[0]?.line}: ${errors[0]?.message}`,
      )
  }
}

async function errorsOf(text: string, language: string, path: string, session: Session, row: FileRow) {
  const report = await checkText(text, { path, language }, session)
  row.faults += report.faults.length
  return report.diagnostics.filter(
    ({ severity, code }) => severity === 'error' && !code.startsWith('snippet/'),
  )
}

/** The oracle's verdict; of a conformance suite without one, the suite's own, which is in the file's name. */
function judge(oracle: Oracle, language: string, path: string, text: string) {
  const verdict = oracle.ask(language, text)
  if (verdict) return verdict
  const [, kind] = /\/(?:(valid|invalid)__|([yn])_)[^/]*$/.exec(path) ?? []
  if (kind === 'valid' || /\/y_[^/]*$/.test(path)) return { accepted: true, message: '' }
  if (kind === 'invalid' || /\/n_[^/]*$/.test(path)) return { accepted: false, message: 'by its name' }
  return undefined
}

/** Evenly spread, so that every folder of a large set is seen. */
function pick(paths: string[], sample: number): string[] {
  if (paths.length <= sample) return paths
  return Array.from({ length: sample }, (_, i) => paths[Math.floor((i * paths.length) / sample)] as string)
}

/** By the name and not the folder, so that the same corpus elsewhere is broken in the same way. */
function seedOf(path: string, text: string): number {
  return createHash('sha256')
    .update(`${path.split('/').at(-1)}\0${text}`)
    .digest()
    .readUInt32LE(0)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 160)
}
