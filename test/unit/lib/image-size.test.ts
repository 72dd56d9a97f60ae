import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { imageSize } from '../../../src/lib/image-size.ts'

const picture = () => sharp({ create: { width: 37, height: 21, channels: 3, background: '#fa0' } })

test('the size of each kind of image that browsers show', async () => {
  const files = {
    png: await picture().png().toBuffer(),
    gif: await picture().gif().toBuffer(),
    jpeg: await picture().jpeg().toBuffer(),
    'progressive jpeg': await picture().jpeg({ progressive: true }).toBuffer(),
    'lossy webp': await picture().webp().toBuffer(),
    'lossless webp': await picture().webp({ lossless: true }).toBuffer(),
    'webp with alpha': await picture().ensureAlpha(0.5).webp().toBuffer(),
    avif: await picture().avif().toBuffer(),
  }
  for (const [name, bytes] of Object.entries(files))
    assert.deepEqual(imageSize(bytes), { width: 37, height: 21 }, name)
})

test('a photograph taken on its side is shown upright', async () => {
  for (const orientation of [1, 3, 6, 8]) {
    const bytes = await picture().jpeg().withMetadata({ orientation }).toBuffer()
    const expected = orientation >= 5 ? { width: 21, height: 37 } : { width: 37, height: 21 }
    assert.deepEqual(imageSize(bytes), expected, String(orientation))
  }
})

test('a drawing says its size in pixels, by its view box, or not at all', () => {
  const size = (attributes: string) =>
    imageSize(Buffer.from(`<?xml version="1.0"?><svg ${attributes}></svg>`))
  assert.deepEqual(size('width="37" height="21px" viewBox="0 0 1 1"'), { width: 37, height: 21 })
  assert.deepEqual(size("viewBox='0 0 74 42'"), { width: 74, height: 42 })
  assert.deepEqual(size('width="37" viewBox="0,0,74,42"'), { width: 37, height: 21 })
  assert.deepEqual(size('width="100%" height="100%" viewBox="0 0 74 42"'), { width: 74, height: 42 })
  assert.equal(size('width="100%"'), undefined)
})

test('what is no image, or is cut, has no size', async () => {
  const jpeg = await picture().jpeg().toBuffer()
  for (const bytes of [Buffer.alloc(0), Buffer.from('text'), jpeg.subarray(0, 20), Buffer.from([0xff, 0xd8])])
    assert.equal(imageSize(bytes), undefined)
})
