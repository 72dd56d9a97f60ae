import type { Statement } from '../braces/tree.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { conflict, type Found, headOf, wrong } from './findings.ts'
import { canonical } from './numbers.ts'
import { entriesOf, type Options } from './options.ts'

/** Names of roles and zone types before 9.16. */
export const roleNames: Record<string, string> = { master: 'primary', slave: 'secondary' }

export const lacksForwarders = (forward: Statement): Found => ({
  code: 'incomplete',
  ...headOf(forward),
  message: 'Unexpected `forward` alone, expected `forwarders` beside it',
})

const policyReplaces = ['sig-validity-interval', 'dnskey-sig-validity']

/** How long signatures live: `sig-validity-interval` counts days, and hours of re-signing up to a week. */
export function signatures(options: Options): Found[] {
  const found: Found[] = []
  const interval = options.get('sig-validity-interval')
  const [days, again] = (interval?.words.slice(1) ?? []).map(({ text }) => Number(text))
  if (interval && days && again && (days > 7 ? days : days * 24) < again)
    found.push(wrong(interval.words[2], 'sig-validity-interval', 're-signing before the end of the validity'))
  const policy = options.get('dnssec-policy')
  if (policy) {
    for (const name of policyReplaces) {
      const old = options.get(name)
      if (old) found.push(conflict(old, policy, 'the policy says it'))
    }
  }
  return found
}

/** What has to fit together in one zone. */
const dialups: Record<string, RegExp> = {
  notify: /^zone:(?:primary|secondary)$/,
  'notify-passive': /^zone:secondary$/,
  passive: /^zone:(?:secondary|stub)$/,
  refresh: /^zone:(?:secondary|stub)$/,
}

export function checkZone(options: Options, owner: Statement | undefined): Found[] {
  const found = signatures(options)
  const forward = options.get('forward')
  if (forward && !options.has('forwarders', 'include')) found.push(lacksForwarders(forward))
  for (const [one, other] of [
    ['primaries', 'masters'],
    ['allow-update', 'update-policy'],
    ['dlz', 'database'],
  ] as const) {
    const [first, second] = [options.get(one), options.get(other)]
    if (first && second) found.push(conflict(first, second))
  }
  const type = roleNames[options.value('type') ?? ''] ?? options.value('type')
  const name = owner?.words[1]
  if (type === 'redirect' && name && name.text !== '.' && !isBlank(name.text))
    found.push(wrong(name, 'zone', '`.` for a zone of type redirect'))
  const notify = options.get('notify')
  if (type === 'mirror' && notify && !/^(?:no|false|0|explicit)$/.test(options.value('notify') ?? ''))
    found.push(wrong(notify.words[1], 'notify', '`no` or `explicit` in a zone of type mirror'))
  const dialup = options.get('dialup')
  const fits = dialups[options.value('dialup') ?? '']
  if (dialup && type && fits && !fits.test(`zone:${type}`))
    found.push(wrong(dialup.words[1], 'dialup', `a value for a zone of type ${type}`))
  if (type === 'secondary' && !options.isOn('inline-signing')) {
    for (const option of ['dnssec-dnskey-kskonly', 'dnssec-loadkeys-interval', 'update-check-ksk']) {
      const statement = options.get(option)
      if (statement)
        found.push({
          code: 'incomplete',
          ...headOf(statement),
          message: `Unexpected ${quote(option)} in a secondary zone, expected \`inline-signing yes\` beside it`,
        })
    }
  }
  if (type === 'static-stub' && name)
    for (const { words } of entriesOf(options.get('server-names'))) {
      const inside = `.${canonical(words[0]?.text ?? '')}`.endsWith(`.${canonical(name.text)}`)
      if (words[0] && (inside || name.text === '.'))
        found.push(wrong(words[0], 'server-names', `a name outside the zone ${quote(name.text)}`))
    }
  return found
}
