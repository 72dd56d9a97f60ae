/** Log lines as a terminal prints them: prefixes of the usual formats, and values that changed since the page was written. */

import type { Random } from './random.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const two = (value: number) => String(value).padStart(2, '0')

interface Moment {
  date: string
  syslog: string
  clock: string
  fraction: string
}

function moment(random: Random): Moment {
  const month = random.int(1, 12)
  const day = random.int(1, 28)
  const clock = [random.int(0, 23), random.int(0, 59), random.int(0, 59)].map(two).join(':')
  return {
    date: `${random.int(2021, 2026)}-${two(month)}-${two(day)}`,
    syslog: `${MONTHS[month - 1]} ${String(day).padStart(2)} ${clock}`,
    clock,
    fraction: String(random.int(0, 999_999)).padStart(6, '0'),
  }
}

const HOSTS = 'fw2 db3.example.net web-04 ip-10-3-4-5 node7 k8s-worker-12 mon1'.split(' ')
const PROGRAMS = 'haproxy nginx kubelet dockerd sshd postfix/smtpd keepalived etcd'.split(' ')

/** Adds the prefix of a random format, unless the line already begins with a time. */
export function prefixed(line: string, random: Random): string {
  if (/^\S{0,12}\s?\S{0,12}\d\d:\d\d/.test(line) || /^[{<]|\blevel=|^time=/.test(line)) return line
  const { date, syslog, clock, fraction } = moment(random)
  const pid = random.int(100, 99_999)
  const host = random.pick(HOSTS)
  const level = random.pick(['ERROR', 'WARN', 'error', 'INFO'])
  return random.pick([
    () => `${syslog} ${host} ${random.pick(PROGRAMS)}[${pid}]: ${line}`,
    () => `${date}T${clock}.${fraction}Z ${level} ${line}`,
    () =>
      `${random.pick(['E', 'W', 'I'])}${date.slice(5).replace('-', '')} ${clock}.${fraction} ${pid} server.go:${random.int(10, 900)}] ${line}`,
    () =>
      `${date.replaceAll('-', '/')} ${clock} [error] ${pid}#${pid}: *${random.int(1, 9000)} ${line}, client: 10.${random.int(0, 255)}.1.9, server: _`,
    () => `${host}-1  | ${date} ${clock},${fraction.slice(0, 3)} ${level} [main] ${line}`,
    () => `\u001b[2m${date}T${clock}Z\u001b[0m \u001b[31m${level.toUpperCase()}\u001b[0m ${line}`,
    () =>
      JSON.stringify({
        level: level.toLowerCase(),
        ts: `${date}T${clock}Z`,
        caller: 'app/run.go:77',
        msg: line,
      }),
    () => `time="${date}T${clock}Z" level=${level.toLowerCase()} msg=${JSON.stringify(line)}`,
    () =>
      `<${random.int(1, 190)}>1 ${date}T${clock}.${fraction}Z ${host} ${random.pick(PROGRAMS)} ${pid} - - ${line}`,
  ])()
}

/** Other numbers, addresses and random ids; words stay. */
export function vary(line: string, random: Random): string {
  return line
    .replace(/\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,}\b/g, (id) =>
      Array.from(id, () => random.int(0, 15).toString(16)).join(''),
    )
    .replace(/(?<![A-Za-z])\d+/g, (digits) => {
      const first = random.int(1, 9)
      return digits.length > 6
        ? digits
        : String(first) + Array.from(digits.slice(1), () => random.int(0, 9)).join('')
    })
}
