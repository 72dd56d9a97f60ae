import type { ImageMetadata, UnresolvedImageTransform } from 'astro'
import type { BodyRef } from '../collections/types.ts'
import { attributes } from '../lib/html.ts'

type GetImage = (
  transform: UnresolvedImageTransform,
) => Promise<{ src: string; attributes: Record<string, unknown>; srcSet: { attribute: string } }>

const pattern = /<img __ASTRO_IMAGE_="([^"]+)"( title="[^"]*")?>/g

/** Puts Astro's optimised image, with its width and height, where the loader left a note of one. */
export async function replaceImages(
  html: string,
  body: BodyRef,
  images: Map<string, ImageMetadata>,
  getImage: GetImage,
): Promise<string> {
  let result = ''
  let from = 0
  for (const match of html.matchAll(pattern)) {
    const { src, alt } = JSON.parse(
      (match[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    const metadata = images.get(imageId(src, body.source))
    if (!metadata) throw new Error(`Unexpected image ${src} of ${body.source}: Astro did not import it`)
    const image = await getImage({ src: metadata, alt })
    const { srcSet, ...rest } = { srcSet: image.srcSet.attribute, ...image.attributes }
    result += html.slice(from, match.index)
    result += `<img${attributes({ src: image.src, srcset: srcSet || undefined, ...(rest as Record<string, string>) })}${match[2] ?? ''}>`
    from = match.index + match[0].length
  }
  return result + html.slice(from)
}

/** How Astro names an image of a content entry in `astro:asset-imports`. */
function imageId(src: string, importer: string): string {
  return `${src}?${new URLSearchParams({ astroContentImageFlag: '', importer })}`
}
