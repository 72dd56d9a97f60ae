import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkText } from '../../../src/checker/check-text.ts'
import { engineCodes } from '../../../src/checker/engine-codes.ts'
import { readPage } from '../../../src/checker/source/snippets.ts'
import { chosen } from '../../support/languages.ts'

/** The pages under content/checks/, which the site shows and `handover explain` prints. */
const page = (id: string) => new URL(`../../../content/checks/${id}.mdx`, import.meta.url)

function sections(text: string): string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name as string)
}

for (const [group, codes] of Object.entries(engineCodes)) {
  test(`content/checks/${group}.mdx explains every code, and passes the check`, async () => {
    const text = readFileSync(page(group), 'utf8')
    assert.deepEqual(sections(text).sort(), Object.keys(codes).sort())
    assert.deepEqual((await checkText(text, { path: `${group}.mdx` })).diagnostics, [])
  })
}

for (const { id, load } of chosen) {
  test(`content/checks/${id}.mdx shows every code, bad and good, and passes the check`, async () => {
    assert.ok(existsSync(page(id)), `content/checks/${id}.mdx is missing`)
    const text = readFileSync(page(id), 'utf8')
    const codes = Object.keys((await load()).default.codes)
    const found = sections(text)
    for (const code of codes) {
      assert.ok(found.includes(code), `content/checks/${id}.mdx has no \`## ${code}\``)
    }
    const failing = new Set(readPage(text, 'mdx').snippets.map(({ meta }) => meta.fails))
    for (const code of codes) assert.ok(failing.has(`${id}/${code}`), `no bad example of ${id}/${code}`)
    assert.deepEqual((await checkText(text, { path: `${id}.mdx` })).diagnostics, [])
  })
}
