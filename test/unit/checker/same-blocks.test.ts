import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPage } from '../../../src/checker/source/snippets.ts'
import { flattenHtml } from '../../../src/markdown/flatten.ts'
import { renderPage } from '../../../src/markdown/render.ts'
import { createToolbox } from '../../../src/markdown/tools.ts'
import { pages } from '../../support/pages.ts'

/** The code blocks that the checker sees are those that the site shows, in the same order, with the same text. */

const tools = await createToolbox().prepare([])

function shown(text: string, format: 'markdown' | 'mdx'): string[] {
  const { html, placed, problems } = renderPage({
    text,
    format: format === 'mdx' ? 'mdx' : 'md',
    frontmatter: {},
    components: undefined,
    tools,
    variables: new Set(),
    imageSize: () => undefined,
    resolveHref: (href) => href,
    fileUrl: (name) => `/files/${name}`,
    findable: false,
    checked: () => undefined,
    renderImage: () => '',
  })
  assert.deepEqual(problems, [])
  const blocks = flattenHtml(html, placed).matchAll(/<figure[^>]*class="block[ "][\s\S]*?<\/figure>/g)
  return [...blocks].map(([block]) =>
    textOf([...block.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, code]) => code).join('')),
  )
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

function textOf(html: string): string {
  return plain(
    html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity),
  )
}

/** HTML has one line end; a last empty line is not drawn. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
}

function seen(text: string, format: 'markdown' | 'mdx'): string[] {
  return readPage(text, format).snippets.map(({ body }) => plain(body.text))
}

test('on generated pages', () => {
  fc.assert(
    fc.property(pages, ({ text, format, complete }) => {
      if (!complete) return
      assert.deepEqual(shown(text, format), seen(text, format))
    }),
    { numRuns: 300, seed: 13 },
  )
})

test('on the pages of this repository', () => {
  const content = new URL('../../../content/', import.meta.url)
  const names = (readdirSync(content, { recursive: true }) as string[])
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
  assert.ok(names.length > 10)
  for (const name of names) {
    const text = readFileSync(new URL(name, content), 'utf8')
    const format = name.endsWith('.mdx') ? 'mdx' : 'markdown'
    assert.deepEqual(shown(text, format), seen(text, format), name)
  }
})
