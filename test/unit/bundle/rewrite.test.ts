import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relativeAddress, rootFrom } from '../../../src/bundle/addresses.ts'
import { forwardHtml } from '../../../src/bundle/forward.ts'
import { rewriteCss } from '../../../src/bundle/rewrite-css.ts'
import { moduleScripts, rewriteHtml } from '../../../src/bundle/rewrite-html.ts'
import { namedScripts, rewriteAddresses } from '../../../src/bundle/rewrite-script.ts'

test('addresses of the site become relative and name the file; others stay', () => {
  const cases: [string, string][] = [
    ['/docs/', '../../index.html'],
    ['/docs', '../../index.html'],
    ['/docs/runbooks/x/?a=1#b', '../../runbooks/x/index.html?a=1#b'],
    ['/docs/runbooks/x', '../../runbooks/x/index.html'],
    ['/docs/posts/y/', 'index.html'],
    ['/docs/_astro/a.css', '../../_astro/a.css'],
    ['/docs/runbooks/x/files/vrrp-state', '../../runbooks/x/files/vrrp-state'],
    ['/elsewhere/', '/elsewhere/'],
    ['//example.org/docs/', '//example.org/docs/'],
    ['https://example.org/docs/', 'https://example.org/docs/'],
    ['#here', '#here'],
    ['tel:+442079460121', 'tel:+442079460121'],
  ]
  for (const [address, expected] of cases) {
    assert.equal(relativeAddress(address, 'posts/y/index.html', '/docs/'), expected, address)
  }
  assert.equal(relativeAddress('/a/', 'index.html', '/'), 'a/index.html')
  assert.equal(rootFrom('index.html'), './')
  assert.equal(rootFrom('posts/y/index.html'), '../../')
})

test('a page keeps its text, and its tags lead to files', () => {
  const html = `<!doctype html><html lang="en"><head>
<meta http-equiv="content-security-policy" content="script-src 'self'">
<link rel="stylesheet" href="/_astro/a.css"><!-- <a href="/x/"> -->
<script>location.href="/x/"</script><script type="module" src="/_astro/p.js"></script>
</head><body><a title="a > b" href='/runbooks/x/'>href="/x/"</a><img srcset="/a.png 1x, /b.png 2x" src="/a.png"></body></html>`
  assert.equal(
    rewriteHtml(html, 'a/index.html', '/'),
    `<!doctype html><html data-root="../" lang="en"><head>

<link rel="stylesheet" href="../_astro/a.css"><!-- <a href="/x/"> -->
<script>location.href="/x/"</script><script defer src="../_astro/p.js"></script>
</head><body><a title="a > b" href='../runbooks/x/index.html'>href="/x/"</a><img srcset="../a.png 1x, ../b.png 2x" src="../a.png"></body></html>`,
  )
  assert.deepEqual(moduleScripts(html), ['/_astro/p.js'])
})

test('an alert’s page leads to its runbook; one that stands for itself is kept', () => {
  const page = (to: string) => `<head><link rel="canonical" href="https://ops.example.org${to}"></head>`
  const forward = forwardHtml(page('/docs/runbooks/x/'), 'alerts/Down/index.html', '/docs/')
  assert.match(forward ?? '', /content="0; url=\.\.\/\.\.\/runbooks\/x\/index\.html"/)
  for (const [html, from] of [
    [page('/docs/alerts/Down/'), 'alerts/Down/index.html'],
    [page('/docs/runbooks/x/'), 'runbooks/x/index.html'],
    [page('/elsewhere/'), 'alerts/Down/index.html'],
    ['<head></head>', 'alerts/Down/index.html'],
  ] as const)
    assert.equal(forwardHtml(html, from, '/docs/'), undefined)
})

test('a page full of open tags is read once', () => {
  for (const text of [
    '<a '.repeat(50_000),
    '<!--'.repeat(50_000),
    '<script>'.repeat(50_000),
    '<a href="'.repeat(50_000),
  ]) {
    const result = rewriteHtml(text, 'index.html', '/')
    assert.equal(result.replaceAll(' defer', ''), text)
  }
})

test('scripts find their files from the page, styles from themselves', () => {
  const code = 'import("/docs/_astro/d.js");l.href=`/docs/_astro/s.css`;x="/docs/other"'
  assert.equal(
    rewriteAddresses(code, '/docs/'),
    'handoverImport((handoverRoot+"_astro/d.js"));l.href=(handoverRoot+"_astro/s.css");x="/docs/other"',
  )
  assert.deepEqual(namedScripts(code, '/docs/'), ['_astro/d.js'])
  assert.equal(rewriteCss('a{b:url("/docs/f.svg")}', '_astro/s.css', '/docs/'), 'a{b:url("../f.svg")}')
})
