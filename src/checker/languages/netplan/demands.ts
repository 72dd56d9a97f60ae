/** What the back ends and some kinds of devices ask beyond the keys they have: netplan 1.1, its validation and writers. */
import { quote } from '../text.ts'
import { entry, get, type Mapping, type Node, text } from '../tree.ts'
import { isIpv4, isIpv6 } from '../values.ts'
import type { Device, Report } from './rules.ts'

export function checkDemands(device: Device, network: Node, whole: boolean, report: Report): void {
  checkNames(device, report)
  checkRouteScope(device.value, report)
  checkOpenvswitch(device, report)
  if (device.kind === 'wifis') checkAccessPoints(device.value, report)
  if (device.kind === 'tunnels' && text(get(device.value, 'mode')) === 'vxlan')
    checkVxlan(device, whole, report)
  if (device.kind === 'vrfs') checkVrfTables(device.value, report)
  if (rendererOf(device, network) === 'networkmanager') checkNetworkManager(device.value, report)
  else if (whole) checkNetworkd(device, report)
}

/** In small letters; `networkd` unless the device, its kind or the network says otherwise. */
export function rendererOf({ kind, value }: Device, network: Node): string {
  const chosen = [value, get(network, kind), network].map((node) => text(get(node, 'renderer')))
  return (chosen.find((each) => each !== undefined) ?? 'networkd').toLowerCase()
}

function checkNames({ key, name, value }: Device, report: Report): void {
  const match = get(value, 'match')
  const names = [
    { place: key, shown: name },
    ...[get(match, 'name')].flatMap((node) => (node ? [{ place: node, shown: text(node) ?? '' }] : [])),
  ]
  for (const { place, shown } of names)
    if (/\s/.test(shown.trim()) && !/[<{$]/.test(shown))
      report('invalid-value', place, `Unexpected space in the name ${quote(shown.trim())}`)
  const driver = get(match, 'driver')
  if (driver?.kind === 'sequence' && driver.items.length === 0)
    report('invalid-value', driver, 'Unexpected empty list, expected a driver')
}

function checkRouteScope(value: Mapping, report: Report): void {
  for (const route of items(get(value, 'routes'))) {
    const scope = get(route, 'scope')
    const type = text(get(route, 'type')) ?? 'unicast'
    if (scope && text(scope) === 'global' && type === 'unicast' && !get(route, 'via'))
      report('missing-key', scope, 'Missing key `via` in a route of scope `global`')
  }
}

const channels: Record<string, (channel: number) => boolean> = {
  '2.4': (channel) => channel >= 1 && channel <= 14,
  '5': (channel) => channel >= 7 && channel <= 196,
}

function checkAccessPoints(value: Mapping, report: Report): void {
  const points = get(value, 'access-points')
  if (points?.kind !== 'mapping') return
  if (points.entries.length === 0)
    report('invalid-value', points, 'Unexpected empty `access-points`, expected one at least')
  for (const { value: point } of points.entries) {
    const band = text(get(point, 'band'))?.replace(/GHz$|G$/, '') ?? ''
    const channel = get(point, 'channel')
    const fits = channels[band]
    if (channel && fits && /^\d+$/.test(written(channel) ?? '') && !fits(Number(written(channel))))
      report(
        'invalid-value',
        channel,
        `Unexpected channel ${quote(written(channel) ?? '')}, expected one of the band`,
      )
  }
}

function checkVxlan({ key, value }: Device, whole: boolean, report: Report): void {
  if (whole && !entry(value, 'id')) report('missing-key', key, 'Missing key `id` in a tunnel of mode `vxlan`')
  const range = get(value, 'port-range')
  if (range?.kind === 'sequence' && range.items.length !== 2)
    report('invalid-value', range, 'Unexpected number of ports, expected the first and the last')
  const [local, remote] = ['local', 'remote'].map((name) => text(get(value, name))?.split('/')[0] ?? '')
  const place = get(value, 'remote')
  const mixed = (isIpv4(local ?? '') && isIpv6(remote ?? '')) || (isIpv6(local ?? '') && isIpv4(remote ?? ''))
  if (place && mixed)
    report('address-family', place, 'Unexpected family of `remote`, expected that of `local`')
}

/** Routes and policies of a VRF belong to its own table. */
function checkVrfTables(value: Mapping, report: Report): void {
  const own = written(get(value, 'table'))
  for (const list of ['routes', 'routing-policy'])
    for (const item of items(get(value, list))) {
      const table = get(item, 'table')
      if (own !== undefined && table && written(table) !== undefined && written(table) !== own)
        report(
          'invalid-value',
          table,
          `Unexpected table ${quote(written(table) ?? '')}, expected the VRF's own, ${quote(own)}`,
        )
    }
}

function checkNetworkManager(value: Mapping, report: Report): void {
  for (const address of items(get(value, 'addresses')))
    if (address.kind === 'mapping')
      report('invalid-value', address, 'Unexpected options of an address, which NetworkManager does not have')
  for (const route of items(get(value, 'routes'))) {
    const type = get(route, 'type')
    if (type && text(type) !== undefined && text(type) !== 'unicast')
      report('invalid-value', type, 'Unexpected type of a route, expected `unicast` for NetworkManager')
  }
}

function checkNetworkd({ kind, value }: Device, report: Report): void {
  const match = entry(value, 'match')
  if (kind === 'wifis' && match)
    report('invalid-value', match.key, 'Unexpected `match` in `wifis`, which networkd has by name only')
}

/** Keys of Open vSwitch that only one kind of device has. */
const switchKeys: Record<string, string> = {
  lacp: 'bonds',
  'fail-mode': 'bridges',
  'mcast-snooping': 'bridges',
  rstp: 'bridges',
  controller: 'bridges',
}

function checkOpenvswitch({ kind, value }: Device, report: Report): void {
  const settings = get(value, 'openvswitch')
  if (settings?.kind !== 'mapping') return
  for (const { key, name, value: setting } of settings.entries) {
    const only = switchKeys[name]
    if (only !== undefined && only !== kind)
      report('invalid-value', key, `Unexpected key ${quote(name)} in \`${kind}\`, expected it in \`${only}\``)
    for (const target of name === 'controller' ? items(get(setting, 'addresses')) : [])
      if (!/^(?:p?tcp|p?ssl|p?unix):/.test(text(target) ?? 'tcp:'))
        report('invalid-value', target, 'Unexpected controller, expected one such as `tcp:192.0.2.1:6653`')
  }
}

export function checkPatchPorts(openvswitch: Node | undefined, report: Report): void {
  for (const pair of items(get(openvswitch, 'ports')))
    if (pair.kind === 'sequence' && pair.items.length !== 2)
      report('invalid-value', pair, 'Unexpected number of patch ports, expected the two of a pair')
}

/** Devices of NetworkManager's own are what their connection says. */
export function checkConnections(network: Node, report: Report): void {
  const connections = get(network, 'nm-devices')
  if (connections?.kind !== 'mapping') return
  for (const { key, value } of connections.entries) {
    const passthrough = get(get(value, 'networkmanager'), 'passthrough')
    if (value.kind === 'mapping' && !entryOf(passthrough, 'connection.type'))
      report('missing-key', key, 'Missing `connection.type` in its `passthrough`')
  }
}

const entryOf = (node: Node | undefined, name: string) =>
  node?.kind === 'mapping' ? entry(node, name) : undefined

/** A scalar as the author wrote it, a number as well. */
function written(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.source ?? node.value) : undefined
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}
