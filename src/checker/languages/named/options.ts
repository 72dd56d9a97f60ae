import type { Block, Statement } from '../braces/tree.ts'

/** The statements of one block, by name. */
export class Options {
  readonly #byName = new Map<string, Statement[]>()
  readonly statements: readonly Statement[]

  constructor(statements: readonly Statement[]) {
    this.statements = statements
    for (const statement of statements) {
      const name = keywordOf(statement)
      const same = this.#byName.get(name)
      if (same) same.push(statement)
      else this.#byName.set(name, [statement])
    }
  }

  get(name: string): Statement | undefined {
    return this.#byName.get(name)?.[0]
  }

  all(...names: string[]): Statement[] {
    return names.flatMap((name) => this.#byName.get(name) ?? [])
  }

  has(...names: string[]): boolean {
    return names.some((name) => this.#byName.has(name))
  }

  /** The first word after the name, in lower case. */
  value(name: string): string | undefined {
    return this.get(name)?.words[1]?.text.toLowerCase()
  }

  isOn(name: string): boolean {
    return /^(?:yes|true|1)$/.test(this.value(name) ?? '')
  }
}

export const keywordOf = ({ words }: Statement) => words[0]?.text.toLowerCase() ?? ''

export const optionsOf = ({ block }: Statement) => new Options(block?.statements ?? [])

export const blocksOf = ({ items }: Statement) => items.filter((item): item is Block => 'statements' in item)

/** The entries of the list that an option has. */
export const entriesOf = (statement: Statement | undefined): Statement[] => statement?.block?.statements ?? []
