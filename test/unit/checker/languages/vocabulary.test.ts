import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readVocabulary } from '../../../../src/checker/languages/vocabulary.ts'

const vocabulary = readVocabulary({
  kinds: { number: (word) => /^\d+$/.test(word), time: (word) => /^\d+[smh]$/.test(word) },
  groups: { all: 'http server' },
  table: `
    gzip!      on|off                     @all location   # compression
    listen     <any> [<number>|off]       server
    server     {server}                   http
    server     <any>... {}                stream
    names      <any>...                   server
    valid      [<number>...] <time>       server
    level      <-1..9>                    server
    daemon     -                          main
  `,
})

function fault(name: string, ...args: string[]) {
  const [directive] = vocabulary.find(name)
  assert.ok(directive)
  return vocabulary.fault(directive, args)
}

test('a row gives contexts, blocks and argument counts', () => {
  assert.deepEqual([...(vocabulary.find('gzip')[0]?.contexts ?? [])], ['http', 'server', 'location'])
  assert.deepEqual(
    vocabulary.find('server').map(({ block, min, max }) => [block, min, max]),
    [
      ['server', 0, 0],
      ['', 1, Infinity],
    ],
  )
  assert.deepEqual(vocabulary.namesIn('stream'), ['server'])
  assert.deepEqual(vocabulary.find('Gzip'), [])
})

test('an exclamation mark says once', () => {
  assert.deepEqual(
    ['gzip', 'listen'].map((name) => vocabulary.find(name)[0]?.once),
    [true, false],
  )
})

test('arguments are counted before they are read', () => {
  assert.deepEqual(fault('gzip'), { fault: 'missing', min: 1, expected: '`on`, `off`' })
  assert.deepEqual(fault('gzip', 'on', 'off'), { fault: 'surplus', index: 1, max: 1 })
  assert.deepEqual(fault('daemon', 'x'), { fault: 'surplus', index: 0, max: 0 })
  assert.equal(fault('daemon'), undefined)
  assert.equal(fault('names', 'a', 'b', 'c'), undefined)
})

test('a value is a literal or of a kind', () => {
  assert.equal(fault('gzip', 'on'), undefined)
  assert.deepEqual(fault('gzip', 'maybe'), { fault: 'value', index: 0, expected: '`on`, `off`' })
  assert.equal(fault('listen', 'x', '5'), undefined)
  assert.deepEqual(fault('listen', 'x', 'y'), { fault: 'value', index: 1, expected: 'number, `off`' })
})

test('a repeated term that may be left out leaves enough words for the rest', () => {
  assert.equal(fault('valid', '1h'), undefined)
  assert.equal(fault('valid', '200', '404', '1h'), undefined)
  assert.deepEqual(fault('valid', '200', '404'), { fault: 'value', index: 1, expected: 'time' })
})

test('an opaque word stands for any value', () => {
  const [gzip] = vocabulary.find('gzip')
  assert.ok(gzip)
  assert.equal(
    vocabulary.fault(gzip, ['$x'], (word) => word.startsWith('$')),
    undefined,
  )
})

test('a range is a whole number within bounds', () => {
  for (const good of ['-1', '0', '9']) assert.equal(fault('level', good), undefined)
  for (const wrong of ['-2', '10', '1.5', 'x', ''])
    assert.deepEqual(fault('level', wrong), { fault: 'value', index: 0, expected: 'number from -1 to 9' })
})

test('a mistake in a table throws', () => {
  assert.throws(() => readVocabulary({ table: 'gzip  <nothing>  http' }), /No kind <nothing>/)
  assert.throws(() => readVocabulary({ table: 'gzip  on' }), /Not three columns/)
  assert.throws(() => readVocabulary({ table: 'gzip  on  @x' }), /No group/)
})
