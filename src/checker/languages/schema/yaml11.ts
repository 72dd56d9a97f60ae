import type { Scalar } from '../tree.ts'
import { form, type Shape } from './shape.ts'

/**
 * What PyYAML and other readers of YAML 1.1 take a plain scalar for (yaml.org/type). Without quotes `0644` is the number
 * 420 to them, `yes` is true, `22:22` is 1342 and `2026-11-21` is a date.
 */
export type Type11 = 'string' | 'integer' | 'float' | 'boolean' | 'null' | 'timestamp'

const types: [Type11, RegExp][] = [
  ['null', /^(?:~|null|Null|NULL|)$/],
  ['boolean', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  ['integer', /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][\d_]*|0x[\da-fA-F_]+|[1-9][\d_]*(?::[0-5]?\d)+)$/],
  [
    'float',
    /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  [
    'timestamp',
    /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?$/,
  ],
]

export function typeOf({ style, source, value }: Scalar): Type11 {
  if (style === 'none') return 'null'
  if (style !== 'plain') return 'string'
  const text = source ?? String(value)
  return types.find(([, pattern]) => pattern.test(text))?.[0] ?? 'string'
}

/** Text to such a reader. */
export const string11 = form('text, in quotes', (_, node) => typeOf(node) === 'string')
export const integer11 = form('a whole number, without quotes', (_, node) => typeOf(node) === 'integer')
export const number11 = form('a number, without quotes', (_, node) =>
  /^(?:integer|float)$/.test(typeOf(node)),
)
export const boolean11 = form('`true` or `false`, without quotes', (_, node) => typeOf(node) === 'boolean')

/** Text of a form, in quotes where it would be something else without. */
export function form11(expected: string, pattern: RegExp): Shape {
  return form(expected, (text, node) => typeOf(node) === 'string' && pattern.test(text))
}
