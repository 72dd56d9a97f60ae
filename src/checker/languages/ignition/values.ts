import { form } from '../schema/shape.ts'

/** Kinds of JSON: `"420"` is no number, and `420` no text. */
export const text = form('text, in quotes', (_, { value }) => typeof value === 'string')
export const integer = form(
  'a whole number, without quotes',
  (_, { value }) => typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value)),
)
export const boolean = form('`true` or `false`, without quotes', (_, { value }) => typeof value === 'boolean')

/** What a file may get by way of permissions: everything its owner may, the group at most that, the others at most that. */
function isSensible(mode: number): boolean {
  const [owner, group, other] = [(mode >> 6) & 7, (mode >> 3) & 7, mode & 7]
  const isUsual = [0, 4, 5, 6, 7]
  return (
    (owner & 4) === 4 &&
    isUsual.includes(group) &&
    isUsual.includes(other) &&
    (group & ~owner) === 0 &&
    (other & ~group) === 0
  )
}

/**
 * The mode that was meant by a decimal number which reads like an octal one: 420 for 644. Undefined where the number makes
 * sense as it is.
 */
export function meantMode(decimal: number): number | undefined {
  const digits = String(decimal)
  if (!/^[0-7]{3,4}$/.test(digits)) return undefined
  const octal = Number.parseInt(digits, 8)
  return isSensible(octal) && !isSensible(decimal) ? octal : undefined
}

const mediaType = /^(?:[\w.+-]+\/[\w.+-]+)?(?:;[\w.+-]+=(?:[\w.+*'!~%-]|"[^"]*")*)*$/
const dataCharacters = /^(?:[\w.!~*'();/?:@&=+$,-]|%[0-9A-Fa-f]{2})*$/

/** What is wrong with a URL of a resource, "Unexpected …, expected …", or undefined. */
export function urlFault(url: string, schemes: readonly string[]): string | undefined {
  if (url === '') return undefined
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined || !schemes.includes(scheme))
    return `Unexpected URL, expected one with ${schemes.map((each) => `\`${each}\``).join(', ')}`
  if (scheme !== 'data') return /[\s<>]/.test(url) ? 'Unexpected white space in a URL' : undefined
  const comma = url.indexOf(',')
  if (comma < 0) return 'Unexpected end of a data URL, expected `data:,` and the contents'
  const head = url.slice('data:'.length, comma)
  const data = url.slice(comma + 1)
  const isBase64 = head.endsWith(';base64')
  if (!mediaType.test(isBase64 ? head.slice(0, -';base64'.length) : head))
    return 'Unexpected media type in a data URL, expected one such as `text/plain;charset=utf-8`'
  if (isBase64)
    return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(data)
      ? undefined
      : 'Unexpected contents of a data URL, expected base64'
  return dataCharacters.test(data)
    ? undefined
    : 'Unexpected character in a data URL, expected it as `%` and two hexadecimal digits'
}

const unitSuffix = /.\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/

export function isUnitName(name: string): boolean {
  return unitSuffix.test(name)
}

/** Whether a path begins at the root and holds no `//`, `.`, `..` or slash at its end. */
export function isSimplified(path: string): boolean {
  return path === '/' || !/\/\/|\/\.\.?(?:\/|$)|.\/$/.test(path)
}
