/** A piece of a sentence. */
export interface TextPart {
  text: string
  href?: string | undefined
}

/** Splits `gone, see [the new page](/runbooks/new/)` into text and links: the one notation of Markdown that front matter has. */
export function linkParts(sentence: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of sentence.matchAll(/\[([^[\]]+)\]\(([^()\s]+)\)/g)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index) })
    parts.push({ text: match[1] as string, href: match[2] })
    end = match.index + match[0].length
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end) })
  return parts
}
