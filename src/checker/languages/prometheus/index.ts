import { defineLanguage } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { shapeCodes } from '../schema/validate.ts'
import { contexts } from './vocabulary.ts'

/** prometheus.yml: its keys and values; the options of a service discovery are left alone. */
export default defineLanguage({
  id: 'prometheus',
  name: 'Prometheus configuration',
  versions: 'Prometheus 3.7 (prometheus.io/docs/prometheus/latest/configuration/configuration)',
  command: 'promtool check config FILE',
  codes: shapeCodes,
  parse: (source) => parseAs(source, (root) => fit(root, contexts, source.whole)),
})
