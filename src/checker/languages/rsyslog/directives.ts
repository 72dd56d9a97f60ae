/** The old form of settings, `$Name value`, a line each; rsyslog-doc, "Legacy Configuration Directives". */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import { ownerOf } from './kinds.ts'
import type { Names } from './names.ts'
import { readOldTemplate } from './templates.ts'
import { directives, modules } from './vocabulary.ts'

/** Directives whose value may have several words, and those without a value. */
const manyWords =
  /^(template|outchannel|allowedsender|includeconfig|actionexec.*|.*streamdriverpermittedpeers?|ommail.*|actionmail.*|rulesetparser|.*program.*|.*binary)$/i
const noValue =
  /^(inputfile(name|tag|statefile)|resetconfigvariables|inputrunfilemonitor|debugprint\w+|\w+serverrun)$/i

/** `$Name value` up to the end of the line. */
export function readDirective(cursor: Cursor, names: Names): void {
  const start = cursor.at
  const end = logicalLineEnd(cursor, start)
  const name = /^\$(\w+)/.exec(cursor.text.slice(start, start + 80))?.[1] ?? ''
  const value = cursor.text
    .slice(start + 1 + name.length, end)
    .replace(/\s#.*$/, '')
    .trim()
  cursor.at = end
  if (name === '') cursor.fail('Unexpected `$`, expected the name of a directive after it', start)
  if (isBlank(name)) return
  const after = cursor.text[start + 1 + name.length] ?? ''
  if (after !== '' && !/\s/.test(after))
    cursor.fail(
      `Unexpected \`${after}\` in the name of a directive, expected a space`,
      start + 1 + name.length,
    )
  const near = directives.includes(name.toLowerCase()) ? undefined : suggest(name, directives)
  if (near !== undefined) {
    cursor.fail(
      `Unexpected directive ${quote(`$${name}`)}`,
      start,
      start + 1 + name.length,
      'unknown-directive',
      didYouMean(`$${near}`),
    )
  }
  const at = cursor.text.indexOf(value, start + name.length)
  if (value === '' && !noValue.test(name) && directives.includes(name.toLowerCase())) {
    cursor.fail(
      `Unexpected end of the line after \`$${name}\`, expected a value`,
      start,
      start + 1 + name.length,
      'missing-parameter',
    )
  }
  const surplus = /^\S+\s+(?=\S)/.exec(value)
  if (surplus && !manyWords.test(name) && directives.includes(name.toLowerCase()) && !isBlank(value)) {
    cursor.fail(
      `Unexpected ${quote(value.slice(surplus[0].length))} after \`$${name}\`, expected one value`,
      at + surplus[0].length,
      at + value.length,
    )
  }
  if (/^modload$/i.test(name)) loadModule(cursor, names, value, at)
  if (/^includeconfig$/i.test(name)) names.included = Math.min(names.included, start)
  if (/^ruleset$/i.test(name)) names.rulesets.add(value)
  if (/^template$/i.test(name)) readOldTemplate(cursor, names, value, at)
  if (/^action(file|forward)defaulttemplate$/i.test(name))
    names.uses.push({ kind: 'template', name: value, start: at, end: at + value.length })
  const owner = ownerOf(name.toLowerCase())
  if (owner !== undefined && directives.includes(name.toLowerCase()))
    names.uses.push({ kind: 'module', name: owner, start, end: start + 1 + name.length })
  if (/^(filecreatemode|dircreatemode|umask)$/i.test(name) && !/^0[0-7]{3}$/.test(value) && !isBlank(value)) {
    cursor.fail(
      `Unexpected ${quote(value)} after \`$${name}\`, expected an octal mode such as \`0640\``,
      at,
      at + value.length,
      'value',
    )
  }
  if (
    /^(repeatedmsgreduction|escapecontrolcharactersonreceive|actionfileenablesync|createdirs|preservefqdn)$/i.test(
      name,
    ) &&
    !/^(on|off)$/i.test(value) &&
    !isBlank(value)
  ) {
    cursor.fail(
      `Unexpected ${quote(value)} after \`$${name}\`, expected \`on\` or \`off\``,
      at,
      at + value.length,
      'value',
    )
  }
}

function loadModule(cursor: Cursor, names: Names, value: string, at: number): void {
  if (isBlank(value) || value.includes('/')) return
  names.loaded.set(value.replace(/\.so$/, ''), at)
  const slip = modules.includes(value.toLowerCase()) ? undefined : suggest(value, modules)
  if (slip !== undefined || !/^[A-Za-z][\w.-]*$/.test(value)) {
    cursor.fail(
      `Unexpected module ${quote(value)}`,
      at,
      at + value.length,
      'unknown-module',
      slip && didYouMean(slip),
    )
  }
}

/** A backslash at the end of a line joins the next. */
function logicalLineEnd(cursor: Cursor, from: number): number {
  let end = cursor.lineEnd(from)
  while (end < cursor.text.length && /\\\r?$/.test(cursor.text.slice(Math.max(from, end - 2), end)))
    end = cursor.lineEnd(end + 1)
  return end
}
