import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { checkText } from '../../../../src/checker/check-text.ts'
import { languages } from '../../../../src/checker/languages/index.ts'
import { readPage } from '../../../../src/checker/source/snippets.ts'
import { damaged } from '../../../support/damaged.ts'
import { growing, hostileTexts } from '../../../support/hostile.ts'
import { chosen, fixtures } from '../../../support/languages.ts'
import { assertGrowth, parseTwice } from '../../../support/promises.ts'

/** What every language owes the engine, whatever it is given. */

test('the registry lists the folder, each language once', () => {
  const folder = new URL('../../../../src/checker/languages/', import.meta.url)
  const listed = languages.map(({ load }) => /import\('\.\/(.+?)'\)/.exec(String(load))?.[1])
  const modules = (readdirSync(folder, { recursive: true }) as string[])
    .filter(
      (name) =>
        name.endsWith('.ts') &&
        /^export default defineLanguage\(/m.test(readFileSync(new URL(name, folder), 'utf8')),
    )
    .sort()
  assert.deepEqual([...listed].sort(), modules)
  assert.equal(new Set(languages.map(({ id }) => id)).size, languages.length)
})

test('every info string leads to one language', () => {
  const seen = new Map<string, string>()
  for (const { id, fences } of languages) {
    for (const fence of fences) {
      assert.equal(fence, fence.toLowerCase())
      assert.equal(seen.get(fence), undefined, `\`${fence}\` is claimed by ${seen.get(fence)} and ${id}`)
      seen.set(fence, id)
    }
    assert.ok(fences.includes(id), `${id} does not list its own id`)
  }
})

test('every base is a language', () => {
  const ids = new Set(languages.map(({ id }) => id))
  for (const { id, base } of languages)
    for (const each of [base ?? []].flat()) assert.ok(ids.has(each), `${id} is based on ${each}`)
})

const loaded = await Promise.all(
  chosen.map(async (entry) => ({ entry, language: (await entry.load()).default })),
)

for (const { entry, language } of loaded) {
  describe(`contract of ${entry.id}`, () => {
    const samples = [...fixtures(entry.id, 'ok'), ...fixtures(entry.id, 'bad')].flatMap(({ text }) =>
      readPage(text, 'markdown').snippets.map(({ body }) => body.text),
    )

    test('its module says what the registry says', () => {
      assert.equal(language.id, entry.id)
      assert.match(
        Object.keys(language.codes).join(' '),
        /^[a-z0-9]+(?:-[a-z0-9]+)*(?: [a-z0-9]+(?:-[a-z0-9]+)*)*$/,
      )
      for (const { summary } of Object.values(language.codes)) assert.match(summary, /^[\s\S]+\.$/)
      assert.ok(language.versions.length > 0)
    })

    test('takes any text', async () => {
      for (const text of hostileTexts) await parseTwice(language, text)
    })

    test('takes its own samples, damaged', async () => {
      const texts = samples.length > 0 ? samples : ['a']
      await fc.assert(
        fc.asyncProperty(damaged(texts), (text) => parseTwice(language, text)),
        { numRuns: 60, seed: 20261120 },
      )
    })

    test('costs at most 5 times for 4 times the input', async () => {
      const families = [
        ...growing,
        ...samples.slice(0, 6).map((unit, i) => ({ name: `sample ${i + 1}`, unit: `${unit}\n` })),
      ]
      for (const family of families) await assertGrowth(language, family)
    })

    test('finds the same in a list, a quote, JSX and CRLF', async () => {
      for (const { text } of fixtures(entry.id, 'bad')) await assertSameEverywhere(text)
    })
  })
}

async function assertSameEverywhere(page: string): Promise<void> {
  for (const { tag, meta, body } of readPage(page, 'markdown').snippets) {
    if (/```|~~~~/.test(body.text)) continue
    const title = meta.title === undefined ? '' : ` title="${meta.title}"`
    const lines = [`~~~~${tag}${title}`, ...body.text.split('\n'), '~~~~']
    const plain = await places(lines.join('\n'), 0)
    const variants: [string, string, number][] = [
      ['a list', lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)).join('\n'), 2],
      ['a quote', lines.map((line) => `> ${line}`).join('\n'), 2],
      ['CRLF', lines.join('\r\n'), 0],
    ]
    for (const [where, text, indent] of variants) {
      // A blank line in a list or quote may carry its indent: only the columns of text are compared.
      assert.deepEqual(await places(text, indent), plain, `in ${where}:\n${text}`)
    }
  }
}

async function places(text: string, indent: number): Promise<string[]> {
  const { diagnostics } = await checkText(text, { path: 'page.md' })
  return diagnostics.map(({ code, line, column }) => `${line}:${column - indent} ${code}`)
}
