import { SaxesParser } from 'saxes'
import { defineLanguage, type Problem } from '../language.ts'
import { quote } from '../text.ts'
import { checkPfSense } from './pfsense.ts'

type Code =
  | 'syntax'
  | 'odd-name'
  | 'unclosed'
  | 'mismatch'
  | 'attribute'
  | 'entity'
  | 'too-deep'
  | 'unknown-element'
  | 'bad-value'

/** An element as it was read. Offsets are UTF-16; `end` is 0 until it is closed. */
export interface Element {
  name: string
  /** Of the opening tag. */
  start: number
  tagEnd: number
  children: Element[]
  text: string
}

const MAX_DEPTH = 500
/** Text kept of an element, for the values that are looked at. */
const MAX_TEXT = 200

/**
 * Well-formedness, and for pfSense's config.xml the names and values of its rules. Entities are never expanded. Unknown
 * namespaces are left alone: an excerpt seldom shows where they are declared.
 */
export default defineLanguage({
  id: 'xml',
  name: 'XML',
  versions: 'XML 1.0 (w3.org/TR/xml); pfSense 2.4–2.8 config.xml',
  command: 'xmllint --noout',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not well-formed XML.' },
    'odd-name': {
      severity: 'warning',
      summary: 'A name has a colon that is no prefix: XML allows it, readers that know namespaces do not.',
    },
    unclosed: { severity: 'error', summary: 'An element is opened and never closed.' },
    mismatch: { severity: 'error', summary: 'A closing tag does not belong to the element that is open.' },
    attribute: { severity: 'error', summary: 'An attribute lacks its quotes or its value, or comes twice.' },
    entity: { severity: 'error', summary: 'An ampersand is not the start of a known entity.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than readers accept.' },
    'unknown-element': { severity: 'error', summary: 'An element of config.xml is misspelt.' },
    'bad-value': {
      severity: 'error',
      summary: 'An element of config.xml has a value that pfSense does not know.',
    },
  },
  parse({ text, whole }) {
    const first = read(text, whole || isDocument(text))
    if (whole || !first.problem)
      return { problems: first.problem ? [first.problem] : pfSense(first.roots, text) }
    const shown = asExcerpt(text)
    if (shown === text) return { problems: [first.problem] }
    const second = read(shown, false)
    return { problems: second.problem ? [first.problem] : pfSense(second.roots, shown) }
  },
})

/** A document type stands in a document only: what has one is no fragment. */
const isDocument = (text: string) =>
  /^\s*<!DOCTYPE\b/.test(text.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''))

const pfSense = (roots: Element[], text: string) => roots.flatMap((root) => checkPfSense(root, text))

/**
 * An excerpt may have its declaration below a comment or hold two files, and blanks to fill in that look like tags:
 * `<your-name>` without a `</your-name>` anywhere.
 */
function asExcerpt(text: string): string {
  const closed = new Set(Array.from(text.matchAll(/<\/([\w:.-]+)/g), ([, name]) => name))
  return text
    .replace(/<\?xml[^?>]{0,200}\?>/g, (declaration) => ' '.repeat(declaration.length))
    .replace(/<([A-Za-z][\w .-]{0,60})>/g, (tag, name: string) =>
      /[-_ A-Z]/.test(name) && !closed.has(name) ? 'x'.repeat(tag.length) : tag,
    )
}

function read(text: string, whole: boolean): { roots: Element[]; problem?: Problem<Code> | undefined } {
  const parser = new SaxesParser({ fragment: !whole, position: true, xmlns: false } as never)
  const roots: Element[] = []
  const open: Element[] = []
  let closed: Element | undefined
  let problem: Problem<Code> | undefined
  const tagStart = () => Math.max(0, text.lastIndexOf('<', Math.min(parser.position, text.length) - 1))
  parser.on('opentag', ({ name: tagName, isSelfClosing, attributes }) => {
    const name = String(tagName)
    // XML itself allows it, and every reader that knows namespaces refuses it.
    const odd = [name, ...Object.keys(attributes)].find((each) => /^:|:$|:.*:/.test(each))
    if (odd !== undefined) {
      const start = text.indexOf(odd, tagStart())
      problem ??= {
        code: 'odd-name',
        start,
        end: start + odd.length,
        message: `Unexpected ${quote(odd)} as a name, expected at most one \`:\`, between a prefix and a name`,
      }
    }
    const element: Element = { name, start: tagStart(), tagEnd: parser.position, children: [], text: '' }
    ;(open.at(-1)?.children ?? roots).push(element)
    if (!isSelfClosing) open.push(element)
    if (open.length > MAX_DEPTH)
      problem ??= {
        code: 'too-deep',
        start: element.start,
        end: Math.min(parser.position, text.length),
        message: `Unexpected nesting of more than ${MAX_DEPTH} elements`,
      }
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) closed = open.pop()
  })
  parser.on('text', (value) => {
    const element = open.at(-1)
    if (element && element.text.length < MAX_TEXT) element.text += value.slice(0, MAX_TEXT)
  })
  parser.on('error', (error) => {
    const position = Math.min(parser.position, text.length)
    // Entities of an internal subset are known to it alone, and never expanded here.
    if (/undefined entity/.test(error.message) && text.includes('<!ENTITY')) return
    problem ??=
      badAmpersand(text, position) ??
      explain(error.message.replace(/^\d+:\d+: /, ''), position, open.at(-1), closed, text)
  })
  // In pieces, so that the first error ends the work.
  for (let from = 0; from < text.length && !problem; from += 4096) parser.write(text.slice(from, from + 4096))
  if (!problem) parser.close()
  return { roots, problem }
}

/** The parser reads on to the next `;`, and so reports an ampersand late. */
function badAmpersand(text: string, position: number): Problem<Code> | undefined {
  for (const match of text
    .slice(0, position)
    .matchAll(
      /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&(?!#\d+;|#x[0-9A-Fa-f]+;|[A-Za-z_:][\w:.-]*;)[\w:.-]*/g,
    )) {
    if (!match[0].startsWith('&')) continue
    return {
      code: 'entity',
      start: match.index,
      end: match.index + match[0].length,
      message: `Unexpected ${quote(match[0])}, expected an entity such as \`&amp;\``,
      help: 'write `&amp;` for an ampersand that is meant as text',
    }
  }
  return undefined
}

function explain(
  message: string,
  position: number,
  innermost: Element | undefined,
  closed: Element | undefined,
  text: string,
): Problem<Code> {
  const start = Math.max(0, Math.min(position - 1, text.length - 1))
  const at = (
    code: Code,
    said: string,
    help?: string,
    from = start,
    end = Math.min(text.length, from + 1),
  ): Problem<Code> => ({
    code,
    start: Math.max(0, from),
    end: Math.max(end, from),
    message: said,
    ...(help && { help }),
  })
  const from = Math.max(0, text.lastIndexOf('</', start))
  const isClose = /clos(?:e|ing) tag/.test(message)
  // By the time it complains of a closing tag, the parser has closed the element that stands in its way.
  const current =
    isClose && innermost && closed && text.startsWith(`</${innermost.name}`, from) ? closed : innermost
  const opened = current && [
    { start: current.start, end: Math.min(current.tagEnd, text.length), message: 'opened here' },
  ]
  if (/^unclosed tag: /.test(message) || (message === 'unexpected end.' && current)) {
    if (current)
      return at(
        'unclosed',
        `Unexpected end of the text, expected \`</${current.name}>\``,
        undefined,
        current.start,
        Math.min(current.tagEnd, text.length),
      )
  }
  if (isClose) {
    const name = quote(text.slice(from, position))
    if (!current)
      return at(
        'mismatch',
        `Unexpected ${name}, expected no closing tag, as nothing is open`,
        undefined,
        from,
        position,
      )
    return {
      ...at('mismatch', `Unexpected ${name}, expected \`</${current.name}>\``, undefined, from, position),
      ...(opened && { related: opened }),
    }
  }
  if (/attribute/.test(message)) {
    const name = /duplicate attribute: (.*?)\.?$/.exec(message)?.[1]
    return at(
      'attribute',
      name
        ? `Unexpected second attribute ${quote(name)}, expected each once in a tag`
        : `Unexpected ${quote(text.slice(start, position))} in a tag: ${message.replace(/\.$/, '')}`,
      name ? undefined : 'an attribute is written `name="value"`',
    )
  }
  if (/entity|character reference/.test(message)) {
    const from = text.lastIndexOf('&', start)
    return at(
      'entity',
      `Unexpected ${quote(text.slice(from, Math.min(position, from + 20)))}, expected an entity such as \`&amp;\``,
      'write `&amp;` for an ampersand that is meant as text',
      from,
      Math.max(from + 1, position),
    )
  }
  return at(
    'syntax',
    `Unexpected ${start < text.length ? quote(text.slice(start, position)) : 'end of the text'} in XML: ${message.replace(/\.$/, '')}`,
  )
}
