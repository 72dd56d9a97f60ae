import { findRegexFault } from '../pcre.ts'
import { quote } from '../text.ts'
import { isPrefix } from '../values.ts'
import type { Word } from './lines.ts'
import { findSampleFault } from './samples.ts'
import { isOpaque } from './values.ts'

/** Conditions after `if` and `unless`, and the `acl` lines they name (manual, section 7.1 and 7.2). */

export interface Finding {
  code: 'invalid-condition' | 'invalid-sample' | 'argument-count' | 'invalid-value'
  start: number
  end: number
  message: string
  help?: string | undefined
}

/** ACLs that HAProxy defines itself, section 7.4. */
export const builtinAcls = new Set(
  `FALSE TRUE LOCALHOST HTTP HTTP_1.0 HTTP_1.1 HTTP_2.0 HTTP_3.0 HTTP_CONTENT HTTP_URL_ABS HTTP_URL_SLASH HTTP_URL_STAR METH_CONNECT
  METH_DELETE METH_GET METH_HEAD METH_OPTIONS METH_POST METH_PUT METH_TRACE RDP_COOKIE REQ_CONTENT WAIT_END`.split(
    /\s+/,
  ),
)

/** A fault of the expression in a word, at its place in the text. */
export function sampleFinding(word: Word, skip: number, inAcl: boolean): Finding | undefined {
  const fault = findSampleFault(word.text.slice(skip), inAcl)
  if (!fault) return undefined
  const exact = word.end - word.start === word.text.length
  return {
    ...fault,
    start: exact ? Math.min(word.start + skip + fault.start, word.end - 1) : word.start,
    end: exact ? Math.min(word.start + skip + fault.end, word.end) : word.end,
  }
}

const flags = /^-(?:i|n|u|--|f|m|M|-)$/
const methods = new Set('found bool int ip bin len str beg sub dir dom end reg'.split(' '))

/** The words after an ACL's name, or inside `{ … }`: an expression, flags, patterns. */
export function checkMatch(words: readonly Word[], owner: Word): Finding | undefined {
  const [expression, ...rest] = words
  if (!expression) {
    return {
      code: 'argument-count',
      start: owner.start,
      end: owner.end,
      message: `Unexpected end of ${quote(owner.text)}, expected something to match`,
    }
  }
  const fault = sampleFinding(expression, 0, true)
  if (fault) return fault
  let method = /_reg$/.test(expression.text) ? 'reg' : ''
  let patterns = 0
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as Word
    patterns = i
    if (!flags.test(word.text) || word.quoted) {
      if (word.text.startsWith('-') && !word.quoted && !isOpaque(word.text)) {
        return {
          code: 'invalid-value',
          start: word.start,
          end: word.end,
          message: `Unexpected flag ${quote(word.text)} of an ACL, expected \`-i\`, \`-f\`, \`-m\`, \`-n\`, \`-M\`, \`-u\` or \`--\``,
        }
      }
      break
    }
    patterns = i + 1
    if (word.text === '--') break
    if (word.text === '-m') {
      i += 1
      const named = rest[i]
      method = named?.text ?? ''
      if (!named || !methods.has(named.text)) {
        const at = named ?? word
        return {
          code: 'invalid-value',
          start: at.start,
          end: at.end,
          message: `Unexpected ${quote(at.text)} after \`-m\`, expected \`str\`, \`beg\`, \`sub\`, \`reg\`, \`found\`, …`,
        }
      }
    } else if (word.text === '-f' || word.text === '-u') {
      i += 1
      if (!rest[i])
        return {
          code: 'argument-count',
          start: word.start,
          end: word.end,
          message: `Unexpected end of line, expected a value after ${quote(word.text)}`,
        }
    }
    patterns = i + 1
  }
  return checkPatterns(expression.text, method, rest.slice(patterns))
}

const addresses = /^(?:src|dst|fc_src|fc_dst|hdr_ip\(.*\)|req\.hdr_ip\(.*\)|url_ip)$/
const numbers =
  /^(?:sc\d?_\w+|src_\w+(?:cnt|rate|cur|gpc\d|in|out)|be_conn|fe_conn|nbsrv|queue|avg_queue|connslots|dst_conn|\w+_sess_rate|(?:req|res)\.(?:len|body_len|body_size)|(?:dst|src)_port|status|(?:(?:req\.|res\.)f?)?hdr_(?:cnt|val))(?:\([^()]*\))?$/

/** Patterns of a kind that the expression settles: addresses, numbers, regular expressions. */
function checkPatterns(expression: string, method: string, patterns: readonly Word[]): Finding | undefined {
  const wrong = (word: Word | undefined, expected: string): Finding | undefined =>
    word && {
      code: 'invalid-value',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} to match ${quote(expression)} with, expected ${expected}`,
    }
  const written = patterns.filter(({ text }) => !isOpaque(text))
  if (method === 'reg') {
    for (const word of written) {
      const fault = findRegexFault(word.text)
      if (fault) return { code: 'invalid-value', start: word.start, end: word.end, message: fault.message }
    }
    return undefined
  }
  if (method === '' && addresses.test(expression))
    return wrong(
      written.find(
        ({ text }) =>
          !isPrefix(text) &&
          !/^\d+(?:\.\d+){0,2}(?:\/\d+)?$/.test(text) &&
          !/^[\d.]+\/(?:\d+\.){3}\d+$/.test(text),
      ),
      'an IP address or a network',
    )
  if (method === '' && numbers.test(expression))
    return wrong(
      written.find(({ text }) => !/^(?:eq|ge|gt|le|lt|-?\d+(?:\.\d+)*(?::-?\d*)?|:-?\d+)$/.test(text)),
      'a number or `gt`, `ge`, `lt`, `le`, `eq`',
    )
  return undefined
}

/** The words after `if` or `unless`. Names of ACLs are collected in `used`. */
export function checkCondition(keyword: Word, words: readonly Word[], used: Word[]): Finding | undefined {
  const fault = (word: Word, expected: string): Finding => ({
    code: 'invalid-condition',
    start: word.start,
    end: word.end,
    message: `Unexpected ${quote(word.text)} in a condition, expected ${expected}`,
  })
  if (words.length === 0) return fault(keyword, 'a condition after it')
  let expectsTerm = true
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (!word.quoted && (word.text === 'or' || word.text === '||')) {
      if (expectsTerm) return fault(word, 'an ACL before it')
      expectsTerm = true
      continue
    }
    if (word.text === '!' && !word.quoted) {
      expectsTerm = true
      continue
    }
    if (word.text === '{' || word.text === '!{') {
      const close = words.findIndex((other, index) => index > i && other.text === '}' && !other.quoted)
      if (close < 0) return fault(word, 'a `}` of its own further on the line')
      const found = checkMatch(words.slice(i + 1, close), word)
      if (found) return found
      i = close
    } else if (word.text === '}') return fault(word, 'a `{` before it')
    else if (word.text.startsWith('{') || word.text.startsWith('!{')) return fault(word, 'a space after `{`')
    else used.push(word)
    expectsTerm = false
  }
  return expectsTerm ? fault(words.at(-1) as Word, 'an ACL after it') : undefined
}
