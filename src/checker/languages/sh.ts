import { defineLanguage } from './language.ts'
import { withUnixLines } from './line-ends.ts'
import { checkScript, shellCodes } from './shell/check.ts'
import { parseShell } from './shell/syntax.ts'

/** `sh` is on most pages just "a shell"; a script that asks for `/bin/sh` by its first line means it. */
export default defineLanguage({
  id: 'sh',
  name: 'Shell script',
  versions: 'POSIX.1-2024 and what Bash 5.3 adds (pubs.opengroup.org/onlinepubs/9799919799)',
  command: 'sh -n',
  codes: {
    ...shellCodes,
    'bash-only': {
      severity: 'warning',
      summary: 'A script for `/bin/sh` uses what only Bash and its like know.',
    },
  },
  parse({ text, whole }) {
    const result = checkScript(text, whole)
    if (result.problems.length > 0 || !/^#! *(?:\/usr)?\/bin\/(?:env +)?(?:da|a)?sh\b/.test(text))
      return result
    return withUnixLines(text, (unix) => ({
      problems: parseShell(unix).bashOnly.map(({ start, end, what }) => ({
        code: 'bash-only',
        start,
        end,
        message: `Unexpected ${what} in a script for \`/bin/sh\`, expected what POSIX knows`,
        help: 'Debian, Ubuntu and Alpine have no Bash behind `/bin/sh`: begin the script with `#!/bin/bash`',
      })),
    }))
  },
})
