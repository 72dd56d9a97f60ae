/** /etc/fstab: source, mount point, type, options, dump and pass, a line each. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, nearest, suggest } from '../suggest.ts'
import { contentLines, oneOf, quote, splitWords, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { options, sourceTags, types } from './vocabulary.ts'

type Code =
  | 'missing-field'
  | 'surplus-field'
  | 'source'
  | 'mount-point'
  | 'mount-order'
  | 'number'
  | 'unknown-type'
  | 'unknown-option'

export default defineLanguage({
  id: 'fstab',
  name: 'fstab',
  versions: 'util-linux 2.36–2.41, fstab(5), mount(8)',
  command: 'findmnt --verify --tab-file FILE',
  codes: {
    'missing-field': { severity: 'error', summary: 'A line has fewer than three fields.' },
    'surplus-field': {
      severity: 'warning',
      summary: 'A line has more than six fields; the others are ignored.',
    },
    source: { severity: 'error', summary: 'A tag such as `UUID=` is none that mount knows.' },
    'mount-point': { severity: 'error', summary: 'A mount point is no absolute path.' },
    'mount-order': {
      severity: 'error',
      summary: 'A mount point stands behind one that lies in it, which it would hide.',
    },
    number: { severity: 'error', summary: 'The fifth or the sixth field is no number.' },
    'unknown-type': { severity: 'warning', summary: 'A file system is a slip of one that is known.' },
    'unknown-option': { severity: 'warning', summary: 'A mount option is a slip of one that is known.' },
  },
  parse({ text }) {
    const lines = contentLines(text, '#')
    const rows = lines.map((line) => splitWords(line.text, line.start))
    const problems = [...rows.flatMap(checkFields), ...checkOrder(rows.flatMap((row) => row[1] ?? []))]
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: lines.length > 0 ? '/etc/fstab' : undefined,
    }
  },
})

/** Lines are mounted from top to bottom, so what is mounted in a directory stands behind it. The root is there first. */
function checkOrder(targets: Word[]): Problem<Code>[] {
  const inner = new Map<string, Word>()
  return targets.flatMap((target) => {
    const within = inner.get(target.text)
    const parts = target.text.slice(0, 1000).split('/', 32)
    for (let depth = 2; depth < parts.length && parts[0] === ''; depth++) {
      const parent = parts.slice(0, depth).join('/')
      if (!inner.has(parent)) inner.set(parent, target)
    }
    if (!within) return []
    const message = `Unexpected mount point ${quote(target.text)} after ${quote(within.text)}, expected it before what is mounted in it`
    return [problem('mount-order', target, message)]
  })
}

function checkFields(words: Word[]): Problem<Code>[] {
  const comment = words.findIndex(({ text }) => text.startsWith('#'))
  const fields = comment < 0 ? words : words.slice(0, comment)
  const [source, target, type, option, dump, pass, surplus] = fields
  if (!source || !target || !type) {
    const last = fields.at(-1) as Word
    const next = ['a mount point', 'a type'][fields.length - 1]
    return [
      problem(
        'missing-field',
        last,
        `Unexpected end of the line after ${quote(last.text)}, expected ${next}`,
      ),
    ]
  }
  const named = [...checkSource(source), ...checkTarget(target)]
  if (named.length > 0) return named
  const found = [
    ...checkType(type),
    ...(option ? checkOptions(option) : []),
    ...(dump ? checkNumber(dump, option, 'fifth') : []),
    ...(pass ? checkNumber(pass, dump, 'sixth') : []),
  ]
  if (found.length > 0 || !surplus) return found
  const message = `Unexpected ${quote(surplus.text)} after six fields, expected the end of the line`
  return [problem('surplus-field', surplus, message)]
}

function checkSource(source: Word): Problem<Code>[] {
  const tag = /^([A-Za-z]+)=/.exec(source.text)?.[1]
  if (tag === undefined || sourceTags.includes(tag)) return []
  const near = suggest(tag, sourceTags)
  const known = sourceTags.includes(tag.toUpperCase()) ? tag.toUpperCase() : near
  return [
    problem(
      'source',
      source,
      `Unexpected tag ${quote(tag)} of a source, expected ${oneOf(sourceTags)}`,
      known && didYouMean(`${known}=`),
    ),
  ]
}

function checkTarget(target: Word): Problem<Code>[] {
  if (/^\/|^(?:none|swap)$/.test(target.text) || isBlank(target.text)) return []
  const message = `Unexpected mount point ${quote(target.text)}, expected an absolute path, or \`none\` for swap`
  const help = target.text.startsWith('"')
    ? 'a space in a path is written `\\040`; quotes mean nothing'
    : undefined
  return [problem('mount-point', target, message, help)]
}

function checkType(type: Word): Problem<Code>[] {
  return type.text.split(',').flatMap((name) => {
    const near = isBlank(name) || name.includes('.') ? undefined : nearest(name, types)
    return near
      ? [
          problem(
            'unknown-type',
            type,
            `Unexpected file system ${quote(name)}, expected one that is known`,
            didYouMean(near),
          ),
        ]
      : []
  })
}

function checkOptions({ text, start }: Word): Problem<Code>[] {
  let offset = start
  return text.split(',').flatMap((option) => {
    const at = offset
    offset += option.length + 1
    const equals = option.indexOf('=')
    const name = equals < 0 ? option : option.slice(0, equals)
    const near = name === '' || isBlank(option) ? undefined : suggest(name, options)
    if (!near) return []
    const word = { text: name, start: at, end: at + name.length }
    return [
      problem(
        'unknown-option',
        word,
        `Unexpected mount option ${quote(name)}, expected one that is known`,
        didYouMean(near),
      ),
    ]
  })
}

function checkNumber(field: Word, before: Word | undefined, place: string): Problem<Code>[] {
  if (/^[-+]?\d+$/.test(field.text) || isBlank(field.text)) return []
  const help = before?.text.endsWith(',') ? 'options are parted by commas without spaces' : undefined
  return [
    problem(
      'number',
      field,
      `Unexpected ${quote(field.text)} as the ${place} field, expected a number`,
      help,
    ),
  ]
}

function problem(code: Code, { start, end }: Word, message: string, help?: string): Problem<Code> {
  return { code, start, end, message, help }
}
