import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkText } from '../../../src/checker/check-text.ts'
import { Session } from '../../../src/checker/session.ts'

/** Languages that are parsed here, in a process of their own, and not at all; fine and broken. */
const pages = [
  '```sql\nSELECT 1;\n```\n',
  '```sql\nSELEC 1;\n```\n',
  '```ruby\nputs 1\n```\n',
  '```ruby\nputs (1\n```\n',
  '```bash\nls |\n```\n\n```yaml\na: [1\n```\n',
  '```json\n{"a": 1,}\n```\n',
  '```text\nanything\n```\n',
  '---\nvariables: { vip: { description: x, sample: 10.0.0.1 } }\n---\n\n```nginx\nlisten <vip>:80\n```\n',
]

test('texts that are checked at the same time do not see each other', async () => {
  const session = new Session()
  const check = (page: string, i: number) => checkText(page, { path: `${i}.md` }, session)
  try {
    const many = [...pages, ...pages.toReversed(), ...pages]
    const together = await Promise.all(many.map(check))
    const alone = []
    for (const [i, page] of many.entries()) alone.push(await check(page, i))
    assert.deepEqual(together, alone)
    assert.ok(
      together.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'sql/unknown-statement')),
    )
    assert.ok(together.every(({ faults }) => faults.length === 0))
  } finally {
    session.stop()
  }
})

test('sessions leave nothing behind on the process', async () => {
  const count = async () => {
    const session = new Session()
    await checkText('SELECT 1', { path: 'a.sql', language: 'sql' }, session)
    session.stop()
    return process.listenerCount('exit')
  }
  const first = await count()
  assert.equal(await count(), first)
})
