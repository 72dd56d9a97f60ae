import type { CodeInfo } from './languages/language.ts'

/**
 * What the engine itself reports, before and around the languages. Permanent, as the languages' codes are; each group
 * has its page under content/checks/ too.
 */
export const engineCodes = {
  file: {
    unreadable: { severity: 'error', summary: 'The file could not be read.' },
    'not-utf8': { severity: 'error', summary: 'The file is not UTF-8 text.' },
    'too-large': { severity: 'error', summary: 'The file is larger than the check reads.' },
  },
  markdown: {
    'mdx-syntax': { severity: 'error', summary: 'The page is not valid MDX.' },
    'too-deep': { severity: 'error', summary: 'A line lies inside more quotes and lists than any page has.' },
    'unclosed-fence': {
      severity: 'error',
      summary: 'A code block is never closed, and the rest of the page is in it.',
    },
    'fence-length': {
      severity: 'error',
      summary: 'A code block is closed by a fence of another length or kind.',
    },
    'glued-fence': { severity: 'error', summary: 'The closing fence hangs on the end of the last line.' },
    'nested-fence': {
      severity: 'error',
      summary: 'A second code block opens inside one that was not closed.',
    },
  },
  snippet: {
    'wrong-tag': {
      severity: 'warning',
      summary: 'The snippet looks like another language than its tag says.',
    },
    'skip-without-reason': { severity: 'error', summary: 'A snippet that is not checked must say why.' },
    'unknown-code': { severity: 'error', summary: 'A fence names a code that does not exist.' },
    'expected-failure': { severity: 'error', summary: 'A snippet that should be wrong on purpose is not.' },
    dangerous: { severity: 'warning', summary: 'A command that destroys data is not marked with `danger=`.' },
    'more-skips': {
      severity: 'error',
      summary: 'More snippets are skipped than were frozen in the baseline.',
    },
    secret: { severity: 'warning', summary: 'A page shows a private key or a token.' },
  },
} as const satisfies Record<string, Record<string, CodeInfo>>

type Codes = typeof engineCodes
export type EngineCode = { [Group in keyof Codes]: `${Group}/${keyof Codes[Group] & string}` }[keyof Codes]

export function engineCode(code: string): CodeInfo | undefined {
  const [group = '', name = ''] = code.split('/')
  if (!Object.hasOwn(engineCodes, group)) return undefined
  const codes: Record<string, CodeInfo> = engineCodes[group as keyof Codes]
  return Object.hasOwn(codes, name) ? codes[name] : undefined
}
