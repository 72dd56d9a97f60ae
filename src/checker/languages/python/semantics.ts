import type { Problem } from '../language.ts'
import { lineColumnToOffset } from '../text.ts'
import type { PythonCode } from './index.ts'

interface AstNode {
  nodeType: string
  lineno?: number
  col_offset?: number
  end_lineno?: number
  end_col_offset?: number
  [field: string]: unknown
}

interface Place {
  inFunction: boolean
  inLoop: boolean
}

const MAX_DEPTH = 400

/**
 * What CPython refuses when it compiles and the parser lets pass. `return` and its like outside of a function are
 * fine in an excerpt, which may be the inside of one.
 */
export function semanticErrors(root: unknown, text: string, whole: boolean): Problem<PythonCode>[] {
  const problems: Problem<PythonCode>[] = []
  const offsetOf = lineColumnToOffset(text)
  const range = (node: AstNode) => {
    const start = offsetOf(node.lineno ?? 1, (node.col_offset ?? 0) + 1)
    const end =
      node.end_lineno === undefined ? start + 1 : offsetOf(node.end_lineno, (node.end_col_offset ?? 0) + 1)
    return { start, end: Math.min(text.length, Math.max(start, end)) }
  }
  const outside = (node: AstNode, word: string, where: string) => {
    const { start } = range(node)
    problems.push({
      code: 'outside',
      start,
      end: Math.min(text.length, start + word.length),
      message: `Unexpected \`${word}\`, expected it inside of ${where}`,
    })
  }

  const visit = (node: AstNode, place: Place, depth: number) => {
    if (depth > MAX_DEPTH) return
    let inner = place
    switch (node.nodeType) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'Lambda':
        inner = { inFunction: true, inLoop: false }
        duplicates(node)
        break
      case 'ClassDef':
        inner = { inFunction: false, inLoop: false }
        break
      case 'For':
      case 'AsyncFor':
      case 'While':
        inner = { ...place, inLoop: true }
        break
      case 'Return':
        if (whole && !place.inFunction) outside(node, 'return', 'a function')
        break
      case 'Yield':
      case 'YieldFrom':
        if (whole && !place.inFunction) outside(node, 'yield', 'a function')
        break
      case 'Await':
        if (whole && !place.inFunction) outside(node, 'await', 'a function')
        break
      case 'Break':
      case 'Continue':
        if ((whole || place.inFunction) && !place.inLoop) outside(node, node.nodeType.toLowerCase(), 'a loop')
        break
      case 'Try':
      case 'TryStar':
        if (isEmpty(node.handlers) && isEmpty(node.finalbody)) {
          const { start } = range(node)
          problems.push({
            code: 'incomplete',
            start,
            end: Math.min(text.length, start + 3),
            message: 'Unexpected end of `try`, expected `except` or `finally`',
          })
        }
        break
      case 'Constant': {
        const { start, end } = range(node)
        const source = text.slice(start, end)
        if (/^0\d*[1-9]\d*$/.test(source))
          problems.push({
            code: 'bad-literal',
            start,
            end,
            message: `Unexpected number \`${source}\`, expected \`0o${source.replace(/^0+/, '')}\` for octal`,
            help: 'Python 3 knows no octal number that begins with 0 alone',
          })
        break
      }
    }
    for (const child of children(node)) visit(child, inner, depth + 1)
  }

  function duplicates(node: AstNode) {
    const args = node.args as AstNode | undefined
    if (!args) return
    const seen = new Set<string>()
    for (const list of ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kwarg']) {
      for (const parameter of [args[list]].flat() as (AstNode | null | undefined)[]) {
        const name = parameter?.arg
        if (typeof name !== 'string' || !parameter) continue
        if (seen.has(name))
          problems.push({
            code: 'incomplete',
            ...range(parameter),
            message: `Unexpected second parameter \`${name}\`, expected each name once`,
          })
        seen.add(name)
      }
    }
  }

  visit(root as AstNode, { inFunction: false, inLoop: false }, 0)
  return problems
}

const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0

function* children(node: AstNode): Generator<AstNode> {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield item
    } else if (isNode(value)) yield value
  }
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && typeof (value as AstNode).nodeType === 'string'
