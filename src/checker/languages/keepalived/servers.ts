/** What keepalived sorts out once it has read a virtual server: settings that are missing or exclude each other. */
import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { conflict, lacks, Settings } from './settings.ts'

type Found = Problem<'conflict' | 'incomplete'>

export function checkVirtualServers(statements: readonly Statement[]): Found[] {
  const groups = new Map(
    statements
      .filter(({ words }) => words[0]?.text === 'virtual_server_group')
      .map((group) => [group.words[1]?.text ?? '', group] as const),
  )
  return statements
    .filter(({ words, block }) => words[0]?.text === 'virtual_server' && block)
    .flatMap((statement) => checkServer(statement, groups))
}

type Kind = 'address' | 'fwmark' | 'both' | 'unknown'

function checkServer(server: Statement, groups: ReadonlyMap<string, Statement>): Found[] {
  const settings = new Settings(server)
  const real = settings.all('real_server').filter(({ block }) => block)
  if (settings.isOpaque || real.length === 0) return []
  const kind = kindOf(server, groups)
  const found: Found[] = []
  if (!settings.get('lvs_sched', 'lb_algo')) found.push(lacks(server, '`lb_algo`'))
  if (!settings.get('lvs_method', 'lb_kind') && !real.every((each) => new Settings(each).get('lvs_method')))
    found.push(lacks(server, '`lb_kind`'))
  const protocol = settings.get('protocol')
  if (!protocol && (kind === 'address' || kind === 'both')) found.push(lacks(server, '`protocol`'))
  if (protocol && kind === 'fwmark')
    found.push(conflict(protocol, 'no protocol: the firewall mark says what is balanced'))
  const ops = settings.get('ops')
  if (ops && kind === 'address' && settings.value('protocol') !== 'UDP')
    found.push(conflict(ops, '`protocol UDP` with it'))
  const scheduler = settings.value('lvs_sched', 'lb_algo')
  for (const flag of settings.all('sh-port', 'sh-fallback', 'hashed', 'mh-port', 'mh-fallback'))
    if (scheduler !== 'sh' && scheduler !== 'mh') found.push(conflict(flag, '`lb_algo sh` or `mh` before it'))
  const inhibit = settings.get('sorry_server_inhibit')
  if (inhibit && !settings.get('sorry_server')) found.push(conflict(inhibit, 'a `sorry_server` before it'))
  return [
    ...found,
    ...checkPorts(server, settings, real, kind),
    ...checkQuorum(settings, real),
    ...repeated(real),
  ]
}

function kindOf({ words: [, first, second] }: Statement, groups: ReadonlyMap<string, Statement>): Kind {
  if (first?.text === 'fwmark') return 'fwmark'
  if (first?.text !== 'group') return 'address'
  const members = groups.get(second?.text ?? '')?.block?.statements ?? []
  const marks = members.filter(({ words }) => words[0]?.text === 'fwmark').length
  if (members.length === 0) return 'unknown'
  return marks === 0 ? 'address' : marks === members.length ? 'fwmark' : 'both'
}

const portOf = ({ words }: Statement): number => Number(words[2]?.text ?? 0)

/** Without NAT a packet keeps its port. */
function checkPorts(server: Statement, settings: Settings, real: readonly Statement[], kind: Kind): Found[] {
  const isGroup = server.words[1]?.text === 'group'
  const port = portOf(server)
  const found: Found[] = []
  if (kind === 'address' && !isGroup && port === 0 && !settings.get('persistence_timeout'))
    found.push(lacks(server, '`persistence_timeout`, as it has no port,'))
  const method = settings.value('lvs_method', 'lb_kind')
  for (const each of real) {
    const own = new Settings(each).value('lvs_method') ?? method
    if (own !== 'DR' && own !== 'TUN') continue
    const its = portOf(each)
    if (its !== 0 && kind === 'fwmark')
      found.push(conflict(withPort(each), `no port: \`${own}\` keeps the one of the packet`))
    if (its !== 0 && kind === 'address' && !isGroup && its !== port)
      found.push(conflict(withPort(each), `port ${port}: \`${own}\` keeps the one of the packet`))
  }
  return found
}

/** The address and the port in place of the keyword and the address. */
function withPort(server: Statement): Statement {
  return { ...server, words: server.words.slice(1) }
}

function checkQuorum(settings: Settings, real: readonly Statement[]): Found[] {
  const weights = real.map((each) => new Settings(each).number('weight') ?? settings.number('weight') ?? 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const quorum = settings.number('quorum') ?? 1
  const [said, hysteresis] = [settings.get('quorum'), settings.get('hysteresis')]
  if (said && quorum > total) return [conflict(said, `at most ${total}, the weight of all real servers`)]
  return hysteresis && (settings.number('hysteresis') ?? 0) >= quorum
    ? [conflict(hysteresis, `less than the quorum of ${quorum}`)]
    : []
}

function repeated(real: readonly Statement[]): Found[] {
  const seen = new Set<string>()
  return real.flatMap((server) => {
    const key = `${server.words[1]?.text} ${portOf(server)}`
    if (seen.has(key)) return [conflict(server, 'each real server once')]
    seen.add(key)
    return []
  })
}
