import { embed } from '../schema/embed.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { Node, Scalar } from '../tree.ts'
import type { Report } from './codes.ts'
import {
  type Branch,
  contexts,
  functions,
  isPlace,
  members,
  ofJobs,
  type Place,
  type Places,
} from './contexts.ts'
import { type Expression, findExpressions, parseExpression, type Use } from './expression.ts'

/** Names that are declared round an expression, by the context they are reached through: the ids of `steps`, say. */
export type Scope = Readonly<Record<string, readonly string[] | undefined>>

// biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own brackets.
const BRACKETS = '`${{ … }}`'

/** Templates of other tools that are written in the same braces: Backstage's. */
const foreign = ['values', 'parameters', 'user']

/** Checks every expression below a node against what may stand there. */
export class Expressions {
  private readonly text: string
  private readonly report: Report

  constructor(text: string, report: Report) {
    this.text = text
    this.report = report
  }

  check(node: Node | undefined, places: Places, scope: Scope): void {
    if (!node) return
    if (places !== null && !isPlace(places)) this.branch(node, places, scope)
    else if (node.kind === 'sequence') for (const item of node.items) this.check(item, places, scope)
    else if (node.kind === 'mapping') for (const { value } of node.entries) this.check(value, places, scope)
    else if (places === null) this.refuse(node)
    else this.scalar(node, places, scope)
  }

  private branch(node: Node, places: Branch, scope: Scope): void {
    const each = places['*']
    if (node.kind === 'mapping') {
      for (const { name, value } of node.entries) {
        const found = Object.hasOwn(places, name) ? places[name] : each
        if (found !== undefined) this.check(value, found, scope)
      }
    } else if (each !== undefined)
      for (const item of node.kind === 'sequence' ? node.items : [node]) this.leaf(item, each, scope)
  }

  /** `container: image` stands for `container: { image: image }`. */
  private leaf(node: Node, places: Places, scope: Scope): void {
    if (node.kind !== 'scalar' || places === null || isPlace(places)) this.check(node, places, scope)
    else if (places['*'] !== undefined) this.leaf(node, places['*'], scope)
  }

  private refuse(node: Scalar): void {
    if (node.tag !== undefined || typeof node.value !== 'string') return
    for (const { start, end } of findExpressions(this.text, node.start, node.end)) {
      this.report({
        code: 'not-available',
        start,
        end: end < 0 ? node.end : end,
        message: 'Unexpected expression in a place where GitHub reads none, expected plain text',
      })
      return
    }
  }

  private scalar(node: Scalar, place: Place, scope: Scope): void {
    if (node.tag !== undefined) {
      if (place.condition && node.tag.startsWith('!'))
        this.report({
          code: 'expression',
          start: this.text.lastIndexOf('!', node.start),
          end: node.end,
          message: 'Unexpected `!` at the start of an unquoted value, which makes it a tag of YAML',
          help: `write the condition in ${BRACKETS} or in quotes`,
        })
      return
    }
    if (typeof node.value !== 'string' || node.unknown) return
    const isBare = place.condition !== undefined && !node.value.includes('${{')
    if (isBare) this.bare(node, place, scope)
    else this.enclosed(node, place, scope)
  }

  private enclosed(node: Scalar, place: Place, scope: Scope): void {
    let found = false
    for (const { start, end, inner } of findExpressions(this.text, node.start, node.end)) {
      found = true
      if (end < 0) {
        this.report({
          code: 'expression',
          start,
          end: start + 3,
          message: 'Unexpected end of the value, expected `}}` to close the expression that starts here',
        })
        return
      }
      this.examine(node, parseExpression(this.text, inner.start, inner.end), place, scope)
    }
    if (place.condition && found) this.literalText(node)
  }

  /** `if: ${{ a }} && b` is a text that is never empty, so it always holds. */
  private literalText(node: Scalar): void {
    const value = String(node.value).trim()
    if (value.lastIndexOf('${{') === 0 && value.endsWith('}}')) return
    this.report({
      code: 'always-true',
      start: node.start,
      end: node.end,
      message: `Unexpected text beside ${BRACKETS} in a condition, expected the whole condition inside of it`,
      help: `a text that is not empty holds always: write one ${BRACKETS} round everything, or none at all`,
    })
  }

  private bare(node: Scalar, place: Place, scope: Scope): void {
    const ranges = embed(node, '', this.text)?.ranges
    const [first] = ranges ?? []
    const last = ranges?.at(-1)
    if (first && last) this.examine(node, parseExpression(this.text, first.start, last.end), place, scope)
  }

  private examine(node: Scalar, { fault, uses }: Expression, place: Place, scope: Scope): void {
    // Something was left out, or stands for something else.
    if (fault && /\.\.\.|…/.test(this.text.slice(fault.start - 3, fault.start + 3))) return
    // Where YAML's own quotes escape something, the expression is not what stands in the text.
    const exact = node.style !== 'quoted' || embed(node, '', this.text) !== undefined
    if (fault && exact) this.report({ code: 'expression', ...fault })
    for (const use of uses) {
      if (use.args === undefined) this.context(use, place, scope)
      else this.call(use, use.args, place)
    }
  }

  private call({ name, start, end }: Use, args: number, place: Place): void {
    const names = Object.keys(functions)
    const known = names.find((each) => each.toLowerCase() === name.toLowerCase())
    if (!known) {
      const near = suggest(name, names)
      this.report({
        code: 'unknown-name',
        start,
        end,
        message: `Unexpected function ${quote(name)}, expected ${oneOf(names)}`,
        help: near && didYouMean(near),
      })
      return
    }
    if (!place.functions.includes(known)) {
      this.report({
        code: 'not-available',
        start,
        end,
        message: `Unexpected function \`${known}\` here, expected ${known === 'hashFiles' ? 'it in a step' : 'it in an `if`'}`,
      })
      return
    }
    const [min, max] = functions[known] as readonly [number, number]
    if (place.condition === 'job' && ofJobs.includes(known)) return
    if (args >= min && args <= max && (known !== 'case' || args % 2 === 1)) return
    const count =
      known === 'case'
        ? 'an odd number, 3 or more'
        : min === max
          ? min
          : max === 255
            ? `${min} or more`
            : `${min} or ${max}`
    this.report({
      code: 'argument-count',
      start,
      end,
      message: `Unexpected ${args} ${args === 1 ? 'argument' : 'arguments'} of \`${known}\`, expected ${count}`,
    })
  }

  private context({ name, start, end, path }: Use, place: Place, scope: Scope): void {
    const known = name.toLowerCase()
    if (!Object.hasOwn(contexts, known)) {
      if (foreign.includes(known) || /^x+$/.test(known)) return
      const near = suggest(name, Object.keys(contexts))
      this.report({
        code: 'unknown-name',
        start,
        end,
        message: `Unexpected name ${quote(name)} in an expression, expected a context such as ${oneOf(place.contexts)}`,
        help: near ? didYouMean(near) : path.length === 0 ? `a string is written \`'${name}'\`` : undefined,
      })
      return
    }
    if (!place.contexts.includes(known)) {
      this.report({
        code: 'not-available',
        start,
        end,
        message: `Unexpected context \`${known}\` here, expected ${oneOf(place.contexts, 12)}`,
        help:
          known === 'secrets' && place.condition
            ? place.condition === 'step'
              ? 'put it into `env:` of the step or the job, and test `env.NAME`'
              : 'a job cannot look at secrets before it runs: test them in its steps'
            : undefined,
      })
      return
    }
    const [first, second] = path
    if (first) this.near(first, contexts[known] ?? scope[known], known)
    if (second) this.near(second, members[known], `${known}.${first?.name}`)
  }

  /** Only a near miss: what is not declared here may come from elsewhere, and is empty text otherwise. */
  private near(
    { name, start, end }: { name: string; start: number; end: number },
    names: readonly string[] | undefined,
    context: string,
  ): void {
    if (!names || names.some((each) => each.toLowerCase() === name.toLowerCase())) return
    const near = suggest(name, names)
    if (near === undefined) return
    this.report({
      code: 'unknown-name',
      start,
      end,
      message: `Unexpected name ${quote(name)} in \`${context}\`, expected ${oneOf(names)}`,
      help: didYouMean(near),
    })
  }
}
