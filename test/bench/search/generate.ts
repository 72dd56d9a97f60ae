/**
 * Pages shaped like real runbooks: an alert, prose, commands, output, config and log lines, about systems that share most
 * of their words, so that a page is told apart by its details and not by its vocabulary.
 */

import type { PageRecord, SectionRecord } from '../../../src/search/records.ts'
import type { Random } from './random.ts'

const SYSTEMS =
  'nginx haproxy postgres redis rabbitmq grafana prometheus loki vault consul keycloak gitea minio traefik caddy mariadb kafka zookeeper etcd coredns postfix dovecot keepalived rsyslog'.split(
    ' ',
  )
const OBJECTS =
  'replica volume certificate upstream listener queue snapshot backup journal token pipeline exporter partition shard socket container registry endpoint gateway mount quota timer session index lease'.split(
    ' ',
  )
const STATES =
  'Stale Degraded Saturated Orphaned Unreachable Lagging Missing Failing Flapping Expired Full Blocked Restarting Diverged Slow'.split(
    ' ',
  )
const VERBS =
  'restart drain rotate verify promote resize restore replicate migrate isolate inspect reload rebuild upgrade throttle fence'.split(
    ' ',
  )
const PLACES =
  'in the staging environment|on the bastion host|during the maintenance window|behind the load balancer|inside the private network|on every worker|across both zones|after the hand-over|before the nightly backup|under sustained load'.split(
    '|',
  )
const REASONS =
  'connection refused|connection reset by peer|no route to host|permission denied|no space left on device|context deadline exceeded|certificate has expired|too many open files|lock wait timeout exceeded|unexpected end of file|name does not resolve|quota exceeded'.split(
    '|',
  )
const THINGS =
  'checkpoint follower segment manifest handshake broadcast cursor ledger tombstone bucket heartbeat watermark migration trigger template digest barrier channel envelope fragment'.split(
    ' ',
  )
const PREFIXES =
  'pre re un sub over under co inter multi post auto cross de out up down back side mis pro'.split(' ')
const ROOTS =
  'fetch hash mount queue run lock flow load sync bind frame route link cache write scan page slot chain gate merge drift pool grant seal'.split(
    ' ',
  )
/** 500 words of the trade, of which a page uses a few of its own beside the common ones. */
const JARGON = PREFIXES.flatMap((prefix) => ROOTS.map((root) => prefix + root))
const LEVELS = ['error', 'warning', 'info', 'notice']

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export function generatePages(count: number, random: Random): PageRecord[] {
  const alerts = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const page = generatePage(index, random)
    const [alert] = page.alerts ?? []
    if (alert === undefined || alerts.has(alert)) page.alerts = []
    else alerts.add(alert)
    return page
  })
}

function generatePage(index: number, random: Random): PageRecord {
  const { pick, int } = random
  const system = pick(SYSTEMS)
  const object = pick(OBJECTS)
  const state = pick(STATES)
  const own = Array.from({ length: 8 }, () => pick(JARGON))
  const thing = pick(THINGS)
  const other = pick(THINGS)
  const sentence = () =>
    pick([
      () =>
        `${title(pick(VERBS))} the ${pick(OBJECTS)} ${pick(PLACES)} and confirm that the ${pick(own)} reaches its ${pick(THINGS)} ${pick(own)} within ${int(2, 90)} seconds.`,
      () =>
        `If the ${pick(OBJECTS)} stays ${pick(STATES).toLowerCase()}, ${pick(VERBS)} the ${pick(SYSTEMS)} ${pick(OBJECTS)} and write the ${pick(own)} ${pick(THINGS)} into the incident log.`,
      () =>
        `The ${pick(SYSTEMS)} ${pick(OBJECTS)} depends on a ${pick(own)}, so never ${pick(own)} or ${pick(VERBS)} it while the ${pick(OBJECTS)} is ${pick(STATES).toLowerCase()}.`,
      () =>
        `We counted ${int(3, 400)} errors a minute from the ${pick(SYSTEMS)} ${pick(own)} when a ${pick(own)} of the ${pick(OBJECTS)} was ${pick(STATES).toLowerCase()} ${pick(PLACES)}.`,
    ])()
  const prose = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ')
  const address = () => `10.${int(0, 255)}.${int(0, 255)}.${int(1, 254)}:${int(1024, 9999)}`
  const metric = () =>
    `${system}_${pick(OBJECTS)}_${pick(THINGS)}_${pick(['total', 'seconds', 'bytes', 'ratio'])}`
  const option = () => `${pick(VERBS)}-${pick(OBJECTS)}-${pick(THINGS)}`
  const log = () =>
    pick([
      () =>
        `failed to ${pick(VERBS)} ${pick(OBJECTS)} ${int(1, 99)}: ${pick(THINGS)} of ${system} not found: ${pick(REASONS)}`,
      () =>
        `${pick(OBJECTS)} ${pick(THINGS)} lost after ${int(2, 900)} ms, ${pick(VERBS)} of ${pick(THINGS)} denied (${pick(REASONS)})`,
      () =>
        `cannot ${pick(VERBS)} ${thing} ${int(1, 9999)} for ${pick(OBJECTS)} at ${address()}: ${pick(REASONS)}`,
      () =>
        `${pick(THINGS)} ${int(1, 64)} exceeds the ${pick(OBJECTS)} of ${other}, ${pick(VERBS)} it before the ${pick(THINGS)} is killed`,
    ])()
  const section = (heading: string, text: string, code: string[]): SectionRecord => ({
    id: heading.toLowerCase().replaceAll(' ', '-'),
    heading,
    text,
    code,
  })
  const config = `/etc/${system}/${object}.d/${thing}-${other}.${pick(['conf', 'yaml', 'toml', 'ini'])}`
  return {
    url: `/runbooks/r${String(index).padStart(4, '0')}/`,
    kind: 'runbook',
    title: `${title(system)} ${object} is ${state.toLowerCase()}: ${pick(VERBS)} the ${thing}`,
    description: sentence(),
    service: system,
    severity: int(1, 4),
    alerts: [`${title(system)}${title(object)}${title(thing)}${state}`],
    sections: [
      { id: '', heading: '', text: prose(3), code: [] },
      section(`Find the ${thing}`, prose(4), [
        `$ ${system}ctl status --${option()} --${option()}=${int(1, 60)}s\n${pick(LEVELS)}: ${log()}\n${log()}`,
        `${metric()} / ${metric()} > 0.${int(1, 9)}`,
      ]),
      section(`${title(pick(VERBS))} the ${object}`, prose(4), [
        `export ${system.toUpperCase()}_${object.toUpperCase()}_${pick(THINGS).toUpperCase()}=${int(1, 900)}\ncurl -fsS http://${address()}/healthz\nvi ${config}`,
        `${thing}.${pick(OBJECTS)}.${pick(THINGS)} = ${int(1, 99)}\n${system}.${pick(THINGS)}.${pick(OBJECTS)} = ${pick(['on', 'off'])}\nlisten = ${address()}`,
      ]),
      section('Verify', prose(3), [`journalctl -u ${system} -n 50\n${log()}\n${log()}`]),
    ],
  }
}
