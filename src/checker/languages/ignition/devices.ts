import { quote } from '../text.ts'
import { entry, get, type Node, text } from '../tree.ts'
import { checkPath, isOpen, items, unique } from './entries.ts'
import type { Report, Spelling } from './rules.ts'

/** Disks and their partitions, arrays, file systems and encrypted devices. */
export function checkDevices(storage: Node | undefined, { spell }: Spelling, report: Report): void {
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
