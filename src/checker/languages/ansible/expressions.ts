import { findExpressionError } from '../jinja2/expression.ts'
import type { Embedded, Problem } from '../language.ts'
import { embed } from '../schema/embed.ts'
import { innerText } from '../schema/inner-text.ts'
import { get, type Node, type Scalar } from '../tree.ts'
import { isCut, isTemplate } from './strings.ts'

/** Keywords whose value is an expression of Jinja without braces round it. */
const CONDITIONS = new Set(['when', 'until', 'failed_when', 'changed_when', 'break_when'])
const DEEPEST = 100

export interface JinjaFindings {
  problems: Problem<'expression'>[]
  embedded: Embedded[]
}

/**
 * Jinja wherever it may stand: templates in any string, and bare expressions in conditions. What aliases share is read
 * once; strings with a tag (`!unsafe`, `!vault`) are not Jinja's.
 */
export function checkJinja(root: Node, source: string): JinjaFindings {
  const found: JinjaFindings = { problems: [], embedded: [] }
  const seen = new Set<Node>()
  const visit = (node: Node, depth: number) => {
    if (depth > DEEPEST || seen.has(node) || node.tag !== undefined) return
    seen.add(node)
    if (node.kind === 'scalar') template(node, source, found)
    else if (node.kind === 'sequence') for (const item of node.items) visit(item, depth + 1)
    else
      for (const { name, value, merged } of node.entries) {
        if (merged) continue
        if (CONDITIONS.has(name)) for (const each of listOf(value)) condition(each, source, found)
        if (name === 'assert' || name === 'ansible.builtin.assert')
          for (const each of listOf(get(value, 'that'))) condition(each, source, found)
        visit(value, depth + 1)
      }
  }
  visit(root, 0)
  return found
}

function listOf(node: Node | undefined): Scalar[] {
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : []
  return items.filter((item): item is Scalar => item.kind === 'scalar')
}

function template(node: Scalar, source: string, { embedded }: JinjaFindings): void {
  if (typeof node.value !== 'string' || !isTemplate(node.value)) return
  const inner = embed(node, 'jinja2', source)
  if (inner) embedded.push(inner)
}

function condition(node: Scalar, source: string, { problems }: JinjaFindings): void {
  if (typeof node.value !== 'string' || node.value.trim() === '' || node.tag || isCut(node)) return
  const { text, place } = innerText(node, source)
  if (isTemplate(text) || /<[\w -]+>|\.{3}|…/.test(text)) return
  const error = findExpressionError(text)
  if (!error) return
  problems.push({
    code: 'expression',
    ...place(error.start, error.end),
    message: error.message,
    help:
      text.slice(error.start, error.end) === '=' && text[error.start - 1] !== '='
        ? 'a comparison is written `==`'
        : undefined,
  })
}
