import type { Finding, Scope } from './findings.ts'
import type { Word } from './lines.ts'

/** What keywords do with their arguments beyond what their row says: one function a keyword, by its name. */
export type KeywordCheck = (keyword: Word, args: Word[], scope: Scope) => Finding | undefined
