import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { run } from '../../../src/cli/run.ts'

const root = mkdtempSync(join(tmpdir(), 'handover-commands-'))
after(() => rmSync(root, { recursive: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function commit(date: string) {
  const git = [
    '-C',
    root,
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ]
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  execFileSync('git', [...git, 'add', '-A'], { env, stdio: 'pipe' })
  execFileSync('git', [...git, 'commit', '-qm', 'x'], { env, stdio: 'pipe' })
}

async function handover(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out: out.replaceAll(`${root}/`, ''), err }
}

const page = (front: string, command: string) =>
  `---\ntitle: T\n${front}\n---\n\n## Do\n\n\`\`\`sh\n${command}\n\`\`\`\n`
const content = join(root, 'content')

execFileSync('git', ['init', '-q', root])
write('content/services/db.yaml', 'name: Database\nowner: platform\n')
write(
  'content/runbooks/restore.mdx',
  page('service: db\nalerts: [BackupOld]\ntested: { date: 2026-01-05 }', 'pg_restore x'),
)
write('content/runbooks/same.md', page('owner: network\ntested: { date: 2026-01-05 }', 'ip route'))
write('content/runbooks/sub/Draft Page.mdx', page('draft: true', 'x'))
commit('2026-01-05T10:00:00Z')
write(
  'content/runbooks/restore.mdx',
  page('service: db\nalerts: [BackupOld]\ntested: { date: 2026-01-05 }', 'pg_restore y'),
)
write('content/runbooks/new.mdx', page('broken: wrong host', 'x'))
commit('2026-02-07T10:00:00Z')

test('status prints one table for each owner, by evidence', async () => {
  const { code, out } = await handover('status', content)
  assert.equal(code, 0)
  assert.equal(
    out,
    `network
  runbook  edited      tested      commands and config
  same     2026-01-05  2026-01-05  unchanged since tested

platform
  runbook  edited      tested      commands and config
  restore  2026-02-07  2026-01-05  changed 2026-02-07: Do

without an owner
  runbook  edited      tested  commands and config
  new      2026-02-07  never   BROKEN: wrong host

3 runbooks, 2 to look at
`,
  )
  const json = JSON.parse((await handover('status', content, '--format', 'json')).out)
  assert.deepEqual(
    json.runbooks.map(({ id, commands }: { id: string; commands?: { state: string } }) => [
      id,
      commands?.state,
    ]),
    [
      ['same', 'unchanged'],
      ['restore', 'changed'],
      ['new', undefined],
    ],
  )
})

test('alerts reports gaps both ways and fails, and is quiet about none', async () => {
  write('rules/a.yml', 'groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        expr: x\n')
  const { code, out } = await handover('alerts', join(root, 'rules'), '--content', content)
  assert.equal(code, 1)
  assert.equal(
    out,
    `rules/a.yml:4:16: error: The alert \`DiskFull\` leads to no runbook; add it to the \`alerts\` of one
content/runbooks/restore.mdx:1:1: error: No rule fires \`BackupOld\`, which this runbook answers
0 of 1 alerts lead to a runbook
`,
  )
  write('rules/a.yml', 'groups:\n  - name: a\n    rules:\n      - alert: BackupOld\n        expr: x\n')
  assert.deepEqual(await handover('alerts', join(root, 'rules'), '--content', content), {
    code: 0,
    out: '1 of 1 alerts lead to a runbook\n',
    err: '',
  })
})

test('wrong usage is told and exits with 2', async () => {
  for (const argv of [
    ['alerts'],
    ['alerts', '/nowhere.yml'],
    ['status', '/nowhere'],
    ['status', '--format', 'xml'],
  ]) {
    const { code, out, err } = await handover(...argv)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^handover: \S/)
  }
})
