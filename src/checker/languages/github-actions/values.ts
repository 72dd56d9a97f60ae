/** Kinds of values in workflows. */
import { form, type Shape } from '../schema/shape.ts'

/** GitHub reads YAML 1.2, where `yes` is text. */
export const flag: Shape = form('`true` or `false`', /^(?:true|false)$/i)
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
