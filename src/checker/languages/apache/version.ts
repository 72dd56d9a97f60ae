/** `<IfVersion [[!]operator] version>`: httpd.apache.org/docs/2.4/mod/mod_version.html */
import type { Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Fault, lacks, unexpected } from './fault.ts'

const operator = /^!?(?:[=<>]=?|~)$/

/** What is wrong with the condition, or undefined. */
export function findVersionFault(args: readonly Word[]): Fault | undefined {
  const [first, second, surplus] = args
  if (!first || args.some(({ text }) => isBlank(text))) return undefined
  if (surplus) return unexpected(surplus, 'after the version', '`>`')
  if (second && !operator.test(first.text))
    return unexpected(first, 'before the version', 'an operator such as `>=`')
  const version = second ?? first
  if (operator.test(version.text)) return lacks(version, 'a version such as `2.4`')
  const isPattern = /^!?~$/.test(first.text) || version.text.startsWith('/')
  if (isPattern || /^\d+(?:\.\d*){0,2}$/.test(version.text)) return undefined
  return unexpected(version, 'as a version', 'one such as `2.4` or `2.4.57`')
}

/** Whether every httpd 2.4 has the version; undefined where it depends on the last number, or is a pattern. */
export function holdsFor24(args: readonly Word[]): boolean | undefined {
  const [sign, version] =
    args.length > 1 ? [args[0]?.text ?? '', args[1]?.text ?? ''] : ['=', args[0]?.text ?? '']
  const found = /^(\d+)(?:\.(\d*))?(?:\.(\d*))?$/.exec(version)
  if (!found || !operator.test(sign) || sign.endsWith('~')) return undefined
  const [major, minor, patch] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  // All releases of 2.4 for use are later than 2.4.0.
  const order = Math.sign(2 - major) || Math.sign(4 - minor) || (patch === 0 ? 1 : undefined)
  if (order === undefined) return undefined
  const holds = sign.includes('<') ? order < 0 : sign.includes('>') ? order > 0 : false
  return sign.startsWith('!') ? !holds : holds
}
