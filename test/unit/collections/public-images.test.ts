import assert from 'node:assert/strict'
import { test } from 'node:test'
import { page, temporarySite } from '../../support/temporary-site.ts'

const drawing = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="21"/>`
const text = {
  md: '![Rack](/rack.svg "Front")\n\n<img alt="" src="/rack.svg">\n\n<img alt="" width="9" src="/rack.svg">',
  mdx: '![Rack](/rack.svg)\n\n<img alt="" src="/rack.svg" />\n\n<img alt="" height={9} src="/rack.svg" />',
}

test('an image from the public folder says its size, and a page follows when the image changes', async () => {
  const site = temporarySite(
    {
      'public/rack.svg': drawing(37),
      'content/runbooks/one.md': page(text.md),
      'content/runbooks/two.mdx': page(text.mdx),
    },
    { base: '/docs/' },
  )
  const tags = async () => {
    const { runbooks, problems } = await site.load()
    assert.deepEqual(problems, [])
    return runbooks.map(({ body }) => site.loader.readPage(body.digest).html.match(/<img[^>]*>/g) ?? [])
  }
  const sized = /^<img (?=.* ?src="\/docs\/rack\.svg")(?=.* width="37")(?=.* height="21")/
  for (const [markdown = '', html = '', own = ''] of await tags()) {
    assert.match(markdown, sized)
    assert.match(html, sized)
    assert.doesNotMatch(own, /"(?:37|21)"/)
  }
  site.write({ 'public/rack.svg': drawing(38) })
  site.restart()
  for (const [markdown = ''] of await tags()) assert.match(markdown, /width="38" height="21"/)
})
