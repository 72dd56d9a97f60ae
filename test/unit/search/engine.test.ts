import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { type Answer, Engine } from '../../../src/search/client/engine.ts'
import { buildIndex } from '../../../src/search/index/build.ts'
import { PAGES } from './pages.ts'

const real = { fetch: globalThis.fetch, location: globalThis.location }
afterEach(() => Object.assign(globalThis, real))

/** A host that serves one index or another, and what was asked of it. */
function host(index: Map<string, string>) {
  const served = { index, asked: [] as string[], isDown: false }
  Object.assign(globalThis, {
    location: { protocol: 'https:' },
    fetch: async (url: string) => {
      const name = url.replace(/^\/search\/|\.json$/g, '')
      served.asked.push(name)
      const text = served.index.get(name)
      // A service worker without a copy of the file answers with a network error, and not with 404.
      if (text === undefined && served.isDown) throw new TypeError('Failed to fetch')
      return new Response(text ?? 'not found', { status: text === undefined ? 404 : 200 })
    },
  })
  return served
}

const index = (title: string) =>
  buildIndex(
    PAGES.map((page, at) => (at === 0 ? { ...page, title } : page)),
    { prose: true },
  )

async function answers(engine: Engine, input: string): Promise<Answer[]> {
  const all: Answer[] = []
  await engine.ask(input, {}, (answer) => all.push(answer))
  return all
}

for (const isDown of [false, true]) {
  test(`after another build the catalog is fetched anew, ${isDown ? 'from the copy without a network' : 'online'}`, async () => {
    const served = host(index('The old title'))
    const engine = new Engine('/')
    await engine.choices()
    served.index = index('The new title')
    served.isDown = isDown
    const last = (await answers(engine, 'Received advert')).at(-1)
    assert.equal(last?.results[0]?.title, 'The new title')
    assert.equal(last?.done, true)
  })
}

test('without any index the failure is told, and the next question tries again', async () => {
  const served = host(new Map())
  const engine = new Engine('/')
  await assert.rejects(answers(engine, 'advert'), { name: 'MissingFile' })
  served.index = index('Here again')
  assert.equal((await answers(engine, 'Received advert')).at(-1)?.results[0]?.title, 'Here again')
})

test('an answer that was overtaken is not shown, and its page texts are not fetched', async () => {
  const served = host(index('A'))
  const engine = new Engine('/')
  await engine.choices()
  const overtaken = answers(engine, 'memtotal_bytes')
  const last = await answers(engine, 'Received advert')
  assert.deepEqual(await overtaken, [])
  assert.ok(last.length > 0)
  assert.equal(served.asked.filter((name) => /\/page-/.test(name)).length, 1)
})
