import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkText } from '../../../src/checker/check-text.ts'
import { LineMap } from '../../../src/checker/source/line-map.ts'

/** Pages that are made to hurt: each ends soon, with a result, and costs no more than its size. */

const pages: Record<string, (n: number) => string> = {
  quotes: (n) => `${'> '.repeat(n)}a`,
  lists: (n) => `${'- '.repeat(n)}a`,
  'a nested list': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  emphasis: (n) => 'a**b'.repeat(n),
  strikes: (n) => '~a'.repeat(n),
  footnotes: (n) => '[^a]'.repeat(n),
  links: (n) => '[a]('.repeat(n),
  'a ladder of back-ticks': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => '`'.repeat(i)).join(' '),
  'open fences': (n) => '```sh\n'.repeat(n),
  'fences of all lengths': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => `${'`'.repeat(3 + i)}sh`).join('\n'),
  'many blocks': (n) => '```json\n{}\n```\n\n'.repeat(n / 10),
  'many wrong blocks': (n) => '```json\n{,}\n```\n\n'.repeat(n / 10),
  'many untagged blocks': (n) => '```\nserver {\n listen 80;\n```\n\n'.repeat(n / 20),
  'a wide table': (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|b'.repeat(n)}|\n`,
  'one long line': (n) => `\`\`\`sh\n${'a '.repeat(n)}\n\`\`\``,
  'open templates': (n) => `\`\`\`json\n${'{{ {% <% '.repeat(n / 8)}\n\`\`\``,
  placeholders: (n) => `\`\`\`json\n${'<a '.repeat(n / 3)}\n\`\`\``,
  'dots in a column': (n) => `\`\`\`json\n${'.\n'.repeat(n / 2)}\n\`\`\``,
  heredocs: (n) => `\`\`\`sh\n${'cat <<EOF\n'.repeat(n / 10)}\n\`\`\``,
  'commands that destroy': (n) => `\`\`\`sh\n${'rm -rf / ; '.repeat(n / 10)}\n\`\`\``,
  'words behind a tag': (n) => `\`\`\`sh ${'title="a" {1-99999} '.repeat(n / 20)}\na\n\`\`\``,
  'front matter': (n) => `---\nvariables:\n${'  a: { sample: x }\n'.repeat(n / 20)}---\n`,
  'line ends': (n) => '\r'.repeat(n),
  'key headers': (n) => '-----BEGIN PRIVATE KEY-----'.repeat(n / 20),
}

for (const [name, grow] of Object.entries(pages)) {
  test(`${name}: ends, and grows no faster than its size`, async () => {
    for (const path of ['page.md', 'page.mdx']) {
      if ((await cost(grow(8000), path)) < 60) continue
      const first = await growth(grow, 2000, path)
      if (first.ratio <= 5) continue
      const second = await growth(grow, 8000, path)
      assert.ok(second.ratio <= 5, `${path}: ${JSON.stringify([first, second])}`)
    }
  })
}

test('names that mean something to JavaScript are names', async () => {
  const text =
    '```__proto__ title="constructor" toString=1\na\n```\n\n```constructor\nb\n```\n\n```json fails="__proto__/constructor"\n{}\n```\n'
  const { snippets, diagnostics } = await checkText(text, { path: 'page.md' })
  assert.deepEqual(
    snippets.map(({ status }) => status),
    ['unchecked', 'unchecked', 'expected-failure'],
  )
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['snippet/unknown-code'],
  )
})

test('every place of a diagnostic is in the file', async () => {
  for (const grow of Object.values(pages)) {
    const text = grow(400)
    const lines = new LineMap(text)
    const { diagnostics, faults } = await checkText(text, { path: 'page.md' })
    assert.deepEqual(faults, [])
    for (const { line, column, endLine, endColumn } of diagnostics) {
      assert.ok(line >= 1 && line <= lines.starts.length && endLine >= line && endLine <= lines.starts.length)
      assert.ok(column >= 1 && endColumn >= 1)
    }
  }
})

async function growth(grow: (n: number) => string, size: number, path: string) {
  let small = Number.POSITIVE_INFINITY
  let large = Number.POSITIVE_INFINITY
  for (let i = 0; i < 4; i++) {
    small = Math.min(small, await cost(grow(size), path))
    large = Math.min(large, await cost(grow(size * 4), path))
    if (large <= small * 4.5) break
  }
  return { small, large, ratio: large / small }
}

async function cost(text: string, path: string): Promise<number> {
  const before = process.cpuUsage()
  await checkText(text, { path })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
