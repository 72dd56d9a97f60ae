/** Values inside a log message that differ at every occurrence. Each pattern is linear: no nested repeats. */

import type { Why } from './log-prefixes.ts'

export interface ValueRule {
  why: Why
  /** Global. */
  pattern: RegExp
}

/** Structured tails that servers add to a message: nginx's `, client: …`. */
const TAIL = /, (?:client|server|request|upstream|host|referrer|user): (?:"[^"]*"|[^,\s]*)/g

export const VALUE_RULES: ValueRule[] = [
  { why: 'fields', pattern: TAIL },
  // Behind the name of a program the prefix rules do not see it: `nginx: [emerg] …`.
  { why: 'level', pattern: /\[(?:debug|info|notice|warn|error|crit|alert|emerg)\]/g },
  { why: 'time', pattern: /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?/g },
  { why: 'time', pattern: /\[ *\d{1,9}\.\d{6}\]/g },
  { why: 'ids', pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi },
  { why: 'ids', pattern: /\b(?:[\da-f]{2}:){5}[\da-f]{2}\b/gi },
  { why: 'ids', pattern: /\b0x[\da-f]+\b|\bsha256:[\da-f]+/gi },
  // What Kubernetes adds to a pod's name: the hash of the template and five random letters.
  { why: 'ids', pattern: /-(?:[bcdf-hj-np-tv-z2-9]{6,10}-)[bcdf-hj-np-tv-z2-9]{5}\b/g },
  { why: 'ids', pattern: /\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,64}\b/gi },
  { why: 'addresses', pattern: /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?::\d{1,5})?\b/g },
  { why: 'addresses', pattern: /\[?\b(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}\b\]?(?::\d{1,5})?/gi },
  { why: 'pid', pattern: /\[\d{1,10}\](?=:)/g },
  { why: 'numbers', pattern: /(?<![\w.-])[-+]?\d+(?:[.,:]\d+)*(?:%|[kKMGT]i?B?|[mnuµ]?s|ms|h)?(?![\w-])/g },
]
