import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupCommands } from '../../../src/instrument/commands.ts'
import { markStep, noteStep, parseRun, record, startRun } from '../../../src/instrument/run.ts'
import { renderRunLog } from '../../../src/instrument/run-log.ts'

const at = (time: string) => new Date(`2026-11-20T${time}Z`)

test('ticks carry their time, notes survive unticking, and a run survives JSON', () => {
  let run = startRun(at('03:10:00'))
  run = markStep(run, 'find', 'done', at('03:12:07'))
  run = noteStep(run, 'find', ' fw2 held it ')
  run = markStep(run, 'find', undefined, at('03:13:00'))
  assert.deepEqual(record(run, 'find'), { note: 'fw2 held it' })
  run = markStep(run, '__proto__', 'skipped', at('03:14:00'))
  assert.equal(record(run, '__proto__').state, 'skipped')
  assert.equal(record(run, 'constructor').state, undefined)
  const read = parseRun(JSON.stringify(run))
  assert.equal(record(read, '__proto__').at, '2026-11-20T03:14:00.000Z')
  assert.equal(record(read, 'find').note, 'fw2 held it')
})

test('anything that is not a run is no run', () => {
  for (const json of [
    null,
    '',
    '{',
    '[]',
    'null',
    '{"version":2}',
    '{"version":1,"startedAt":"x","steps":{}}',
  ]) {
    assert.equal(parseRun(json), undefined)
  }
})

test('the log holds times, values and notes, and no secret', () => {
  let run = startRun(at('03:10:00'))
  run = markStep(run, 'find', 'done', at('03:12:07'))
  run = markStep(run, 'ask', 'skipped', at('03:12:30'))
  run = noteStep(run, 'stop', 'tried hunter2\nthen again')
  const markdown = renderRunLog({
    title: 'Fail over <vip>',
    address: 'https://ops.example.org/runbooks/failover/',
    build: 'a41c9e2',
    run,
    steps: [
      { id: 'find', number: 1, title: 'Find the node' },
      { id: 'ask', number: 2, title: 'Ask' },
      { id: 'stop', number: 3, title: 'Stop it' },
    ],
    variables: [
      { name: 'vip', description: '', sample: '' },
      { name: 'token', description: '', sample: '', secret: true },
      { name: 'node', description: '', sample: '' },
    ],
    values: new Map([
      ['vip', 'a`b'],
      ['token', 'hunter2'],
    ]),
    exportedAt: at('03:20:00'),
  })
  assert.equal(
    markdown,
    `# Fail over \\<vip\\>

- runbook: https://ops.example.org/runbooks/failover/ (a41c9e2)
- started: 2026-11-20 03:10:00 UTC
- exported: 2026-11-20 03:20:00 UTC

## Values

- vip: \`\`a\`b\`\`
- token: set, secret
- node: not set

## Steps

- [x] 1. Find the node, done 2026-11-20 03:12:07 UTC
- [ ] 2. Ask, skipped 2026-11-20 03:12:30 UTC
- [ ] 3. Stop it
  > tried (secret)
  > then again
`,
  )
})

test('commands are split at line ends, but not inside a continuation or a here-document', () => {
  const text = 'a \\\n  b\n\ncat <<EOF > f\nx\n\ny\nEOF\necho \\\\\nlast <<<word\nend'
  const lines = text.split('\n')
  assert.deepEqual(
    groupCommands(lines).map((indexes) => indexes.map((index) => lines[index]).join('\n')),
    ['a \\\n  b', 'cat <<EOF > f\nx\n\ny\nEOF', 'echo \\\\', 'last <<<word', 'end'],
  )
})
