/** What a networkd file or a section of one cannot do without: systemd.network(5), systemd.netdev(5). */
import type { Assignment, Section } from '../systemd/unit-file.ts'
import { quote } from '../text.ts'

export interface MissingSetting {
  code: 'missing-setting'
  start: number
  end: number
  message: string
}

/**
 * What a section says nothing without, by its name; `|` stands between settings of which one is enough. networkd ignores
 * a section that lacks one.
 */
const mandatory: Record<string, string[]> = {
  Address: ['Address'],
  Neighbor: ['Address', 'LinkLayerAddress|MACAddress'],
  IPv6AddressLabel: ['Label', 'Prefix'],
  BridgeFDB: ['MACAddress'],
  BridgeMDB: ['MulticastGroupAddress'],
  DHCPServerStaticLease: ['MACAddress', 'Address'],
  TokenBucketFilter: ['Rate', 'BurstBytes|Burst', 'LimitBytes|LimitSize|LatencySec'],
  VLAN: ['Id'],
  VXLAN: ['VNI|Id|External'],
  WireGuardPeer: ['PublicKey|PublicKeyFile'],
  L2TPSession: ['Name', 'SessionId', 'PeerSessionId'],
  MACsecReceiveChannel: ['MACAddress', 'Port'],
  MACsecReceiveAssociation: ['MACAddress', 'Port', 'Key|KeyFile'],
  MACsecTransmitAssociation: ['PacketNumber', 'Key|KeyFile'],
}

/**
 * The section, and what in it, that a device of a kind cannot do without. The key of a WireGuard device may be a
 * credential, so it is none of them.
 */
const deviceSettings: Record<string, [section: string, settings: string[]]> = {
  vlan: ['VLAN', ['Id']],
  veth: ['Peer', ['Name']],
  vxcan: ['VXCAN', ['Peer']],
  vxlan: ['VXLAN', ['VNI|Id|External']],
  geneve: ['GENEVE', ['Id|External']],
  bareudp: ['BareUDP', ['DestinationPort', 'EtherType']],
  xfrm: ['Xfrm', ['InterfaceId|External']],
  l2tp: ['L2TP', ['Remote', 'TunnelId', 'PeerTunnelId']],
  ip6tnl: ['Tunnel', ['Mode|External']],
}

type Named = Pick<Section, 'start' | 'end' | 'assignments'>

const isYes = (value: string) => /^(?:yes|y|true|t|on|1)$/i.test(value)
const isSet = ({ value }: Assignment) => value !== ''

function firstMissing(sections: Named[], settings: string[]): string | undefined {
  const set = new Set(sections.flatMap(({ assignments }) => assignments.filter(isSet).map(({ key }) => key)))
  return settings.find((keys) => !keys.split('|').some((key) => set.has(key)))?.split('|')[0]
}

/** Each section may be given in several parts only where networkd joins them: those of a device. */
export function findMissing(sections: Section[], kind: string, whole: boolean): MissingSetting[] {
  const device = sections.filter(({ name }) => name === 'NetDev')
  const faults = whole ? sections.flatMap(findIncomplete) : []
  if (device.length > 0) {
    const fault = findUnnamed(device) ?? (whole ? findUnequipped(sections, device) : undefined)
    return fault && !faults.some(({ start }) => start === fault.start) ? [...faults, fault] : faults
  }
  const matches = sections.some(({ name, assignments }) => name === 'Match' && assignments.some(isSet))
  const { start = 0, end = 0 } = sections[0] ?? {}
  const message = `Unexpected end of the .${kind} file, expected a [Match] section with a setting; \`Name=*\` is for every link`
  return matches || !whole ? faults : [...faults, { code: 'missing-setting', start, end, message }]
}

function findIncomplete(section: Section): MissingSetting[] {
  const { name = '', start, end } = section
  const missing = Object.hasOwn(mandatory, name)
    ? firstMissing([section], mandatory[name] as string[])
    : undefined
  if (missing === undefined) return []
  const message = `Unexpected end of ${quote(`[${name}]`)}, expected \`${missing}=\` in it`
  return [{ code: 'missing-setting', start, end, message }]
}

/** A device needs a name and a kind even in an excerpt that shows its `[NetDev]`. The fault is where the section ends. */
function findUnnamed(device: Named[]): MissingSetting | undefined {
  const missing = firstMissing(device, ['Name', 'Kind'])
  if (missing === undefined) return undefined
  const { start, end, assignments } = device.at(-1) as Named
  const last = assignments.at(-1)
  const message = `Unexpected end of \`[NetDev]\`, expected \`${missing}=\` in it`
  return {
    code: 'missing-setting',
    start: last?.keyStart ?? start,
    end: last ? last.valueStart + last.value.length : end,
    message,
  }
}

function findUnequipped(sections: Section[], device: Named[]): MissingSetting | undefined {
  const kind = device
    .flatMap(({ assignments }) => assignments)
    .findLast(({ key, value }) => key === 'Kind' && value !== '')
  const tunnel = sections.find((section) => section.name === 'Tunnel')
  const overUdp = tunnel?.assignments.some(({ key, value }) => key === 'FooOverUDP' && isYes(value))
  if (tunnel && overUdp && firstMissing([tunnel], ['FOUDestinationPort']) !== undefined) {
    const message = 'Unexpected end of `[Tunnel]`, expected `FOUDestinationPort=` beside `FooOverUDP=`'
    return { code: 'missing-setting', start: tunnel.start, end: tunnel.end, message }
  }
  const [name, settings] =
    (kind && Object.hasOwn(deviceSettings, kind.value) && deviceSettings[kind.value]) || []
  if (!kind || !name || !settings) return undefined
  const own = sections.filter((section) => section.name === name)
  const missing = firstMissing(own, settings)
  if (missing === undefined) return undefined
  const { start, end } = own[0] ?? { start: kind.keyStart, end: kind.valueStart + kind.value.length }
  const message = `Unexpected end of the .netdev file, expected \`[${name}]\` with \`${missing}=\` for a device of \`Kind=${kind.value}\``
  return { code: 'missing-setting', start, end, message }
}
