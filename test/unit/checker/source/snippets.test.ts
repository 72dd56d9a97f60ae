import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage } from '../../../../src/checker/source/snippets.ts'

const bodies = (text: string, format: 'markdown' | 'mdx' = 'markdown') =>
  readPage(text, format).snippets.map(({ tag, body, fence }) => [tag, body.text, fence?.closed])

test('fences by CommonMark', () => {
  assert.deepEqual(bodies('```sh\na\n```\n'), [['sh', 'a', true]])
  assert.deepEqual(bodies('~~~ sh\n```\n~~~\n'), [['sh', '```', true]])
  assert.deepEqual(bodies('````md\n```sh\na\n```\n````\n'), [['md', '```sh\na\n```', true]])
  assert.deepEqual(bodies('```sh\na\n'), [['sh', 'a', false]])
  assert.deepEqual(bodies('```'), [['', '', false]])
  assert.deepEqual(bodies('> ```sh\n> a\n\nb\n'), [['sh', 'a', false]])
  assert.deepEqual(bodies('    set off\n'), [['', 'set off', undefined]])
  assert.deepEqual(bodies('a `` ```sh `` b\n'), [])
})

test('blocks inside lists, quotes and JSX', () => {
  assert.deepEqual(bodies('1. a\n   > ```sh\n   > b\n   > ```\n'), [['sh', 'b', true]])
  const jsx = '<Tabs>\n  <Tab label="a">\n    ```sh\n    b\n    ```\n  </Tab>\n</Tabs>\n'
  assert.deepEqual(bodies(jsx, 'mdx'), [['sh', 'b', true]])
})

test('a brace and a tag are text in Markdown, and MDX that cannot be read says where', () => {
  const text = 'a {b\n\n```sh\nc\n```\n'
  assert.deepEqual(bodies(text), [['sh', 'c', true]])
  const page = readPage(text, 'mdx')
  assert.equal(page.snippets.length, 1)
  assert.ok((page.mdxError?.offset ?? -1) >= 0)
})

test('tags with decorations', () => {
  const tags = (info: string) => readPage(`\`\`\`${info}\na\n\`\`\`\n`, 'markdown').snippets[0]
  assert.equal(tags('{.yaml}')?.tag, 'yaml')
  assert.equal(tags('YAML')?.tag, 'yaml')
  assert.equal(tags('yaml{3}')?.tag, 'yaml')
  assert.deepEqual(tags('yaml{3}')?.meta.marks, [{ from: 3, to: 3 }])
  assert.equal(tags('rust,ignore')?.tag, 'rust')
  assert.equal(tags('yaml:docker-compose.yml')?.meta.title, 'docker-compose.yml')
  assert.equal(tags('title="a b"')?.tag, '')
  assert.equal(tags('title="a b"')?.meta.title, 'a b')
})

test('front matter has a place, with a byte order mark too', () => {
  for (const mark of ['', '\uFEFF']) {
    const text = `${mark}---\r\na: 1\r\n---\r\n`
    const { start, end } = readPage(text, 'markdown').frontMatter ?? { start: 0, end: 0 }
    assert.equal(text.slice(start, end), 'a: 1\r\n')
  }
})
