/**
 * A page's HTML as sections of plain text, for search.
 *
 * Reads what our own renderer writes (`markdown/README.md`) and Astro's MDX output, both well formed: a scan over tags is
 * enough, and costs a tenth of building a tree.
 */

import type { SectionRecord } from '../records.ts'

const TAG = /<(?:!--[\s\S]*?--|(\/?)([A-Za-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*))>/g
/** Not read out: drawings, what is pressed, and the label that names a snippet's language. */
const SILENT = /^(?:svg|script|style|button|template|select|option)$/
const LABEL = /<span class="block-lang[^"]*">[^<]*<\/span>/g
const BLOCK =
  /^(?:p|li|ul|ol|tr|table|div|dl|dd|dt|figure|figcaption|blockquote|section|aside|details|summary|br|hr|pre|h[1-6])$/
const CELL = /^t[dh]$/

export function htmlSections(html: string): SectionRecord[] {
  const sections: SectionRecord[] = [{ id: '', heading: '', text: '', code: [] }]
  const current = () => sections.at(-1) as SectionRecord
  let silent: { name: string; depth: number } | undefined
  let code: string | undefined
  let inHeading = false
  let inlineCode: string | undefined

  const take = (raw: string) => {
    if (raw === '' || silent) return
    const text = decode(raw)
    if (code !== undefined) code += text
    else if (inHeading) current().heading += text
    else {
      if (inlineCode !== undefined) inlineCode += text
      current().text += text.replace(/\s+/g, ' ')
    }
  }

  let from = 0
  const source = html.replace(LABEL, '')
  for (const match of source.matchAll(TAG)) {
    take(source.slice(from, match.index))
    from = match.index + match[0].length
    const [, slash, tag, attributes = ''] = match
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    const opens = slash === '' && !attributes.endsWith('/')
    if (silent) {
      if (name === silent.name) silent.depth += opens ? 1 : slash ? -1 : 0
      if (silent.depth === 0) silent = undefined
      continue
    }
    if (SILENT.test(name)) {
      if (opens) silent = { name, depth: 1 }
    } else if (name === 'pre') {
      if (opens) code = ''
      else if (code !== undefined) {
        if (/\S/.test(code)) current().code.push(code.replace(/\n$/, ''))
        code = undefined
      }
    } else if (/^h[1-6]$/.test(name)) {
      inHeading = opens
      const id = / id="([^"]*)"/.exec(attributes)?.[1]
      if (opens) sections.push({ id: decode(id ?? ''), heading: '', text: '', code: [] })
    } else if (name === 'code' && code === undefined && !inHeading) {
      if (inlineCode !== undefined) current().quoted = `${current().quoted ?? ''}${inlineCode}\n`
      inlineCode = opens ? '' : undefined
    } else if (code === undefined && !inHeading) {
      if (BLOCK.test(name)) current().text += '\n'
      else if (CELL.test(name)) current().text += ' '
    }
  }
  take(source.slice(from))
  return sections.map(tidy).filter(({ heading, text, code }) => heading || text || code.length > 0)
}

function tidy({ id, heading, text, quoted, code }: SectionRecord): SectionRecord {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return {
    id,
    heading: heading.replace(/\s+/g, ' ').trim(),
    text: lines.filter(Boolean).join('\n'),
    ...(quoted !== undefined && { quoted: quoted.trimEnd() }),
    code,
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
