/**
 * Parameters that take some words only, which rsyslogd's tables of kinds do not say: the modules of rsyslog 8.2302 and
 * 8.2504. `object module parameter: words`, `-` for an object without modules; `~` after the colon: in any case.
 */

interface Choices {
  words: string[]
  anyCase: boolean
  /** Other values that are taken. */
  pattern?: RegExp
  /** For messages; else the words. */
  expected?: string
}

const table = `
action mmanon mode: simple rewrite random random-consistent zero
action mmanon ipv4.mode: simple rewrite random random-consistent zero
action mmanon ipv6.anonmode: random random-consistent zero
action mmanon embeddedipv4.anonmode: random random-consistent zero
action mmexternal interface.input: msg rawmsg fulljson
action mmsequence mode: random instance key
action mmutf8fix mode: utf-8 controlcharacters
action omelasticsearch writeoperation: index create
action omfwd compression.mode:~ none single stream:always
action omfwd protocol:~ udp tcp
action omfwd streamdriver.permitexpiredcerts:~ on off warn
action omfwd tcp_framing:~ traditional octet-counted
action omhiredis mode: template queue publish set stream
action omhttp batch.format: newline jsonarray kafkarest lokirest
action omczmq socktype: PUB RADIO PUSH SCATTER DEALER CLIENT
action omprog hup.signal: HUP USR1 USR2 INT TERM
module omfile compression.driver:~ zlib zstd
module omrelp tls.tlslib: gnutls openssl
module imfile mode: inotify polling fen
module impstats format:~ json json-elasticsearch cee legacy prometheus zabbix
input imczmq socktype: PULL GATHER SUB DISH ROUTER SERVER
input imhiredis mode: queue subscribe stream
input imptcp compression.mode:~ none stream:always
input imrelp flowcontrol: none no light full
input imrelp oversizemode: abort truncate accept
global - net.ipprotocol: unspecified ipv4-only ipv6-only
global - reportchildprocessexits: none errors all
global - internalmsg.severity:~ alert crit debug emerg err error info none notice panic warn warning 0 1 2 3 4 5 6 7
include - mode: abort-if-missing required optional
template - type: string plugin list subtree
constant - format: jsonf
property - datatype: string number bool auto
property - onempty: keep skip null
property - format: csv json jsonf jsonr jsonfr
property - regex.type: BRE ERE
property - regex.nomatchmode: DFLT BLANK FIELD ZERO
property - controlcharacters: escape space drop
property - securepath: drop replace
property - caseconversion: lower upper
property - dateformat: mysql pgsql rfc3164 rfc3164-buggyday rfc3339 unixtimestamp subseconds wdayname wday year month day hour minute second tzoffshour tzoffsmin tzoffsdirection ordinal week
`

/** Whole numbers with bounds that are not their kind's; `object module parameter`, `$` for the old directives: from..to`, either may be missing. */
const ranges = `
action mmanon ipv6.bits: 1..128
action mmanon embeddedipv4.bits: 1..128
action omfwd ziplevel: 0..9
action omfwd tcp_framedelimiter: ..255
action omfwd streamdriver.tlsverifydepth: 2..
action omrelp conn.timeout: 0..
action omrelp windowsize: 0..
input imtcp streamdriver.tlsverifydepth: 2..
module imtcp streamdriver.tlsverifydepth: 2..
module imudp threads: 1..32
global - maxmessagesize: 128..
$ - maxmessagesize: 128..
$ - mainmsgqueueworkerthreads: 0..
$ - dynafilecachesize: 0..
`

const variable: Choices = {
  words: [],
  anyCase: false,
  pattern: /^\$?[!./]/,
  expected: 'a variable such as `$!name`',
}

const longVariable: Choices = { ...variable, pattern: /^\$../ }
const notZero: Choices = { words: [], anyCase: false, pattern: /[1-9]/, expected: 'a number other than 0' }
const kilobyte: Choices = { words: [], anyCase: false, pattern: /^-|\D|\d{4}/, expected: 'at least `1k`' }
const path: Choices = { words: [], anyCase: false, pattern: /\S/, expected: 'the path of a file' }

const byParameter = new Map<string, Choices>([
  ['action omfile file', path],
  ['action omfile dynafile', path],
  ['action mmjsonparse container', variable],
  ['action mmpstrucdata jsonroot', variable],
  ['action mmnormalize path', longVariable],
  ['action mmsequence var', longVariable],
  ['module immark interval', notZero],
  ['module impstats interval', notZero],
  ['main_queue - queue.workerthreads', notZero],
  ['$ - actionqueuemaxfilesize', kilobyte],
  ['$ - mainmsgqueuemaxfilesize', kilobyte],
  ['global - workdirectory', path],
  ['template - subtree', { ...variable, pattern: /^\$!/ }],
  [
    'timezone - offset',
    { words: [], anyCase: false, pattern: /^[+-]\d\d:\d\d$/, expected: 'an offset such as `+01:00`' },
  ],
  [
    'global - environment',
    { words: [], anyCase: false, pattern: /^[^=]+=/, expected: 'an entry such as `NAME=value`' },
  ],
  ...['action omkafka confparam', 'action omkafka topicconfparam', 'input imkafka confparam'].map(
    (key): [string, Choices] => [
      key,
      { words: [], anyCase: false, pattern: /=/, expected: 'an entry such as `name=value`' },
    ],
  ),
])
for (const row of table.trim().split('\n')) {
  const [, key = '', anyCase, words = ''] = /^([^:]+):(~?) (.*)$/.exec(row) ?? []
  byParameter.set(key, { words: words.split(' '), anyCase: anyCase !== '' })
}

const bounds = new Map<string, [number, number]>()
for (const row of ranges.trim().split('\n')) {
  const [, key = '', least, most] = /^([^:]+): (\d*)\.\.(\d*)$/.exec(row) ?? []
  bounds.set(key, [
    least ? Number(least) : Number.NEGATIVE_INFINITY,
    most ? Number(most) : Number.POSITIVE_INFINITY,
  ])
}

/** The least and the greatest number that a parameter takes. */
export function boundsOf(key: string, parameter: string): readonly [number, number] | undefined {
  return bounds.get(`${key} ${parameter}`)
}

/** Of `action omfwd`, `property -` … */
export function choicesOf(key: string, parameter: string): Choices | undefined {
  return byParameter.get(`${key} ${parameter}`)
}
