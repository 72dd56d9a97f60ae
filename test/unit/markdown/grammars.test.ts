import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grammars } from '../../../src/markdown/grammars/index.ts'
import { createHighlighter } from '../../../src/markdown/highlighter.ts'
import type { Token, Voice } from '../../../src/markdown/tokens.ts'

const highlighter = await createHighlighter()
await highlighter.load(grammars.map(({ name }) => name))

/** The voice at the first place where a word stands. */
function voiceOf(tag: string, code: string, word: string): Voice | undefined {
  const lines = highlighter.tokenizer(tag)?.(code) ?? []
  for (const [index, text] of code.split('\n').entries()) {
    const at = text.indexOf(word)
    if (at >= 0) return lines[index]?.find(({ start, end }: Token) => start <= at && at < end)?.voice
  }
  return undefined
}

const samples: [tag: string, code: string, expected: Record<string, Voice>][] = [
  [
    'sudoers',
    'Defaults env_reset # on\n%ops ALL=(root) NOPASSWD: /usr/bin/ls',
    { Defaults: 'k', '# on': 'c', ALL: 'n', NOPASSWD: 'k', '/usr/bin/ls': 's' },
  ],
  [
    'cron',
    '# nightly\nMAILTO=""\n0 3 * * * backup\n@daily run',
    { '# nightly': 'c', MAILTO: 'k', '0 3': 'n', '@daily': 'k' },
  ],
  [
    'nft',
    'chain input {\n  tcp dport 22 accept # ssh\n  ip saddr @blocked drop\n}',
    { chain: 'k', tcp: 'k', '22': 'n', accept: 'k', '# ssh': 'c', '@blocked': 'n' },
  ],
  [
    'iptables',
    '*filter\n-A INPUT -p tcp --dport 22 -j DROP',
    { '*filter': 'k', INPUT: 'k', '--dport': 'k', DROP: 'k', '22': 'n' },
  ],
  [
    'rsyslog',
    'mail.* /var/log/mail # all\nif $msg contains "x" then stop',
    { 'mail.*': 'n', '# all': 'c', if: 'k', $msg: 'n', '"x"': 's' },
  ],
  [
    'haproxy',
    'frontend www # edge\n    http-request deny if { src 10.0.0.1 }\n    log-format "%ci x"',
    { frontend: 'k', 'http-request': 'k', '# edge': 'c', if: 'k', '10.0.0.1': 'n', '%ci': 'n' },
  ],
  [
    'keepalived',
    'vrrp_instance VI_1 {\n    state MASTER ! here\n    priority 100\n    notify "/bin/x"\n}',
    { vrrp_instance: 'k', state: 'k', MASTER: 'n', '! here': 'c', '100': 'n', '/bin/x': 's' },
  ],
  [
    'named.conf',
    'options {\n  recursion yes; // open\n  directory "/var";\n  max-cache-ttl 600;\n};',
    { options: 'k', recursion: 'k', yes: 'n', '// open': 'c', '/var': 's', '600': 'n' },
  ],
  [
    'zone',
    '$TTL 1h\nwww IN A 192.0.2.1 ; web\n@ IN TXT "v=spf1"',
    { $TTL: 'k', www: 'k', '192.0.2.1': 'n', '; web': 'c', 'v=spf1': 's' },
  ],
]

for (const [tag, code, expected] of samples) {
  test(`${tag} speaks in the right voices`, () => {
    const voices = Object.fromEntries(Object.keys(expected).map((word) => [word, voiceOf(tag, code, word)]))
    assert.deepEqual(voices, expected)
  })
}
