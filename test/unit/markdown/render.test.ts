/** MDX and Markdown to HTML, and what is noted on the way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flattenHtml } from '../../../src/markdown/flatten.ts'
import { renderPage } from '../../../src/markdown/render.ts'
import { createToolbox } from '../../../src/markdown/tools.ts'

const tools = await createToolbox().prepare(['```nginx', '```mermaid'])

function render(text: string, format: 'md' | 'mdx' = 'mdx') {
  return renderPage({
    text,
    format,
    frontmatter: { title: 'T & t', list: [1, 2] },
    components: undefined,
    tools,
    variables: new Set(['vip']),
    imageSize: () => undefined,
    resolveHref: (href) => href.replace('/x/', '/base/x/'),
    fileUrl: (name) => `/files/${name}`,
    findable: false,
    checked: () => undefined,
  })
}

test('a component leaves a mark, its properties and its children, nested and inline', () => {
  const { html, placed } = render(
    '<Tabs sync="os">\n<Tab label="A">\n\none **two**\n\n</Tab>\n</Tabs>\n\nset <Var name="vip" /> now',
  )
  assert.equal(html.trim(), '<!--hv:1-->\n<p>set <!--hv:2--> now</p>')
  assert.deepEqual(placed, [
    { name: 'Tab', props: { label: 'A' }, html: '<p>one <strong>two</strong></p>' },
    { name: 'Tabs', props: { sync: 'os' }, html: '<!--hv:0-->' },
    { name: 'Var', props: { name: 'vip' }, html: '' },
  ])
})

test('expressions, front matter, exports and elements of JSX', () => {
  const { html } = render(
    'export const n = 2\n\nIt is {frontmatter.title} {n + 1} {frontmatter.list.map((i) => <b key={i} className="c">{i}</b>)}\n\n<kbd title="a&quot;b">Ctrl</kbd> {null}{false}<br/>',
  )
  assert.match(html, /<p>It is T &amp; t 3 <b class="c">1<\/b><b class="c">2<\/b><\/p>/)
  assert.match(html, /<kbd title="a&quot;b">Ctrl<\/kbd>/)
  assert.match(html, /<br>/)
})

test('what only a real JSX renderer can do is left to it', () => {
  for (const text of [
    "import X from './x.astro'\n\n<X />",
    '<Note action={() => 1} />',
    '<Note title={<b>x</b>} />',
    '<Note>\n<p slot="foot">x</p>\n</Note>',
  ]) {
    const { stock, html, problems } = render(text)
    assert.deepEqual({ stock, html, problems }, { stock: true, html: '', problems: [] }, text)
  }
})

test('Markdown takes braces and unknown tags as text, and its HTML as HTML', () => {
  const { html, notes } = render(
    '# a {b} c\n\nx < y {z}\n\n<div id="here"><a href="/q/">q</a></div>\n\n> [!WARNING]\n> Mind *this*\n>\n> - one\n',
    'md',
  )
  assert.match(html, /<h1 id="a-b-c">a {b} c<\/h1>/)
  assert.match(html, /<p>x &lt; y {z}<\/p>/)
  assert.match(html, /<div id="here"><a href="\/q\/">q<\/a><\/div>/)
  assert.deepEqual(notes.ids, ['a-b-c', 'here'])
  assert.deepEqual(
    notes.links.map(({ href }) => href),
    ['/q/'],
  )
})

test('an alert of GitHub is a callout, in Markdown and in MDX', () => {
  for (const format of ['md', 'mdx'] as const) {
    const { placed } = render('> [!WARNING]\n> Mind *this*\n>\n> - one\n', format)
    assert.equal(placed[0]?.name, 'Warning')
    assert.match(placed[0]?.html ?? '', /^<p>Mind <em>this<\/em><\/p>\s*<ul>/)
  }
})

test('steps have numbers and anchors, and stand among the headings', () => {
  const { notes, placed } = render(
    '## Do\n\n<Steps>\n<Step title="Look & see">a</Step>\n<Step title="Do" id="own">b</Step>\n</Steps>\n\n## Do',
  )
  assert.deepEqual(notes.headings, [
    { depth: 2, id: 'do', text: 'Do' },
    { depth: 3, id: 'look--see', text: 'Look & see', step: 1 },
    { depth: 3, id: 'own', text: 'Do', step: 2 },
    { depth: 2, id: 'do-1', text: 'Do' },
  ])
  assert.deepEqual(placed[0]?.props, {
    title: 'Look & see',
    number: '1',
    depth: '3',
    id: 'look--see',
  })
})

test('links and images are noted at their place in the file, whatever stands before them', () => {
  for (const before of ['', '---\ntitle: x\n---\n\n', '\uFEFF---\r\ntitle: x\r\n---\r\n\r\n😀 ']) {
    const text = `${before}[a](/x/y/) ![b](./c.png)\n\n- <a href="#d">d</a>\n`
    const { notes, html } = render(text)
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    assert.deepEqual(notes.links.map(at), ['[a](/x/y/)', '<a href="#d">d</a>'])
    assert.deepEqual(notes.images.map(at), ['![b](./c.png)'])
    assert.match(html, /href="\/base\/x\/y\/"/)
  }
})

test('code keeps what would be syntax, in blocks and inline, with blanks to fill', () => {
  const { html, notes } = render(
    '`<vip>` and `{x}`\n\n```nginx title="/etc/nginx/a.conf"\nlisten <vip>; # {y} <!--hv:0-->\n```\n',
  )
  assert.match(html, /<code><var data-name="vip">&lt;vip&gt;<\/var><\/code> and <code>{x}<\/code>/)
  assert.match(html, /<a class="block-path" href="\/files\/a\.conf">/)
  assert.match(html, /&lt;!--hv:0--&gt;/)
  assert.deepEqual(
    notes.snippets.map(({ tag, file, line, code }) => [tag, file, line, code]),
    [['nginx', 'a.conf', 3, 'listen <vip>; # {y} <!--hv:0-->']],
  )
})

test('files of one name on a page keep apart', () => {
  const fence = (path: string) => `\`\`\`ini title="${path}"\na\n\`\`\`\n`
  const { notes } = render(
    ['/etc/a/x.conf', '/etc/b/x.conf', '/etc/b/x.conf', 'A caption', 'x.conf'].map(fence).join('\n'),
  )
  assert.deepEqual(
    notes.snippets.map(({ file }) => file),
    ['x.conf', 'b-x.conf', 'etc-b-x.conf', undefined, 'x-2.conf'],
  )
})

test('a table has a box to scroll in, and alignment without style', () => {
  const { html } = render('| a | b |\n| - | -: |\n| 1 | 2 |\n')
  assert.match(html, /<div class="table-box"><table>/)
  assert.match(html, /<td class="align-right">2<\/td>/)
  assert.doesNotMatch(html, /style=/)
})

test('a diagram is drawn without style of its own, with its text beside it; an unknown kind stays text', () => {
  const { html } = render('```mermaid title="Way <in>"\ngraph LR\n  A["x < y"] -->|yes| B\n```\n')
  assert.match(
    html,
    /<figure class="diagram"><div class="diagram-box"><svg role="img" aria-label="Way &lt;in&gt;"/,
  )
  assert.match(html, /<pre>graph LR\n {2}A\[&quot;x &lt; y&quot;\]/)
  assert.doesNotMatch(html, /style|--_|#[0-9A-F]{6}|googleapis/)
  assert.match(render('```mermaid\npie\n "a": 1\n```\n').html, /<figure class="block/)
})

test('without components a page is one text, for feeds and search', () => {
  const { html, placed } = render(
    '<Steps>\n<Step title="Look">\n\n<Note title="Mind">\n\nthe *gap* <Var name="vip" />\n\n</Note>\n\n</Step>\n</Steps>',
  )
  assert.equal(
    flattenHtml(html, placed).trim(),
    '<h3 id="look">Look</h3><p>Mind</p><p>the <em>gap</em> <var>vip</var></p>',
  )
})
