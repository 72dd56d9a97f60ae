/** What the parsers of rules, expressions and values share. */
import type { Cursor, Fault } from './cursor.ts'
import type { Type } from './datatypes.ts'
import type { Token } from './lexer.ts'

/** A set or map that a file defines. */
export interface SetDefinition {
  /** The types of the key, one for each part; nothing when they are not known. */
  key: Type[] | undefined
  isMap: boolean
  toVerdict: boolean
}

/** A use of a set, to be looked up when the file is complete. */
export interface SetUse {
  token: Token
  /** Family and name of the table. */
  table: string
  key: Type[] | undefined
  as: 'set' | 'map' | 'vmap' | 'any'
}

export interface Uses {
  chains: Token[]
  sets: SetUse[]
  variables: Token[]
}

export interface RuleContext {
  cursor: Cursor
  uses: Uses
  /** Where the value of a variable stands, as an index of the tokens. */
  variables: Map<string, number>
  report: (fault: Fault) => void
  family: string | undefined
  /** Family and name of the table. */
  table: string
  /** The protocols that the matches so far ask for. */
  network: string | undefined
  transport: string | undefined
  /** Variables that are being read, against those that stand for themselves. */
  reading: string[]
  /** Variables with the types that they were read as. */
  read: Set<string>
  /** Of braces in braces. */
  depth: number
}
