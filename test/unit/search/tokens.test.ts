import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVolatile, termsOf, tokens } from '../../../src/search/query/tokens.ts'

const parts = (text: string) => termsOf(text).parts.join(' ')

test('names are cut where their writers join them', () => {
  assert.equal(parts('KubePodCrashLooping'), 'kube pod crash looping')
  assert.equal(parts('node_memory_MemFree_bytes'), 'node memory mem free bytes')
  assert.equal(parts('net.ipv4.ip_forward'), 'net ipv4 ip forward')
  assert.equal(parts('HTTPServerErrors'), 'http server errors')
  assert.equal(parts('OrphanedPVCs'), 'orphaned pvcs')
})

test('a token keeps what holds a name together and drops the signs round it', () => {
  const texts = tokens(
    'run "systemctl --no-pager status x.service", then $HOME/.ssh/config (10.0.0.1:9090).',
  ).map(({ text }) => text)
  assert.deepEqual(texts, [
    'run',
    'systemctl',
    'no-pager',
    'status',
    'x.service',
    'then',
    'HOME/.ssh/config',
    '10.0.0.1:9090',
  ])
})

test('offsets slice to the token', () => {
  const text = 'α=--flag, /etc/hosts'
  for (const token of tokens(text)) assert.equal(text.slice(token.start, token.end), token.text)
})

test('a path gives its file name, an address its host', () => {
  assert.ok(termsOf('etc/keepalived/keepalived.conf').segments.includes('keepalived.conf'))
  const { segments } = termsOf('https://10.0.0.1:9090/api/v1')
  assert.ok(segments.includes('10.0.0.1:9090') && segments.includes('10.0.0.1'))
})

test('times and random ids are not worth an entry, codes and ports are', () => {
  for (const term of [
    '2024-01-02t03:04:05z',
    '550e8400-e29b-41d4-a716-446655440000',
    '9f86d081884c7d65',
    '1700000000',
  ]) {
    assert.equal(isVolatile(term), true, term)
  }
  for (const term of ['8080', '0x80070005', '10.0.0.1:9090', 'deadlock', 'x509'])
    assert.equal(isVolatile(term), false, term)
})
