/** A build that finds the last one's cache publishes byte for byte what a build from nothing does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InstalledSite, installSite } from '../support/installed-site.ts'

const page = (title: string, body: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${body}\n`
const post = (title: string, day: number, more = '') =>
  page(
    title,
    `Text of ${title}. See [the runbook](/runbooks/a/).`,
    `description: About ${title}\ndate: 2026-01-0${day}\n${more}`,
  )

const files = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config'
import handover from 'handover'
export default defineConfig({
  site: 'https://ops.example.com',
  integrations: [handover({ title: 'Ops', components: 'src/components.ts' })],
})
`,
  'src/content.config.ts': "export { collections } from 'handover/content'\n",
  'src/components.ts': "export { default as Shout } from './Shout.astro'\n",
  'src/Shout.astro': '---\nif (process.env.FAIL) throw new Error("as asked")\n---\n<b><slot /></b>\n',
  'content/services/web.yaml': 'name: Web\n',
  'content/authors/kim.yaml': 'name: Kim\n',
  'content/runbooks/a.mdx': page(
    'A',
    '## One\n\n```nginx title="/etc/a.conf"\nlisten 80;\n```',
    'service: web\ntags: [net]\nalerts: [Down]\n',
  ),
  'content/runbooks/z.mdx': page('Z', '<Shout>loud</Shout>\n\n[a](/runbooks/a/)', 'service: web\n'),
  'content/posts/one.mdx': post('One', 1, 'authors: [kim]\ntags: [net]\nseries: { name: S, part: 1 }\n'),
  'content/posts/two.mdx': post('Two', 2, 'authors: [kim]\nseries: { name: S, part: 2 }\n'),
  'content/posts/three.mdx': post('Three', 3, 'tags: [disk]\nseries: { name: S, part: 3 }\n'),
}

/** One pixel of one colour. */
const pixel = (data: string) =>
  Buffer.from(`iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nG${data}lFTkSuQmCC`, 'base64')
const red = pixel('P4z8AAAAMBAQDJ/pLvAAAAAE')
const blue = pixel('NgYPgPAAEDAQAIicLsAAAAAE')

async function buildWarm(site: InstalledSite): Promise<Map<string, string>> {
  const { code, output } = await site.build()
  assert.equal(code, 0, output)
  return site.dist()
}

async function buildCold(site: InstalledSite): Promise<Map<string, string>> {
  site.remove('node_modules/.astro', 'node_modules/.vite', '.astro', 'dist')
  return buildWarm(site)
}

function assertSame(warm: Map<string, string>, cold: Map<string, string>): void {
  const differing = [...cold].filter(([path, content]) => warm.get(path) !== content).map(([path]) => path)
  assert.deepEqual(differing, [])
  assert.deepEqual([...warm.keys()], [...cold.keys()])
}

test('after any change: titles that others link to, tags, order, names, a page gone, a page come, a component', async () => {
  const site = installSite(files)
  const first = await buildCold(site)
  assertSame(await buildWarm(site), first)
  site.write({
    'content/runbooks/a.mdx': files['content/runbooks/a.mdx'].replace('title: A', 'title: Renamed'),
    'content/services/web.yaml': 'name: Renamed web\n',
    'content/posts/two.mdx': files['content/posts/two.mdx']
      .replace('title: Two', 'title: Second')
      .replace('series:', 'tags: [disk]\nseries:'),
  })
  const renamed = await buildWarm(site)
  assert.match(renamed.get('runbooks/a/index.html') ?? '', /Renamed/)
  assertSame(renamed, await buildCold(site))
  site.write({
    'content/posts/one.mdx': undefined,
    'content/posts/four.md': post('Four', 4, 'tags: [net]\nseries: { name: S, part: 4 }\n'),
    'content/authors/kim.yaml': 'name: Kim Renamed\n',
    'src/Shout.astro': files['src/Shout.astro'].replaceAll('b>', 'strong>'),
  })
  const changed = await buildWarm(site)
  assert.match(changed.get('runbooks/z/index.html') ?? '', /<strong>loud/)
  assert.equal(changed.has('posts/one/index.html'), false)
  assertSame(changed, await buildCold(site))
})

test('after a change of an image, of a page with an import and of what it imports', async () => {
  const picture = {
    'content/runbooks/pixel.png': red,
    'content/runbooks/picture.mdx': page('Picture', '![One pixel](./pixel.png)'),
    'src/Own.astro': '<i>own</i>',
    'content/runbooks/own.mdx': page('Own', "import Own from '../../src/Own.astro'\n\n<Own /> before"),
  }
  const site = installSite({ ...files, ...picture })
  const first = await buildCold(site)
  assert.match(first.get('runbooks/own/index.html') ?? '', /<i>own<\/i> before/)
  site.write({ 'content/runbooks/pixel.png': blue })
  const repainted = await buildWarm(site)
  assert.notEqual(repainted.get('runbooks/picture/index.html'), first.get('runbooks/picture/index.html'))
  site.write({ 'content/runbooks/own.mdx': picture['content/runbooks/own.mdx'].replace('before', 'after') })
  assert.match((await buildWarm(site)).get('runbooks/own/index.html') ?? '', /<i>own<\/i> after/)
  site.write({ 'src/Own.astro': '<i>other</i>' })
  const changed = await buildWarm(site)
  assert.match(changed.get('runbooks/own/index.html') ?? '', /<i>other<\/i> after/)
  assertSame(changed, await buildCold(site))
})

test('after a build that ended half-way over an edit that was taken back', async () => {
  const site = installSite(files)
  const first = await buildCold(site)
  site.write({
    'content/runbooks/a.mdx': files['content/runbooks/a.mdx'].replace('title: A', 'title: Never published'),
  })
  site.write({ 'content/runbooks/z.mdx': `${files['content/runbooks/z.mdx']}\nMore.\n` })
  process.env.FAIL = '1'
  const { code } = await site.build()
  delete process.env.FAIL
  assert.equal(code, 1)
  site.write({
    'content/runbooks/a.mdx': files['content/runbooks/a.mdx'],
    'content/runbooks/z.mdx': files['content/runbooks/z.mdx'],
  })
  assertSame(await buildWarm(site), first)
})
