/** Kinds of values in workflows. */
import { either, form, nothing, type Shape, text } from '../schema/shape.ts'

/** Text that may be empty. */
export const line: Shape = either(text, nothing)

/** GitHub reads YAML 1.2, where `yes` is text, and `'true'` as well. */
export const flag: Shape = {
  is: 'scalar',
  of: 'bare boolean',
  expected: '`true` or `false`, without quotes',
  test: (value) => /^(?:true|false)$/i.test(value),
}
export const looseFlag: Shape = form('`true` or `false`', /^(?:true|false)$/i)
export const minutes: Shape = form('a number of minutes', /^\d+(?:\.\d+)?$/)

const builtIn = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python']
export const shell: Shape = form(
  '`bash`, `sh`, `pwsh`, `powershell`, `cmd`, `python` or a command with `{0}` in it',
  (value) => builtIn.includes(value.toLowerCase()) || value.includes('{0}'),
)

/** Names of jobs and steps. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(name) && !name.startsWith('__')
}
