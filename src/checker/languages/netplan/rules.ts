import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, text } from '../tree.ts'
import { isIpv4, isIpv6 } from '../values.ts'
import { checkConnections, checkDemands, checkPatchPorts, rendererOf } from './demands.ts'
import { isInterfaceAddress, isWireguardKey, junkAfterPrefix } from './values.ts'

export const ruleCodes = {
  'undefined-reference': {
    severity: 'error',
    summary: 'A bridge, bond, VLAN or other device uses one that the file does not define.',
  },
  'shared-interface': { severity: 'error', summary: 'A device is a member of two bridges or bonds.' },
  'address-family': {
    severity: 'error',
    summary: 'Addresses of IPv4 and IPv6 stand where they have to be of one family.',
  },
  deprecated: { severity: 'warning', summary: 'A key is deprecated, and netplan says so at each run.' },
  'junk-after-prefix': {
    severity: 'warning',
    summary:
      'Something follows the prefix length of an address: netplan passes it on, and the back end drops the address.',
  },
} as const

type Code = keyof typeof ruleCodes | 'missing-key' | 'invalid-value'
export type Report = (code: Code, place: Node, message: string, help?: string) => void

export interface Device {
  /** `ethernets`, `vlans` … */
  kind: string
  name: string
  key: Node
  value: Mapping
}

const kinds = [
  'ethernets',
  'modems',
  'wifis',
  'bridges',
  'bonds',
  'tunnels',
  'vlans',
  'vrfs',
  'dummy-devices',
  'virtual-ethernets',
]

/**
 * What no table of keys says: names of devices that refer to each other, and keys that need each other.
 *
 * netplan merges all files of `/etc/netplan`, so what is not in a part of a file may be in another: there only a slip of
 * a name that is defined is an error, and nothing is missing.
 */
export function checkRules(root: Node, whole: boolean): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  const report: Report = (code, { start, end }, message, help) =>
    problems.push({ code, start, end, message, help })
  const network = get(root, 'network') ?? root
  const devices = devicesOf(network)
  for (const device of devices) {
    checkKeys(device, report)
    checkRoutes(device.value, report)
    if (device.kind === 'tunnels') checkTunnel(device, whole, report)
    if (whole) checkMissing(device, report)
    if (whole) checkRenderer(device, network, report)
    checkDemands(device, network, whole, report)
  }
  checkPatchPorts(get(network, 'openvswitch'), report)
  if (whole) checkConnections(network, report)
  checkUses(devices, get(network, 'openvswitch'), whole, report)
  return problems
}

/** Of each section, and of a second one of the same name: netplan adds up what it reads. */
function devicesOf(network: Node): Device[] {
  const sections = network.kind === 'mapping' ? network.entries : []
  return kinds.flatMap((kind) =>
    sections.flatMap(({ name: section, value: devices }) =>
      section !== kind || devices.kind !== 'mapping'
        ? []
        : devices.entries.flatMap(({ key, name, value, merged }) =>
            value.kind === 'mapping' && !merged ? [{ kind, name, key, value }] : [],
          ),
    ),
  )
}

function checkKeys({ value }: Device, report: Report): void {
  for (const name of ['gateway4', 'gateway6']) {
    const gateway = entry(value, name)
    if (gateway)
      report(
        'deprecated',
        gateway.key,
        `Unexpected key \`${name}\`, which netplan has deprecated`,
        `write \`routes: [{ to: default, via: ${text(gateway.value) ?? '…'} }]\``,
      )
  }
  const name = entry(value, 'set-name')
  if (name && !entry(value, 'match'))
    report('missing-key', name.key, 'Missing key `match` beside `set-name`, which names what was matched')
  for (const item of items(get(value, 'addresses'))) {
    const [junk] = junkAfterPrefix.exec(text(item) ?? '') ?? []
    if (junk !== undefined && isInterfaceAddress(text(item) ?? ''))
      report('junk-after-prefix', item, `Unexpected ${quote(junk)} after the prefix length`)
    if (item.kind === 'mapping')
      for (const { key, name } of item.entries)
        if (!isInterfaceAddress(name) && !/[<{$]/.test(name))
          report(
            'invalid-value',
            key,
            `Unexpected value ${quote(name)}, expected an IP address with a prefix length, such as \`192.0.2.10/24\``,
          )
  }
}

function checkRoutes(device: Mapping, report: Report): void {
  for (const item of [...items(get(device, 'routes')), ...items(get(device, 'routing-policy'))]) {
    const families = ['to', 'via', 'from'].flatMap((name) => {
      const node = get(item, name)
      const value = text(node)?.split('/')[0] ?? ''
      return node && (isIpv4(value) || isIpv6(value)) ? [{ name, node, value, is4: isIpv4(value) }] : []
    })
    const [first] = families
    const other = families.find(({ is4 }) => is4 !== first?.is4)
    if (first && other)
      report(
        'address-family',
        other.node,
        `Unexpected address ${quote(other.value)} in \`${other.name}\`, expected the family of \`${first.name}\`, ${first.is4 ? 'IPv4' : 'IPv6'}`,
      )
  }
}

const overIpv4 = ['sit', 'gre', 'ipip', 'vti', 'gretap', 'isatap']
const overIpv6 = ['ip6gre', 'ipip6', 'ip6ip6', 'vti6', 'ip6gretap']

function checkTunnel({ key, value }: Device, whole: boolean, report: Report): void {
  const mode = text(get(value, 'mode'))
  if (whole && !entry(value, 'mode')) report('missing-key', key, 'Missing key `mode` in a tunnel')
  if (mode === undefined) return
  for (const name of mode === 'wireguard' ? ['key', 'keys'] : []) {
    const secret = get(value, name)
    const written = text(secret)
    if (secret && written !== undefined && !isWireguardKey(written) && !/[<{$]/.test(written))
      report(
        'invalid-value',
        secret,
        'Unexpected private key, expected 44 characters of base64 or an absolute path',
      )
  }
  const is4 = overIpv4.includes(mode)
  if (!is4 && !overIpv6.includes(mode)) return
  if (whole && !entry(value, 'remote'))
    report('missing-key', key, `Missing key \`remote\` in a tunnel of mode \`${mode}\``)
  for (const name of ['local', 'remote']) {
    const node = get(value, name)
    const address = text(node)?.split('/')[0] ?? ''
    if (node && (is4 ? isIpv6(address) : isIpv4(address)))
      report(
        'address-family',
        node,
        `Unexpected address ${quote(address)} in \`${name}\`, expected ${is4 ? 'IPv4' : 'IPv6'} for the mode \`${mode}\``,
      )
  }
}

const needed: Record<string, string[]> = {
  vlans: ['id', 'link'],
  vrfs: ['table'],
  wifis: ['access-points'],
  'virtual-ethernets': ['peer'],
}

function checkMissing({ kind, key, value }: Device, report: Report): void {
  for (const name of needed[kind] ?? [])
    if (!entry(value, name)) report('missing-key', key, `Missing key \`${name}\` in \`${kind}\``)
}

/** What networkd cannot do, or has wpa_supplicant do with rules of its own. */
function checkRenderer(device: Device, network: Node, report: Report): void {
  const { kind, key, value } = device
  if (rendererOf(device, network) === 'networkmanager') return
  if (kind === 'modems')
    report('missing-key', key, 'Missing `renderer: NetworkManager`, without which there are no modems')
  const points = kind === 'wifis' ? get(value, 'access-points') : undefined
  for (const { value: point } of points?.kind === 'mapping' ? points.entries : []) {
    const password = get(point, 'password')
    const characters = text(password)
    if (password && characters !== undefined && !/^(?:[ -~]{8,63}|[0-9a-fA-F]{64})$/.test(characters))
      report(
        'invalid-value',
        password,
        'Unexpected length of a passphrase, expected 8 to 63 ASCII characters',
      )
  }
}

/** Names of devices that a device uses, and of what kind of use it is. */
function usesOf({ kind, value }: Device): { place: Node; name: string; isMember: boolean }[] {
  const uses: { place: Node; name: string; isMember: boolean }[] = []
  const use = (node: Node | undefined, isMember = false) => {
    if (node?.kind === 'scalar' && !node.unknown && node.style !== 'none' && node.value !== null)
      uses.push({ place: node, name: String(node.source ?? node.value), isMember })
  }
  const isGroup = kind === 'bridges' || kind === 'bonds'
  if (isGroup || kind === 'vrfs') for (const item of items(get(value, 'interfaces'))) use(item, true)
  if (kind === 'vlans' || kind === 'ethernets' || kind === 'tunnels') use(get(value, 'link'))
  const parameters = get(value, 'parameters')
  use(get(parameters, 'primary'))
  for (const name of ['path-cost', 'port-priority']) {
    const costs = get(parameters, name)
    if (costs?.kind === 'mapping') for (const { key } of costs.entries) use(key)
  }
  return uses
}

function checkUses(devices: Device[], openvswitch: Node | undefined, whole: boolean, report: Report): void {
  const names = new Set(devices.map(({ name }) => name))
  for (const pair of items(get(openvswitch, 'ports')))
    for (const port of items(pair)) names.add(text(port) ?? '')
  const groupOf = new Map<string, string>()
  const vrfOf = new Map<string, string>()
  for (const device of devices)
    for (const { place, name, isMember } of usesOf(device)) {
      if (!names.has(name) && !/[<{$*…]|\.\./.test(name)) {
        const near = suggest(name, names)
        if (whole || near !== undefined)
          report(
            'undefined-reference',
            place,
            `Unexpected device ${quote(name)}, which the file does not define`,
            near === undefined ? 'define it, if only as `{}` under `ethernets:`' : didYouMean(near),
          )
      }
      if (!isMember) continue
      const owners = device.kind === 'vrfs' ? vrfOf : groupOf
      const other = owners.get(name)
      if (other !== undefined && other !== device.name)
        report(
          'shared-interface',
          place,
          `Unexpected device ${quote(name)}, which is a member of ${quote(other)} already`,
        )
      else owners.set(name, device.name)
    }
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}
