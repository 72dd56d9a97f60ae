import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatFragment,
  labelsFromAddress,
  parseFragment,
  valuesFromAddress,
} from '../../../src/instrument/address.ts'
import {
  cleanValue,
  fill,
  openPlaceholders,
  progress,
  refusal,
  type Variable,
} from '../../../src/instrument/values.ts'

const variables: Variable[] = [
  { name: 'node', description: 'The node to drain', sample: 'sw2' },
  { name: 'vip', description: 'The shared address', sample: '192.0.2.10', pattern: '\\d+(\\.\\d+){3}' },
  { name: 'token', description: 'API token', sample: 's3cr3t', secret: true },
]

test('fill replaces declared names only, and leaves open ones standing', () => {
  const values = new Map([['node', 'sw1']])
  assert.equal(
    fill('ssh <node> ping <vip> < in > out <other>', variables, values),
    'ssh sw1 ping <vip> < in > out <other>',
  )
  assert.deepEqual(openPlaceholders('ping <vip>; ping <vip> <other>', variables), ['vip'])
})

test('a value that holds a placeholder or a replacement pattern is put in as it is', () => {
  const values = new Map([['node', '$&<vip>$1']])
  assert.equal(fill('x <node>', variables, values), 'x $&<vip>$1')
})

test('a pattern has to match the whole value', () => {
  const vip = variables[1] as Variable
  assert.equal(refusal(vip, '192.0.2.1'), undefined)
  assert.match(refusal(vip, '192.0.2.1; rm') ?? '', /192\.0\.2\.10/)
  assert.equal(refusal({ ...vip, pattern: '(' }, 'anything'), undefined)
})

test('progress counts a refused value as open', () => {
  const values = new Map([
    ['node', 'sw1'],
    ['vip', 'nonsense'],
  ])
  assert.deepEqual(progress(variables, values), { set: 1, total: 3, open: ['vip', 'token'] })
})

test('a pasted value becomes one line without control characters', () => {
  assert.equal(cleanValue(' a\n\u001b[31mb\u0000 '), 'a [31mb')
})

test('the fragment holds anchor and values and reads back the same, without secrets', () => {
  const values = new Map([
    ['node', 'a&b=c #1 ü'],
    ['token', 'hunter2'],
  ])
  const hash = formatFragment('step-drain', variables, values)
  assert.ok(!hash.includes('hunter2'))
  const read = parseFragment(hash)
  assert.equal(read.anchor, 'step-drain')
  assert.deepEqual([...read.values], [['node', 'a&b=c #1 ü']])
  assert.equal(formatFragment('', variables, new Map()), '')
})

test('broken percent signs and empty parts do not throw', () => {
  assert.deepEqual(
    [...parseFragment('#&&=x&%=%E0&node=%zz').values],
    [
      ['%', '%E0'],
      ['node', '%zz'],
    ],
  )
})

test("an alert's labels fill the variables of that name; the fragment wins; secrets never come from an address", () => {
  const search = '?node=sw9&severity=critical&token=x&__proto__=y'
  assert.deepEqual([...valuesFromAddress(search, '#node=sw1', variables)], [['node', 'sw1']])
  assert.deepEqual([...valuesFromAddress(search, '', variables)], [['node', 'sw9']])
  assert.deepEqual(labelsFromAddress(search, variables), [
    ['severity', 'critical'],
    ['__proto__', 'y'],
  ])
})
