import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { compareCommands, versionOn } from '../../../src/evidence/changed-since-test.ts'
import { readBlobs, readHistory } from '../../../src/evidence/git-history.ts'

const root = mkdtempSync(join(tmpdir(), 'handover-evidence-'))
after(() => rmSync(root, { recursive: true }))

function git(args: string[], date = '2026-03-01T12:00:00Z') {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  return execFileSync('git', ['-C', root, ...identity, ...args], { env, stdio: 'pipe' }).toString()
}

function commit(text: string, date: string, name = 'page.mdx') {
  writeFileSync(join(root, name), text)
  git(['add', '-A'])
  git(['commit', '-qm', 'x'], date)
}

const page = (command: string, prose = 'Prose.') =>
  `---\ntitle: T\n---\n\n## First\n\n${prose}\n\n\`\`\`console\n$ ${command}\nok\n\`\`\`\n`

test('history follows a rename, and a day finds the version of that day', () => {
  assert.equal(readHistory(join(root, 'nowhere')), undefined)
  git(['init', '-q'])
  assert.equal(readHistory(root), undefined)
  commit(page('systemctl stop x'), '2026-01-10T10:00:00Z', 'old näme.mdx')
  renameSync(join(root, 'old näme.mdx'), join(root, 'page.mdx'))
  commit(page('systemctl stop x', 'Other prose.'), '2026-02-10T10:00:00Z')
  commit(page('systemctl kill x'), '2026-03-10T10:00:00Z')

  const versions = readHistory(root)?.get('page.mdx') ?? []
  assert.deepEqual(
    versions.map(({ time }) => new Date(time * 1000).toISOString().slice(0, 10)),
    ['2026-03-10', '2026-02-10', '2026-01-10'],
  )
  assert.equal(versionOn(versions, '2026-02-10'), versions[1])
  assert.equal(versionOn(versions, '2025-01-01'), versions[2])
  const blobs = versions.map(({ blob }) => blob)
  const texts = readBlobs(root, [...blobs, '0'.repeat(40)])
  assert.deepEqual(
    blobs.map((blob) => texts.get(blob)?.includes('stop')),
    [false, true, true],
  )
})

test('a shallow clone says nothing', () => {
  const clone = mkdtempSync(join(tmpdir(), 'handover-shallow-'))
  after(() => rmSync(clone, { recursive: true }))
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'pipe' })
  assert.equal(readHistory(clone), undefined)
})

test('prose and output do not count as a change, a command does, and it names its step', () => {
  const now = Date.parse('2026-03-10T10:00:00Z') / 1000
  const before = page('systemctl stop x')
  assert.deepEqual(compareCommands(before, page('systemctl stop x', 'New.').replace('ok', 'done'), now), {
    state: 'unchanged',
  })
  assert.deepEqual(compareCommands(before, page('systemctl kill x'), now), {
    state: 'changed',
    day: '2026-03-10',
    headings: ['First'],
  })
  assert.deepEqual(compareCommands(before, '---\ntitle: T\n---\n', now), {
    state: 'changed',
    day: '2026-03-10',
    headings: [],
  })
})
