/** The checker as a library: `import { check } from 'handover/checker'`. */
export { type CheckOptions, type CheckResult, check } from './check.ts'
export { checkText, type TextOptions } from './check-text.ts'
export type { Diagnostic, Range } from './diagnostics/diagnostic.ts'
export { engineCodes } from './engine-codes.ts'
export { type LanguageEntry, languages } from './languages/index.ts'
export {
  type CodeInfo,
  defineLanguage,
  type Embedded,
  type Language,
  type ParseResult,
  type Problem,
  type Severity,
  type Source,
} from './languages/language.ts'
export type { Fault, SnippetReport, SnippetStatus, TextReport } from './report.ts'
export { type Format, formats, render } from './reporters/index.ts'
export {
  type FenceMeta,
  type FenceWord,
  type LineRange,
  parseFenceMeta,
  parseLineRanges,
} from './source/fence-meta.ts'
