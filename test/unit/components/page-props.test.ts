import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runbookProps } from '../../../src/components/runbook/page-props.ts'
import { page, temporarySite } from '../../support/temporary-site.ts'

test('related are linked runbooks first, then those of the service and of what it needs, and none that is broken', async () => {
  const { runbooks } = await temporarySite({
    'content/services/web.yaml': 'name: Web\ndependsOn: [db]\n',
    'content/services/db.yaml': 'name: Database\n',
    'content/runbooks/a.mdx': page('See [z](/runbooks/z/).', 'service: web\n'),
    'content/runbooks/b.mdx': page('', 'service: web\nalerts: [WebDown]\n'),
    'content/runbooks/old.mdx': page('', 'service: web\nbroken: gone, see [b](./b.mdx)\n'),
    'content/runbooks/db.mdx': page('', 'service: db\n'),
    'content/runbooks/z.mdx': page(''),
    'content/runbooks/far.mdx': page(''),
  }).load()
  const related = (id: string) => {
    const found = runbooks.find((runbook) => runbook.id === id)
    assert.ok(found)
    return runbookProps(found, runbooks).related
  }
  assert.deepEqual(
    related('a').map(({ id, service }) => [id, service]),
    [
      ['z', undefined],
      ['b', undefined],
      ['db', 'Database'],
    ],
  )
  assert.deepEqual(related('a')[1]?.alerts, ['WebDown'])
  assert.deepEqual(
    related('z').map(({ id }) => id),
    ['a'],
  )
  assert.deepEqual(related('far'), [])
})

test('the reason of a broken runbook leads on, and a link in it may not be dead', async () => {
  const { runbooks, problems } = await temporarySite({
    'content/runbooks/a.mdx': page('', 'broken: gone, see [b](./b.mdx) or [c](/runbooks/c/)\n'),
    'content/runbooks/b.mdx': page(''),
  }).load()
  const broken = runbooks.find(({ id }) => id === 'a')
  assert.equal(broken?.broken, 'gone, see b or c')
  assert.deepEqual(broken?.brokenParts[1], { text: 'b', href: '/runbooks/b/' })
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['content/dead-link', 3]],
  )
})
