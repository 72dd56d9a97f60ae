import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, type Scalar, text } from '../tree.ts'
import { checkDevices } from './devices.ts'
import { checkPath, isOpen, items, unique } from './entries.ts'
import { checkUnits } from './units.ts'
import { meantMode, urlFault } from './values.ts'

export const ruleCodes = {
  'octal-mode': {
    severity: 'warning',
    summary: 'A mode is written in octal where it is read as decimal: 644 is not 0644, 420 is.',
  },
  'bad-url': { severity: 'error', summary: 'A resource has a URL that cannot be read.' },
  'bad-path': { severity: 'error', summary: 'A path is not absolute, or not in its shortest form.' },
  'duplicate-entry': { severity: 'error', summary: 'Two entries have the same name or path.' },
  conflict: { severity: 'error', summary: 'Settings stand together that exclude each other.' },
  'no-install': {
    severity: 'warning',
    summary: 'A unit is enabled and has no `[Install]` section, so that enabling it does nothing.',
  },
} as const

export type RuleCode = keyof typeof ruleCodes | 'invalid-value' | 'missing-key'
export type Report = (code: RuleCode, place: Node, message: string, help?: string) => void

/** How a format spells keys, and which URLs it knows. */
export interface Spelling {
  spell: (key: string) => string
  schemes: readonly string[]
  /** A mode as the format reads it, where it is written in decimal; undefined for one that is not. */
  decimalMode: (mode: Scalar) => number | undefined
  /** How the format writes a mode. */
  writeMode: (mode: number) => string
}

/** What no table of keys says, for Ignition and for what Butane makes of it. */
export function checkRules(root: Node, spelling: Spelling): Problem<RuleCode>[] {
  const problems: Problem<RuleCode>[] = []
  const report: Report = (code, { start, end }, message, help) =>
    problems.push({ code, start, end, message, help })
  const storage = get(root, 'storage')
  checkNodes(storage, spelling, report)
  checkDevices(storage, spelling, report)
  checkUnits(get(root, 'systemd'), report)
  const passwd = get(root, 'passwd')
  unique(items(get(passwd, 'users')), 'name', report)
  unique(items(get(passwd, 'groups')), 'name', report)
  const ignition = get(root, 'ignition')
  const config = get(ignition, 'config')
  for (const each of [...items(get(config, 'merge')), get(config, 'replace')])
    checkResource(each, spelling, report)
  return problems
}

/** Files, directories and links. */
function checkNodes(storage: Node | undefined, spelling: Spelling, report: Report): void {
  const files = items(get(storage, 'files'))
  const directories = items(get(storage, 'directories'))
  const links = items(get(storage, 'links'))
  const all = [...files, ...directories, ...links]
  const isOlder = all.some((node) => entry(node, 'filesystem'))
  for (const node of all) checkPath(get(node, 'path'), true, report)
  if (!isOlder) unique(all, 'path', report)
  const linked = new Set(links.map((link) => text(get(link, 'path'))))
  for (const node of isOlder ? [] : all) {
    const path = get(node, 'path')
    const parts = text(path)?.split('/') ?? []
    const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
    const link = above.find((each) => each !== '' && linked.has(each))
    if (path && link !== undefined)
      report(
        'conflict',
        path,
        `Unexpected path below ${quote(link)}, which is a link in the same configuration`,
      )
  }
  for (const node of all) {
    for (const name of ['user', 'group']) {
      const owner = get(node, name)
      if (entry(owner, 'id') && entry(owner, 'name'))
        report(
          'conflict',
          (owner as Mapping).entries[1]?.key as Node,
          'Unexpected `id` and `name` together, expected one of them',
        )
    }
  }
  for (const node of [...files, ...directories]) checkMode(get(node, 'mode'), spelling, report)
  for (const file of files) {
    const contents = get(file, 'contents')
    checkResource(contents, spelling, report)
    const append = get(file, 'append')
    for (const each of items(append)) checkResource(each, spelling, report)
    const overwrite = entry(file, 'overwrite')
    const isEmpty = contents === undefined || (contents.kind === 'mapping' && contents.entries.length === 0)
    if (overwrite?.value.kind === 'scalar' && overwrite.value.value === true && isEmpty)
      report('conflict', overwrite.key, 'Unexpected `overwrite` without contents, which would leave nothing')
  }
}

function checkMode(mode: Node | undefined, { decimalMode, writeMode }: Spelling, report: Report): void {
  const value = mode?.kind === 'scalar' ? decimalMode(mode) : undefined
  if (!mode || value === undefined) return
  if (value < 0 || value > 0o7777)
    report('invalid-value', mode, `Unexpected mode \`${value}\`, expected 0 to 07777, which is 4095`)
  const meant = meantMode(value)
  if (meant !== undefined)
    report(
      'octal-mode',
      mode,
      `Unexpected mode \`${value}\`, which is 0${value.toString(8)} and not 0${value}`,
      `write \`${writeMode(meant)}\``,
    )
}

const hashLength: Record<string, number> = { sha256: 64, sha512: 128 }

function checkResource(resource: Node | undefined, { spell, schemes }: Spelling, report: Report): void {
  const source = get(resource, 'source')
  const url = text(source)
  const fault = url === undefined || isOpen(url) ? undefined : urlFault(url, schemes)
  if (source && fault) report('bad-url', source, fault)
  const headers = entry(resource, spell('httpHeaders'))
  if (headers && url !== undefined && /^(?!https?:)\w+:/.test(url))
    report('conflict', headers.key, 'Unexpected HTTP headers with a URL that is not of HTTP')
  const hash = get(get(resource, 'verification'), 'hash')
  const written = text(hash)
  if (!hash || written === undefined || isOpen(written)) return
  const [kind = '', digits = ''] = written.split('-', 2)
  const length = hashLength[kind]
  if (length === undefined)
    report('invalid-value', hash, `Unexpected hash ${quote(written)}, expected \`sha256-…\` or \`sha512-…\``)
  else if (digits.length !== length || !/^[0-9a-fA-F]*$/.test(digits))
    report(
      'invalid-value',
      hash,
      `Unexpected length ${digits.length} of a hash, expected ${length} hexadecimal digits`,
    )
}
