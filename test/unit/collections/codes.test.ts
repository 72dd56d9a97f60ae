import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const repository = resolve(import.meta.dirname, '../../..')

test('each code of the content has its heading on /checks/content/', () => {
  const sources = globSync('src/{collections,markdown,integration}/*.ts', { cwd: repository })
  const text = sources.map((path) => readFileSync(join(repository, path), 'utf8')).join('\n')
  const codes = new Set([...text.matchAll(/'content\/([a-z0-9-]+)'/g)].map((match) => match[1]))
  for (const name of ['service', 'team', 'author']) codes.add(`unknown-${name}`)
  const page = readFileSync(join(repository, 'content/checks/content.mdx'), 'utf8')
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])
  assert.deepEqual(headings.toSorted(), [...codes].sort())
})
