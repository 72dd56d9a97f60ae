/** Splits `ops@example.com, +44 20 7946 0111` into text and links. */
export interface ContactPart {
  text: string
  href?: string
}

const linkable = /https?:\/\/[^\s,;]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d ().-]{5,}\d/g

export function contactParts(contact: string): ContactPart[] {
  const parts: ContactPart[] = []
  let end = 0
  for (const match of contact.matchAll(linkable)) {
    if (match.index > end) parts.push({ text: contact.slice(end, match.index) })
    parts.push({ text: match[0], href: hrefOf(match[0]) })
    end = match.index + match[0].length
  }
  if (end < contact.length) parts.push({ text: contact.slice(end) })
  return parts
}

function hrefOf(text: string): string {
  if (text.startsWith('http')) return text
  if (text.includes('@')) return `mailto:${text}`
  return `tel:${text.replace(/[^\d+]/g, '')}`
}
