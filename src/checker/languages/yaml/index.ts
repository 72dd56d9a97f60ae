import { defineLanguage } from '../language.ts'
import { parseYaml } from './document.ts'
import { yamlCodes } from './messages.ts'

export default defineLanguage({
  id: 'yaml',
  name: 'YAML',
  versions: 'YAML 1.2.2 (yaml.org/spec/1.2.2), and the keys that PyYAML 6 and go-yaml 3 refuse',
  codes: yamlCodes,
  parse: (source) => ({ problems: parseYaml(source).problems }),
})
