import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from '../../../src/search/query/clean.ts'

const left = (line: string) => clean(line).text.trim().replace(/\s+/g, ' ')

const LINES: [name: string, line: string, message: string][] = [
  [
    'syslog',
    'Nov 20 03:07:41 fw2 Keepalived_vrrp[812]: (VI_1) Received advert from 192.0.2.2 with lower priority 100',
    'Keepalived_vrrp : (VI_1) Received advert from with lower priority',
  ],
  [
    'syslog of the kernel',
    'Jan  2 03:04:05 db1 kernel: [12345.678901] Out of memory: Killed process 1234 (java)',
    'kernel: Out of memory: Killed process (java)',
  ],
  ['RFC 5424', '<34>1 2003-10-11T22:14:15.003Z bastion su 881 ID47 - su root failed', 'su root failed'],
  ['klog', 'E0102 03:04:05.678901       1 controller.go:114] failed to sync pod', 'failed to sync pod'],
  [
    'nginx',
    '2024/01/02 03:04:05 [error] 31#31: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1, server: x, request: "GET / HTTP/1.1", upstream: "http://a"',
    'connect() failed ( : Connection refused) while connecting to upstream',
  ],
  [
    'logfmt',
    'time="2024-01-02T03:04:05Z" level=error msg="failed to pull image" error="no route to host" id=abc',
    'failed to pull image no route to host',
  ],
  [
    'JSON',
    '{"level":"error","ts":1700000000.1,"caller":"x.go:1","msg":"request failed","error":"connection refused"}',
    'request failed connection refused',
  ],
  [
    'JSON cut off by the terminal',
    '{"ts":1,"level":"error","msg":"request failed to reach the back',
    'request failed to reach the back',
  ],
  [
    'Compose before PostgreSQL',
    'web-1  | 2024-01-02 03:04:05.678 UTC [123] ERROR:  duplicate key value violates unique constraint',
    'duplicate key value violates unique constraint',
  ],
  ['colours', '\u001b[31mERROR\u001b[0m something broke at step 12', 'something broke at step'],
  ['colours without their escape', '[31mERROR[0m something broke', 'something broke'],
  ['Redis', '1:M 02 Jan 2024 03:04:05.678 * Background saving error', 'Background saving error'],
  ['Log4j', '2024-01-02 03:04:05,678 WARN [main] o.a.k.Foo : broker 3 gone', 'o.a.k.Foo : broker gone'],
  ['dmesg', '[12345.678901] EXT4-fs error', 'EXT4-fs error'],
  [
    "a pod's random letters",
    'E0102 03:04:05.678901 1 pod.go:9] failed to sync pod web-7d4b9c6f5d-x2x9z',
    'failed to sync pod web',
  ],
  [
    'two lines',
    '2024-01-02T03:04:05Z ERROR first message\n2024-01-02T03:04:06Z ERROR second message',
    'first message second message',
  ],
]

for (const [name, line, message] of LINES) {
  test(`the message is left of a log line: ${name}`, () => {
    assert.equal(left(line), message)
    assert.equal(clean(line).log, true)
  })
}

test('what people type is not read as a log line', () => {
  for (const query of [
    'restart the replica',
    '10.0.0.1:9090',
    '--no-preserve-root',
    'Error: connect failed',
    'HTTP 503',
    'x509',
  ]) {
    const cleaned = clean(query)
    assert.equal(cleaned.log, false, query)
    assert.equal(cleaned.text, query)
  }
})

test('a shell prompt is left out of a pasted command', () => {
  assert.equal(left('root@fw1:/etc# systemctl restart keepalived'), 'systemctl restart keepalived')
})

test('blanks stand where something was skipped, so positions stay those of the paste', () => {
  for (const [, line] of LINES) {
    const { text, skipped } = clean(line)
    assert.equal(text.length, line.length)
    let last = 0
    for (const { start, end } of skipped) {
      assert.ok(start >= last && end > start, `${line}: ${start}`)
      assert.match(text.slice(start, end), /^\s*$/)
      last = end
    }
  }
})

test('the program is known from a prefix', () => {
  assert.equal(clean('Nov 20 03:07:41 fw2 Keepalived_vrrp[812]: VI_1').program, 'Keepalived_vrrp')
})

test('long hostile input costs little', () => {
  const before = process.cpuUsage().user
  for (const piece of ['[', '{"a":', 'a=', '1.', '0x', 'aa-', '2024-01-02 ', '\u001b[', '"\\', 'a:'])
    clean(piece.repeat(100_000))
  assert.ok(process.cpuUsage().user - before < 2_000_000)
})
