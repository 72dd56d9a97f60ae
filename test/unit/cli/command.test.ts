import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { handover, main, spawnHandover } from '../../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'handover-cli-'))
after(() => {
  process.chdir(tmpdir())
  rmSync(folder, { recursive: true, force: true })
})
process.chdir(folder)
const run = (args: string[]) => handover(...args)
const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}
write('good/a.md', '# A\n\n```json\n{ "a": 1 }\n```\n')
write('bad/b.mdx', '# B\n\n```json\n{ "a": 1, }\n```\n')
write('warn/c.md', '```json\n{ "a": 1, "a": 2 }\n```\n')

describe('exit codes', () => {
  test('0 clean, 1 problems', async () => {
    assert.equal((await run(['check', 'good'])).status, 0)
    assert.equal((await run(['check', 'good', 'bad'])).status, 1)
  })

  test('warnings fail with --strict', async () => {
    assert.equal((await run(['check', 'warn'])).status, 0)
    assert.equal((await run(['check', '--strict', 'warn'])).status, 1)
  })

  test('2 for wrong usage, with a suggestion and no stack', async () => {
    for (const [args, message] of [
      [['chekc'], /Unknown command `chekc`; did you mean `check`/],
      [['check', '--fromat', 'json'], /Unknown option `--fromat`; did you mean `--format`/],
      [['check', '--format', 'xml'], /Unknown format `xml`, expected text, json, sarif, github/],
      [['check', '--format'], /--format/],
      [['check', 'goood'], /No such file or folder: `goood`; did you mean `good`/],
      [['check', '--lang', 'jsn', 'x'], /Unknown language `jsn`/],
      [['check', '-'], /Standard input needs `--lang ID`/],
      [['check'], /There is no `content\/` here/],
      [['explain', 'json/trailing-coma'], /did you mean `json\/trailing-comma`/],
      [['explain'], /Name one code/],
    ] as const) {
      const { status, stderr, stdout } = await run([...args])
      assert.equal(status, 2, args.join(' '))
      assert.match(stderr, message)
      assert.doesNotMatch(stderr, /\n\s+at /)
      assert.equal(stdout, '')
    }
  })
})

test('--version and --help', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  assert.equal((await run(['--version'])).stdout, `${version}\n`)
  assert.match((await run(['--help'])).stdout, /handover check/)
  assert.match((await run(['check', '--help'])).stdout, /--baseline FILE/)
  assert.equal((await run([])).status, 2)
})

test('--lang reads config files and standard input', async () => {
  write('app.json', '{ "a": 1 }')
  assert.equal((await run(['check', '--lang', 'json', 'app.json'])).status, 0)
  const bad = spawnHandover(['check', '--lang', 'json', '-'], '{ "a": 1, }')
  assert.equal(bad.status, 1)
  assert.match(bad.stdout, /^<stdin>:1:\d+: error: /)
  assert.equal(spawnHandover(['check', '--lang', 'json'], '[1]').status, 0)
})

test('--list-languages names languages, aliases and codes', async () => {
  const { stdout, status } = await run(['check', '--list-languages'])
  assert.equal(status, 0)
  assert.match(stdout, /^json {2}JSON$/m)
  assert.match(stdout, /json\/trailing-comma/)
  assert.match(stdout, /markdown\/unclosed-fence/)
})

test('explain prints what the page under /checks/ says', async () => {
  const { stdout, status } = await run(['explain', 'json/trailing-comma'])
  assert.equal(status, 0)
  assert.match(stdout, /^json\/trailing-comma \(error\)\n\n/)
  assert.match(stdout, /```json fails="json\/trailing-comma"/)
  assert.doesNotMatch(stdout, /^## /m)
})

test('colour is asked for, never assumed', async () => {
  const colored = async (args: string[], env: Record<string, string> = {}) => {
    delete process.env.NO_COLOR
    delete process.env.FORCE_COLOR
    Object.assign(process.env, env)
    return (await run(['check', 'bad', ...args])).stdout.includes('\u001b[')
  }
  assert.equal(await colored(['--color']), true)
  assert.equal(await colored([], { FORCE_COLOR: '1' }), true)
  assert.equal(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false)
  assert.equal(await colored(['--no-color'], { FORCE_COLOR: '1' }), false)
  assert.equal(await colored([], { FORCE_COLOR: '0' }), false)
})

test('in a pipe there is the report and nothing else', () => {
  const { status, stdout, stderr } = spawnHandover(['check', join(folder, 'bad')])
  assert.equal(status, 1)
  assert.match(stdout, /b\.mdx:4:/)
  assert.ok(!stdout.includes('\u001b'))
  assert.equal(stderr, '')
})

test('the same input prints the same bytes, and nothing but the report', async () => {
  for (const format of ['text', 'json', 'sarif', 'github']) {
    const first = await run(['check', '--format', format, 'bad', 'warn', 'good'])
    const second = await run(['check', '--format', format, 'bad', 'warn', 'good'])
    assert.equal(first.stdout, second.stdout)
    assert.equal(first.stderr, '')
  }
})

test('a baseline freezes, lets nothing new pass and forgets what is fixed', async () => {
  write('old/a.md', '```json\n{ "a": 1, }\n```\n')
  const frozen = await run(['check', 'old', '--baseline', 'base.json'])
  assert.equal(frozen.status, 0)
  assert.match(frozen.stderr, /Froze 1 findings/)
  // Lines above do not matter, a second finding does.
  write('old/a.md', '# Title\n\n```json\n{ "a": 1, }\n```\n')
  assert.equal((await run(['check', 'old', '--baseline', 'base.json'])).status, 0)
  write('old/b.md', '```json\n[1,]\n```\n')
  const more = await run(['check', 'old', '--baseline', 'base.json'])
  assert.equal(more.status, 1)
  assert.match(more.stdout, /old\/b\.md:2:/)
  assert.doesNotMatch(more.stdout, /old\/a\.md/)
  write('old/a.md', '# Fixed\n')
  rmSync(join(folder, 'old/b.md'))
  assert.match((await run(['check', 'old', '--baseline', 'base.json'])).stderr, /1 fixed and removed/)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')).findings, [])
  write('old/c.md', '```json skip="a sketch"\n{\n```\n')
  assert.match((await run(['check', 'old', '--baseline', 'base.json'])).stdout, /snippet\/more-skips/)
  write('broken.json', '[')
  assert.equal((await run(['check', 'old', '--baseline', 'broken.json'])).status, 2)
})

test('files of every kind are a finding, and the run goes on', async () => {
  write('odd/latin1.md', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]))
  write('odd/utf16.md', Uint8Array.from([0xff, 0xfe, 0x23, 0x00]))
  write('odd/binary.md', Uint8Array.from([0, 1, 2, 255, 254]))
  write('odd/huge.md', 'a '.repeat(10_000_000))
  write('odd/folder.md/inside.md', '```json\n{,}\n```\n')
  write('odd/empty.md', '')
  write('odd/-dash\u001b[31m.md', '```json\n{,}\n```\n')
  symlinkSync('nowhere.md', join(folder, 'odd/dangling.md'))
  symlinkSync('loop.md', join(folder, 'odd/loop.md'))
  symlinkSync('.', join(folder, 'odd/round'))
  spawnSync('mkfifo', [join(folder, 'odd/pipe.md')])
  write('odd/z.md', '```json\n{,}\n```\n')
  const { status, stdout } = await run(['check', 'odd'])
  assert.equal(status, 1)
  for (const expected of [
    /latin1\.md:1:1: error: Unexpected bytes that are not UTF-8.* \[file\/not-utf8\]/,
    /utf16\.md:1:1: error: Unexpected UTF-16 text/,
    /binary\.md:1:1: error: Unexpected binary data/,
    /huge\.md:1:1: error: Unexpected size of 20000000 bytes/,
    /folder\.md\/inside\.md:2:/,
    /dangling\.md:1:1: error: The file could not be read/,
    /loop\.md:1:1: error: The file could not be read/,
    /pipe\.md:1:1: error: Unexpected pipe, expected a file/,
    /odd\/z\.md:2:/,
  ]) {
    assert.match(stdout, expected)
  }
  assert.ok(!stdout.includes('\u001b'), 'no escape of a file name reaches the terminal')
  assert.equal(stdout.match(/odd\/z\.md:2:/g)?.length, 1, 'a link in a circle is followed once')
})

test('an unreadable file is named', {
  skip: process.getuid?.() === 0 && 'root reads everything',
}, async () => {
  write('closed.md', 'a')
  chmodSync(join(folder, 'closed.md'), 0)
  assert.match((await run(['check', 'closed.md'])).stdout, /permission denied/)
})

test('Ctrl-C ends it with 130', async () => {
  // It waits for standard input, so it is there when the signal comes.
  const child = spawn(process.execPath, [main, 'check', '--lang', 'json', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  child.kill('SIGINT')
  const [code] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('exit', (...end) => resolve(end)),
  )
  assert.equal(code, 130)
})
