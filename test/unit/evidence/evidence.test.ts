import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { compareCommands, versionOn } from '../../../src/evidence/changed-since-test.ts'
import { dayOf, readBlobs, readHistory } from '../../../src/evidence/git-history.ts'
import { openEvidence } from '../../../src/evidence/read-evidence.ts'

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

const versionsOf = async (name: string, folder = root) =>
  (await readHistory(folder))?.versions.get(name) ?? []

test('history follows a rename, and a day finds the version of that day', async () => {
  assert.equal(await readHistory(join(root, 'nowhere')), undefined)
  assert.equal(await readHistory(root), undefined)
  git(['init', '-q'])
  assert.equal(await readHistory(root), undefined)
  commit(page('systemctl stop x'), '2026-01-10T10:00:00Z', 'old näme.mdx')
  renameSync(join(root, 'old näme.mdx'), join(root, 'page.mdx'))
  commit(page('systemctl stop x', 'Other prose.'), '2026-02-10T10:00:00Z')
  commit(page('systemctl kill x'), '2026-03-10T10:00:00Z')

  const versions = await versionsOf('page.mdx')
  assert.deepEqual(versions.map(dayOf), ['2026-03-10', '2026-02-10', '2026-01-10'])
  assert.equal(versionOn(versions, '2026-02-10'), versions[1])
  assert.equal(versionOn(versions, '2025-01-01'), versions[2])
  const blobs = versions.map(({ blob }) => blob)
  const texts = readBlobs(root, [...blobs, '0'.repeat(40)])
  assert.deepEqual(
    blobs.map((blob) => texts.get(blob)?.includes('stop')),
    [false, true, true],
  )
})

test('in a shallow clone only what changed after its edge has a date, and nothing is said of tests', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'handover-shallow-'))
  after(() => rmSync(clone, { recursive: true }))
  commit('untouched', '2026-03-11T10:00:00Z', 'still.mdx')
  commit(page('systemctl kill x', 'New prose.'), '2026-03-12T10:00:00Z')
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${root}`, clone], { stdio: 'pipe' })
  const history = await readHistory(clone)
  assert.equal(history?.isWhole, false)
  assert.deepEqual(history?.versions.get('page.mdx')?.map(dayOf), ['2026-03-12'])
  assert.equal(history?.versions.has('still.mdx'), false)
  const evidence = openEvidence(clone, history)
  const file = join(clone, 'page.mdx')
  assert.deepEqual(evidence.read([{ file, text: page('x'), tested: '2026-03-10' }]).get(file), {
    state: 'unknown',
  })
  assert.equal((await readHistory(root))?.isWhole, true)
})

test('paths are those below the folder, wherever it lies in its repository', async () => {
  mkdirSync(join(root, 'docs/content'), { recursive: true })
  commit('one', '2026-03-13T10:00:00Z', 'docs/content/one.mdx')
  assert.deepEqual((await versionsOf('one.mdx', join(root, 'docs/content'))).map(dayOf), ['2026-03-13'])
  assert.equal((await versionsOf('page.mdx', join(root, 'docs/content'))).length, 0)
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
    changes: [{ heading: 'First', line: 9, lines: [1], removed: 1 }],
  })
  assert.deepEqual(compareCommands(before, '---\ntitle: T\n---\n', now), {
    state: 'changed',
    day: '2026-03-10',
    headings: [],
    changes: [{ heading: 'First', lines: [], removed: 1 }],
  })
})

test('a change is told line by line, at the block and under the heading where it is', () => {
  const config = (lines: string) => `\n\`\`\`yaml title="a.yaml"\n${lines}\n\`\`\`\n`
  const changes = (before: string, today: string) => {
    const evidence = compareCommands(before, today, 0)
    return evidence.state === 'changed' ? evidence.changes : []
  }
  const session = '## Do\n\n```console\n$ a\nout\n$ b \\\n>  c\n```\n'
  assert.deepEqual(changes(session, session.replace('>  c', '>  d')), [
    { heading: 'Do', line: 3, lines: [4], removed: 1 },
  ])
  assert.deepEqual(changes(`## A\n${config('a: 1\nb: 2')}`, `## A\n${config('a: 1\nc: 3\nb: 2\nb: 2')}`), [
    { heading: 'A', line: 3, lines: [2, 4], removed: 0 },
  ])
  // A block that moved under another heading is the same; a new one is all new; a comment in code is no heading.
  assert.deepEqual(changes(`## A\n${config('# x\na: 1')}`, `## B\n${config('# x\na: 1')}${config('# y')}`), [
    { heading: 'B', line: 8, lines: [1], removed: 0 },
  ])
})

test('the day of a change is that of the commands, not of later words', async () => {
  commit(page('systemctl start x'), '2026-04-01T10:00:00Z', 'day.mdx')
  commit(page('systemctl stop x'), '2026-04-10T10:00:00Z', 'day.mdx')
  const text = page('systemctl stop x', 'Later words.')
  commit(text, '2026-04-20T10:00:00Z', 'day.mdx')
  const file = join(root, 'day.mdx')
  const evidence = openEvidence(root, await readHistory(root))
    .read([{ file, text, tested: '2026-04-05' }])
    .get(file)
  assert.equal(evidence?.state === 'changed' && evidence.day, '2026-04-10')
})
