/** Bad content: what is found, where, and that one run finds all of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentProblem } from '../../../src/collections/problems.ts'
import { parseOptions } from '../../../src/options.ts'
import { page, temporarySite } from '../../support/temporary-site.ts'

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<ContentProblem[]> {
  const { problems } = await temporarySite(files).load()
  return problems
}

function places(problems: ContentProblem[]): string[] {
  return problems.map(
    ({ file, line, column, code }) => `${file.replace('content/', '')}:${line}:${column} ${code}`,
  )
}

test('front matter: unknown and missing keys, wrong types and values, each at its place', async () => {
  const problems = await problemsOf({
    'content/posts/a.mdx': '---\ntitle: A\ndescripton: typo\ndate: yesterday\ntags: nginx\n---\n',
    'content/runbooks/b.mdx': '---\ntitle: B\nseverity: 5\nvariables:\n  vip: { sample: 1 }\n---\n',
    'content/runbooks/c.mdx': 'no front matter\n',
    'content/runbooks/d.mdx': '---\ntitle: D: with a colon\n---\n',
  })
  assert.deepEqual(places(problems), [
    'posts/a.mdx:2:1 content/missing-key',
    'posts/a.mdx:3:1 content/unknown-key',
    'posts/a.mdx:4:7 content/wrong-value',
    'posts/a.mdx:5:7 content/wrong-value',
    'runbooks/b.mdx:3:11 content/wrong-value',
    'runbooks/b.mdx:5:8 content/missing-key',
    'runbooks/c.mdx:1:1 content/front-matter',
    'runbooks/d.mdx:2:8 content/front-matter',
  ])
  assert.match(problems.find(({ code }) => code === 'content/unknown-key')?.help ?? '', /`description`/)
})

test('names of services, teams and authors that are not there, with the likely one', async () => {
  const problems = await problemsOf({
    'content/services/web.yaml': 'name: Web\nowner: opps\n',
    'content/teams/ops.yaml': 'name: Ops\ncontact: ops@example.com\n',
    'content/runbooks/a.mdx': page('', 'service: webb\nowner: ops\n'),
    'content/posts/b.md': page('', 'description: B\ndate: 2026-01-02\nauthors: [nobody]\n'),
  })
  assert.deepEqual(places(problems), [
    'posts/b.md:5:11 content/unknown-author',
    'runbooks/a.mdx:3:10 content/unknown-service',
    'services/web.yaml:2:8 content/unknown-team',
  ])
  assert.match(problems[1]?.help ?? '', /`web`/)
})

test('two files with one address, two runbooks for one alert, a redirect onto a page', async () => {
  const problems = await problemsOf({
    'content/runbooks/a.md': page('', 'alerts: [HostDown]\n'),
    'content/runbooks/a.mdx': page('', 'alerts: [DiskFull, HostDown]\n'),
    'content/runbooks/b.mdx': page('', 'redirectFrom: [/runbooks/a/]\n'),
  })
  assert.deepEqual(places(problems), [
    'runbooks/a.mdx:1:1 content/duplicate-url',
    'runbooks/a.mdx:3:20 content/duplicate-alert',
    'runbooks/b.mdx:3:16 content/duplicate-url',
  ])
  assert.match(problems[1]?.message ?? '', /content\/runbooks\/a\.md:3/)
})

test('MDX: an open brace, an unclosed component, a name that is not defined, an unknown component', async () => {
  const problems = await problemsOf({
    'content/runbooks/a.mdx': page('A set { of braces'),
    'content/runbooks/b.mdx': page('<Note>\n\nnever closed'),
    'content/runbooks/c.mdx': page('Set {vip} first.'),
    'content/runbooks/d.mdx': page('<Notte>text</Notte>'),
  })
  assert.deepEqual(places(problems), [
    'runbooks/a.mdx:5:7 content/mdx-syntax',
    'runbooks/b.mdx:5:1 content/mdx-syntax',
    'runbooks/c.mdx:5:5 content/mdx-expression',
    'runbooks/d.mdx:5:1 content/unknown-component',
  ])
  assert.match(problems[2]?.help ?? '', /\\\{vip\\\}/)
})

test('a file that is not UTF-8, at its first bad byte', async () => {
  const text = page('Grüße\nzweite')
  const latin1 = Buffer.from(text, 'latin1')
  assert.deepEqual(places(await problemsOf({ 'content/runbooks/a.mdx': latin1 })), [
    'runbooks/a.mdx:5:3 content/not-utf8',
  ])
})

test('dead links, anchors and images, with what was likely meant', async () => {
  const problems = await problemsOf({
    'content/runbooks/a.mdx': page(
      '## Reload nginx\n\n[x](/runbooks/bb/) [y](./b.mdx#nope) [z](#reload-ngnix)\n\n![i](./gone.png) ![p](/gone.png)',
    ),
    'content/runbooks/b.mdx': page(
      '## Yes\n\n[up](../a/) [ok](/runbooks/a/#reload-nginx) [self](#yes) [file](/runbooks/a.md)',
    ),
    'content/runbooks/c.md': page('<a href="/nowhere/">x</a>\n\n[ref]\n\n[ref]: /gone/'),
  })
  assert.deepEqual(places(problems), [
    'runbooks/a.mdx:7:1 content/dead-link',
    'runbooks/a.mdx:7:20 content/dead-anchor',
    'runbooks/a.mdx:7:38 content/dead-anchor',
    'runbooks/a.mdx:9:1 content/missing-image',
    'runbooks/a.mdx:9:18 content/missing-image',
    'runbooks/c.md:5:4 content/dead-link',
    'runbooks/c.md:9:1 content/dead-link',
  ])
  assert.match(problems[0]?.help ?? '', /`\/runbooks\/b\/`/)
  assert.match(problems[2]?.help ?? '', /#reload-nginx/)
})

test('an image of another site, in Markdown and in HTML', async () => {
  const problems = await problemsOf({
    'content/runbooks/a.mdx': page(
      '![x](https://example.com/x.png) <img src="//example.com/x.png" alt="" />',
    ),
    'content/runbooks/b.md': page(
      '<img alt="" src="http://example.com/x.png"> <img src="data:image/png;base64,AA==">',
    ),
  })
  assert.deepEqual(places(problems), [
    'runbooks/a.mdx:5:1 content/remote-image',
    'runbooks/a.mdx:5:33 content/remote-image',
    'runbooks/b.md:5:13 content/remote-image',
  ])
})

test('a link to a draft is dead in a build and alive in development', async () => {
  const files = {
    'content/runbooks/a.md': page('', 'draft: true\n'),
    'content/runbooks/b.md': page('[a](a.md)'),
  }
  assert.deepEqual(places(await problemsOf(files)), ['runbooks/b.md:5:1 content/dead-link'])
  assert.deepEqual((await temporarySite(files, { dev: true }).load()).problems, [])
})

test('a page with an error is still there to be linked to', async () => {
  const problems = await problemsOf({
    'content/runbooks/a.mdx': page('{'),
    'content/runbooks/b.mdx': page('[a](/runbooks/a/)'),
  })
  assert.deepEqual(places(problems), ['runbooks/a.mdx:5:1 content/mdx-syntax'])
})

test('a page outside the known folders, and no content at all', async () => {
  assert.deepEqual(places(await problemsOf({ 'content/a.mdx': page('') })), ['a.mdx:1:1 content/misplaced'])
  assert.deepEqual(places(await problemsOf({})), ['content:1:1 content/no-content'])
})

test('front matter that would exhaust a parser is refused', async () => {
  const problems = await problemsOf({ 'content/runbooks/a.mdx': `---\ntitle: ${'['.repeat(5000)}\n---\n` })
  assert.deepEqual(places(problems), ['runbooks/a.mdx:2:1 content/front-matter'])
})

test('alerting rules that the options name: gaps at their places, as strict as the site wants', async () => {
  const files = {
    'rules/a.yml': `groups:
  - name: a
    rules:
      - { alert: HostDown, expr: x }
      - alert: DiskFull
        expr: x
        annotations: { runbook_url: "https://ops.example.org/runbooks/gone/" }
`,
    'rules/b.yaml': 'groups:\n  - "a',
    'content/runbooks/host.mdx': page('', 'alerts: [HostDown, Watchdog]\n'),
    'content/runbooks/draft.mdx': page('', 'draft: true\nalerts: [DiskFull]\n'),
  }
  const gate = async (strictness: 'error' | 'warning' | 'off') => {
    const options = parseOptions({
      title: 'Test',
      alerts: { rules: ['rules', 'nowhere.yml'] },
      checks: { alerts: strictness },
    })
    return (await temporarySite(files, { options }).load()).problems
  }
  const problems = await gate('error')
  assert.deepEqual(
    problems.map(({ severity }, at) => `${severity} ${places(problems)[at]}`),
    [
      'warning runbooks/host.mdx:1:1 content/unfired-alert',
      'error nowhere.yml:1:1 content/missing-rules',
      'error rules/a.yml:5:16 content/unanswered-alert',
      'error rules/a.yml:7:37 content/dead-runbook-url',
      'error rules/b.yaml:2:7 content/unreadable-rules',
    ],
  )
  assert.ok((await gate('warning')).every(({ severity }) => severity === 'warning'))
  assert.deepEqual(await gate('off'), [])
})
