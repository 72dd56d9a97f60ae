/** The method of a record and its options. */
import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import { type Code, unknown } from './findings.ts'
import type { HbaWord } from './records.ts'
import { methods, needed, options } from './vocabulary.ts'

export function checkMethod(type: HbaWord, method: HbaWord, words: HbaWord[]): Problem<Code>[] {
  if (!methods.has(method.text)) return [unknown(method, 'method', methods)]
  const place = checkPlace(type.text, method.text)
  if (place) {
    const message = `Unexpected method ${quote(method.text)} in a ${quote(type.text)} record, expected it in ${place}`
    return [{ code: 'invalid-value', start: method.start, end: method.end, message }]
  }
  // On a socket `ident` is `peer`.
  const name = method.text === 'ident' && type.text === 'local' ? 'peer' : method.text
  const given = new Set<string>()
  for (const word of words) {
    const problem = checkOption(type.text, name, word)
    if (problem) return [problem]
    given.add(word.text.slice(0, word.text.indexOf('=')))
  }
  return checkSet(method, given)
}

/** The records that a method is confined to, where this is none of them. */
function checkPlace(type: string, method: string): string | undefined {
  if (method === 'peer' && type !== 'local') return '`local`'
  if ((method === 'gss' || method === 'sspi') && type === 'local') return '`host`'
  if (method === 'cert' && type !== 'hostssl') return '`hostssl`'
  return undefined
}

function checkOption(type: string, method: string, word: HbaWord): Problem<Code> | undefined {
  const { text, start, end } = word
  const equals = text.indexOf('=')
  if (equals < 0) {
    const message = `Unexpected ${quote(text)} behind ${quote(method)}, expected an option such as \`map=name\``
    return { code: 'invalid-value', start, end, message }
  }
  const [name, value] = [text.slice(0, equals), text.slice(equals + 1)]
  const option = options.get(name)
  if (!option) {
    const fitting = [...options].filter(([, each]) => each.methods.includes(method)).map(([each]) => each)
    const near = suggest(name, options.keys())
    const message = `Unexpected option ${quote(name)} for ${quote(method)}, expected ${oneOf(fitting)}`
    return { code: 'unknown-keyword', start, end, message, help: near && didYouMean(near) }
  }
  if (!option.methods.includes(method)) {
    const message = `Unexpected option ${quote(name)} for ${quote(method)}, expected it with ${oneOf(option.methods)}`
    return { code: 'invalid-value', start, end, message }
  }
  if (/^client/.test(name) && type !== 'hostssl') {
    const message = `Unexpected option ${quote(name)} in a ${quote(type)} record, expected it in \`hostssl\``
    return { code: 'invalid-value', start, end, message }
  }
  const isCert = name === 'clientcert' && method === 'cert'
  if (isCert ? value === 'verify-full' : (option.holds?.(value) ?? true)) return undefined
  const message = `Unexpected value ${quote(value)} for ${quote(name)}, expected ${isCert ? '`verify-full`' : option.expected}`
  return { code: 'invalid-value', start, end, message }
}

/** Options that a method cannot do without, and such that exclude each other. */
function checkSet({ text, start, end }: HbaWord, given: ReadonlySet<string>): Problem<Code>[] {
  const lacking = needed[text]?.find((group) => !group.some((name) => given.has(name)))
  if (lacking) {
    const message = `Unexpected end of ${quote(text)}, expected the option ${oneOf(lacking)}`
    return [{ code: 'missing-field', start, end, message }]
  }
  const search = [
    'ldapbasedn',
    'ldapbinddn',
    'ldapbindpasswd',
    'ldapsearchattribute',
    'ldapsearchfilter',
    'ldapurl',
  ]
  const direct = ['ldapprefix', 'ldapsuffix'].find((name) => given.has(name))
  const other =
    (direct && search.find((name) => given.has(name))) ??
    (given.has('ldapsearchattribute') && given.has('ldapsearchfilter') ? 'ldapsearchfilter' : undefined)
  if (!other) return []
  const message = `Unexpected option ${quote(other)} beside ${quote(direct ?? 'ldapsearchattribute')}, expected one of them`
  return [{ code: 'invalid-value', start, end, message }]
}
