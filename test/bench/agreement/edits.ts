/** One small slip: what a hand, a merge or a search-and-replace leaves behind. */
export interface Edit {
  kind: string
  text: string
  /** Where it happened, from 1. */
  line: number
}

/** A small seeded generator (mulberry32): the same file is broken in the same way on every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const signs: Record<string, RegExp> = {
  bracket: /[()[\]{}]/g,
  quote: /["']/g,
  colon: /:/g,
  comma: /,/g,
  semicolon: /;/g,
}

/** `count` different single edits of a text, comments apart. */
export function breakText(text: string, count: number, seed: number): Edit[] {
  const next = random(seed)
  const edits: Edit[] = []
  const seen = new Set([text])
  for (let tries = 0; edits.length < count && tries < count * 8; tries++) {
    const edit = oneEdit(text, next)
    if (!edit || seen.has(edit.text)) continue
    seen.add(edit.text)
    edits.push(edit)
  }
  return edits
}

function oneEdit(text: string, next: () => number): Edit | undefined {
  const kinds = [...Object.keys(signs), 'indent', 'key', 'word', 'value', 'line']
  const kind = kinds[Math.floor(next() * kinds.length)] as string
  if (kind === 'line') return moveLine(text, next)
  const places = placesOf(kind, text)
  const place = places[Math.floor(next() * places.length)]
  if (!place) return undefined
  const { start, end } = place
  const line = text.slice(0, start).split('\n').length
  const old = text.slice(start, end)
  const replaced = (by: string) => text.slice(0, start) + by + text.slice(end)
  if (kind === 'key') return { kind: 'misspelt key', text: replaced(misspell(old, next)), line }
  if (kind === 'word') return { kind: 'deleted word', text: replaced(''), line }
  if (kind === 'value') {
    const by = wrongValues[Math.floor(next() * wrongValues.length)] as string
    return { kind: 'wrong value', text: replaced(by === '' ? `${old}x` : by), line }
  }
  const double = next() < 0.5
  return { kind: `${double ? 'doubled' : 'deleted'} ${kind}`, text: replaced(double ? old + old : ''), line }
}

function placesOf(kind: string, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    // A slip in a comment changes nothing.
    if (!/^\s*(?:#|;|\/\/|--\s|")/.test(line) && line.trim() !== '') {
      const pattern = signs[kind]
      const matches = pattern
        ? line.matchAll(pattern)
        : kind === 'indent'
          ? line.matchAll(/^[ \t]+/g)
          : kind === 'word'
            ? line.matchAll(/[^\s;{}]+/g)
            : kind === 'value'
              ? line.matchAll(/(?<=\S\s+)[^\s;{}]+/g)
              : line.matchAll(/(?<=^\s*(?:- )?["']?)[A-Za-z][\w-]{3,}(?=["']?(?:\s*[:=]|\s+\S))/g)
      for (const match of matches) {
        places.push({ start: offset + match.index, end: offset + match.index + match[0].length })
      }
    }
    offset += line.length + 1
  }
  return places
}

const wrongValues = ['zzz', '-1', '99999999', 'yes no', '1.2.3', '0x1g', '']

/** A line taken from where it stands to somewhere else: what a drag or a merge leaves behind. */
function moveLine(text: string, next: () => number): Edit | undefined {
  const lines = text.split('\n')
  const from = Math.floor(next() * lines.length)
  const to = Math.floor(next() * lines.length)
  const [moved] = lines.splice(from, 1)
  if (moved === undefined || moved.trim() === '' || /^\s*(?:#|;|\/\/)/.test(moved)) return undefined
  lines.splice(to, 0, moved)
  return { kind: 'moved line', text: lines.join('\n'), line: to + 1 }
}

/** Two neighbours swapped, or one letter lost. */
function misspell(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const [a, b] = [word[at] as string, word[at + 1] as string]
  if (a === b || next() < 0.5) return word.slice(0, at) + word.slice(at + 1)
  return word.slice(0, at) + b + a + word.slice(at + 2)
}
