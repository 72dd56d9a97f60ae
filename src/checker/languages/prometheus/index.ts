import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { duplicateCodes, parseAs } from '../schema/parse-as.ts'
import { misplacedCodes, validateMisplaced } from '../schema/validate.ts'
import { contexts, vocabulary } from './vocabulary.ts'

/** prometheus.yml: its keys and values; the options of a service discovery are left alone. */
export default defineLanguage({
  id: 'prometheus',
  name: 'Prometheus configuration',
  versions: 'Prometheus 3.7 (prometheus.io/docs/prometheus/latest/configuration/configuration)',
  command: 'promtool check config FILE',
  codes: { ...misplacedCodes, ...duplicateCodes },
  parse: (source) =>
    parseAs(
      source,
      (root) =>
        fit(root, contexts, source.whole, (node, shape) =>
          validateMisplaced(node, shape, { vocabulary, whole: source.whole }),
        ),
      'duplicate-key',
    ),
})
