/**
 * Kinds of values that many daemons share: numbers, addresses, ports, paths, modes. Each says yes or no in linear time.
 */

/** A whole number in decimal within limits, both included. */
export function isInteger(text: string, min = -Infinity, max = Infinity): boolean {
  return /^[+-]?\d{1,20}$/.test(text) && Number(text) >= min && Number(text) <= max
}

export function isPort(text: string): boolean {
  return isInteger(text, 0, 65535) && !/^[+-]/.test(text)
}

/** Dotted decimal with four numbers, none above 255. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5)
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
}

/** RFC 4291, section 2.2, with an IPv4 address in the last place allowed. No zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !text.includes(':')) return false
  const halves = text.split('::', 3)
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const v4 = last.includes('.')
  if (v4 && (!isIpv4(last) || text.endsWith('::'))) return false
  const hex = v4 ? groups.slice(0, -1) : groups
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  const count = hex.length + (v4 ? 2 : 0)
  return halves.length === 2 ? count < 8 : count === 8
}

export function isAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text)
}

/** An address, with a prefix length where `/` says so. */
export function isPrefix(text: string, lengthRequired = false): boolean {
  const slash = text.indexOf('/')
  if (slash < 0) return !lengthRequired && isAddress(text)
  const address = text.slice(0, slash)
  const bits = text.slice(slash + 1)
  return (
    /^\d{1,3}$/.test(bits) &&
    ((isIpv4(address) && Number(bits) <= 32) || (isIpv6(address) && Number(bits) <= 128))
  )
}

/** Six pairs of hexadecimal digits parted by colons or hyphens. */
export function isMac(text: string): boolean {
  return /^[0-9a-fA-F]{1,2}([:-][0-9a-fA-F]{1,2}){5}$/.test(text)
}

export function isAbsolutePath(text: string): boolean {
  return text.startsWith('/')
}

/** Octal file mode. */
export function isMode(text: string): boolean {
  return /^0*[0-7]{1,4}$/.test(text)
}

/**
 * A word in which the author or the engine left a blank: `<token>`, `${VAR}`, `{{ x }}`, `%{x}`, `…`, or the run of
 * x that stands for a masked one. Such a word stands for any value.
 */
export function isBlank(text: string): boolean {
  return /<[^<>]*>|\$\{|\{\{|\{%|<%|%\{|xxx|XXX|\.\.\.|…/.test(text.slice(0, 4000))
}

/**
 * What a table row expects, for a message: `a`, `b` or a number. Kinds are named as `descriptions` has them, else by
 * their own name; long lists are cut.
 */
export function phrase(expected: string, descriptions: Record<string, string> = {}): string {
  const parts = expected
    .split(/, | or /)
    .filter((part) => part !== '')
    .flatMap((part) => (descriptions[part] === '`yes` or `no`' ? ['`yes`', '`no`'] : [part]))
    .map(
      (part) =>
        descriptions[part] ?? (part.startsWith('`') ? part : `${/^[aeio]/.test(part) ? 'an' : 'a'} ${part}`),
    )
  if (parts.length === 0) return 'a value'
  if (parts.length > 8) return `${parts.slice(0, 7).join(', ')}, …`
  return parts.length === 1 ? (parts[0] as string) : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}
