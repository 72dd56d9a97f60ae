import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { isOpaque } from './values.ts'

/** The keywords of one block, of which the last of a name counts. */
export class Settings {
  readonly owner: Statement
  readonly #statements: readonly Statement[]

  constructor(owner: Statement) {
    this.owner = owner
    this.#statements = owner.block?.statements ?? []
  }

  get(...names: string[]): Statement | undefined {
    return this.all(...names).at(-1)
  }

  all(...names: string[]): Statement[] {
    return this.#statements.filter(({ words }) => names.includes(words[0]?.text ?? ''))
  }

  /** The first argument, or undefined. */
  value(...names: string[]): string | undefined {
    return this.get(...names)?.words[1]?.text
  }

  number(name: string): number | undefined {
    const text = this.value(name)
    return text !== undefined && /^\+?\d{1,10}(?:\.\d{0,9})?$/.test(text) ? Number(text) : undefined
  }

  /** A switch without a value is on. */
  isOn(name: string): boolean {
    const statement = this.get(name)
    return statement !== undefined && !/^(?:off|no|false)$/.test(statement.words[1]?.text ?? 'on')
  }

  /** Something in it stands for what the text does not say. */
  get isOpaque(): boolean {
    return this.#statements.some(
      ({ words }) => /^include/.test(words[0]?.text ?? '') || words.some(({ text }) => isOpaque(text)),
    )
  }
}

export function conflict({ words }: Statement, expected: string): Problem<'conflict'> {
  const [name, value] = words as [Word, Word?]
  const text = value ? `${name.text} ${value.text}` : name.text
  return {
    code: 'conflict',
    start: name.start,
    end: (value ?? name).end,
    message: `Unexpected ${quote(text)}, expected ${expected}`,
  }
}

export function lacks({ words }: Statement, expected: string): Problem<'incomplete'> {
  const [name] = words as [Word]
  return {
    code: 'incomplete',
    start: name.start,
    end: words.at(-1)?.end ?? name.end,
    message: `Unexpected end of ${quote(name.text)}, expected ${expected} in it`,
  }
}
