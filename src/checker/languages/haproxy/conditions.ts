import { findRegexFault } from '../pcre.ts'
import { quote } from '../text.ts'
import { isNetwork } from './addresses.ts'
import type { Finding, Reference } from './findings.ts'
import type { Word } from './lines.ts'
import { readSample, type SampleScope } from './samples.ts'
import { canCast, type SampleType } from './signatures.ts'
import { isOpaque } from './values.ts'

/** Conditions after `if` and `unless`, and the `acl` lines they name (manual, section 7.1 and 7.2). */

/** ACLs that HAProxy defines itself, section 7.4. */
export const builtinAcls = new Set(
  `FALSE TRUE LOCALHOST HTTP HTTP_1.0 HTTP_1.1 HTTP_2.0 HTTP_3.0 HTTP_CONTENT HTTP_URL_ABS HTTP_URL_SLASH HTTP_URL_STAR METH_CONNECT
  METH_DELETE METH_GET METH_HEAD METH_OPTIONS METH_POST METH_PUT METH_TRACE RDP_COOKIE REQ_CONTENT WAIT_END`.split(
    /\s+/,
  ),
)

/** A fault of what is written in a word, at its place in the text. */
export function faultIn(
  word: Word,
  fault: { start: number; end: number; message: string; code: Finding['code']; help?: string },
): Finding {
  const exact = word.end - word.start === word.text.length
  return {
    ...fault,
    start: exact ? Math.min(word.start + fault.start, word.end - 1) : word.start,
    end: exact ? Math.min(word.start + fault.end, word.end) : word.end,
  }
}

/** Reads the expression in a word; the names it uses go to `used`. */
export function checkSample(
  word: Word,
  scope: SampleScope,
  used: Reference[],
): { found?: Finding; type: SampleType; known: boolean; method?: string | undefined } {
  const { fault, uses, type, method, known } = readSample(word.text, scope)
  used.push(...uses.map((use) => ({ ...use, word })))
  return fault ? { found: faultIn(word, fault), type, known } : { type, known, method }
}

/** What a way to match compares: the type it makes of the sample, and whether its patterns are to be read. */
const methods: Record<string, SampleType> = {
  found: 'any',
  bool: 'int',
  int: 'int',
  ip: 'addr',
  bin: 'bin',
  len: 'str',
  str: 'str',
  beg: 'str',
  sub: 'str',
  dir: 'str',
  dom: 'str',
  end: 'str',
  reg: 'str',
  regm: 'str',
}

/** How a sample is matched when nothing says so. */
const byType: Partial<Record<SampleType, string>> = {
  bool: 'bool',
  int: 'int',
  addr: 'ip',
  ipv4: 'ip',
  ipv6: 'ip',
  str: 'str',
  meth: 'str',
}

/** The words after an ACL's name, or inside `{ … }`: an expression, flags, patterns. */
export function checkMatch(words: readonly Word[], owner: Word, used: Reference[]): Finding | undefined {
  const [expression, ...rest] = words
  const wrong = (word: Word, message: string, code: Finding['code'] = 'invalid-value'): Finding => ({
    code,
    start: word.start,
    end: word.end,
    message,
  })
  if (!expression)
    return wrong(
      owner,
      `Unexpected end of ${quote(owner.text)}, expected something to match`,
      'argument-count',
    )
  const sample = checkSample(expression, { places: '', inAcl: true }, used)
  if (sample.found) return sample.found
  let method = sample.method ?? byType[sample.type]
  let i = 0
  for (; i < rest.length; i++) {
    const word = rest[i] as Word
    if (!word.text.startsWith('-') || isOpaque(word.text)) break
    if (word.text === '--') {
      i += 1
      break
    }
    if (!/^-[imnfuM]$/.test(word.text))
      return wrong(
        word,
        `Unexpected flag ${quote(word.text)} of an ACL, expected \`-i\`, \`-f\`, \`-m\`, \`-n\`, \`-M\`, \`-u\` or \`--\``,
      )
    if (!/^-[mfu]$/.test(word.text)) continue
    i += 1
    const value = rest[i]
    if (word.text === '-m') {
      const type = value && Object.hasOwn(methods, value.text) ? methods[value.text] : undefined
      if (!type)
        return wrong(
          value ?? word,
          `Unexpected ${quote((value ?? word).text)} after \`-m\`, expected \`str\`, \`beg\`, \`sub\`, \`reg\`, \`found\`, …`,
        )
      if (value?.text !== 'found' && !canCast(sample.type, type))
        return wrong(
          value as Word,
          `Unexpected \`-m ${value?.text}\` for ${quote(expression.text)}, whose type is \`${sample.type}\``,
        )
      method = value?.text
    } else if (!value)
      return wrong(
        word,
        `Unexpected end of line, expected a value after ${quote(word.text)}`,
        'argument-count',
      )
    else if (word.text === '-u' && !/^-?\d+$/.test(value.text) && !isOpaque(value.text))
      return wrong(value, `Unexpected ${quote(value.text)} after \`-u\`, expected a number`)
  }
  // A sample of any type, and a binary one, is compared only in a way that the line names.
  if (method === undefined) {
    return sample.known
      ? wrong(
          expression,
          `Unexpected end of ${quote(expression.text)}, expected \`-m\` with a way to match it`,
        )
      : undefined
  }
  const pattern = findPatternFault(method, rest.slice(i), expression.text)
  return (
    pattern &&
    wrong(
      pattern.word,
      `Unexpected ${quote(pattern.word.text)} to match ${quote(expression.text)} with, expected ${pattern.expected}`,
    )
  )
}

const operators = /^(?:eq|ge|gt|le|lt)$/

/** The first pattern that is none of its way to match: numbers, addresses, regular expressions. */
function findPatternFault(
  method: string,
  patterns: readonly Word[],
  expression: string,
): { word: Word; expected: string } | undefined {
  // Behind an operator HAProxy reads a number up to its first dot.
  let ordered = false
  // Versions of protocols are numbers with a dot.
  const dotted = /^req[._]ssl_ver$/.test(expression)
  for (const word of patterns) {
    const { text } = word
    if (isOpaque(text)) continue
    if (method === 'int' || method === 'len') {
      if (operators.test(text)) ordered = text !== 'eq'
      else if (!isNumberPattern(text, dotted) && !(ordered && /^\d+\./.test(text)))
        return { word, expected: 'a number, a range or `gt`, `ge`, `lt`, `le`, `eq`' }
    } else if (method === 'ip') {
      if (!isNetwork(text)) return { word, expected: 'an IP address or a network' }
    } else if (method === 'bin') {
      if (!/^(?:[\da-fA-F]{2})+$/.test(text)) return { word, expected: 'pairs of hexadecimal digits' }
    } else if (method === 'reg' || method === 'regm') {
      const fault = findRegexFault(text)
      if (fault) return { word, expected: `a regular expression (${fault.message})` }
    }
  }
  return undefined
}

/** `5`, `5:`, `:5`, `5:9`, with `-` for `:` too. */
function isNumberPattern(text: string, dotted: boolean): boolean {
  const number = dotted ? '\\d+(?:\\.\\d+)?' : '\\d+'
  const match = new RegExp(`^(?:(${number})?[:-](${number})?|${number})$`).exec(text)
  if (!match || (text.length === 1 && !/\d/.test(text))) return false
  return match[1] === undefined || match[2] === undefined || Number(match[1]) <= Number(match[2])
}

/** The words after `if` or `unless`. Names of ACLs are collected in `used`. */
export function checkCondition(
  keyword: Word,
  words: readonly Word[],
  used: Reference[],
): Finding | undefined {
  const fault = (word: Word, expected: string): Finding => ({
    code: 'invalid-condition',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in a condition, expected ${expected}`,
  })
  const careless = (word: Word, expected: string): Finding => ({
    ...fault(word, expected),
    code: 'loose-condition',
  })
  if (words.length === 0) return careless(keyword, 'a condition after it')
  let doubtful: Finding | undefined
  let expectsTerm = true
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (/^or$/i.test(word.text) || word.text === '||') {
      if (expectsTerm) doubtful ??= careless(word, 'an ACL before it')
      expectsTerm = true
      continue
    }
    const bare = word.text.replace(/^!+/, '')
    if (bare === '') {
      if (word.text !== '') expectsTerm = true
      continue
    }
    if (bare === '{') {
      const close = words.findIndex((other, index) => index > i && other.text === '}')
      if (close < 0) return fault(word, 'a `}` of its own further on the line')
      const found = checkMatch(words.slice(i + 1, close), word, used)
      if (found) return found
      i = close
    } else if (bare === '}') return fault(word, 'a `{` before it')
    else if (bare.startsWith('{')) return fault(word, 'a space after `{`')
    else used.push({ kind: 'acl', name: bare, word })
    expectsTerm = false
  }
  return doubtful ?? (expectsTerm ? careless(words.at(-1) as Word, 'an ACL after it') : undefined)
}
