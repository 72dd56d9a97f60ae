import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderCodeBlock } from '../../../src/markdown/code-block.ts'
import { parseFenceMeta } from '../../../src/markdown/fence-meta.ts'
import { createToolbox } from '../../../src/markdown/tools.ts'

const tags = ['nginx', 'console', 'yaml', 'bash', 'keepalived', 'text', 'diff']
const tools = await createToolbox().prepare(tags.map((tag) => `\`\`\`${tag}`))

function render(tag: string, code: string, meta = '', variables: string[] = []): string {
  return renderCodeBlock(
    { tag, code, meta: parseFenceMeta(meta), variables: new Set(variables) },
    tools.tokenizer(tag),
  )
}

/** What a reader sees of the code, bar and folds' summaries left out. */
function textOf(html: string): string {
  return html
    .replace(/<figcaption[\s\S]*?<\/figcaption>|<summary>.*?<\/summary>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const samples: [string, string][] = [
  ['nginx', 'server {\n    # a "comment" & <more>\n    listen 443 ssl;\n\n    server_name $host;\n}'],
  ['console', '$ cat <<EOF > a\none\nEOF\nout & <put>\n# systemctl \\\n>   reload x\n\nlast'],
  ['bash', 'for i in 1 2; do\n  echo "$i" # <b>\ndone\n'],
  ['keepalived', 'vrrp_instance A {\n  virtual_ipaddress {\n    <vip>/24 dev "eth0"\n  }\n}'],
  ['text', ' <vip>\tx \n'],
  ['yaml', 'a: <vip>\nb: [1, "<vip>"]'],
  ['diff', '- old\n+ new'],
]

test('the text of a block is the code, character for character', () => {
  for (const [tag, code] of samples) {
    for (const meta of [
      '',
      'title="/etc/x.conf" {2-3} ins={1} del={4}',
      'collapse={2-3,5}',
      'wrap danger="all"',
    ]) {
      assert.equal(textOf(render(tag, code, meta, ['vip'])), code, `${tag} ${meta}`)
    }
  }
})

test('an answer of more than three lines is apart, to be folded on a small screen', () => {
  const session = '$ a\n1\n2\n3\n$ b\n1\n2\n3\n4\n$ c'
  const html = render('console', session)
  assert.equal(textOf(html), session)
  assert.match(html, /<details class="block-answer"><summary>Output, 4 lines<\/summary>/)
  assert.equal(html.match(/<details/g)?.length, 1)
  // A table scrolls by itself, and the commands around it wrap.
  const table = render('console', '$ a\n1\n2\n$ b', 'nowrap')
  assert.equal(textOf(table), '$ a\n1\n2\n$ b')
  assert.equal(table.match(/<pre/g)?.length, 3)
  assert.doesNotMatch(table, /<details/)
  // The author's own folds count.
  assert.doesNotMatch(render('console', session, 'collapse={2-3}'), /block-answer/)
  assert.doesNotMatch(render('text', '1\n2\n3\n4\n5'), /block-answer/)
})

test('lines of a file keep their numbers across a fold', () => {
  const html = render('yaml', 'a: 1\nb: 2\nc: 3', 'title="a.yaml" collapse={2}')
  assert.deepEqual(
    [...html.matchAll(/data-n="(\d)"/g)].map(([, n]) => n),
    ['1', '2', '3'],
  )
  assert.doesNotMatch(render('yaml', 'a: 1', 'title="a.yaml"'), /data-n/)
})

test('no block has a style or a script of its own', () => {
  for (const [tag, code] of samples) assert.doesNotMatch(render(tag, code), /style=|<script|onclick/)
})

test('a session has prompts, commands and output', () => {
  const html = render('console', '$ nginx -t\nsyntax is ok\n$ systemctl reload \\\n    nginx')
  assert.match(html, /class="block block--console"/)
  assert.match(html, /<span class="line command"><span class="prompt">\$ <\/span>/)
  assert.match(html, /<span class="line output">syntax is ok\n<\/span>/)
  assert.equal(html.match(/class="line command"/g)?.length, 3)
})

test('commands without a title are typed, with a title they are a file', () => {
  assert.match(render('bash', 'ls'), /block--console/)
  assert.match(render('bash', 'ls', 'title="/usr/local/bin/x"'), /block--file/)
  assert.match(render('yaml', 'a: 1'), /block--text/)
})

test('marked, inserted and removed lines are elements that say so', () => {
  const html = render('yaml', 'a: 1\nb: 2\nc: 3\nd: 4', '{1} ins={2} del={3}')
  assert.deepEqual(
    [...html.matchAll(/<(\w+) class="line"/g)].map((match) => match[1]),
    ['mark', 'ins', 'del', 'span'],
  )
})

test('folded lines stand in a <details> between the others', () => {
  const html = render('yaml', 'a: 1\nb: 2\nc: 3', 'collapse={2-9}')
  assert.match(html, /<\/pre><details class="block-fold"><summary>2 lines<\/summary><pre/)
})

test('the bar names danger, place, file and language, and escapes them', () => {
  const html = render('nginx', 'a;', 'danger="drops <all>" on="fw1" title="/etc/a&b.conf" undo="step 7"')
  assert.match(html, /block--danger/)
  assert.match(html, /<span class="block-why">drops &lt;all&gt;<\/span>/)
  assert.match(html, /<span class="block-dir">\/etc\/<\/span>a&amp;b\.conf/)
  assert.match(html, /on <b>fw1<\/b>/)
  assert.match(html, /undo: step 7/)
  assert.match(html, /<span class="block-lang">nginx<\/span>/)
})

test('a block that was parsed says as what', () => {
  const meta = parseFenceMeta('')
  const html = renderCodeBlock(
    { tag: 'conf', code: 'x', meta, variables: new Set(), checked: { language: 'keepalived', status: 'ok' } },
    undefined,
  )
  assert.match(html, /block-lang--parsed">parsed as keepalived</)
})

test('declared placeholders are blanks to fill, others are text', () => {
  const html = render('yaml', 'a: <vip> <other>', '', ['vip'])
  assert.match(html, /<var data-name="vip">&lt;vip&gt;<\/var>/)
  assert.match(html, /&lt;other&gt;/)
  assert.doesNotMatch(html, /data-name="other"/)
})

test('four voices, from a grammar or from the plain tokenizer', () => {
  const voices = (html: string) =>
    new Set([...html.matchAll(/<span class="([ksnc])">/g)].map((match) => match[1]))
  assert.deepEqual(
    voices(render('nginx', 'listen 80; # c\nadd_header X "v";\nset $a b;')),
    new Set(['k', 'c', 's', 'n']),
  )
  assert.deepEqual(
    voices(render('keepalived', 'state "MASTER" # c\npriority 100')),
    new Set(['k', 's', 'c', 'n']),
  )
})
