/** The package as a stranger has it: installed, ten lines of configuration, one page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { installSite } from '../support/installed-site.ts'

const config = (
  astro = '',
  options = "title: 'Ops at Example'",
) => `import { defineConfig } from 'astro/config'
import handover from 'handover'

export default defineConfig({
  site: 'https://ops.example.com',
  ${astro}
  integrations: [handover({ ${options} })],
})
`
const collections = "export { collections } from 'handover/content'\n"
const page = (body: string) => `---\ntitle: First\n---\n\n${body}\n`

test('ten lines of configuration and one page are a site', async () => {
  const site = installSite({
    'astro.config.mjs': config(),
    'src/content.config.ts': collections,
    'content/runbooks/first.mdx': page('<Note>\n\nMind the *gap*.\n\n</Note>\n\n```console\n$ uptime\n```'),
  })
  const { code, output } = await site.build()
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /warn|error/i)
  const html = site.dist().get('runbooks/first/index.html') ?? ''
  assert.match(html, /Ops at Example/)
  assert.match(html, /Mind the <em>gap<\/em>/)
  assert.match(html, /class="prompt">\$ </)
  assert.match(html, /<meta http-equiv="content-security-policy"/)
  assert.doesNotMatch(html, /hv:\d|hv-raw| style="/)
})

test('a base path, no trailing slashes, own components, an image, a page with an import, own pages', async () => {
  const site = installSite({
    'astro.config.mjs': config(
      "base: '/docs', trailingSlash: 'never',",
      "title: 'Ops', components: 'src/components.ts'",
    ),
    'src/content.config.ts': collections,
    'src/components.ts': "export { default as Shout } from './Shout.astro'\n",
    'src/Shout.astro':
      '<strong class="shout"><slot /></strong><style>.shout { letter-spacing: 1px }</style>\n',
    'src/Own.astro': '---\nconst { of } = Astro.props\n---\n<i>own {of}</i>\n',
    'src/pages/about.astro': '<h1>About</h1>\n',
    'content/runbooks/red.png': Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    ),
    'content/runbooks/first.mdx': page(
      '<Shout>loud</Shout> [second](./second.mdx#deep) [about](/about)\n\n![A red dot](./red.png)',
    ),
    'content/runbooks/second.mdx': page(
      'import Own from \'../../src/Own.astro\'\n\n## Deep\n\n<Own of={1 + 1} /> <Shout>here</Shout> [first](/runbooks/first)\n\n<Steps>\n<Step title="Do it">\n\n```nginx title="/etc/a.conf"\nlisten 80;\n```\n\n</Step>\n</Steps>\n\n> [!NOTE]\n> Noted',
    ),
  })
  const { code, output } = await site.build()
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /warn|error/i)
  const first = site.dist().get('runbooks/first/index.html') ?? ''
  assert.match(first, /<strong class="shout"[^>]*>loud<\/strong>/)
  assert.match(first, /href="\/docs\/runbooks\/second#deep"/)
  assert.match(first, /href="\/docs\/about"/)
  assert.match(first, /<img src="\/docs\/_astro\/[^"]+" alt="A red dot"[^>]* width="1" height="1"/)
  const second = site.dist().get('runbooks/second/index.html') ?? ''
  assert.match(second, /<h2 id="deep">/)
  assert.match(second, /<i>own 2<\/i>/)
  assert.match(second, /class="shout"[^>]*>here/)
  assert.match(second, /href="\/docs\/runbooks\/first"/)
  assert.match(second, /id="do-it"/)
  assert.match(second, /href="\/docs\/runbooks\/second\/files\/a\.conf"/)
  assert.match(second, /Noted/)
  for (const html of [first, second]) assert.doesNotMatch(html, / style="/)
})

test('problems of content and configuration come together, in full, and without a stack', async () => {
  const site = installSite({
    'astro.config.mjs': config().replace(/ {2}site.*\n/, ''),
    'src/content.config.ts': collections,
    'content/runbooks/first.mdx': page('A set { of braces'),
    'content/runbooks/second.mdx': page('[x](/gone/)\n\n```json\n{ "a": }\n```'),
  })
  const { code, output } = await site.build()
  assert.equal(code, 1)
  assert.doesNotMatch(output, /^\s+at |Stack trace|node_modules|hook/m)
  for (const part of [
    '[content/missing-site]',
    'first.mdx:5:7: error:',
    'second.mdx:5:1: error:',
    '[content/dead-link]',
    '[json/',
  ]) {
    assert.ok(output.includes(part), `${part}\n\n${output}`)
  }
  assert.match(output, /4 errors/)
})

test('without the file that names the collections, the build says which line to write', async () => {
  const site = installSite({ 'astro.config.mjs': config(), 'content/runbooks/first.mdx': page('Text') })
  const { code, output } = await site.build()
  assert.equal(code, 1)
  assert.match(output, /src\/content\.config\.ts:1:1: error: Missing file/)
  assert.match(output, /export \{ collections \} from 'handover\/content'/)
  assert.doesNotMatch(output, /^\s+at |Stack trace/m)
})

test('wrong options end the build with what is wrong and an example, and without a stack', async () => {
  const site = installSite({
    'astro.config.mjs': config('', "titel: 'Ops'"),
    'src/content.config.ts': collections,
  })
  const { code, output } = await site.build()
  assert.equal(code, 1)
  assert.match(output, /Unexpected option `titel`: did you mean `title`\?/)
  assert.doesNotMatch(output, /^\s+at |Stack trace/m)
})
