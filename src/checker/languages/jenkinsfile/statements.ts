import type { Token } from '../groovy/tokens.ts'

/** A statement of a block: `stage('Build') { … }`, `agent any`, `NAME = 'value'`. */
export interface Statement {
  name: Token
  /** What stands between the name and the block, or the end. */
  args: Token[]
  block?: Block
}

/** The tokens between two braces, by index. */
export interface Block {
  from: number
  to: number
}

/** The statements of a block that start with a word; each of them ends with its line, or with its block. */
export function statementsOf(tokens: readonly Token[], { from, to }: Block): Statement[] {
  const statements: Statement[] = []
  for (let at = from; at < to; ) {
    const name = tokens[at] as Token
    const isSeparator = name.kind === 'newline' || name.text === ';'
    const next = isSeparator ? at + 1 : statementEnd(tokens, at, to)
    if (name.kind === 'word') {
      const open = blockOf(tokens, at, next)
      const args = tokens.slice(at + 1, open ?? next)
      const close = open === undefined ? undefined : tokens[open]?.partner
      statements.push({
        name,
        args,
        ...(open !== undefined && close !== undefined && { block: { from: open + 1, to: close } }),
      })
    }
    at = Math.max(next, at + 1)
  }
  return statements
}

/** The line end after the statement, brackets jumped over. */
function statementEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { kind, text, partner } = tokens[at] as Token
    if (text === ';' && kind === 'sign') return at
    if (kind === 'newline' && !continues(tokens, at)) return at
    if (kind === 'sign' && partner !== undefined && partner > at) at = partner
  }
  return to
}

function continues(tokens: readonly Token[], newline: number): boolean {
  const before = tokens[newline - 1]
  if (before?.kind === 'sign' && !/^(?:[)\]};]|\+\+|--)$/.test(before.text)) return true
  let next = newline + 1
  while (tokens[next]?.kind === 'newline') next++
  return /^\??\.$/.test(tokens[next]?.text ?? '')
}

/** The brace that opens the statement's own block: the first one outside of other brackets. */
function blockOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const { kind, text, partner } = tokens[at] as Token
    if (kind !== 'sign') continue
    if (text === '{') return at
    if (partner !== undefined && partner > at) at = partner
  }
  return undefined
}
