import { defineLanguage, type Problem } from '../language.ts'
import { parseAsJson } from '../schema/parse-as.ts'
import type { ObjectShape } from '../schema/shape.ts'
import { shapeCodes, validate } from '../schema/validate.ts'
import { quote } from '../text.ts'
import { get, type Node, text as textOf } from '../tree.ts'
import { findUnits } from './embedded.ts'
import { checkRules, type RuleCode, ruleCodes, type Spelling } from './rules.ts'
import { type Dialect, schemes, specification } from './specification.ts'
import { boolean, integer, text } from './values.ts'
import { version2 } from './version2.ts'

type Code = keyof typeof shapeCodes | RuleCode | 'unsupported-version'

const newest = 6
const json: Dialect = { spell: (key) => key, text, integer, boolean, mode: integer }
const spelling: Spelling = {
  spell: json.spell,
  schemes,
  decimalMode: ({ value }) => (typeof value === 'number' ? value : undefined),
  writeMode: String,
}
const shapes = Array.from({ length: newest + 1 }, (_, minor) => specification(minor, json))

/** Configurations of Ignition. Its keys are those of the version that the configuration names. */
export default defineLanguage({
  id: 'ignition',
  name: 'Ignition configuration',
  versions: 'Ignition spec 3.0 to 3.6, and 2.0 to 2.4 (coreos.github.io/ignition/specs)',
  command: 'ignition-validate FILE',
  codes: {
    ...shapeCodes,
    ...ruleCodes,
    'unknown-key': {
      severity: 'warning',
      summary: 'A key is none of the version that the configuration names; Ignition warns and ignores it.',
    },
    'unsupported-version': {
      severity: 'error',
      summary: 'The version is missing, or none that there is.',
    },
  },
  parse: (source) =>
    parseAsJson<Code>(source, (root) => ({
      problems: check(root, source.whole),
      embedded: findUnits(root, source.text),
    })),
})

function check(root: Node, whole: boolean): Problem<Code>[] {
  if (whole && root.kind !== 'mapping') {
    const end = Math.min(root.end, root.start + 1)
    return [{ code: 'wrong-type', start: root.start, end, message: 'Unexpected value, expected an object' }]
  }
  const place = get(get(root, 'ignition'), 'version')
  const version = textOf(place)
  if (!place) return whole ? [unsupported(get(root, 'ignition') ?? root, 'Missing `ignition.version`')] : []
  if (version === undefined) return []
  const [, major, minor, experimental] = /^(\d+)\.(\d+)\.\d+(-experimental)?$/.exec(version) ?? []
  if (major === undefined)
    return [unsupported(place, `Unexpected version ${quote(version)}, expected one such as \`3.4.0\``)]
  if (major === '2')
    return [...validate(root, version2), ...checkRules(root, { ...spelling, schemes: [...schemes, 'oem'] })]
  if (major !== '3')
    return [
      unsupported(
        place,
        `Unexpected version ${quote(version)}, expected 2.0.0 to 2.4.0 or 3.0.0 to 3.${newest}.0`,
      ),
    ]
  // What comes after the newest that we know has its keys, and may have more.
  const isKnown = Number(minor) <= newest && experimental === undefined
  const shape = shapes[Math.min(Number(minor), newest)] as ObjectShape
  const found = validate(root, shape, { closed: isKnown })
  return [...found.map((problem) => withVersion(problem, version)), ...checkRules(root, spelling)]
}

function withVersion(problem: Problem<keyof typeof shapeCodes>, version: string): Problem<Code> {
  if (problem.code !== 'unknown-key') return problem
  return { ...problem, message: problem.message.replace('a known one', `a key of version ${version}`) }
}

function unsupported(place: Node, message: string): Problem<'unsupported-version'> {
  const end = place.kind === 'scalar' ? place.end : Math.min(place.end, place.start + 1)
  return { code: 'unsupported-version', start: place.start, end, message }
}
