import { defineLanguage, type Embedded, type ParseResult, type Problem, type Source } from '../language.ts'
import { embed, mappings } from '../schema/embed.ts'
import { duplicateCodes, parseAs } from '../schema/parse-as.ts'
import { list } from '../schema/shape.ts'
import { strictCodes, validateStrictly } from '../schema/validate.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node } from '../tree.ts'
import { faultOf } from './conditions.ts'
import { isFilledIn, looksLikeJob, readPipeline } from './pipeline.ts'
import { checkReferences } from './references.ts'
import { scriptsOf } from './scripts.ts'
import { completeJob, globals, include, isKeyword, job, parts, rule } from './vocabulary.ts'

const codes = {
  ...strictCodes,
  ...duplicateCodes,
  'undefined-reference': {
    severity: 'error',
    summary: 'A job names a stage or another job that the file does not have.',
  },
  'cyclic-jobs': { severity: 'error', summary: 'Jobs need or extend each other in a circle.' },
  condition: { severity: 'error', summary: 'The condition of a rule cannot be read.' },
} as const
type Code = keyof typeof codes

const vocabulary = vocabularyOf(parts)

/** `.gitlab-ci.yml` and the files it includes. */
export default defineLanguage({
  id: 'gitlab-ci',
  name: 'GitLab CI/CD pipeline',
  versions: 'GitLab 18 (docs.gitlab.com/ci/yaml)',
  command: 'glab ci lint FILE',
  codes,
  parse: (source) => parseAs(source, (root) => new Check(source).run(root), 'duplicate-key'),
})

/** One document of a file. */
class Check {
  private readonly problems: Problem<Code>[] = []
  private readonly embedded: Embedded[] = []
  private readonly text: string
  /** The main file: nothing that it names can be declared elsewhere, unless it includes that. */
  private readonly whole: boolean

  constructor({ text, whole, path }: Source) {
    this.text = text
    // Other files are there to be included.
    this.whole = whole && !(path && /\.ya?ml$/.test(path) && !/(?:^|\/)\.?gitlab-ci\.ya?ml$/.test(path))
  }

  run(root: Node): ParseResult<Code> {
    let context: string | undefined
    if (root.kind === 'sequence') context = this.list(root)
    else if (root.kind === 'mapping') {
      if (!this.whole && isPartOfJob(root)) {
        context = 'a job'
        this.job(root)
      } else this.file(root)
    }
    this.conditions(root)
    this.problems.sort((a, b) => a.start - b.start)
    return { problems: this.problems, embedded: this.embedded, context }
  }

  /** Items of `rules` or of `include`; other lists may be anything. */
  private list(root: Extract<Node, { kind: 'sequence' }>): string | undefined {
    const has = (keys: string[]) => root.items.some((item) => keys.some((key) => entry(item, key)))
    const [context, shape] = has(['local', 'remote', 'template', 'component', 'project'])
      ? ['include', include]
      : has(['if', 'changes', 'exists', 'when'])
        ? ['rules', list(rule)]
        : []
    if (shape) this.problems.push(...validateStrictly(root, shape, { vocabulary }))
    return context
  }

  private file(root: Mapping): void {
    const pipeline = readPipeline(root, this.whole)
    for (const { key, name, value, merged } of root.entries) {
      if (merged) continue
      const shape = Object.hasOwn(globals, name) ? globals[name] : undefined
      if (shape) this.problems.push(...validateStrictly(value, shape, { vocabulary }))
      else if (!this.misspelt(root, key, name, value)) this.entry(key, name, value, pipeline.complete)
    }
    for (const scope of [root, get(root, 'default')])
      if (scope?.kind === 'mapping') this.embedded.push(...scriptsOf(scope, this.text))
    checkReferences(pipeline, this.whole, (problem) => this.problems.push(problem))
  }

  /** A key that is near a keyword and holds no job. */
  private misspelt(root: Mapping, key: Node, name: string, value: Node): boolean {
    if (name.startsWith('.') || looksLikeJob(value)) return false
    const near = suggest(name, Object.keys(globals))
    if (near === undefined || entry(root, near)) return false
    this.problems.push({
      code: 'unknown-key',
      start: key.start,
      end: key.end,
      message: `Unexpected key ${quote(name)} in a pipeline, expected a keyword or a job`,
      help: didYouMean(near),
    })
    return true
  }

  private entry(key: Node, name: string, value: Node, isComplete: boolean): void {
    if (name.startsWith('.')) {
      // A hidden key may hold anything: what it is told by whether jobs know all of its keys.
      if (
        value.kind === 'mapping' &&
        value.entries.length > 0 &&
        value.entries.every((each) => isKeyword(each.name))
      )
        this.job(value)
    } else if (value.kind === 'mapping') {
      if (this.whole || looksLikeJob(value)) this.job(value, isComplete)
    } else if (
      this.whole &&
      value.tag === undefined &&
      !isFilledIn(name) &&
      (value.kind === 'sequence' || !value.unknown)
    )
      this.problems.push({
        code: 'wrong-type',
        start: key.start,
        end: key.end,
        message: `Unexpected ${isKeyword(name) ? `keyword \`${name}\` of a job` : `key ${quote(name)}`} at the top level, expected a job, a mapping`,
        help: isKeyword(name)
          ? 'indent it under the name of a job'
          : 'a key that is no job starts with a dot',
      })
  }

  private job(node: Mapping, isComplete = false): void {
    this.problems.push(...validateStrictly(node, isComplete ? completeJob : job, { vocabulary }))
    this.embedded.push(...scriptsOf(node, this.text))
  }

  /** `rules:if`, wherever rules stand, and `only:variables`. */
  private conditions(root: Node): void {
    for (const mapping of mappings(root)) {
      for (const key of ['rules', 'only', 'except']) {
        const found = get(mapping, key)
        if (found?.kind === 'sequence') for (const item of found.items) this.condition(get(item, 'if'))
        const variables = get(found, 'variables')
        if (variables?.kind === 'sequence' && key !== 'rules')
          for (const item of variables.items) this.condition(item)
      }
    }
    if (root.kind === 'sequence') for (const item of root.items) this.condition(get(item, 'if'))
  }

  private condition(node: Node | undefined): void {
    const ranges = node?.tag === undefined ? embed(node, '', this.text)?.ranges : undefined
    const [first] = ranges ?? []
    const last = ranges?.at(-1)
    if (!first || !last) return
    const text = this.text.slice(first.start, last.end)
    if (isFilledIn(text.replace(/\$(?:\w|\{\w+\}|\[\[)/g, ''))) return
    const fault = faultOf(this.text, first.start, last.end)
    if (fault) this.problems.push({ code: 'condition', ...fault })
  }
}

/** Keywords of a job at the top level and no jobs beside them. `release` may be a job's name. */
function isPartOfJob(root: Mapping): boolean {
  let found = false
  for (const { name, value } of root.entries) {
    if (!isKeyword(name) && (looksLikeJob(value) || Object.hasOwn(globals, name))) return false
    if (isKeyword(name) && !Object.hasOwn(globals, name) && !looksLikeJob(value)) found = true
  }
  return found
}
