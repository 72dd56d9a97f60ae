import { defineLanguage } from '../language.ts'
import { fit, isExcerpt } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import type { Shape } from '../schema/shape.ts'
import { strictCodes, validate, validateStrictly } from '../schema/validate.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { get, type Node } from '../tree.ts'
import { invalidNames, invalidVariables } from './names.ts'
import { undefinedReferences } from './references.ts'
import { composeFile, service, services } from './vocabulary.ts'

const contexts = [
  { shape: composeFile },
  { name: 'services', shape: services },
  { name: 'a service', shape: service },
]
const vocabulary = vocabularyOf(composeFile)

/** Compose files and Swarm stacks: keys, values, and the names that services use of each other. */
export default defineLanguage({
  id: 'compose',
  name: 'Compose file',
  versions: 'Compose Specification as of Compose 2.40 (compose-spec.io), docker stack deploy',
  command: 'docker compose config --quiet',
  codes: {
    ...strictCodes,
    interpolation: { severity: 'error', summary: 'A `$` in a value starts no variable.' },
    'undefined-reference': {
      severity: 'error',
      summary: 'A service uses a network, volume, secret, config or service that the file does not declare.',
    },
  },
  parse(source) {
    const complete = source.whole || (isMainFile(source.path) && !isExcerpt(source.text))
    return parseAs(source, (root) => {
      // A file is closed to unknown keys; a part of one could be of a place that is not thought of here.
      const check = (node: Node, shape: Shape) =>
        shape === composeFile && get(root, 'services')?.kind === 'mapping'
          ? validateStrictly(node, shape, {
              vocabulary,
              closed: true,
              refusesNull: source.whole && 'scalars',
            })
          : validate(node, shape)
      const { problems, context } = fit(root, contexts, source.whole, check)
      if (context !== undefined) return { problems, context }
      const others = [
        ...invalidNames(root),
        ...invalidVariables(root, source.text),
        ...undefinedReferences(root, complete),
      ]
      return { problems: [...problems, ...others] }
    })
  },
})

/** The file that Compose or a stack starts from; an override is read on top of another. */
function isMainFile(path: string | undefined): boolean {
  return path !== undefined && /(?:^|\/)(?:docker-)?(?:compose|stack)\.ya?ml$/.test(path)
}
