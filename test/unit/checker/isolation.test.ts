import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { check } from '../../../src/checker/check.ts'
import { guarded, TimeLimit } from '../../../src/checker/isolation/guard.ts'

const modules = [new URL('../../support/bad-languages.ts', import.meta.url).href]
const folder = mkdtempSync(join(tmpdir(), 'handover-isolation-'))
after(() => rmSync(folder, { recursive: true }))

function page(name: string, ...tags: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, tags.map((tag) => `\`\`\`${tag}\nbad text\n\`\`\`\n`).join('\n'))
  return path
}

/** Checks a page with these snippets, a good and a bad JSON one around them. */
async function faultsOf(...tags: string[]) {
  const path = page('page.md', ...tags)
  const later = page('later.md', 'json')
  const result = await check({ paths: [path, later], root: folder, modules, limit: 400 })
  // Whatever happened, what comes after was checked.
  assert.equal(result.diagnostics.find(({ file }) => file === 'later.md')?.line, 2)
  return result
}

for (const [tag, message] of [
  ['throws', /TypeError: Cannot read/],
  ['loops', /did not end within 400 ms/],
  ['backtracks', /did not end within 400 ms/],
  ['overflows', /RangeError/],
  ['allocates', /more than 512 MB|did not end/],
  ['never-answers', /did not end within 400 ms/],
  ['out-of-range', /reported 0–1000000 in a text of 8 units/],
  ['undeclared', /`other`, which it does not declare/],
  ['unloadable', /could not be loaded: Error: no such module/],
] as const) {
  test(`a language that ${tag} is named, and the rest is checked`, async () => {
    const { faults, snippets } = await faultsOf('json', tag, 'json')
    assert.equal(faults.length, 1)
    assert.equal(faults[0]?.language, tag)
    assert.equal(faults[0]?.line, 6)
    assert.match(faults[0]?.message ?? '', message)
    assert.deepEqual(
      snippets.map(({ status }) => status),
      ['error', 'unchecked', 'error', 'error'],
    )
  })
}

test('an asynchronous language is checked like any other', async () => {
  const { faults, diagnostics } = await faultsOf('answers-late', 'answers-late')
  assert.deepEqual(faults, [])
  assert.deepEqual(
    diagnostics
      .filter(({ code }) => code === 'answers-late/bad')
      .map(({ line, column, endColumn }) => [line, column, endColumn]),
    [
      [2, 1, 4],
      [6, 1, 4],
    ],
  )
})

test('several faults on a page are each named', async () => {
  const { faults } = await faultsOf('loops', 'throws', 'loops')
  assert.deepEqual(
    faults.map(({ language, line }) => [language, line]),
    [
      ['loops', 1 + 1],
      ['throws', 6],
      ['loops', 10],
    ],
  )
})

test('an MDX page that would exhaust the native parser is a finding', async () => {
  for (const [name, text] of [
    ['brackets', `{${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['operators', `{${'!'.repeat(50_000)}a}`],
    ['module', `export const a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['sum', `{a${'+a'.repeat(100_000)}}`],
    ['open braces', '{'.repeat(100_000)],
  ] as const) {
    const path = join(folder, 'deep.mdx')
    writeFileSync(path, `${text}\n\n\`\`\`json\n{,}\n\`\`\`\n`)
    const { diagnostics, faults } = await check({ paths: [path], root: folder, limit: 1500 })
    assert.deepEqual(faults, [], name)
    assert.ok(
      diagnostics.some(({ code }) => code.startsWith('json/')),
      `${name}: its snippet was checked`,
    )
  }
})

test('the guard stops what runs and passes what is thrown', () => {
  assert.equal(
    guarded(() => 1 + 1, 1000),
    2,
  )
  assert.throws(() => guarded(() => JSON.parse('{'), 1000), SyntaxError)
  assert.throws(
    () =>
      guarded(() => {
        for (;;);
      }, 20),
    TimeLimit,
  )
})
