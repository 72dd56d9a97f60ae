/** What a unit as a whole must have: systemd.service(5), systemd.timer(5), systemd.socket(5), systemd.path(5), systemd.mount(5). */

import { isBoolean } from './kinds.ts'
import type { Assignment, Section } from './unit-file.ts'
import { unitTypes } from './vocabulary.ts'

export interface UnitFault {
  code: 'missing-setting' | 'conflicting-settings' | 'wrong-section'
  start: number
  end: number
  message: string
  help?: string
  related?: { start: number; end: number; message: string }[]
}

/** The last assignment counts; an empty one clears a list. */
class Settings {
  readonly byKey = new Map<string, Assignment[]>()
  constructor(sections: Section[]) {
    for (const assignment of sections.flatMap((section) => section.assignments)) {
      const list = assignment.value === '' ? [] : (this.byKey.get(assignment.key) ?? [])
      if (assignment.value !== '') list.push(assignment)
      this.byKey.set(assignment.key, list)
    }
  }
  all(key: string): Assignment[] {
    return this.byKey.get(key) ?? []
  }
  last(key: string): Assignment | undefined {
    return this.all(key).at(-1)
  }
  has(...keys: string[]): boolean {
    return keys.some((key) => this.all(key).length > 0)
  }
}

const range = ({ keyStart, value, valueStart }: Assignment) => ({
  start: keyStart,
  end: valueStart + value.length,
})

const placeOf = ({ start, end }: Section) => ({ start, end })

/** `type` is the unit type where it is known; `whole` when nothing can come from another file. */
export function findUnitFaults(sections: Section[], type: string | undefined, whole: boolean): UnitFault[] {
  const named = (name: string) => sections.filter((section) => section.name === name)
  const faults: UnitFault[] = []
  const service = named('Service')
  if (service.length > 0) faults.push(...findServiceConflicts(new Settings(service), whole))
  if (!whole) return faults
  for (const section of sections) {
    const belongs = Object.hasOwn(unitTypes, section.name ?? '') ? unitTypes[section.name ?? ''] : undefined
    if (belongs !== undefined && type !== undefined && belongs !== type) {
      faults.push({
        code: 'wrong-section',
        start: section.start,
        end: section.end,
        message: `Unexpected section \`[${section.name}]\` in a ${type} unit, expected it in a file of its own`,
      })
    }
  }
  const own = Object.keys(unitTypes).find((name) => unitTypes[name] === type)
  const section = own === undefined ? undefined : named(own)[0]
  if (!own || !section || faults.some((fault) => fault.code === 'wrong-section')) return faults
  const missing = findMissing(own, new Settings(named(own)), new Settings(named('Unit')))
  if (missing) {
    const message = `Unexpected end of \`[${own}]\`, expected ${missing}`
    const settings = named(own).flatMap(({ assignments }) => assignments)
    // Where it was cleared, or where it would stand.
    const near =
      settings.findLast(({ key, value }) => value === '' && missing.startsWith(`\`${key}=`)) ??
      settings.findLast(({ key }) => own === 'Service' && /^(?:Type|ExecCondition|ExecStartPre)$/.test(key))
    faults.push({ code: 'missing-setting', ...(near ? range(near) : placeOf(section)), message })
  }
  return faults
}

function findMissing(section: string, own: Settings, unit: Settings): string | undefined {
  const listens = [...own.byKey.keys()].some((key) => key.startsWith('Listen') && own.has(key))
  const remains = own.last('RemainAfterExit')?.value.toLowerCase() ?? 'no'
  switch (section) {
    case 'Service':
      if (own.has('ExecStart') || unit.has('SuccessAction')) {
        return own.last('Type')?.value === 'dbus' && !own.has('BusName')
          ? '`BusName=`, since `Type=dbus`'
          : undefined
      }
      if (!own.has('ExecStop')) return '`ExecStart=`'
      return isBoolean(remains) && !/^(no|n|0|false|f|off)$/.test(remains)
        ? undefined
        : '`ExecStart=` or `RemainAfterExit=yes`'
    case 'Timer':
      return [...own.byKey.keys()].some(
        (key) => /^On(Calendar|\w+Sec|ClockChange|TimezoneChange)$/.test(key) && own.has(key),
      )
        ? undefined
        : '`OnCalendar=` or one of the `On…Sec=` settings'
    case 'Socket':
      return listens ? undefined : '`ListenStream=` or another `Listen…=`'
    case 'Path':
      return own.has('PathExists', 'PathExistsGlob', 'PathChanged', 'PathModified', 'DirectoryNotEmpty')
        ? undefined
        : '`PathExists=`, `PathChanged=`, `PathModified=` or `DirectoryNotEmpty=`'
    case 'Mount':
      return own.has('What') ? undefined : '`What=`'
    default:
      return undefined
  }
}

function findServiceConflicts(service: Settings, whole: boolean): UnitFault[] {
  const type = service.last('Type')
  const restart = service.last('Restart')
  const starts = service.all('ExecStart')
  if (type?.value === 'oneshot') {
    if (!restart || !['always', 'on-success'].includes(restart.value)) return []
    return [
      {
        code: 'conflicting-settings',
        ...range(restart),
        message: `Unexpected \`Restart=${restart.value}\` in a service of \`Type=oneshot\`, expected \`no\` or a restart after failure`,
        help: 'a oneshot service that ended well has done its work; repeat it with a timer',
        related: [{ ...range(type), message: 'the type is set here' }],
      },
    ]
  }
  const second = starts[1]
  if (!second || !starts[0] || !(type || whole)) return []
  return [
    {
      code: 'conflicting-settings',
      ...range(second),
      message: `Unexpected second \`ExecStart=\` in a service of \`Type=${type?.value ?? 'simple'}\`, expected one`,
      help: 'only `Type=oneshot` runs several commands; in a drop-in write an empty `ExecStart=` first to replace the old one',
      related: [{ ...range(starts[0]), message: 'the first one is here' }],
    },
  ]
}
