import { entry, get, type Mapping, type Node, text } from '../tree.ts'
import { globals, isKeyword } from './vocabulary.ts'

/** A job of the file: hidden ones start with a dot and are only there to be extended. */
export interface Job {
  name: string
  key: Node
  node: Mapping
  hidden: boolean
}

/** What a file declares, as far as it is in this text. */
export interface Pipeline {
  jobs: ReadonlyMap<string, Job>
  /** Declared stages with the two that are always there; undefined where another file may declare them. */
  stages: readonly string[] | undefined
  /** Other files are brought in, so that a name may be declared there. */
  includes: boolean
  /** Nothing is declared elsewhere: what a job does not say has GitLab's default. */
  complete: boolean
}

export function readPipeline(root: Mapping, whole: boolean): Pipeline {
  const jobs = new Map<string, Job>()
  for (const { key, name, value } of root.entries)
    if (value.kind === 'mapping' && !Object.hasOwn(globals, name) && key.kind === 'scalar' && !key.unknown)
      jobs.set(name, { name, key, node: value, hidden: name.startsWith('.') })
  const includes = entry(root, 'include') !== undefined
  const complete = whole && !includes
  return { jobs, stages: stagesOf(get(root, 'stages'), complete), includes, complete }
}

function stagesOf(stages: Node | undefined, defaults: boolean): string[] | undefined {
  if (!stages) return defaults ? ['.pre', 'build', 'test', 'deploy', '.post'] : undefined
  if (stages.kind !== 'sequence' || stages.tag !== undefined) return undefined
  const names: string[] = []
  for (const item of stages.items) {
    const name =
      item.kind === 'scalar' && !item.unknown && item.tag === undefined ? String(item.value) : undefined
    if (name === undefined || isFilledIn(name)) return undefined
    names.push(name)
  }
  return ['.pre', ...names, '.post']
}

/** A job's own value of a keyword, else that of the last job it extends; undefined as well where that is not here. */
export function inherited(
  job: Job,
  key: string,
  jobs: Pipeline['jobs'],
  depth = 0,
): Node | 'unknown' | undefined {
  const own = get(job.node, key)
  if (own || depth > 20) return own
  for (const parent of names(get(job.node, 'extends')).reverse()) {
    const found = jobs.get(parent.name)
    const value = found ? inherited(found, key, jobs, depth + 1) : 'unknown'
    if (value !== undefined) return value
  }
  return undefined
}

export interface Name {
  name: string
  place: Node
}

/** The names in a text or a list of texts, without those that something fills in. */
export function names(node: Node | undefined): Name[] {
  if (!node || node.tag !== undefined) return []
  if (node.kind === 'sequence') return node.items.flatMap(names)
  const name = text(node)
  return name === undefined || isFilledIn(name) ? [] : [{ name, place: node }]
}

/** Variables, inputs and blanks stand for any name. */
export function isFilledIn(name: string): boolean {
  return /[$<>{}…]|\.\.\.|xxx/.test(name)
}

/** Whether a mapping is a job or a part of one, by what it holds. */
export function looksLikeJob(node: Node): boolean {
  return node.kind === 'mapping' && node.entries.some(({ name }) => isKeyword(name))
}
