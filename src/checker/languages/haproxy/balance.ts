import { type Finding, invalid, missing, surplus } from './findings.ts'
import type { KeywordCheck } from './keyword-check.ts'
import type { Word } from './lines.ts'
import { readSampleWords } from './sample-words.ts'
import { isOpaque } from './values.ts'

/** `balance ALGORITHM [options]` (manual, section 4.2). */
const algorithms =
  /^(?:roundrobin|static-rr|leastconn|first|source|uri|url_param|hdr\(.+\)|random(?:\([1-9]\d*\))?|rdp-cookie(?:\([^()]*\))?|hash|log-hash|sticky|log-sticky)$/
export const balance: KeywordCheck = (_, [first, ...rest], scope) => {
  if (!first || isOpaque(first.text)) return undefined
  if (!algorithms.test(first.text))
    return invalid(first, 'balance', '`roundrobin`, `leastconn`, `source`, `uri`, `first`, `hash`, …')
  // Words after any other algorithm are never read.
  if (first.text === 'uri') return uriOptions(rest)
  if (first.text === 'hash') {
    if (!rest[0]) return missing(first, 'a sample expression')
    const { found, count } = readSampleWords(rest, { ...scope, places: 'b' })
    return found ?? (rest[count] && surplus(rest[count], 'balance hash'))
  }
  const [only, options] = first.text.startsWith('hdr(')
    ? ['use_domain_only', rest]
    : ['check_post', first.text === 'url_param' ? rest.slice(1) : []]
  if (first.text === 'url_param' && !rest[0]) return missing(first, 'the name of a parameter')
  const [option] = options
  return option && option.text !== only && !isOpaque(option.text)
    ? invalid(option, 'balance', `\`${only}\``)
    : undefined
}

function uriOptions(words: readonly Word[]): Finding | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.text === 'whole' || word.text === 'path-only' || isOpaque(word.text)) continue
    if (word.text !== 'len' && word.text !== 'depth')
      return invalid(word, 'balance uri', '`len`, `depth`, `path-only` or `whole`')
    i += 1
    const number = words[i]
    if (!number) return missing(word, 'a number')
    if (!/^[1-9]/.test(number.text) && !isOpaque(number.text)) return invalid(number, word.text, 'a number')
  }
  return undefined
}
