/** What keepalived sorts out once it has read a VRRP instance: settings that exclude each other. */
import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { conflict, lacks, Settings } from './settings.ts'

type Found = Problem<'conflict' | 'incomplete'>

/** What an instance is, with the defaults of keepalived. */
interface Instance {
  settings: Settings
  isMaster: boolean
  /** The address is its own: priority 255. */
  isOwner: boolean
  version: 2 | 3
  isIpv6: boolean
  strict: boolean
  isUnicast: boolean
}

export function checkInstances(statements: readonly Statement[]): Found[] {
  const global = new Settings(statements.find(({ words }) => words[0]?.text === 'global_defs') ?? nothing)
  return statements
    .filter(({ words, block }) => words[0]?.text === 'vrrp_instance' && block)
    .flatMap((statement) => {
      const settings = new Settings(statement)
      return settings.isOpaque ? [] : checkInstance(describeInstance(settings, global))
    })
}

const nothing: Statement = { words: [], start: 0, end: 0, items: [] }

function describeInstance(settings: Settings, global: Settings): Instance {
  const state = settings.value('state')
  const priority = settings.number('priority') ?? (state === 'MASTER' ? 255 : 100)
  const [address] = settings.get('virtual_ipaddress')?.block?.statements ?? []
  const isIpv6 = address?.words[0]?.text.includes(':') ?? settings.get('native_ipv6') !== undefined
  const version = settings.value('version') ?? (isIpv6 ? '3' : global.value('vrrp_version'))
  const peers = settings.get('unicast_peer')?.block?.statements ?? []
  return {
    settings,
    isMaster: state === 'MASTER' || (state === undefined && priority === 255),
    isOwner: priority === 255,
    version: version === '3' ? 3 : 2,
    isIpv6,
    strict: settings.get('strict_mode') ? settings.isOn('strict_mode') : global.isOn('vrrp_strict'),
    isUnicast: peers.length > 0,
  }
}

function checkInstance(instance: Instance): Found[] {
  return [
    ...checkPreemption(instance),
    ...checkAuthentication(instance),
    ...checkInterval(instance),
    ...checkUnicast(instance),
    ...checkStrict(instance),
  ]
}

function checkPreemption({ settings, isMaster, isOwner }: Instance): Found[] {
  const nopreempt = settings.get('nopreempt')
  const delay = settings.number('preempt_delay') ? settings.get('preempt_delay') : undefined
  const found: Found[] = []
  if (nopreempt && isOwner) found.push(conflict(nopreempt, 'a priority below 255 with it'))
  else if (nopreempt && isMaster) found.push(conflict(nopreempt, '`state BACKUP` with it'))
  if (delay && isMaster) found.push(conflict(delay, '`state BACKUP` with it'))
  else if (delay && nopreempt) found.push(conflict(delay, 'no `nopreempt` with it'))
  return found
}

function checkAuthentication({ settings, isMaster, isOwner, version, isIpv6, strict }: Instance): Found[] {
  const block = settings.get('authentication')
  if (!block?.block) return []
  const inner = new Settings(block)
  const type = inner.get('auth_type')
  if (!type || inner.isOpaque) return []
  if (strict) return [conflict(type, 'no authentication: strict mode has none')]
  if (version === 3) return [conflict(type, 'no authentication: version 3 of VRRP has none')]
  if (!inner.value('auth_pass')) return [lacks(block, '`auth_pass`')]
  if (inner.value('auth_type') !== 'AH') return []
  if (isIpv6) return [conflict(type, '`PASS` with IPv6')]
  return isMaster && !isOwner ? [conflict(type, '`PASS`, or `state BACKUP`')] : []
}

function checkInterval({ settings, version }: Instance): Found[] {
  const statement = settings.get('advert_int')
  const seconds = settings.number('advert_int')
  if (!statement || seconds === undefined) return []
  if (version === 2 && (seconds >= 256 || !Number.isInteger(seconds)))
    return [conflict(statement, 'whole seconds below 256 in version 2 of VRRP')]
  const hundredths = Math.round(seconds * 1e6) / 1e4
  return version === 3 && (hundredths >= 4096 || !Number.isInteger(hundredths))
    ? [conflict(statement, 'hundredths of a second below 40.96 in version 3 of VRRP')]
    : []
}

function checkUnicast({ settings, isUnicast, strict }: Instance): Found[] {
  const peers = settings.get('unicast_peer')
  if (isUnicast) {
    const group = settings.get('mcast_dst_ip')
    if (group) return [conflict(group, 'no multicast address next to unicast peers')]
    return strict && peers
      ? [conflict({ ...peers, words: peers.words.slice(0, 1) }, 'no peers in strict mode')]
      : []
  }
  const word = settings.get('unicast_src_ip', 'check_unicast_src', 'old_unicast_checksum', 'unicast_peer')
  if (!word || settings.get('unicast_fault_no_peer')) return []
  return [conflict({ ...word, words: word.words.slice(0, 1) }, 'peers in `unicast_peer`')]
}

function checkStrict({ settings, strict, isMaster, isOwner, version, isIpv6 }: Instance): Found[] {
  if (!strict) return []
  const state = settings.get('state')
  const found: Found[] = []
  if (state && isMaster !== isOwner)
    found.push(conflict(state, `\`${isOwner ? 'MASTER' : 'BACKUP'}\` with its priority in strict mode`))
  const given = settings.get('version')
  if (given && isIpv6 && version === 2) found.push(conflict(given, '3 for IPv6 in strict mode'))
  if (settings.number('preempt_delay') && !isMaster)
    found.push(conflict(settings.get('preempt_delay') as Statement, 'no delay in strict mode'))
  for (const name of ['garp_lower_prio_repeat', 'garp_lower_prio_delay']) {
    const statement = settings.get(name)
    if (statement && settings.number(name)) found.push(conflict(statement, '0 in strict mode'))
  }
  return found
}
