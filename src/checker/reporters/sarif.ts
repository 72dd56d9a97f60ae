import { createHash } from 'node:crypto'
import type { CheckResult } from '../check.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { printable } from '../diagnostics/printable.ts'
import type { CodeInfo } from '../languages/language.ts'
import type { ReportContext } from './reporter.ts'
import { docsPath } from './text.ts'

/** SARIF 2.1.0, for code scanning. Columns are UTF-16 units, which it calls so. */
export function renderSarif(result: CheckResult, { version, site }: ReportContext): string {
  const rules = [...new Set(result.diagnostics.map(({ code }) => code))].sort()
  const prints = fingerprints(result.diagnostics, result.texts)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'handover',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            rules: rules.map((id) => ({
              id,
              ...about(result.codes.get(id)),
              ...(site === undefined ? {} : { helpUri: `${site}${docsPath(id)}` }),
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: result.faults.length === 0,
            toolExecutionNotifications: result.faults.map(({ file, line, language, message }) => ({
              level: 'error',
              message: { text: printable(`${language ?? 'check'}: ${message}`) },
              locations: [
                { physicalLocation: physical(file, { line, column: 1, endLine: line, endColumn: 1 }) },
              ],
            })),
          },
        ],
        results: result.diagnostics.map((diagnostic, i) => ({
          ruleId: diagnostic.code,
          ruleIndex: rules.indexOf(diagnostic.code),
          level: diagnostic.severity,
          message: {
            text: printable(
              diagnostic.help ? `${diagnostic.message}; ${diagnostic.help}` : diagnostic.message,
            ),
          },
          locations: [{ physicalLocation: physical(diagnostic.file, diagnostic) }],
          ...(diagnostic.related === undefined
            ? {}
            : {
                relatedLocations: diagnostic.related.map((related, id) => ({
                  id,
                  message: { text: printable(related.message) },
                  physicalLocation: physical(diagnostic.file, related),
                })),
              }),
          partialFingerprints: { 'handover/v1': prints[i] },
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What code scanning shows of a rule beside its findings. */
function about(info: CodeInfo | undefined) {
  if (!info) return {}
  return {
    shortDescription: { text: info.summary },
    defaultConfiguration: { level: info.severity },
  }
}

function physical(file: string, { line, column, endLine, endColumn }: Range) {
  return {
    artifactLocation: { uri: toUri(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

/** A path as a relative URI reference. */
function toUri(file: string): string {
  const path = file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/')
  return file.startsWith('/') ? `file://${path}` : path
}

/**
 * What stays the same when lines are added above: the file, the code, the text of the line, and which of several equal
 * ones it is.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): string[] {
  const seen = new Map<string, number>()
  const lines = new Map<string, string[]>()
  return diagnostics.map(({ file, code, line }) => {
    if (!lines.has(file)) lines.set(file, (texts.get(file) ?? '').split(/\r\n?|\n/))
    const text = lines.get(file)?.[line - 1]?.trim() ?? ''
    const key = `${file}\0${code}\0${text}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32)
  })
}
