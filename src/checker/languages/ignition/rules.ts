import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, type Scalar, text } from '../tree.ts'
import { isSimplified, isUnitName, meantMode, urlFault } from './values.ts'

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

function checkPath(path: Node | undefined, simplified: boolean, report: Report): void {
  const value = text(path)
  if (!path || value === undefined || isOpen(value)) return
  if (!value.startsWith('/'))
    report('bad-path', path, `Unexpected path ${quote(value)}, expected one that begins with \`/\``)
  else if (simplified && !isSimplified(value))
    report('bad-path', path, `Unexpected path ${quote(value)}, expected it in its shortest form`)
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

function checkDevices(storage: Node | undefined, { spell }: Spelling, report: Report): void {
  const disks = items(get(storage, 'disks'))
  unique(disks, 'device', report)
  for (const disk of disks) {
    checkPath(get(disk, 'device'), false, report)
    checkPartitions(items(get(disk, 'partitions')), spell, report)
  }
  const filesystems = items(get(storage, 'filesystems'))
  unique(filesystems, 'device', report)
  for (const each of filesystems) {
    checkPath(get(each, 'device'), false, report)
    checkPath(get(each, 'path'), false, report)
    const names = ['path', 'label', 'uuid', 'options', spell('wipeFilesystem'), spell('mountOptions')]
    const other = names.map((name) => entry(each, name)).find((found) => found)
    if (other && !entry(each, 'format') && entry(each, 'device'))
      report('missing-key', other.key, `Missing key \`format\` beside \`${other.name}\` in a file system`)
  }
  const raid = items(get(storage, 'raid'))
  unique(raid, 'name', report)
  for (const array of raid)
    for (const device of items(get(array, 'devices'))) checkPath(device, false, report)
  unique(items(get(storage, 'luks')), 'name', report)
}

function checkPartitions(partitions: readonly Node[], spell: Spelling['spell'], report: Report): void {
  const numbers = new Set<unknown>()
  unique(partitions, 'label', report)
  for (const partition of partitions) {
    const number = get(partition, 'number')
    const value = number?.kind === 'scalar' ? number.value : undefined
    if (number && typeof value === 'number' && value !== 0) {
      if (numbers.has(value))
        report('duplicate-entry', number, `Unexpected second partition \`${value}\` of a disk`)
      numbers.add(value)
    }
    const label = get(partition, 'label')
    const name = text(label)
    if (label && name?.includes(':'))
      report('invalid-value', label, 'Unexpected colon in the label of a partition, expected none')
    if (label && name !== undefined && name.length > 36)
      report('invalid-value', label, `Unexpected ${name.length} characters of a label, expected at most 36`)
    for (const key of ['guid', spell('typeGuid')]) {
      const guid = get(partition, key)
      const id = text(guid)
      if (guid && id && !isOpen(id) && !/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(id))
        report('invalid-value', guid, `Unexpected value ${quote(id)}, expected a GUID`)
    }
  }
}

function checkUnits(systemd: Node | undefined, report: Report): void {
  const units = items(get(systemd, 'units'))
  unique(units, 'name', report)
  for (const unit of units) {
    const name = get(unit, 'name')
    const value = text(name)
    if (name && value !== undefined && !isOpen(value) && !isUnitName(value))
      report(
        'invalid-value',
        name,
        `Unexpected unit ${quote(value)}, expected a name such as \`web.service\``,
      )
    const dropins = items(get(unit, 'dropins'))
    unique(dropins, 'name', report)
    for (const dropin of dropins) {
      const file = get(dropin, 'name')
      const own = text(file)
      if (file && own !== undefined && !isOpen(own) && !own.endsWith('.conf'))
        report(
          'invalid-value',
          file,
          `Unexpected drop-in ${quote(own)}, expected a name that ends in \`.conf\``,
        )
    }
    const enabled = entry(unit, 'enabled')
    const contents = text(get(unit, 'contents'))
    if (
      enabled?.value.kind === 'scalar' &&
      enabled.value.value === true &&
      contents &&
      !/^[ \t]*\[Install\]/m.test(contents) &&
      !/\.\.\.|…/.test(contents)
    )
      report(
        'no-install',
        enabled.key,
        `Unexpected \`enabled\` of ${quote(value ?? '')}, which has no \`[Install]\` section`,
      )
  }
}

function unique(nodes: readonly Node[], key: string, report: Report): void {
  const seen = new Set<string>()
  for (const node of nodes) {
    const name = get(node, key)
    const value = text(name)
    if (!name || value === undefined || value === '' || isOpen(value)) continue
    if (seen.has(value))
      report('duplicate-entry', name, `Unexpected second \`${key}\` ${quote(value)}, expected each once`)
    seen.add(value)
  }
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** A blank that is filled in later. */
function isOpen(value: string): boolean {
  return /\{\{|\$\{|<[\w .:/-]+>|\.\.\.|…/.test(value)
}
