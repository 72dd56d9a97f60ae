import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { duplicateCodes, parseAs } from '../schema/parse-as.ts'
import { strictCodes, validateStrictly } from '../schema/validate.ts'
import { checkReferences, referenceCodes } from './references.ts'
import { contexts, vocabulary } from './vocabulary.ts'

/** alertmanager.yml: routes, receivers, inhibition rules and time intervals. */
export default defineLanguage({
  id: 'alertmanager',
  name: 'Alertmanager configuration',
  versions: 'Alertmanager 0.25 to 0.31 (prometheus.io/docs/alerting/latest/configuration)',
  command: 'amtool check-config FILE',
  codes: { ...strictCodes, ...duplicateCodes, ...referenceCodes },
  parse: (source) =>
    parseAs(
      source,
      (root) => {
        const { problems, context } = fit(root, contexts, source.whole, (node, shape) =>
          validateStrictly(node, shape, { vocabulary, whole: source.whole }),
        )
        return { problems: [...problems, ...checkReferences(root, source.text, source.whole)], context }
      },
      'duplicate-key',
    ),
})
