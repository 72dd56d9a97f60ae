import type { Statement, Word } from '../braces/tree.ts'
import { quote } from '../text.ts'
import type { Found } from './findings.ts'
import { secondsOf } from './numbers.ts'
import { entriesOf, type Options } from './options.ts'

const day = 86400

/** What BIND 9.18 takes where a policy says nothing, in seconds. */
const defaults: Record<string, number> = {
  'signatures-jitter': day / 2,
  'signatures-refresh': 5 * day,
  'signatures-validity': 14 * day,
  'signatures-validity-dnskey': 14 * day,
  'dnskey-ttl': 3600,
  'parent-ds-ttl': day,
  'publish-safety': 3600,
  'retire-safety': 3600,
  'max-zone-ttl': day,
  'zone-propagation-delay': 300,
  'parent-propagation-delay': 3600,
}

const numbers: Record<string, string> = {
  '5': 'rsasha1',
  '7': 'nsec3rsasha1',
  '8': 'rsasha256',
  '10': 'rsasha512',
  '13': 'ecdsa256',
  '14': 'ecdsa384',
  '15': 'ed25519',
  '16': 'ed448',
}
const canonicalAlgorithm = (text: string) =>
  numbers[text] ??
  text
    .toLowerCase()
    .replace(/^ecdsap256sha256$/, 'ecdsa256')
    .replace(/^ecdsap384sha384$/, 'ecdsa384')

interface Key {
  role: string
  lifetime: Word | undefined
  algorithm: Word | undefined
  length: Word | undefined
}

/** Whether the times and keys of a `dnssec-policy` fit together. */
export function checkPolicy(options: Options): Found[] {
  const time = (name: string) => secondsOf(options.value(name) ?? '') ?? defaults[name] ?? 0
  const found: Found[] = []
  const blame = (word: Word | undefined, option: string, expected: string) => {
    if (word)
      found.push({
        code: 'conflict',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)} in \`${option}\`, expected ${expected}`,
      })
  }
  for (const validity of ['signatures-validity-dnskey', 'signatures-validity']) {
    const given = (option: string) => options.get(option)?.words[1] ?? options.get(validity)?.words[1]
    if (time('signatures-refresh') >= time(validity) * 0.9)
      blame(given('signatures-refresh'), 'signatures-refresh', `less than 90 % of \`${validity}\``)
    if (time('signatures-jitter') > time(validity))
      blame(given('signatures-jitter'), 'signatures-jitter', `at most \`${validity}\``)
  }
  const keys = entriesOf(options.get('keys')).map(readKey)
  const prepublish = time('dnskey-ttl') + time('publish-safety') + time('zone-propagation-delay')
  const retireKsk = time('parent-ds-ttl') + time('retire-safety') + time('parent-propagation-delay')
  const retireZsk =
    time('signatures-validity') -
    time('signatures-refresh') +
    time('max-zone-ttl') +
    time('retire-safety') +
    time('zone-propagation-delay')
  for (const { role, lifetime, algorithm, length } of keys) {
    const seconds = secondsOf(lifetime?.text ?? '') ?? 0
    const least = Math.max(prepublish, role === 'zsk' ? 0 : retireKsk, role === 'ksk' ? 0 : retireZsk)
    if (seconds > 0 && seconds <= least)
      blame(lifetime, 'lifetime', `more than the ${least} seconds that a rollover takes`)
    if (length && /^(?:nsec3)?rsa/.test(canonicalAlgorithm(algorithm?.text ?? '')))
      if (Number(length.text) < 1024 || Number(length.text) > 4096)
        blame(length, 'algorithm', 'a length from 1024 to 4096')
    if (
      options.has('nsec3param') &&
      /^(?:rsamd5|dh|dsa|rsasha1)$/.test(canonicalAlgorithm(algorithm?.text ?? ''))
    )
      blame(algorithm, 'algorithm', 'one that can do NSEC3')
  }
  for (const { algorithm, role } of keys) {
    const same = keys.filter(
      (key) => canonicalAlgorithm(key.algorithm?.text ?? '') === canonicalAlgorithm(algorithm?.text ?? ''),
    )
    const other = role === 'ksk' ? 'zsk' : 'ksk'
    if (role !== 'csk' && !same.some((key) => key.role === other || key.role === 'csk'))
      blame(algorithm, 'algorithm', `a \`${other}\` or a \`csk\` of that algorithm too`)
  }
  return found
}

function readKey({ words }: Statement): Key {
  const after = (name: string) => words[words.findIndex(({ text }) => text.toLowerCase() === name) + 1]
  const algorithm = after('algorithm')
  const last = words.at(-1)
  return {
    role: words[0]?.text.toLowerCase() ?? '',
    lifetime: after('lifetime'),
    algorithm,
    length: last && last !== algorithm && /^\d+$/.test(last.text) ? last : undefined,
  }
}
