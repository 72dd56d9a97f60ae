import type { SyntaxNode } from '@lezer/common'
import type { Problem } from '../language.ts'
import { re2Fault } from '../re2.ts'
import { quote } from '../text.ts'
import { aggregations, functions, type Parameter, scalarFunctions } from './functions.ts'

export type TypeCode = 'wrong-type' | 'wrong-arguments' | 'bad-selector' | 'bad-regex'
type Type = Parameter['type'] | 'unknown'

const NAMES = { v: 'instant vector', r: 'range vector', s: 'scalar', t: 'string' }
const ARTICLE = { v: 'an', r: 'a', s: 'a', t: 'a' }
/** Deeper parts are taken as they are. */
const DEEPEST = 400

/** What Prometheus refuses after its grammar has accepted it: types, arguments, selectors. One pass from the leaves up. */
export function checkTypes(root: SyntaxNode, text: string): Problem<TypeCode>[] {
  const problems: Problem<TypeCode>[] = []
  const source = ({ from, to }: SyntaxNode) => text.slice(from, to)
  const report = (code: TypeCode, { from, to }: SyntaxNode, message: string, help?: string) =>
    problems.push({ code, start: from, end: to, message, help })

  function expect(node: SyntaxNode, found: Type, wanted: Parameter['type'], where: string): void {
    if (found === 'unknown' || found === wanted) return
    const help =
      wanted === 'r' && found === 'v'
        ? `give it a range: ${quote(`${source(node)}[5m]`)}`
        : wanted === 'v' && found === 'r'
          ? 'a range needs a function over time around it, such as `rate(…)`'
          : undefined
    report(
      'wrong-type',
      node,
      `Unexpected ${NAMES[found]} ${quote(source(node))} in ${where}, expected ${ARTICLE[wanted]} ${NAMES[wanted]}`,
      help,
    )
  }

  function visit(node: SyntaxNode, depth: number): Type {
    if (depth > DEEPEST) return 'unknown'
    const children: SyntaxNode[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
    const inner = () => {
      const types = children.map((child) => visit(child, depth + 1))
      return types.find((type) => type !== 'unknown') ?? 'unknown'
    }
    switch (node.name) {
      case 'StringLiteral':
        return 't'
      case 'NumberDurationLiteral':
        return 's'
      case 'VectorSelector':
        checkSelector(node, children)
        return 'v'
      case 'MatrixSelector':
      case 'SubqueryExpr': {
        const [of, range] = children
        const type = of ? visit(of, depth + 1) : 'unknown'
        if (of && node.name === 'SubqueryExpr') expect(of, type, 'v', 'a subquery')
        if (of && node.name === 'MatrixSelector' && of.name !== 'VectorSelector')
          report(
            'wrong-type',
            node,
            `Unexpected range after ${quote(source(of))}, expected one after a selector only`,
            'a subquery has a colon: `[5m:]`',
          )
        if (range && /^0+[a-z]*$/.test(source(range)))
          report('wrong-type', range, `Unexpected range of ${quote(source(range))}, expected more than 0`)
        return 'r'
      }
      case 'FunctionCall':
        return call(node, children, depth)
      case 'AggregateExpr':
        aggregate(node, children, depth)
        return 'v'
      case 'BinaryExpr':
        return binary(children, depth)
      default:
        return inner()
    }
  }

  function argumentsOf(children: SyntaxNode[]): SyntaxNode[] {
    const body = children.find(({ name }) => name === 'FunctionCallBody')
    const found: SyntaxNode[] = []
    for (let child = body?.firstChild ?? null; child; child = child.nextSibling)
      if (child.name !== 'LineComment') found.push(child)
    return found
  }

  function call(node: SyntaxNode, children: SyntaxNode[], depth: number): Type {
    const [identifier] = children
    const name = identifier ? source(identifier).toLowerCase() : ''
    const parameters = functions.get(name)
    const given = argumentsOf(children)
    const types = given.map((argument) => visit(argument, depth + 1))
    if (!parameters || !identifier) return 'unknown'
    const least = parameters.filter(({ many }) => many === '').length
    const most = parameters.some(({ many }) => many === '*') ? Infinity : parameters.length
    if (given.length < least || given.length > most)
      report(
        'wrong-arguments',
        identifier,
        `Unexpected number of arguments of \`${name}\`: ${given.length}, expected ${least === most ? least : most === Infinity ? `at least ${least}` : `${least} or ${most}`}`,
      )
    else
      for (const [index, argument] of given.entries()) {
        const parameter = parameters[index] ?? parameters.at(-1)
        if (parameter) expect(argument, types[index] ?? 'unknown', parameter.type, `\`${name}\``)
      }
    return node.parent && scalarFunctions.has(name) ? 's' : 'v'
  }

  function aggregate(_node: SyntaxNode, children: SyntaxNode[], depth: number): void {
    const operator = children.find(({ name }) => name === 'AggregateOp')
    const given = argumentsOf(children)
    const types = given.map((argument) => visit(argument, depth + 1))
    if (!operator) return
    const name = source(operator).toLowerCase()
    const wanted = aggregations.withParameter.includes(name) ? 2 : 1
    if (given.length !== wanted)
      return void report(
        'wrong-arguments',
        operator,
        `Unexpected number of arguments of \`${name}\`: ${given.length}, expected ${wanted}`,
      )
    const last = given[wanted - 1]
    if (last) expect(last, types[wanted - 1] ?? 'unknown', 'v', `\`${name}\``)
    const [first] = given
    if (wanted === 2 && first)
      expect(first, types[0] ?? 'unknown', name === 'count_values' ? 't' : 's', `\`${name}\``)
  }

  function binary(children: SyntaxNode[], depth: number): Type {
    const left = children[0]
    const right = children.at(-1)
    if (!left || !right || left === right) return 'unknown'
    const operator = children[1]
    const types = [visit(left, depth + 1), visit(right, depth + 1)]
    for (const [index, side] of [left, right].entries()) {
      const type = types[index]
      if (type === 'r' || type === 't') expect(side, type, 'v', 'a calculation')
    }
    if (types[0] !== 's' || types[1] !== 's')
      return types.includes('unknown') && !types.includes('v') ? 'unknown' : 'v'
    const name = operator ? source(operator).toLowerCase() : ''
    if (operator && /^(?:and|or|unless)$/.test(name))
      report('wrong-type', operator, `Unexpected \`${name}\` between scalars, expected instant vectors`)
    else if (
      operator &&
      /^(?:==|!=|<=?|>=?)$/.test(name) &&
      !children.some((each) => each.name === 'BoolModifier')
    )
      report(
        'wrong-type',
        operator,
        `Unexpected comparison of scalars, expected \`${name} bool\``,
        'without `bool` a comparison filters series, and a scalar has none',
      )
    return 's'
  }

  function checkSelector(node: SyntaxNode, children: SyntaxNode[]): void {
    const matchers = children.find(({ name }) => name === 'LabelMatchers')
    if (!matchers) return
    let matchesEmpty = !children.some(({ name }) => name === 'Identifier')
    for (let matcher = matchers.firstChild; matcher; matcher = matcher.nextSibling) {
      const value = matcher.getChild('StringLiteral')
      const operator = matcher.getChild('MatchOp')
      if (!value || !operator) {
        matchesEmpty = false
        continue
      }
      const sign = source(operator)
      const raw = source(value)
      const content = raw.startsWith('`') ? raw.slice(1, -1) : raw.slice(1, -1).replace(/\\(.)/g, '$1')
      const empty = !sign.includes('~')
        ? content === ''
        : /^(?:\^?\(?(?:\.\*)?\)?\$?|[^|]*\|)$/.test(content) && !/[+]/.test(content)
      if (empty === sign.startsWith('!')) matchesEmpty = false
      const fault = sign.includes('~') ? re2Fault(content) : undefined
      if (fault) report('bad-regex', value, `Unexpected ${fault} in the regular expression ${quote(content)}`)
    }
    if (matchesEmpty && matchers.firstChild)
      report(
        'bad-selector',
        node,
        `Unexpected selector ${quote(source(node))}, expected a metric name or a matcher that no empty label meets`,
      )
  }

  visit(root, 0)
  return problems
}
