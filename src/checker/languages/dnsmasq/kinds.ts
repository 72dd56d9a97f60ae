/** What stands behind the `=` of dnsmasq's options: fields parted by commas, in the forms of dnsmasq(8). */
import { suggest } from '../suggest.ts'
import { isAddress, isInteger, isIpv4, isIpv6, isPort, isPrefix } from '../values.ts'
import type { Kind } from '../vocabulary.ts'
import { vocabulary as records } from '../zone/records.ts'

/** Stands for a comma in quotes, which parts nothing. */
export const quotedComma = '\u{1}'

const fieldsOf = (text: string) => text.split(',').map((field) => field.trim())
const isTag = (field: string) => /^(?:set|tag|net):./.test(field)
const isNumber: Kind = (text) => isInteger(text, 0, 2147483647)
const isNumberOrNone: Kind = (text) => text === '' || isNumber(text)
const isLease: Kind = (text) => /^(?:\d{1,10}[smhdw]?|infinite|deprecated)$/i.test(text)
const isZoned = (text: string) => isAddress(text.replace(/%[\w.-]+$/, ''))

/** `address#port@interface#port`; newer versions look up names. */
function isServer(text: string): boolean {
  const [host = '', via, ...more] = text.split('@')
  const [address = '', port, ...rest] = host.split('#')
  const [interfaceName = '', sourcePort] = (via ?? '').split('#')
  return (
    more.length === 0 &&
    rest.length === 0 &&
    (isZoned(address) || isNumber(address) || /^[A-Za-z_](?:[\w.-]*[A-Za-z0-9])?\.?$/.test(address)) &&
    (port === undefined || isPort(port)) &&
    (via === undefined || interfaceName !== '') &&
    (sourcePort === undefined || isPort(sourcePort))
  )
}

/** What follows the last `/` of `/domain/domain/…`, or undefined when a slash is missing. */
function afterDomains(text: string): string | undefined {
  const last = text.lastIndexOf('/')
  return last > 0 ? text.slice(last + 1) : undefined
}

const isServerLine: Kind = (text) => {
  if (!text.startsWith('/')) return text === '' || isServer(text)
  const rest = afterDomains(text)
  return rest !== undefined && (rest === '' || rest === '#' || isServer(rest))
}

const isAddressLine: Kind = (text) => {
  if (!text.startsWith('/')) return isAddress(text)
  const rest = afterDomains(text)
  return rest !== undefined && (rest === '' || rest === '#' || isAddress(rest))
}

/** Tags, an interface or an old tag without prefix; then addresses, modes, a mask or a length, and a lease time last. */
const isDhcpRange: Kind = (text) => {
  const fields = fieldsOf(text)
  while (isTag(fields[0] ?? '') || /^interface:/.test(fields[0] ?? '')) fields.shift()
  if (fields.length > 2 && /^[A-Za-z][\w.-]*$/.test(fields[0] ?? '')) fields.shift()
  const [start = '', second = ''] = fields
  const last = fields.at(-1) as string
  const inner = fields.slice(1, isLease(last) ? -1 : undefined)
  if (isIpv4(start))
    return (
      fields.length > 1 &&
      (isIpv4(second) || second === 'static' || second === 'proxy') &&
      fields.slice(2).length <= 3 &&
      inner.every((field) => isIpv4(field) || field === 'static' || field === 'proxy')
    )
  const modes =
    /^(?:static|ra-only|slaac|ra-names|ra-stateless|ra-advrouter|off-link|constructor:.+|\d{1,3})$/
  return isIpv6(start) && fields.length > 1 && inner.every((field) => isIpv6(field) || modes.test(field))
}

const isDhcpHost: Kind = (text) =>
  fieldsOf(text).every((field) => {
    if (/^(?:id|set|tag|net):/.test(field) || /^\[[\da-fA-F:./]+\]$/.test(field)) return true
    if (field.includes(':')) return /^(?:\d+-)?[\da-fA-F*:.]+$/.test(field)
    return /^(?:[\p{L}\p{N}_*][\p{L}\p{N}_.*-]*)?$/u.test(field)
  })

const dhcpOptions = `
  router dns-server log-server lpr-server boot-file-size domain-name swap-server root-path extension-path netmask time-offset
  ip-forward-enable non-local-source-routing policy-filter max-datagram-reassembly default-ttl mtu all-subnets-local
  router-discovery router-solicitation static-route trailer-encapsulation arp-timeout ethernet-encap tcp-ttl
  tcp-keepalive nis-domain nis-server ntp-server netbios-ns netbios-dd netbios-nodetype netbios-scope x-windows-fs
  x-windows-dm T1 T2 vendor-class nis+-domain nis+-server tftp-server bootfile-name mobile-ip-home smtp-server
  pop3-server nntp-server irc-server user-class rapid-commit client-arch client-interface-id client-machine-id
  posix-timezone tzdb-timezone ipv6-only domain-search sip-server classless-static-route vendor-id-encap
  tftp-server-address server-ip-address hostname broadcast requested-address lease-time message-type server-identifier
  parameter-request client-id sip-server-domain sntp-server information-refresh-time bootfile-url
  bootfile-param`
  .trim()
  .split(/\s+/)

/** The options whose values are the addresses of servers. */
const addressOptions =
  /^(?:[3-9]|1[01]|28|4[124589]|65|6[89]|7[0-5]|option6?:(?:router|(?:dns|log|lpr|nis|ntp|sntp|smtp|pop3|nntp|irc)-server|netbios-ns|netbios-dd))$/

/** A name of a later version has hyphens, and is neither a slip of a known one nor one with its value run into it. */
function isOptionName(name: string): boolean {
  if (dhcpOptions.includes(name)) return true
  return (
    /^[a-z][a-z0-9+]*(?:-[a-z0-9+]+)+$/.test(name) &&
    suggest(name, dhcpOptions) === undefined &&
    !dhcpOptions.some((known) => name.startsWith(known) && name[known.length] !== '-')
  )
}

const isBracketed = (field: string) => isIpv6(field.replace(/^\[|\]$/g, ''))

/** Tags and encapsulations, the option by number or by name, and its value; the servers' addresses are addresses. */
const isDhcpOption: Kind = (text) => {
  const fields = fieldsOf(text)
  const at = fields.findIndex((field) => /^(?:option6?:|\d{1,5}$)/.test(field))
  const before = fields.slice(0, Math.max(at, 0))
  if (at < 0 || !before.every((field) => /^(?:[\w!.#-]+(?::[\w!.:#-]+)?)?$/.test(field))) return false
  const option = fields[at] as string
  const name = /^option(6?):(.*)$/.exec(option)
  if (name && !isOptionName(name[2] as string) && !(name[1] === '6' && /^\d+$/.test(name[2] as string)))
    return false
  const values = fields.slice(at + 1)
  if (values.some((field) => field.startsWith('[') && !isBracketed(field))) return false
  if (!addressOptions.test(option) || before.some((field) => /encap|vendor/.test(field))) return true
  return values.every((field) =>
    name?.[1] === '6' ? isBracketed(field) || isIpv6(field) : isPrefix(field) && !isIpv6(field),
  )
}

const hasFields =
  (least: number, ...tests: (Kind | undefined)[]): Kind =>
  (text) => {
    const fields = fieldsOf(text)
    return (
      fields.length >= least &&
      tests.every((test, i) => fields[i] === undefined || (test?.(fields[i]) ?? true))
    )
  }

/** `length`, or `address/length`. */
const isSubnetLength = (text: string) => {
  const [address = '', length] = text.split('/')
  return length === undefined ? isNumber(address) : isAddress(address) && isNumber(length)
}

const isAddressOrNone = (text: string) => text === '' || isAddress(text)

const types = new Set(records.names)

const isTagged: Kind = (text) => /^[^,]+,/.test(text)

export const kinds: Record<string, Kind> = {
  number: isNumberOrNone,
  numbers: (text) => fieldsOf(text).every(isNumber),
  port: (text) => text === '' || isPort(text),
  ports: (text) => text === '' || (fieldsOf(text).length < 3 && fieldsOf(text).every(isPort)),
  'port-range': (text) => fieldsOf(text).length === 2 && fieldsOf(text).every(isPort),
  server: isServerLine,
  'rev-server': (text) => {
    const [network = '', ...rest] = text.split(',')
    return isPrefix(network) && (rest.length === 0 || isServer(rest.join(',').trim()) || rest.join('') === '')
  },
  address: (text) => text === '' || isAddressLine(text),
  addresses: (text) => fieldsOf(text).every(isZoned),
  prefix: (text) => isPrefix(text),
  'dhcp-range': isDhcpRange,
  'dhcp-host': isDhcpHost,
  'dhcp-option': (text) => text === '' || isDhcpOption(text),
  'dhcp-match': (text) =>
    isTagged(text) &&
    /^(?:option6?:|vi-encap:|\d+$)/.test(
      fieldsOf(text)
        .slice(1)
        .find((field) => field !== '') ?? '',
    ) &&
    isDhcpOption(text.replace(/vi-encap:\d+/, '60')),
  'dhcp-boot': (text) => fieldsOf(text).some((field) => !/^(?:tag|net):/.test(field)),
  domain: (text) => {
    const [, range, last, ...more] = fieldsOf(text)
    // Something else than addresses is the name of an interface.
    if (range === undefined || (range !== '' && !/^[\d.]+$|[/:]|^\d.*-/.test(range)) || /^\d+$/.test(range))
      return true
    if (more.length > 1 || (range === '' && more.length === 0) || (range.includes('/') && !isPrefix(range)))
      return false
    return last === undefined || last === 'local' || last === '' || isPrefix(last)
  },
  'tag-if': (text) => /^set:/.test(text) && fieldsOf(text).every((field) => /^(?:set|tag):./.test(field)),
  'tag-and-value': isTagged,
  'tag-and-text': (text) => fieldsOf(text).length === 2,
  'vendor-class': (text) => {
    const [, enterprise = '', ...rest] = fieldsOf(text)
    return rest.length === 0 ? isTagged(text) : rest.length === 1 && enterprise.startsWith('enterprise:')
  },
  duid: (text) => /^\d{1,10},(?:[\da-f]{1,2}:?)+$/i.test(text.replace(/\s/g, '')),
  interfaces: (text) =>
    fieldsOf(text).length > 1 && fieldsOf(text).every((name) => name !== '' && name.length < 16),
  mask: (text) => /^(?:0x[\da-f]{1,8}|\d{1,10})$/i.test(text) && Number(text) > 0 && Number(text) < 2 ** 32,
  subnets: (text) => fieldsOf(text).length < 3 && fieldsOf(text).every(isSubnetLength),
  'record-types': (text) =>
    fieldsOf(text).every(
      (type) => isInteger(type, 0) || types.has(type.toUpperCase()) || type.toUpperCase() === 'ANY',
    ),
  caa: (text) => fieldsOf(text).length > 3 && isInteger(fieldsOf(text)[1] ?? '', 0, 255),
  pair: hasFields(2),
  cname: hasFields(2),
  relay: hasFields(2),
  'fields-4': hasFields(4),
  alias: (text) => {
    const [from = '', to = '', mask, more] = fieldsOf(text)
    return (
      more === undefined &&
      from.split('-').every(isIpv4) &&
      isIpv4(to) &&
      (mask === undefined || isIpv4(mask))
    )
  },
  'mx-host': hasFields(1, undefined, undefined, isNumber),
  'srv-host': hasFields(1, undefined, undefined, isPort, isNumberOrNone, isNumberOrNone),
  'host-record': hasFields(2),
  'dns-rr': hasFields(2, undefined, (text) => isInteger(text, 0, 65535)),
  naptr: hasFields(5, undefined, isNumber, isNumber),
  'synth-domain': (text) => {
    const range = fieldsOf(text)[1] ?? ''
    return isPrefix(range) || range.split('-').every(isAddress)
  },
  'trust-anchor': (text) => {
    const fields = fieldsOf(text)
    if (/^(?:IN|CH|HS)$/.test(fields[0] ?? '')) fields.shift()
    return (
      fields.length >= 5 && fields.slice(1, 4).every(isNumber) && /^[\da-fA-F\s]+$/.test(fields[4] as string)
    )
  },
  'ra-param': (text) =>
    fieldsOf(text)
      .slice(1)
      .every((field) => isNumber(field) || /^(?:high|low|mtu:\w+)$/.test(field)),
  'pxe-service': (text) => {
    const fields = fieldsOf(text).filter((field) => !isTag(field))
    return (
      fields.length > 1 &&
      /^(?:\d+|x86PC|PC98|IA64_EFI|Alpha|Arc_x86|Intel_Lean_Client|IA32_EFI|x86-64_EFI|Xscale_EFI|BC_EFI|ARM32_EFI|ARM64_EFI)$/i.test(
        fields[0] as string,
      )
    )
  },
  delay: (text) => {
    const fields = fieldsOf(text)
    return text === '' || (fields.slice(0, -1).every(isTag) && isNumber(fields.at(-1) ?? ''))
  },
  count: (text) => isInteger(text, 1, 2147483647),
  'dynamic-host': (text) => {
    const fields = fieldsOf(text)
    return (
      fields.length > 2 && fields.slice(1, -1).every(isAddressOrNone) && fields.slice(1, -1).some(isAddress)
    )
  },
  'shared-network': (text) => {
    const [, network = '', ...more] = fieldsOf(text)
    return more.length === 0 && isAddress(network)
  },
  retry: (text) =>
    fieldsOf(text).length < 3 && fieldsOf(text).every((time) => isInteger(time, 50, 2147483647)),
  'dhcp-mac': (text) => {
    const [, address = '', ...more] = fieldsOf(text)
    return (
      more.length === 0 && /^(?:[\da-f]{1,2}-)?(?:[\da-f]{1,2}|\*)(?::(?:[\da-f]{1,2}|\*))*$/i.test(address)
    )
  },
  'ipv4-addresses': (text) => fieldsOf(text).every(isIpv4),
  prompt: (text) => fieldsOf(text).some((field) => !isTag(field)),
  set: (text) => /[^/]$/.test(text),
  umbrella: (text) => fieldsOf(text).every((field) => /^(?:deviceid|orgid|assetid):\w+$/.test(field)),
}

export const descriptions: Record<string, string> = {
  numbers: 'numbers parted by commas',
  port: 'a port number',
  ports: 'port numbers parted by commas',
  'port range': 'two port numbers parted by a comma',
  server: '`/domain/address#port`, `address#port` or `/domain/`',
  'rev server': '`network/bits,address`',
  address: '`/domain/address`',
  addresses: 'addresses parted by commas',
  prefix: 'an address, or one with `/bits`',
  'dhcp range': '`first,last,12h`, with tags before and a mask between',
  'dhcp host': 'a hardware address, a name, an address and a lease time, parted by commas',
  'dhcp option': 'a number or `option:name`, and its value after a comma',
  'dhcp match': '`set:tag,option:name,value`',
  'dhcp boot': '`file,server name,address`',
  domain: '`domain,network/bits,local`',
  'tag if': '`set:tag,tag:other`',
  'tag and value': '`set:tag,value`',
  'tag and text': '`set:tag,text`',
  'vendor class': '`set:tag,text`, or `set:tag,enterprise:9,text`',
  duid: '`enterprise number,hexadecimal digits`',
  interfaces: '`interface,alias`, names of at most 15 characters',
  mask: 'a number above zero',
  subnets: '`24`, or `192.0.2.0/24`, and one for IPv6 after a comma',
  'record types': 'record types parted by commas',
  caa: '`name,flags,tag,value`',
  pair: 'two values parted by a comma',
  cname: '`alias,name`',
  relay: '`local address,server address`',
  'fields 4': 'four values parted by commas',
  alias: '`old address,new address,mask`',
  'mx host': '`name,host,preference`',
  'srv host': '`_service._protocol.domain,target,port,priority,weight`',
  'host record': '`name,address`',
  'dns rr': '`name,number,hex data`',
  naptr: '`name,order,preference,flags,service,…`',
  'synth domain': '`domain,network/bits,prefix`',
  'trust anchor': '`domain,key tag,algorithm,digest type,digest`',
  'ra param': '`interface,high,60,1200`',
  'pxe service': '`CSA,menu text,name`, where CSA is `x86PC`, `x86-64_EFI`, …',
  delay: 'a number of seconds, with tags before it',
  count: 'a number above zero',
  'dynamic host': '`name,0.0.0.8,eth0`',
  'shared network': '`interface,address`',
  retry: 'times of at least 50 milliseconds',
  'dhcp mac': '`set:tag,11:22:33:*:*:*`',
  'ipv4 addresses': 'IPv4 addresses parted by commas',
  prompt: '`text,seconds`',
  set: '`/domain/set`',
  umbrella: '`deviceid:…,orgid:…`',
}
