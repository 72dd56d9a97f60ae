import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { languages } from '../../src/checker/languages/index.ts'
import { run } from '../../src/cli/run.ts'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const { version, scripts, dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
)

test('every path of the repository that the README names is there', () => {
  const named = readme.matchAll(
    /(?<![\w./-])((?:content|public|src|test|\.github)\/[\w./-]*|[\w.-]+\.config\.mjs)/g,
  )
  const paths = new Set(Array.from(named, ([path]) => path.replace(/\/NAME\.astro|\/ID\.ts|[.,]$/g, '')))
  assert.ok(paths.size > 25)
  for (const path of paths) {
    // What a stranger's own site has, in the examples for one.
    if (/^content\/services\/queue\.yaml$/.test(path)) continue
    assert.ok(existsSync(new URL(path, root)), path)
  }
})

test('every npm script that the README names is there', () => {
  const named = new Set(
    Array.from(readme.matchAll(/npm (?:run )?([a-z][\w:]+)(?= |`|\n)/g), ([, name]) => name as string),
  )
  for (const name of named) {
    if (['ci', 'install', 'leaves', 'are'].includes(name)) continue
    assert.ok(Object.hasOwn(scripts, name), name)
  }
  assert.ok(named.has('start') && named.has('test') && named.has('bench'))
})

test('every subcommand that the README names answers', async () => {
  const named = new Set(
    Array.from(readme.matchAll(/(?:npx|`)\s?(?:--yes )?handover ([a-z]+)/g), ([, name]) => name as string),
  )
  assert.ok(named.size >= 5)
  for (const name of named) {
    let out = ''
    const code = await run([name, '--help'], {
      out: (text) => {
        out += text
      },
      err: () => {},
    })
    assert.deepEqual([code, out.startsWith(`handover ${name}`)], [0, true], name)
  }
})

test('the README says why each dependency is there', () => {
  for (const name of [...Object.keys(dependencies), ...Object.keys(peerDependencies)]) {
    assert.ok(readme.includes(`\`${name}\``), name)
  }
})

test('the README names every language, and how many there are', () => {
  const table = readme.slice(readme.indexOf('It knows '), readme.indexOf('What a snippet is'))
  const rows = table.split('\n').filter((line) => line.startsWith('|'))
  const named = rows.flatMap((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, id]) => id))
  assert.deepEqual(named.sort(), languages.map(({ id }) => id).sort())
  assert.equal(Number(/It knows (\d+) languages/.exec(table)?.[1]), languages.length)
})

test('the hooks for pre-commit run the version they lie beside', () => {
  const hooks = readFileSync(new URL('.pre-commit-hooks.yaml', root), 'utf8')
  const named = Array.from(`${hooks}\n${readme}`.matchAll(/handover@(\d[\w.-]*)/g), ([, found]) => found)
  assert.deepEqual(new Set(named), new Set([version]))
  assert.equal(named.length, 2)
})

test('the two commands of the README are what decides', () => {
  const ci = readFileSync(new URL('.ci/run', root), 'utf8')
  assert.ok(readme.includes('npm ci && npm test'))
  assert.match(ci, /^npm ci && npm test$/m)
})
