import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { duplicateCodes, parseAs } from '../schema/parse-as.ts'
import { misplacedCodes, validateMisplaced } from '../schema/validate.ts'
import { checkRules, ruleCodes } from './rules.ts'
import { contexts, vocabulary } from './vocabulary.ts'

/** Recording and alerting rules; the expressions in them are checked as PromQL. */
export default defineLanguage({
  id: 'promrules',
  name: 'Prometheus rules',
  versions:
    'Prometheus 3.7 (prometheus.io/docs/prometheus/latest/configuration/recording_rules), Thanos Rule',
  command: 'promtool check rules FILE',
  codes: { ...misplacedCodes, ...duplicateCodes, ...ruleCodes },
  parse: (source) =>
    parseAs(
      source,
      (root) => {
        const { problems, context } = fit(root, contexts, source.whole, (node, shape) =>
          validateMisplaced(node, shape, { vocabulary, whole: source.whole }),
        )
        const rules = checkRules(root, source.text)
        return { problems: [...problems, ...rules.problems], embedded: rules.embedded, context }
      },
      'duplicate-key',
    ),
})
