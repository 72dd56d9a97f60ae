import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { shapeCodes } from '../schema/validate.ts'
import { undefinedReferences } from './references.ts'
import { composeFile, service, services } from './vocabulary.ts'

const contexts = [
  { shape: composeFile },
  { name: 'services', shape: services },
  { name: 'a service', shape: service },
]

/** Compose files and Swarm stacks: keys, values, and the names that services use of each other. */
export default defineLanguage({
  id: 'compose',
  name: 'Compose file',
  versions: 'Compose Specification as of Compose 2.40 (compose-spec.io), docker stack deploy',
  command: 'docker compose config --quiet',
  codes: {
    ...shapeCodes,
    'undefined-reference': {
      severity: 'error',
      summary: 'A service uses a network, volume, secret, config or service that the file does not declare.',
    },
  },
  parse(source) {
    return parseAs(source, (root) => {
      const { problems, context } = fit(root, contexts, source.whole)
      const references = context === undefined ? undefinedReferences(root, source.whole) : []
      return { problems: [...problems, ...references], context }
    })
  },
})
