import { checkRules, type RuleCode, ruleCodes, type Spelling } from '../ignition/rules.ts'
import { schemes } from '../ignition/specification.ts'
import { defineLanguage, type ParseResult, type Problem, type Source } from '../language.ts'
import { duplicateCodes, parseAs } from '../schema/parse-as.ts'
import type { ObjectShape } from '../schema/shape.ts'
import { type ShapeCode, shapeCodes, validate } from '../schema/validate.ts'
import { entry, type Node } from '../tree.ts'
import { findEmbedded } from './embedded.ts'
import { checkSources, readVersion } from './rules.ts'
import { newest, shapes, spell } from './vocabulary.ts'

type Code = ShapeCode | RuleCode | 'unsupported-version' | 'duplicate-key'

const spelling: Spelling = {
  spell,
  schemes,
  decimalMode: ({ style, source = '' }) =>
    style === 'plain' && /^(?:0|[1-9]\d*)$/.test(source) ? Number(source) : undefined,
  writeMode: (mode) => `0${mode.toString(8)}`,
}

/** What Butane makes configurations of Ignition from. Its keys are those of the variant and version that it names. */
export default defineLanguage({
  id: 'butane',
  name: 'Butane configuration',
  versions:
    'Butane 0.25: fcos 1.0 to 1.6, flatcar 1.0 and 1.1, openshift 4.8 to 4.21, r4e, fiot (coreos.github.io/butane/specs)',
  command: 'butane --strict FILE',
  codes: {
    ...shapeCodes,
    ...duplicateCodes,
    ...ruleCodes,
    'unknown-key': {
      severity: 'warning',
      summary:
        'A key is none of the variant and version; `butane` warns and drops it, `butane --strict` refuses it.',
    },
    'unsupported-version': {
      severity: 'error',
      summary: 'The version is not written with three numbers, or is none of the variant.',
    },
  },
  parse: (source) => parseAs<Code>(source, (root) => check(root, source), 'duplicate-key'),
})

function check(root: Node, { text, whole }: Source): ParseResult<Code> {
  const isFile = entry(root, 'variant') !== undefined
  // Parts of a file do not say what they are of.
  if (!isFile && !whole && root.kind !== 'mapping') return { problems: [] }
  const { problems, minor } = readVersion(root, whole)
  const shape = shapes[minor ?? newest] as ObjectShape
  const found: Problem<Code>[] = validate(root, isFile || whole ? shape : { ...shape, required: [] }, {
    closed: minor !== undefined,
  })
  return {
    problems: [...problems, ...found, ...checkRules(root, spelling), ...checkSources(root)],
    embedded: findEmbedded(root, text),
  }
}
