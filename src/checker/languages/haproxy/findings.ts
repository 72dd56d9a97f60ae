import { quote } from '../text.ts'
import type { Word } from './lines.ts'
import type { Places } from './places.ts'
import type { NameUse } from './samples.ts'

export interface Finding {
  code:
    | 'invalid-condition'
    | 'loose-condition'
    | 'invalid-sample'
    | 'argument-count'
    | 'invalid-value'
    | 'loose-value'
    | 'unknown-keyword'
    | 'wrong-section'
  start: number
  end: number
  message: string
  help?: string | undefined
}

/** A name that something else in the file defines, where it is used. */
export interface Reference {
  kind:
    | NameUse['kind']
    | 'acl'
    | 'backend-server'
    | 'default-backend'
    | 'cache'
    | 'resolvers'
    | 'peers'
    | 'ring'
    | 'mailers'
    | 'group'
    | 'http-errors'
    | 'fcgi-app'
  name: string
  word: Word
}

/** What a check of a line knows of the place it stands in. */
export interface Scope {
  /** The kind of the section, or what a fragment was taken for. */
  section: string | undefined
  /** Where the samples of the line are evaluated. */
  places: Places
  /** Collects the names it uses. */
  used: Reference[]
}

export const invalid = (word: Word, where: string, expected: string, help?: string): Finding => ({
  code: 'invalid-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in \`${where}\`, expected ${expected}`,
  help,
})

export const missing = (word: Word, expected: string): Finding => ({
  code: 'argument-count',
  start: word.start,
  end: word.end,
  message: `Unexpected end of line after ${quote(word.text)}, expected ${expected}`,
})

export const surplus = (word: Word, where: string, expected = 'the end of the line'): Finding => ({
  code: 'argument-count',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} after \`${where}\`, expected ${expected}`,
})

/** HAProxy takes it, and surely not as it was meant. */
export const loose = (word: Word, where: string, meaning: string): Finding => ({
  code: 'loose-value',
  start: word.start,
  end: word.end,
  message: `Unexpected ${quote(word.text)} in \`${where}\`, ${meaning}`,
})
