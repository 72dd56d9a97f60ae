import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { strictCodes, validateStrictly } from '../schema/validate.ts'
import { checkRules, ruleCodes } from './rules.ts'
import { contexts, vocabulary } from './vocabulary.ts'

/** The files of /etc/netplan: devices, their keys and the devices they are made of. */
export default defineLanguage({
  id: 'netplan',
  name: 'netplan',
  versions: 'netplan 0.106 to 1.1 (netplan.readthedocs.io/en/stable/netplan-yaml)',
  command: 'netplan generate',
  codes: { ...strictCodes, ...ruleCodes },
  parse: (source) =>
    parseAs(source, (root) => {
      const { whole } = source
      const { problems, context } = fit(root, contexts, whole, (node, shape) =>
        validateStrictly(node, shape, { vocabulary, whole, refusesNull: whole }),
      )
      return { problems: [...problems, ...checkRules(root, whole)], context }
    }),
})
