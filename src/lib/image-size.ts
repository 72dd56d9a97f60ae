/** The size at which a browser shows an image file, read from the file's head. */

export interface ImageSize {
  /** In CSS pixels. */
  width: number
  height: number
}

/** `undefined` for what is no PNG, GIF, JPEG, WebP, AVIF or SVG, or does not say its size. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  try {
    const read = formats.find(({ is }) => is(bytes))?.read
    const size = read?.(bytes)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    // A file that ends too soon.
    return undefined
  }
}

const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end)

const formats: { is: (bytes: Buffer) => boolean; read: (bytes: Buffer) => ImageSize | undefined }[] = [
  {
    is: (bytes) => ascii(bytes, 1, 4) === 'PNG',
    read: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  },
  {
    is: (bytes) => ascii(bytes, 0, 3) === 'GIF',
    read: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  },
  { is: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8, read: jpegSize },
  { is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP', read: webpSize },
  { is: (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 12)), read: avifSize },
  { is: (bytes) => /<svg[\s>]/.test(ascii(bytes, 0, 4096)), read: svgSize },
]

/** Segments of `ff <kind> <length>`; the frame's holds the size, Exif may say that the picture lies on its side. */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  let isTurned = false
  for (let at = 2; at < bytes.length; ) {
    const kind = bytes.readUInt8(at + 1)
    const length = bytes.readUInt16BE(at + 2)
    if (kind === 0xe1 && ascii(bytes, at + 4, at + 8) === 'Exif')
      isTurned = exifOrientation(bytes.subarray(at + 10, at + 2 + length)) >= 5
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return isTurned ? { width: height, height: width } : { width, height }
    }
    at += 2 + length
  }
  return undefined
}

/** From 1, upright, to 8; 5 to 8 are on their side. */
function exifOrientation(tiff: Buffer): number {
  const isLittle = ascii(tiff, 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8)
  }
  return 1
}

function webpSize(bytes: Buffer): ImageSize | undefined {
  const kind = ascii(bytes, 12, 16)
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}

/** The largest `ispe` property: an alpha plane or a tile has one of its own, and none is larger than the picture. */
function avifSize(bytes: Buffer): ImageSize | undefined {
  let size: ImageSize | undefined
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    if (width * height > (size ? size.width * size.height : 0)) size = { width, height }
  }
  return size
}

/** Its own width and height in pixels, else those of its view box. */
function svgSize(bytes: Buffer): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(bytes.toString('utf8', 0, 8192))?.[0] ?? ''
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
  const pixels = (name: string) => Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(value(name) ?? '')?.[1])
  const [, , width = Number.NaN, height = Number.NaN] = (value('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const own = { width: pixels('width'), height: pixels('height') }
  const ratio = width / height
  return {
    width: Math.round(own.width || own.height * ratio || width),
    height: Math.round(own.height || own.width / ratio || height),
  }
}
