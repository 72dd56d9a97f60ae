/** Sizes of the images in the public folder, so that a page keeps their place free before they come. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImageSize, imageSize } from '../lib/image-size.ts'

export interface PublicImages {
  /** @param src as it is written, from the root of the site: `/rack.png` */
  size(src: string): ImageSize | undefined
  /** What a page's HTML depends on besides its text: the sizes of all images that the text may name. */
  sizesIn(text: string): string
}

const mention = /\/[^\s"'()<>{}|]+\.(?:png|jpe?g|gif|webp|avif|svg)/gi

export function openPublicImages(folder: string): PublicImages {
  const known = new Map<string, ImageSize | undefined>()
  const size = (src: string) => {
    if (!src.startsWith('/') || src.startsWith('//')) return undefined
    if (!known.has(src)) known.set(src, readSize(join(folder, decoded(src.replace(/[?#].*$/, '')))))
    return known.get(src)
  }
  return {
    size,
    sizesIn(text) {
      const found = new Set(text.match(mention))
      return [...found]
        .flatMap((src) => {
          const { width, height } = size(src) ?? {}
          return width === undefined ? [] : `${src} ${width} ${height}`
        })
        .join('\n')
    },
  }
}

function readSize(path: string): ImageSize | undefined {
  try {
    return imageSize(readFileSync(path))
  } catch {
    // That it is not there is told by the check of links.
    return undefined
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
