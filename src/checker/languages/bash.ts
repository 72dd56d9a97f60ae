import { defineLanguage } from './language.ts'
import { checkScript, shellCodes } from './shell/check.ts'

export default defineLanguage({
  id: 'bash',
  name: 'Bash script',
  versions: 'Bash 5.3, gnu.org/software/bash/manual',
  command: 'bash -n',
  codes: shellCodes,
  parse: ({ text, whole }) => checkScript(text, whole),
})
