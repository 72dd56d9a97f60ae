/** What BIND's `$GENERATE` makes of its templates: BIND 9 Administrator Reference Manual, "The $GENERATE directive". */

/** `${offset,width,base}`: offset, then at will a width and one of `d`, `o`, `x`, `X`, `n`, `N`. */
const modifier = /^\{([+-]?\d{1,9})(?:,(\d{1,3})(?:,([doxXnN]))?)?\}$/

/** A template for one number: `$` is the number, `$$` and `\$` a dollar sign. Undefined where a modifier is none. */
export function expand(template: string, number: number): string | undefined {
  let broken = false
  const text = template.replace(/\\.|\$\$|\$(\{[^}]*\}?)?/gs, (found, braces?: string) => {
    if (found.startsWith('\\')) return found
    if (found === '$$') return '$'
    if (braces === undefined) return String(number)
    const [whole, offset, width = '0', base = 'd'] = modifier.exec(braces) ?? []
    broken ||= whole === undefined
    return format(number + Number(offset), Number(width), base)
  })
  return broken ? undefined : text
}

function format(number: number, width: number, base: string): string {
  if (base === 'n' || base === 'N') return nibbles(number, width, base)
  const digits = Math.abs(number).toString(base === 'd' ? 10 : base === 'o' ? 8 : 16)
  const cased = base === 'X' ? digits.toUpperCase() : digits
  return number < 0 ? `-${cased.padStart(width - 1, '0')}` : cased.padStart(width, '0')
}

/** Hexadecimal digits from the last to the first with dots between, as ip6.arpa has them; the width counts the dots. */
function nibbles(number: number, width: number, base: string): string {
  const digits = [...Math.abs(number).toString(16)].reverse()
  while (digits.length * 2 - 1 < width) digits.push('0')
  const text = digits.join('.')
  return base === 'N' ? text.toUpperCase() : text
}
