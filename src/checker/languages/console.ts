import { defineLanguage } from './language.ts'
import { checkSession, shellCodes } from './shell/check.ts'

/** What stands behind a prompt is parsed as Bash; everything else is output. */
export default defineLanguage({
  id: 'console',
  name: 'Shell session',
  versions: 'Bash 5.3 (gnu.org/software/bash/manual)',
  codes: shellCodes,
  parse: ({ text }) => checkSession(text),
})
