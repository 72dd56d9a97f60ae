import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainMarkdown } from '../../../src/endpoints/plain-markdown.ts'

const same = (href: string) => href
const absolute = (href: string) => (href.startsWith('/') ? `https://ops.example.org${href}` : href)

test("an author's Markdown stays as it was written", () => {
  const body = `Text with *stars*, a \`<vip>\`  \nhard break.

| a | b |
| - | - |
| 1 | 2 |

\`\`\`nginx title="x.conf" {3}
server {   


}
\`\`\`

- [x](https://example.org)
`
  assert.equal(plainMarkdown(body, 'mdx', same), body)
  assert.equal(plainMarkdown('a { b < c <!-- d -->\n', 'md', same), 'a { b < c <!-- d -->\n')
})

test('steps become numbered headings below the one above, and start again in each list', () => {
  const body = `## Steps

<Steps>
<Step title="Stop it">

Text.

</Step>
<Step title="Start it">Inline.</Step>
</Steps>

### More

<Steps><Step title="Look">

x

</Step></Steps>
`
  assert.equal(
    plainMarkdown(body, 'mdx', same),
    '## Steps\n\n### 1. Stop it\n\nText.\n\n### 2. Start it\n\nInline.\n\n### More\n\n#### 1. Look\n\nx\n',
  )
})

test('indentation inside components is taken off, also inside of code', () => {
  const body = `<Steps>
  <Step title="A">
    Text.

    \`\`\`sh
    ls \\
      -l
    \`\`\`

    - item
      - inner
  </Step>
</Steps>
`
  assert.equal(
    plainMarkdown(body, 'mdx', same),
    '## 1. A\n\nText.\n\n```sh\nls \\\n  -l\n```\n\n- item\n  - inner\n',
  )
})

test('callouts become quotes, and what a reader sees of the other components stays', () => {
  const body = `<Warning title="Careful">

One.

Two.

</Warning>

<Note>Inline</Note>

<Expected where="on fw2" within="1 s">

ok

</Expected>
<Otherwise symptom="nothing">Wait.</Otherwise>

<Decision question="Three replies?">
<Branch answer="yes">Done.</Branch>
<Branch answer="no">[Back](/runbooks/x/)</Branch>
</Decision>

<Tabs>
<Tab label="Debian">

apt

</Tab>
</Tabs>

Ping <Var name="vip" /> <kbd>now</kbd>.
`
  assert.equal(
    plainMarkdown(body, 'mdx', absolute),
    `> **Warning: Careful**
>
> One.
>
> Two.

> **Note**
>
> Inline

**You should see (on fw2, within 1 s):**

ok

**Otherwise, nothing:** Wait.

**Three replies?**

**yes:** Done.

**no:** [Back](https://ops.example.org/runbooks/x/)

**Debian**

apt

Ping <vip> <kbd>now</kbd>.
`,
  )
})

test('imports and comments leave nothing', () => {
  const body = `import X from './x.astro'\n\n{/* a comment */}\n\n<X />\n\nText.\n`
  assert.equal(plainMarkdown(body, 'mdx', same), 'Text.\n')
})
