import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '../../../../src/checker/languages/index.ts'
import {
  chosen,
  fixtureLanguages,
  fixtures,
  readGolden,
  render,
  updating,
  writeGolden,
} from '../../../support/languages.ts'

for (const { id, load } of chosen) {
  describe(`fixtures of ${id}`, () => {
    const ok = fixtures(id, 'ok')
    const bad = fixtures(id, 'bad')

    test('has pages that are right and pages that are wrong', () => {
      assert.notEqual(ok.length, 0, `test/fixtures/languages/${id}/ok/ has no .mdx page`)
      assert.notEqual(bad.length, 0, `test/fixtures/languages/${id}/bad/ has no .mdx page`)
    })

    for (const { name, text } of ok) {
      test(`ok/${name} yields nothing`, async () => {
        const { report, output } = await render(name, text)
        assert.equal(output, '')
        assert.deepEqual(report.faults, [])
        assert.ok(
          report.snippets.some(({ language }) => language === id),
          `no snippet of ${name} was taken for ${id}`,
        )
      })
    }

    for (const { name, path, text } of bad) {
      test(`bad/${name} yields its golden`, async () => {
        const { report, output } = await render(name, text)
        assert.deepEqual(report.faults, [])
        assert.notEqual(output, '', 'expected at least one diagnostic')
        if (updating) writeGolden(path, output)
        assert.equal(output, readGolden(path) ?? '(no golden: run `npm run test:update`)')
      })
    }

    test('every declared code is in some golden', async () => {
      const { codes } = (await load()).default
      const goldens = bad.map(({ path }) => readGolden(path) ?? '').join('\n')
      const missing = Object.keys(codes).filter((code) => !goldens.includes(` [${id}/${code}]`))
      assert.deepEqual(missing, [])
    })
  })
}

test('there are no fixtures of languages that are not registered', () => {
  const known = new Set(languages.map(({ id }) => id))
  assert.deepEqual(
    fixtureLanguages().filter((id) => !known.has(id)),
    [],
  )
})
