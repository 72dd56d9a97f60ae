import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlSections } from '../../../src/search/index/html-sections.ts'

test('a page is cut at its headings, code apart from prose', () => {
  const html = `<p>Before <code>a_b</code>.</p><h2 id="x&amp;y">One <em>thing</em></h2><ul><li>first</li><li>second</li></ul>
<figure class="block" data-lang="sh"><figcaption><a href="#">/etc/hosts</a> <span class="block-lang">parsed as hosts</span></figcaption><pre class="block-code"><code><span class="line">127.0.0.1 &lt;host&gt;
</span><span class="line">::1</span></code></pre><button>Copy</button></figure><h3>Two</h3>`
  assert.deepEqual(htmlSections(html), [
    { id: '', heading: '', text: 'Before a_b.', quoted: 'a_b', code: [] },
    { id: 'x&y', heading: 'One thing', text: 'first\nsecond\n/etc/hosts', code: ['127.0.0.1 <host>\n::1'] },
    { id: '', heading: 'Two', text: '', code: [] },
  ])
})

test('drawings, scripts and buttons are not text, and what follows them is', () => {
  const html =
    '<svg a="x>y"><svg/><text>no</text></svg><script>no</script><!-- no > --><p title=">">yes &#8212; &#x1F600;</p>'
  assert.deepEqual(htmlSections(html), [{ id: '', heading: '', text: 'yes — 😀', code: [] }])
})

test('inline code is told once more by itself, one stretch a line', () => {
  const [section] = htmlSections('<p><code>no <em>space</em> left</code> or <code>EIO</code></p>')
  assert.equal(section?.text, 'no space left or EIO')
  assert.equal(section?.quoted, 'no space left\nEIO')
})

test('cells of a table stay apart', () => {
  const [section] = htmlSections('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')
  assert.equal(section?.text, 'a b\nc')
})
