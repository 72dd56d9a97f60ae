import type { Statement } from '../braces/tree.ts'
import { isBlank } from '../values.ts'
import { type Found, wrong } from './findings.ts'
import { canonical } from './numbers.ts'
import { kindOf } from './values.ts'

const type = kindOf('type')

/** What an entry has to be beyond its usage line, by the list that it stands in. */
export const entryRules: Record<string, (entry: Statement) => Found[]> = {
  'update-policy': checkGrant,
  ports: ({ words: [, low, high] }) =>
    low && high && Number(low.text) > Number(high.text) ? [wrong(high, 'range', `at least ${low.text}`)] : [],
}

/** The name of an `update-policy` rule: what it may be depends on how the rule matches. */
function checkGrant({ words }: Statement): Found[] {
  const [, identity, match, name] = words
  if (!identity || !match || !name || isBlank(name.text)) return []
  const how = match.text.toLowerCase()
  if (/^self/.test(how))
    return name.text === '.' || canonical(name.text) === canonical(identity.text)
      ? []
      : [wrong(name, match.text, 'the identity again, or `.`')]
  if (how === 'wildcard' && !/^\*(?:\.|$)/.test(name.text))
    return [wrong(name, match.text, 'a name such as `*.example.com`')]
  const isNamed = /^(?:name|subdomain|wildcard|external|(?:ms|krb5)-subdomain)/.test(how)
  return isNamed && type.accepts(name) ? [wrong(name, match.text, 'a name before the record types')] : []
}
