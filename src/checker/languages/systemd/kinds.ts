/** Value kinds of systemd's files: systemd.syntax(7), systemd.time(7), systemd.exec(5), systemd.resource-control(5). */

import { suggest } from '../suggest.ts'
import { isAbsolutePath, isInteger, isIpv4, isIpv6, isMode, isPort, isPrefix } from '../values.ts'
import type { Kind } from '../vocabulary.ts'
import { systemCallGroups, systemCalls } from './system-calls.ts'

/** Names of time units, each with its length in microseconds. */
const spanUnits = new Map(
  Object.entries({
    'us usec µs μs': 1,
    'ms msec': 1e3,
    's sec second seconds': 1e6,
    'm min minute minutes': 6e7,
    'h hr hour hours': 3.6e9,
    'd day days': 8.64e10,
    'w week weeks': 6.048e11,
    'M month months': 2.6298e12,
    'y year years': 3.15576e13,
  }).flatMap(([names, length]) => names.split(' ').map((name): [string, number] => [name, length])),
)

/** `5min 20s`, `1.5h`, a bare number in seconds, `infinity`. What is no number of 64 bits in microseconds is none. */
export function isTimeSpan(text: string, extra: string[] = []): boolean {
  const value = text.trim()
  if (value === 'infinity') return true
  const part = /\s*\+?(\d+(?:\.\d+)?|\.\d+)(?:\s*([A-Za-zµμ]+)\s*|(?=\s|$))/y
  let at = 0
  let sum = 0
  while (at < value.length) {
    part.lastIndex = at
    const match = part.exec(value)
    if (!match) return false
    const unit = match[2] ?? 's'
    const length = spanUnits.get(unit)
    if (length === undefined && !extra.includes(unit)) return false
    sum += Number(match[1]) * (length ?? 0)
    at = part.lastIndex
  }
  return at > 0 && sum < 2 ** 64
}

/** `512M`, `1.5G`, `1G 512M` with the greater unit first; powers of 1024. */
export function isSize(text: string): boolean {
  const value = text.trim()
  const part = /\s*\+?\d+(?:\.\d+)?(?:\s*([EPTGMKB])(?![A-Za-z])\s*|\s+|$)/y
  let at = 0
  let rank = -1
  while (at < value.length) {
    part.lastIndex = at
    const match = part.exec(value)
    const next = match ? 'EPTGMKB'.indexOf(match[1] ?? 'B') : -1
    if (next <= rank) return false
    rank = next
    at = part.lastIndex
  }
  return at > 0
}

export const booleans = ['yes', 'no', 'true', 'false', 'on', 'off', '1', '0', 'y', 'n', 't', 'f']
export const isBoolean: Kind = (text) => booleans.includes(text.toLowerCase())

const signals = new Set(
  'HUP INT QUIT ILL TRAP ABRT IOT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO POLL PWR SYS RTMIN RTMAX'.split(
    ' ',
  ),
)

export const isSignal: Kind = (text) => {
  if (within(1, 64)(text)) return true
  const name = text.startsWith('SIG') ? text.slice(3) : text
  const realTime = /^RTM(?:IN\+|AX-)(\d{1,2})$/.exec(name)
  return realTime ? Number(realTime[1]) <= 30 : signals.has(name)
}

/** Type letters may be any unit type; a name without one is taken without a word and then names nothing. */
const unitTypes = 'service socket target device mount automount swap timer path slice scope'.split(' ')

export const isUnitName: Kind = (text) => {
  const dot = text.lastIndexOf('.')
  return (
    text.length < 256 &&
    unitTypes.includes(text.slice(dot + 1)) &&
    /^[A-Za-z0-9:_.\\@-]+$/.test(text.slice(0, dot))
  )
}

const ofType =
  (type: string): Kind =>
  (text) =>
    text.endsWith(type) && isUnitName(text)

const isPercentage = (text: string, max = 100) =>
  /^\d{1,3}(\.\d{1,2})?%$/.test(text) ? Number.parseFloat(text) <= max : /^\d{1,5}(\.\d)?[‰‱]$/.test(text)

/** `soft`, or `soft:hard`; the soft limit may not be above the hard one. */
function isLimit(one: Kind): Kind {
  return (text) => {
    const parts = text.split(':', 3)
    if (parts.length > 2 || !parts.every((part) => part === 'infinity' || one(part))) return false
    const [soft = '', hard] = parts
    if (hard === undefined || hard === 'infinity') return true
    if (soft === 'infinity') return false
    return !(/^\d+$/.test(soft) && /^\d+$/.test(hard)) || Number(soft) <= Number(hard)
  }
}

/** As systemd reads numbers: decimal, `0x`, `0b`, `0o`, or octal after a `0`. NaN for what is none. */
export function readNumber(text: string): number {
  const match = /^([+-]?)(?:(0b[01]{1,64})|0o?([0-7]{1,22})|(0x[0-9a-fA-F]{1,16})|(0|[1-9]\d{0,19}))$/i.exec(
    text,
  )
  if (!match) return Number.NaN
  const [, sign, binary, octal, hexadecimal, decimal] = match
  const value = Number(octal === undefined ? (binary ?? hexadecimal ?? decimal) : `0o${octal}`)
  return sign === '-' ? -value : value
}

export const within =
  (low: number, high: number): Kind =>
  (text) => {
    const value = readNumber(text)
    return value >= low && value <= high && !(low >= 0 && text.startsWith('-'))
  }

const isUnsigned = within(0, 2 ** 64 - 1)

const isUser: Kind = (text) =>
  /^\d+$/.test(text)
    ? /^(0|[1-9]\d*)$/.test(text) && Number(text) < 4294967295 && text !== '65535'
    : text.length < 257 && !/[:/\p{Cc}]/u.test(text) && !/^(\.{1,2}$|-)/.test(text)

/** systemd takes no path that leads upwards. */
const isPath: Kind = (text) => isAbsolutePath(text) && isNormalized(text)
const isNormalized: Kind = (text) => !/(^|\/)\.\.(\/|$)/.test(text)

/** `-` (may be missing) and `+` (below RootDirectory=) in front of a path. */
const isMarkedPath: Kind = (text) => isPath(text.replace(/^-?\+?/, '').replace(/^"/, ''))

/** Source, destination and options of a bind mount, parted by colons. */
const isBind: Kind = (text) => {
  const [source = '', target, options, ...more] = text.replace(/^-/, '').split(/(?<!\\):/)
  return (
    more.length === 0 &&
    isPath(source) &&
    (target === undefined || target === '' || isPath(target)) &&
    (options === undefined || ['', 'rbind', 'norbind', 'noidmap', 'idmap', 'rootidmap'].includes(options))
  )
}

/** A directory below /run, /var/lib and so on: relative, without `..`. */
const isRelativeDirectory: Kind = (text) =>
  text.split(':', 3).every((part) => !part.startsWith('/') && isNormalized(part)) &&
  !/^private(?:\/|:|$)/.test(text)

/** No number, and neither of the two words that the kernel's settings use. */
export const isInterfaceName: Kind = (text) =>
  /^[\x21-\x7e]{1,15}$/.test(text) &&
  !/[/:%]/.test(text) &&
  !/^(?:\.{1,2}|all|default)$/.test(text) &&
  !(readNumber(text) >= 0)

const bpfAttachments =
  /^(egress|ingress|device|sysctl|sock_(create|ops)|[gs]etsockopt|((post_)?bind|connect|sendmsg|recvmsg)[46]):\/./

const isSocketAddress: Kind = (text) => {
  if (isAbsolutePath(text)) return text.length < 109 && text !== '/'
  if (text.startsWith('@')) return text.length > 1
  if (text.startsWith('vsock')) return /^vsock(-\w+)?:\d*:\d+$/.test(text)
  if (within(1, 65535)(text)) return true
  const v6 = /^\[([^\]]*)\]:(\d+)$/.exec(text)
  if (v6) return isIpv6((v6[1] as string).replace(/%[\w.-]+$/, '')) && isPort(v6[2] as string)
  const v4 = /^([\d.]+):(\d+)$/.exec(text)
  return v4 !== null && isIpv4(v4[1] as string) && isPort(v4[2] as string)
}

const netlink = new Set(
  'route firewall inet-diag nflog xfrm selinux iscsi audit fib-lookup netfilter ip6-fw dnrtmsg kobject-uevent generic scsitransport ecryptfs rdma'.split(
    ' ',
  ),
)

/** `/dev/x`, `char-pts`, `block-*`. */
const isDevice: Kind = (text) => /^(\/dev\/|\/run\/systemd\/inaccessible\/|(char|block)-.)/.test(text)

const isCpuSet: Kind = (text) =>
  text.split(/[\s,]+/).every((part) => part === '' || /^\d{1,5}(-\d{1,5})?$/.test(part))

/** Without the `E`. */
const errnos = new Set(
  'PERM NOENT SRCH INTR IO NXIO 2BIG NOEXEC BADF CHILD AGAIN WOULDBLOCK NOMEM ACCES FAULT NOTBLK BUSY EXIST XDEV NODEV NOTDIR ISDIR INVAL NFILE MFILE NOTTY TXTBSY FBIG NOSPC SPIPE ROFS MLINK PIPE DOM RANGE DEADLK DEADLOCK NAMETOOLONG NOLCK NOSYS NOTEMPTY LOOP NOMSG IDRM CHRNG L2NSYNC L3HLT L3RST LNRNG UNATCH NOCSI L2HLT BADE BADR XFULL NOANO BADRQC BADSLT BFONT NOSTR NODATA TIME NOSR NONET NOPKG REMOTE NOLINK ADV SRMNT COMM PROTO MULTIHOP DOTDOT BADMSG OVERFLOW NOTUNIQ BADFD REMCHG LIBACC LIBBAD LIBSCN LIBMAX LIBEXEC ILSEQ RESTART STRPIPE USERS NOTSOCK DESTADDRREQ MSGSIZE PROTOTYPE NOPROTOOPT PROTONOSUPPORT SOCKTNOSUPPORT OPNOTSUPP NOTSUP PFNOSUPPORT AFNOSUPPORT ADDRINUSE ADDRNOTAVAIL NETDOWN NETUNREACH NETRESET CONNABORTED CONNRESET NOBUFS ISCONN NOTCONN SHUTDOWN TOOMANYREFS TIMEDOUT CONNREFUSED HOSTDOWN HOSTUNREACH ALREADY INPROGRESS STALE UCLEAN NOTNAM NAVAIL ISNAM REMOTEIO DQUOT NOMEDIUM MEDIUMTYPE CANCELED NOKEY KEYEXPIRED KEYREVOKED KEYREJECTED OWNERDEAD NOTRECOVERABLE RFKILL HWPOISON'.split(
    ' ',
  ),
)
const isErrno: Kind = (text) =>
  text === 'kill' || (text.startsWith('E') && errnos.has(text.slice(1))) || within(1, 4095)(text)

/** A group, or a call with an error number; calls nobody knows yet are left alone unless they are a slip of one. */
const isSystemCall: Kind = (text) => {
  const [name = '', errno, ...more] = text.replace(/^~/, '').split(':')
  if (more.length > 0 || (errno !== undefined && !isErrno(errno))) return false
  if (name.startsWith('@')) return systemCallGroups.has(name)
  if (name === '') return text.startsWith('~')
  return systemCalls.has(name) || (/^[a-z][a-z0-9_]*$/.test(name) && suggest(name, systemCalls) === undefined)
}

const exitStatuses = new Set(
  'SUCCESS FAILURE INVALIDARGUMENT NOTIMPLEMENTED NOPERMISSION NOTINSTALLED NOTCONFIGURED NOTRUNNING USAGE DATAERR NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR TEMPFAIL PROTOCOL NOPERM CONFIG CHDIR NICE FDS EXEC MEMORY LIMITS OOM_ADJUST SIGNAL_MASK STDIN STDOUT CHROOT IOPRIO TIMERSLACK SECUREBITS SETSCHEDULER CPUAFFINITY GROUP USER CAPABILITIES CGROUP SETSID CONFIRM STDERR PAM NETWORK NAMESPACE NO_NEW_PRIVILEGES SECCOMP SELINUX_CONTEXT PERSONALITY APPARMOR ADDRESS_FAMILIES RUNTIME_DIRECTORY CHOWN SMACK_PROCESS_LABEL KEYRING STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY NUMA_POLICY CREDENTIALS BPF EXCEPTION'.split(
    ' ',
  ),
)

const addressFamilies =
  /^AF_(UNIX|LOCAL|INET6?|AX25|IPX|APPLETALK|NETROM|BRIDGE|ATMPVC|X25|ROSE|DECnet|NETBEUI|SECURITY|KEY|NETLINK|ROUTE|PACKET|ASH|ECONET|ATMSVC|RDS|SNA|IRDA|PPPOX|WANPIPE|LLC|IB|MPLS|CAN|TIPC|BLUETOOTH|IUCV|RXRPC|ISDN|PHONET|IEEE802154|CAIF|ALG|NFC|VSOCK|KCM|QIPCRTR|SMC|XDP|MCTP)$/

/** Mount options of a disk image, for one kind of its partitions where that is named. */
const isImageOptions: Kind = (text) =>
  !text.includes(':') ||
  /^(root|usr|home|srv|esp|xbootldr|swap|tmp|var|(root|usr)-(secondary|verity)(-sig)?):/.test(text)

const environmentName = /^[A-Za-z_]\w*$/

/** Without the quotes that the whole assignment or its value may stand in. */
const unquoted = (text: string) => text.replace(/["']/g, '')

export const kinds: Record<string, Kind> = {
  boolean: isBoolean,
  'time-span': (text) => isTimeSpan(text),
  'time-span-ns': (text) => isTimeSpan(text, ['ns', 'nsec']),
  calendar: () => true,
  command: () => true,
  'timer-span': (text) => isTimeSpan(text),
  text: () => true,
  number: within(0, 2 ** 32 - 1),
  long: within(-(2 ** 63), 2 ** 63),
  'service-type': within(0, 255),
  integer: within(-(2 ** 31), 2 ** 31 - 1),
  mode: isMode,
  signal: isSignal,
  path: isPath,
  'unit-path': isNormalized,
  'marked-path': isMarkedPath,
  'colon-separated-paths': (text) => text.split(':').every(isPath),
  'optional-path': (text) => isPath(text.replace(/^-/, '')),
  'condition-path': (text) => isPath(text.replace(/^\|?!?/, '').trimStart()),
  'working-directory': (text) => isPath(text.replace(/^-/, '')) || /^-?~$/.test(text),
  'bind-mount': isBind,
  'relative-directory': isRelativeDirectory,
  'configuration-directory': (text) => isRelativeDirectory(text) && !text.replace(/::ro$/, '').includes(':'),
  unit: () => true,
  'service-unit': ofType('.service'),
  'socket-unit': ofType('.socket'),
  'slice-unit': (text) => text.endsWith('.slice') || !text.includes('.'),
  'documentation-uri': (text) => /^(https?:\/\/.|file:\/.|info:.|man:.)/.test(text),
  user: isUser,
  nice: within(-20, 19),
  'oom-score': within(-1000, 1000),
  'io-priority': within(0, 7),
  'rt-priority': within(0, 99),
  weight: within(1, 10000),
  shares: within(2, 262144),
  'exit-number': within(0, 255),
  'exit-status': (text) => within(0, 255)(text) || exitStatuses.has(text) || isSignal(text),
  size: isSize,
  'memory-size': (text) => isSize(text) || isPercentage(text),
  'tasks-maximum': (text) => (isUnsigned(text) && Number(text) > 0) || isPercentage(text),
  percentage: (text) => isPercentage(text),
  'cpu-percentage': (text) => /^\d{1,6}(\.\d{1,2})?%$/.test(text) && Number.parseFloat(text) > 0,
  'limit-number': isLimit(isUnsigned),
  'limit-size': isLimit(isSize),
  'limit-time': isLimit((text) => isTimeSpan(text)),
  'limit-nice': isLimit((text) => isInteger(text, -20, 40)),
  'cpu-set': isCpuSet,
  'cpu-affinity': (text) => text === 'numa' || isCpuSet(text),
  'environment-assignment': (text) => {
    const equals = unquoted(text).indexOf('=')
    return equals > 0 && environmentName.test(unquoted(text).slice(0, equals))
  },
  'environment-name': (text) => environmentName.test(unquoted(text).replace(/=.*$/s, '')),
  'log-field': (text) => /^[A-Z][A-Z0-9_]*=/.test(unquoted(text)),
  'log-level': (text) =>
    /^(emerg|alert|crit|err|warning|notice|info|debug)$/.test(text) || within(0, 7)(text),
  'log-facility': (text) =>
    /^(kern|user|mail|daemon|auth|syslog|lpr|news|uucp|cron|authpriv|ftp|local[0-7])$/.test(text) ||
    within(0, 127)(text),
  base64: (text) => /^[A-Za-z0-9+/=\s]*$/.test(text),
  input: (text) => /^(null|tty|tty-force|tty-fail|socket|data|fd(:.*)?|file:\/.*)$/s.test(text),
  output: (text) =>
    /^(inherit|null|tty|journal|kmsg|syslog|socket|(journal|kmsg|syslog)\+console|fd(:.*)?|(file|append|truncate):\/.*)$/s.test(
      text,
    ),
  capability: () => true,
  'system-call': isSystemCall,
  errno: isErrno,
  'address-family': (text) => addressFamilies.test(text.replace(/^~/, '')) || text === '~',
  namespace: (text) => /^~?(cgroup|ipc|net|mnt|pid|user|uts|time)?$/.test(text),
  architecture: (text) =>
    /^(native|x86|x86-64|x32|arm|arm-be|arm64|arm64-be|mips(64)?(-le)?(-n32)?|ppc|ppc-le|ppc64|ppc64-le|ia64|parisc|parisc64|s390|s390x|riscv32|riscv64|loongarch64|alpha|sparc|sparc64|sh|sh64|m68k|tilegx|cris|arc|arc-be|nios2)$/.test(
      text,
    ),
  controller: (text) => /^(cpu|cpuacct|cpuset|io|blkio|memory|devices|pids|bpf-\w+(-\w+)*)$/.test(text),
  device: isDevice,
  'device-access': (text) => /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length,
  'file-name': (text) => text !== '',
  'ip-prefix': (text) => isPrefix(text) || /^(any|localhost|link-local|multicast)$/.test(text),
  'socket-address': isSocketAddress,
  'local-socket': (text) => /^([/@]|vsock)/.test(text) && isSocketAddress(text),
  'netlink-family': (text) => netlink.has(text) || within(0, 4294967295)(text),
  'interface-name': isInterfaceName,
  'interface-choice': (text) => text === '~' || isInterfaceName(text.replace(/^~/, '')),
  'descriptor-name': (text) => /^[ -9;-~]{1,255}$/.test(text),
  'namespace-name': (text) => /^[\w:.\\@-]{1,200}$/.test(text),
  'tmpfs-mount': (text) => isPath(text.replace(/^"|:.*$/g, '')),
  'bus-name': (text) => text.length < 256 && /^[A-Za-z_-][\w-]*(\.[A-Za-z_-][\w-]*)+$/.test(text),
  'socket-bind': (text) => {
    if (text === 'any') return true
    const parts = text.split(':')
    const ports = parts.at(-1) as string
    const filters = parts.slice(0, -1)
    return (
      filters.length < 3 &&
      (/^(any|\d+(-\d+)?)$/.test(ports)
        ? ports.split('-').every((port) => port === 'any' || (isPort(port) && Number(port) > 0))
        : /^(ipv[46]|tcp|udp)$/.test(ports)) &&
      filters.every((filter) => /^(ipv[46]|tcp|udp)$/.test(filter))
    )
  },
  'bpf-program': (text) => bpfAttachments.test(text),
  credential: (text) => /^[^:/]+:./s.test(text.replace(/^["']/, '')),
  'encrypted-credential': (text) => /^[^:/]+:[A-Za-z0-9+/=\s]+$/.test(text.replace(/^["']/, '')),
  'credential-file': (text) => {
    const [name = '', source, ...more] = unquoted(text).split(':')
    return /^[ -~]+$/.test(name) && !name.includes('/') && source !== '/' && more.length === 0
  },
  'core-filter': (text) =>
    text
      .split(/\s+/)
      .every((word) =>
        /^(all|default|0x[0-9a-fA-F]+|[0-9a-fA-F]+|(private|shared)-(anonymous|file-backed|huge|dax)|elf-headers)$/.test(
          word,
        ),
      ),
  'mount-image': (text) => /^-?\/[^:]*:\/./.test(text),
  'image-options': isImageOptions,
  'extension-image': (text) => {
    const [source = '', ...options] = text.replace(/^-/, '').split(':')
    return isPath(source) && (options.length === 0 || isImageOptions(options.join(':')))
  },
  'root-signature': (text) => isPath(text) || text.startsWith('base64:'),
  'root-hash': (text) => isAbsolutePath(text) || /^([0-9a-fA-F]{2}){16,}$/.test(text),
}

/** How messages name a kind, where its own name does not say enough. */
export const descriptions: Record<string, string> = {
  boolean: '`yes` or `no`',
  'time span': 'a time span such as `90`, `5min 20s` or `infinity`',
  'timer span': 'a time span such as `90` or `5min 20s`',
  'unit path': 'a path without `..`',
  'image options': 'mount options, or `partition:options` such as `root:ro`',
  'extension image': 'the absolute path of an image, with `:options` as needed',
  'root signature': 'an absolute path or `base64:…`',
  'time span ns': 'a time span such as `50us`',
  number: 'a whole number',
  integer: 'a whole number',
  mode: 'an octal mode such as `0755`',
  signal: 'a signal such as `SIGTERM`',
  path: 'an absolute path without `..`',
  'marked path': 'an absolute path, with `-` in front where it may be missing',
  'optional path': 'an absolute path, with `-` in front where it may be missing',
  'condition path': 'an absolute path, with `!` or `|` in front as needed',
  'working directory': 'an absolute path or `~`',
  'colon separated paths': 'absolute paths parted by colons',
  'bind mount': '`/source`, `/source:/target` or `/source:/target:rbind`',
  'relative directory': 'a directory without leading `/` or `..`',
  'service unit': 'the name of a `.service` unit',
  'socket unit': 'the name of a `.socket` unit',
  'slice unit': 'the name of a `.slice` unit',
  'documentation uri': 'a URI: `https://…`, `man:…`, `file:/…` or `info:…`',
  user: 'a user or group, by name or number',
  nice: 'a number from -20 to 19',
  'oom score': 'a number from -1000 to 1000',
  'io priority': 'a number from 0 to 7',
  'rt priority': 'a number from 0 to 99',
  weight: 'a number from 1 to 10000',
  shares: 'a number from 2 to 262144',
  'exit number': 'a number from 0 to 255',
  'exit status': 'an exit code, its name or a signal',
  size: 'a size such as `512K` or `1.5G`',
  'memory size': 'a size such as `512M` or `1.5G`, a percentage',
  'tasks maximum': 'a number above 0, a percentage',
  percentage: 'a percentage',
  'cpu percentage': 'a percentage such as `150%`',
  'limit number': 'a number or `soft:hard` with the soft limit not above the hard one',
  'limit size': 'a size such as `64M` or `soft:hard`',
  'limit time': 'a time span or `soft:hard`',
  'limit nice': 'a nice level or `soft:hard`',
  'cpu set': 'processor numbers such as `0-3,8`',
  'cpu affinity': 'processor numbers such as `0-3,8`, or `numa`',
  'environment assignment': 'assignments `NAME=value` parted by spaces, in quotes where they contain spaces',
  'environment name': 'the name of an environment variable',
  'log field': '`NAME=value` with the name in capitals',
  'log level': 'a log level: `emerg`, `alert`, `crit`, `err`, `warning`, `notice`, `info` or `debug`',
  'log facility': 'a syslog facility such as `daemon` or `local0`',
  base64: 'Base64',
  input: '`null`, `tty`, `socket`, `data`, `fd:name` or `file:/path`',
  output: '`journal`, `null`, `tty`, `kmsg`, `socket`, `inherit`, `file:/path` or `append:/path`',
  'system call': 'system calls or groups such as `@system-service`',
  errno: 'an error number such as `EPERM`',
  'address family': 'an address family such as `AF_INET`',
  'device access': 'a combination of `r`, `w` and `m`',
  'ip prefix': 'an address, a network such as `10.0.0.0/8`, `any`, `localhost`, `link-local` or `multicast`',
  'socket address': 'a port, `address:port`, `[address]:port`, an absolute path or `@name`',
  long: 'a whole number',
  'service type': 'a number from 0 to 255',
  'local socket': 'an absolute path, `@name` or `vsock:…`',
  'interface choice': 'names of interfaces, with `~` in front of the first to take all others',
  'descriptor name': 'a name without colon in ASCII',
  'namespace name': 'a name of letters, digits, `-`, `_`, `.` and `:`',
  'tmpfs mount': '`/path` or `/path:options`',
  'bpf program': '`attachment:/path` such as `egress:/sys/fs/bpf/x`',
  'encrypted credential': '`name:` and Base64',
  'configuration directory': 'a directory without leading `/`, `..` or `:`',
  'interface name': 'the name of an interface, 15 characters at most',
  'bus name': 'a D-Bus name such as `org.example.Thing`',
  'socket bind': '`any`, a port or `ipv4:tcp:80`',
  credential: '`name:value`',
  'credential file': '`name` or `name:source`',
}
