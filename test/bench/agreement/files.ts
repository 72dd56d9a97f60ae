import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkText } from '../../../src/checker/check-text.ts'
import type { Session } from '../../../src/checker/session.ts'
import { breakText, type Edit } from './edits.ts'
import type { Oracle, Verdict } from './oracle.ts'
import type { Original } from './originals.ts'

/** How one language did on whole files, beside its real tool. */
export interface FileRow {
  language: string
  files: number
  /** Files that no tool judged, and those of them that have an error by us. */
  unjudged: number
  flagged: number
  accepted: number
  falseAlarms: number
  refused: number
  refusedCaught: number
  /** The oracle's own cases: judged, and our verdict the same. */
  cases: number
  agreed: number
  /** Edits that leave a file valid, and those of them that have an error by us. */
  valid: number
  validFlagged: number
  /** Edits that the tool refuses, those that we refuse, and those in the right place. */
  broken: number
  caught: number
  near: number
  faults: number
  disagreements: string[]
}

interface Bench {
  oracle: Oracle
  session: Session
  /** How many single edits to make, over all accepted files. */
  edits: number
  /** A folder of cases the oracle was written with, one folder a language. */
  cases: string | undefined
}

export async function measureFiles(language: string, originals: Original[], bench: Bench): Promise<FileRow> {
  const row = emptyRow(language)
  const errorsOf = errorFinder(language, bench.session, row)
  const texts = originals.filter(({ text }) => text.trim() !== '')
  const verdicts = bench.oracle.ask(
    language,
    texts.map(({ text }) => text),
  )
  const accepted: Original[] = []
  for (const [i, original] of texts.entries()) {
    const { name, path, text } = original
    const verdict = verdicts[i] ?? verdictByName(name)
    // A published snippet that the tool does not take for a file says nothing: most are fragments.
    if (path === undefined && !verdict?.accepted) continue
    row.files++
    // As a file, and as the fence that shows the same file.
    const [error] = [...(await errorsOf(text, path)), ...(await errorsOf(text, path, false))]
    if (!verdict) {
      row.unjudged++
      if (!error) continue
      row.flagged++
      row.disagreements.push(`unjudged ${name}:${error.line}: ${error.message} [${error.code}]`)
    } else if (!verdict.accepted) {
      row.refused++
      if (error) row.refusedCaught++
      else row.disagreements.push(`missed ${name}: ${oneLine(verdict.message)}`)
    } else {
      row.accepted++
      if (!error) accepted.push(original)
      else {
        row.falseAlarms++
        row.disagreements.push(`false alarm ${name}:${error.line}: ${error.message} [${error.code}]`)
      }
    }
  }
  await measureCases(row, bench, errorsOf)
  await measureEdits(row, accepted, bench, errorsOf)
  return row
}

async function measureCases(row: FileRow, { cases, oracle }: Bench, errorsOf: ErrorFinder): Promise<void> {
  const folder = cases && join(cases, row.language)
  if (!folder || !existsSync(folder)) return
  const names = readdirSync(folder).sort()
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
  const verdicts = oracle.ask(row.language, texts)
  for (const [i, text] of texts.entries()) {
    const verdict = verdicts[i]
    if (!verdict) continue
    row.cases++
    const [error] = await errorsOf(text, undefined)
    if ((error === undefined) === verdict.accepted) row.agreed++
    else
      row.disagreements.push(
        error
          ? `case ${names[i]}: false alarm ${error.line}: ${error.message} [${error.code}]`
          : `case ${names[i]}: missed: ${oneLine(verdict.message)}`,
      )
  }
}

async function measureEdits(
  row: FileRow,
  accepted: Original[],
  { edits, oracle }: Bench,
  errorsOf: ErrorFinder,
): Promise<void> {
  const each = Math.min(mostEdits, Math.ceil(edits / Math.max(1, accepted.length)))
  const made = accepted
    .flatMap((original) =>
      breakText(original.text, each, seedOf(original)).map((edit) => ({ ...original, ...edit })),
    )
    .filter((_, i, all) => spreadOver(i, all.length, edits))
  const verdicts = oracle.ask(
    row.language,
    made.map(({ text }) => text),
  )
  for (const [i, edit] of made.entries()) {
    const verdict = verdicts[i]
    if (!verdict) continue
    const errors = await errorsOf(edit.text, edit.path)
    const [error] = errors
    const what = `${edit.name}:${edit.line} (${edit.kind})`
    if (verdict.accepted) {
      row.valid++
      if (!error) continue
      row.validFlagged++
      row.disagreements.push(`flagged ${what}: ${error.line}: ${error.message} [${error.code}]`)
      continue
    }
    row.broken++
    if (!error) {
      row.disagreements.push(`missed ${what}: ${oneLine(verdict.message)}`)
      continue
    }
    row.caught++
    if (errors.some(({ line, endLine }) => isNear(line, endLine, edit, verdict))) row.near++
    else row.disagreements.push(`far ${what}: we said ${error.line}: ${error.message} [${error.code}]`)
  }
}

/** More edits of one file than this say more about the file than about the language. */
const mostEdits = 60

/** Within a line of the edit, or of the line that the tool names. */
function isNear(line: number, endLine: number, edit: Edit, { message }: Verdict): boolean {
  const [, named] = /\b(?:FILE|line)[:\s]+(?:line )?(\d+)/i.exec(message) ?? []
  return [edit.line, ...(named ? [Number(named)] : [])].some((at) => at >= line - 1 && at <= endLine + 1)
}

type ErrorFinder = (
  text: string,
  path: string | undefined,
  whole?: boolean,
) => Promise<{ line: number; endLine: number; message: string; code: string }[]>

function errorFinder(language: string, session: Session, row: FileRow): ErrorFinder {
  return async (text, path, whole = true) => {
    const report = await checkText(text, { path: path ?? 'text', language, whole }, session)
    row.faults += report.faults.length
    return report.diagnostics.filter(
      ({ severity, code }) => severity === 'error' && !code.startsWith('snippet/'),
    )
  }
}

/** The verdict of a conformance suite, which is in the file's name. */
function verdictByName(name: string): Verdict | undefined {
  const [, valid, invalid] = /\/(?:(valid__|y_)|(invalid__|n_))[^/]*$/.exec(name) ?? []
  if (valid) return { accepted: true, message: '' }
  return invalid ? { accepted: false, message: 'by its name' } : undefined
}

function spreadOver(i: number, all: number, wanted: number): boolean {
  return all <= wanted || Math.floor((i * wanted) / all) !== Math.floor(((i + 1) * wanted) / all)
}

/** By the name and not the folder, so that the same corpus elsewhere is broken in the same way. */
function seedOf({ name, text }: Original): number {
  return createHash('sha256')
    .update(`${name.split('/').at(-1)}\0${text}`)
    .digest()
    .readUInt32LE(0)
}

function emptyRow(language: string): FileRow {
  return {
    language,
    files: 0,
    unjudged: 0,
    flagged: 0,
    accepted: 0,
    falseAlarms: 0,
    refused: 0,
    refusedCaught: 0,
    cases: 0,
    agreed: 0,
    valid: 0,
    validFlagged: 0,
    broken: 0,
    caught: 0,
    near: 0,
    faults: 0,
    disagreements: [],
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 160)
}
