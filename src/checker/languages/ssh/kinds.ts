/** Value kinds of OpenSSH's configuration: sshd_config(5), ssh_config(5), `ssh -Q`. */
import { suggest } from '../suggest.ts'
import { isAddress, isInteger, isIpv6, isPrefix } from '../values.ts'
import type { Kind } from '../vocabulary.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** Every name that a release since 6.0 knew; a site's own build may know more. */
const algorithms = {
  cipher: words(`
    3des-cbc aes128-cbc aes192-cbc aes256-cbc rijndael-cbc@lysator.liu.se aes128-ctr aes192-ctr aes256-ctr
    aes128-gcm@openssh.com aes256-gcm@openssh.com chacha20-poly1305@openssh.com
    blowfish-cbc cast128-cbc arcfour arcfour128 arcfour256`),
  mac: words(`
    hmac-sha1 hmac-sha1-96 hmac-sha2-256 hmac-sha2-512 hmac-md5 hmac-md5-96 umac-64@openssh.com umac-128@openssh.com
    hmac-sha1-etm@openssh.com hmac-sha1-96-etm@openssh.com hmac-sha2-256-etm@openssh.com
    hmac-sha2-512-etm@openssh.com hmac-md5-etm@openssh.com hmac-md5-96-etm@openssh.com
    umac-64-etm@openssh.com umac-128-etm@openssh.com hmac-ripemd160 hmac-ripemd160@openssh.com
    hmac-ripemd160-etm@openssh.com hmac-sha2-256-96 hmac-sha2-512-96`),
  kex: words(`
    diffie-hellman-group1-sha1 diffie-hellman-group14-sha1 diffie-hellman-group14-sha256
    diffie-hellman-group16-sha512 diffie-hellman-group18-sha512 diffie-hellman-group-exchange-sha1
    diffie-hellman-group-exchange-sha256 ecdh-sha2-nistp256 ecdh-sha2-nistp384 ecdh-sha2-nistp521
    curve25519-sha256 curve25519-sha256@libssh.org sntrup761x25519-sha512 sntrup761x25519-sha512@openssh.com
    sntrup4591761x25519-sha512@tinyssh.org mlkem768x25519-sha256`),
  key: words(`
    ssh-ed25519 ssh-ed25519-cert-v01@openssh.com sk-ssh-ed25519@openssh.com sk-ssh-ed25519-cert-v01@openssh.com
    ecdsa-sha2-nistp256 ecdsa-sha2-nistp256-cert-v01@openssh.com ecdsa-sha2-nistp384
    ecdsa-sha2-nistp384-cert-v01@openssh.com ecdsa-sha2-nistp521 ecdsa-sha2-nistp521-cert-v01@openssh.com
    sk-ecdsa-sha2-nistp256@openssh.com sk-ecdsa-sha2-nistp256-cert-v01@openssh.com
    webauthn-sk-ecdsa-sha2-nistp256@openssh.com ssh-dss ssh-dss-cert-v01@openssh.com ssh-dss-cert-v00@openssh.com
    ssh-rsa ssh-rsa-cert-v01@openssh.com ssh-rsa-cert-v00@openssh.com rsa-sha2-256
    rsa-sha2-256-cert-v01@openssh.com rsa-sha2-512 rsa-sha2-512-cert-v01@openssh.com`),
}

/**
 * A list of names parted by commas; `+`, `-` or `^` in front changes the default list, and `-` takes patterns. A name
 * nobody knows is left alone when it is written as new ones are, with a hyphen and a size or with its maker behind `@`,
 * and is neither a slip of a known one nor of another kind.
 */
function isAlgorithmList(known: string[], patterns: boolean): Kind {
  return (text) => {
    if (text.startsWith('-')) return text.length > 1
    if (text === '+' || text === '^') return false
    const names = text.replace(/^[+^]/, '').split(',')
    return names.every((name) => {
      if (known.includes(name) || name === '') return true
      if (patterns && /[*?]/.test(name)) return matchesSome(name, known)
      const isOther = Object.values(algorithms).some((kind) => kind !== known && kind.includes(name))
      return (
        /^[A-Za-z][\w.+-]{3,}$|^[A-Za-z][\w.+-]*@[\w.-]+$/.test(name) &&
        /-.*\d|@/.test(name) &&
        !isOther &&
        suggest(name, known) === undefined &&
        !isRunTogether(name, known) &&
        !hasTwin(name, known)
      )
    })
  }
}

/** ssh refuses a pattern that stands for none of the names that it knows. */
function matchesSome(pattern: string, known: string[]): boolean {
  const parts = pattern.slice(0, 200).split(/[*?]+/)
  return known.some((name) => {
    let at = 0
    return parts.every((part) => {
      const found = name.indexOf(part, at)
      at = found + part.length
      return found >= 0
    })
  })
}

/** `[user@]host[:port]` or a URI: one of the hosts on the way of `ProxyJump`. */
function isJump(text: string): boolean {
  const [, port] = /^(?:[^@]+@)*(?:\[[^\]]+\]|[^:/[\]@]+)(?::(.+))?$/.exec(
    text.replace(/^ssh:\/\/|\/$/g, ''),
  ) ?? [undefined, '-']
  return port === undefined || isPortOrService(port) || /^(%|[a-z]+$)/.test(port)
}

/** Two names that lost the comma between them. */
function isRunTogether(name: string, known: string[]): boolean {
  return known.some(
    (first) =>
      name.startsWith(first) &&
      known.some((second) => name.endsWith(second) && second.length + first.length <= name.length),
  )
}

/** Names that differ in digits only, such as `aes512-ctr`, are slips here, since all sizes are known. */
function hasTwin(name: string, known: string[]): boolean {
  const bare = name.replace(/\d+/g, '0')
  return known.some((other) => other.replace(/\d+/g, '0') === bare)
}

/** `90`, `2m`, `1h30m`; units s, m, h, d, w. */
const isTime: Kind = (text) => {
  if (!/^(?:\d{1,10}[smhdwSMHDW]?)+$/.test(text) || text.length > 60) return false
  const seconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 }
  const parts = [...text.matchAll(/(\d+)([a-z]?)/gi)]
  const sum = parts.reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (seconds[unit.toLowerCase()] ?? 1),
    0,
  )
  return sum <= 2147483647
}

/** Bytes before the keys are changed: 16 at least, 0 for the default. */
const isSize: Kind = (text) =>
  /^0$|^(?:\d{2,15}|\d{1,15}[kmgtpeKMGTPE])$/.test(text) && !/^0*1[0-5]$/.test(text)

/** A port by number, or by a service's name as getservbyname(3) knows it. */
const isPortOrService: Kind = (text) =>
  isInteger(text, 1, 65535) || /^(ssh|http|https|ftp|telnet|smtp|domain)$/.test(text)

/** `host:port`, `[address]:port`; `*` for the port where patterns are allowed. */
const isHostPort: Kind = (text) => {
  const match = /^(?:\[[^\]]*\]|[^:[\]]*|\*)[:/](\d{1,5}|\*)$/.exec(text)
  return match !== null && (match[1] === '*' || isInteger(match[1] as string, 0, 65535))
}

/** Where a tunnel listens: a port, an address and a port, or the path of a socket. */
const isListener: Kind = (text) =>
  /^[/~%$]/.test(text) || isInteger(text, 0, 65535) || (isHostPort(text) && !text.endsWith('*'))

/** A pattern with `*`, or a network whose host bits are zero. */
export function isAddressPattern(text: string): boolean {
  if (!text.includes('/')) return true
  const [address = '', bits = ''] = text.split('/')
  // What is no address is a pattern.
  if (!isAddress(address)) return true
  if (!isPrefix(text)) return false
  if (address.includes(':')) return true
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return value % 2 ** (32 - Number(bits)) === 0
}

export const kinds: Record<string, Kind> = {
  'user-pattern': (text) => text !== '' && isAddressPattern(text.slice(text.lastIndexOf('@') + 1)),
  domain: (text) => /^\.?[A-Za-z0-9][\w.-]*$/.test(text),
  flag: (text) => /^(yes|no)$/i.test(text),
  'client-flag': (text) => /^(yes|no|true|false)$/i.test(text),
  number: (text) => isInteger(text, 0, 2147483647),
  integer: (text) => isInteger(text, -2147483648, 2147483647),
  time: isTime,
  size: isSize,
  port: isPortOrService,
  path: (text) => text.startsWith('/') || /^[%~$]/.test(text),
  'absolute-path': (text) => text.startsWith('/'),
  file: (text) => text !== '',
  'named-file': (text) => text !== '' && text.toLowerCase() !== 'none',
  'jump-list': (text) => text.toLowerCase() === 'none' || text.split(',').every(isJump),
  command: () => true,
  name: (text) => text !== '',
  'log-level': (text) => /^(quiet|fatal|error|info|verbose|debug[123]?)$/i.test(text),
  facility: (text) => /^(daemon|user|auth|authpriv|local[0-7])$/i.test(text),
  ciphers: isAlgorithmList(algorithms.cipher, false),
  macs: isAlgorithmList(algorithms.mac, false),
  'key-exchanges': isAlgorithmList(algorithms.kex, false),
  'key-algorithms': isAlgorithmList(algorithms.key, true),
  qos: (text) =>
    /^(?:af[1-4][1-3]|cs[0-7]|ef|le|va|lowdelay|throughput|reliability|none|0x[0-9a-f]{1,2}|0[0-3]?[0-7]{1,2})$/i.test(
      text,
    ) || isInteger(text, 0, 255),
  // strtol(3) stops at what is no octal digit, and sshd does not ask where it stopped.
  umask: (text) => Number.parseInt(/^[0-7]{1,12}/.exec(text)?.[0] ?? '1000', 8) <= 0o777,
  'listen-address': (text) => {
    const match = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/.exec(text)
    if (match && !isIpv6(text))
      return isInteger(match[3] as string, 0, 65535) && isHost(match[1] ?? match[2] ?? '')
    return isHost(text.replace(/^\[(.*)\]$/, '$1'))
  },
  'host-port': isHostPort,
  'listen-port': (text) => isInteger(text, 1, 65535) || text === '*' || isHostPort(text),
  listener: isListener,
  target: (text) => text.startsWith('/') || /^[%$]/.test(text) || (isHostPort(text) && !/[:/]\*$/.test(text)),
  // sscanf(3) with `%d:%d:%d`, then with `%d`: what follows the numbers is not read.
  'start-rate-full': (text) => {
    const [, start = '', rate, full] = /^(\d{1,9})(?::(\d{1,9}):(\d{1,9}))?/.exec(text) ?? []
    if (rate === undefined) return isInteger(start, 1) && !/^\d+:\d/.test(text)
    return isInteger(rate, 1, 100) && Number(start) <= Number(full) && Number(start) > 0
  },
  'block-size': (text) => {
    const [, v4 = '', v6] = /^(\d{1,9})(?::(\d{1,9}))?/.exec(text) ?? []
    return isInteger(v4, 0, 32) && (v6 === undefined || isInteger(v6, 0, 128))
  },
  'environment-assignment': (text) => /^[^=\s]+=/.test(text),
  'environment-pattern': (text) => text !== '' && !text.includes('='),
  methods: (text) =>
    text
      .split(',')
      .every((method) =>
        /^(publickey|password|keyboard-interactive|hostbased|gssapi-with-mic|gssapi-keyex|none)(:.+)?$/.test(
          method,
        ),
      ),
  'channel-timeout': (text) => {
    const [channel = '', time = '', ...more] = text.split('=')
    return more.length === 0 && channel !== '' && (isTime(time) || time === 'none')
  },
  'key-value': (text) => /^[\w-]+:\S+$/.test(text),
  'escape-character': (text) => text === 'none' || text.length === 1 || /^\^.$/.test(text),
  tunnel: (text) => /^(any|\d+)(:(any|\d+))?$/.test(text),
  'cname-rule': (text) => text === 'none' || /^[^:]+:[^:]+$/.test(text),
  prefix: (text) => isPrefix(text),
}

/** A name that could be resolved, or an address that is none by mistake. */
function isHost(text: string): boolean {
  if (isAddress(text.replace(/%[\w.-]+$/, '')) || isInteger(text, 0, 4294967295)) return true
  return /^[A-Za-z0-9_.*-]*[A-Za-z][A-Za-z0-9_.-]*$/.test(text) || text === '*'
}

export const descriptions: Record<string, string> = {
  flag: '`yes` or `no`',
  'client flag': '`yes` or `no`',
  number: 'a whole number',
  integer: 'a whole number',
  time: 'a time such as `90`, `2m` or `1h30m`',
  size: 'a size such as `1G`',
  port: 'a port number',
  'absolute path': 'an absolute path',
  'user pattern': 'a user, with `@host` or `@network` without host bits as needed',
  file: 'a file name',
  'named file': 'a file name, or `none` alone',
  'jump list': 'hosts parted by commas, each `[user@]host[:port]`',
  command: 'a command',
  name: 'a name',
  'log level': '`QUIET`, `FATAL`, `ERROR`, `INFO`, `VERBOSE` or `DEBUG` to `DEBUG3`',
  facility: 'a syslog facility such as `AUTH` or `LOCAL0`',
  ciphers: 'ciphers parted by commas without spaces (`ssh -Q cipher`)',
  macs: 'MACs parted by commas without spaces (`ssh -Q mac`)',
  'key exchanges': 'key exchanges parted by commas without spaces (`ssh -Q kex`)',
  'key algorithms': 'signature algorithms parted by commas without spaces (`ssh -Q sig`)',
  qos: 'a class such as `af21`, `lowdelay` or `none`',
  umask: 'an octal mask such as `0177`',
  'listen address': 'an address, with `:port` as needed and an IPv6 address in brackets before it',
  'host port': '`host:port`',
  'listen port': 'a port or `host:port`',
  listener: 'a port, `address:port` or a socket path',
  target: '`host:port` or a socket path',
  'start rate full': 'a number or `start:rate:full` such as `10:30:100`',
  'block size': 'prefix lengths such as `32` or `32:128`',
  'environment assignment': '`NAME=value`',
  'environment pattern': 'names of variables, with `*` as needed',
  methods: 'methods such as `publickey,password`',
  'channel timeout': '`channel=time` such as `session=5m`',
  'key value': '`name:value`',
  'escape character': 'one character, `^` and a letter, or `none`',
  tunnel: 'a number, `any`, or two of them parted by a colon',
  'cname rule': '`source:target`',
}
