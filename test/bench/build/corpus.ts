/**
 * Made-up posts about made-up services, the same for the same seed: about 900 words, five code blocks, a table, lists
 * and links to other posts, as plain Markdown that is MDX too.
 */

const services = ['proxy', 'mail', 'queue', 'cache', 'ledger', 'search', 'relay', 'vault', 'edge', 'archive']
const things = [
  'certificate',
  'replica',
  'volume',
  'route',
  'backup',
  'queue',
  'lease',
  'token',
  'mirror',
  'schedule',
]
const actions = [
  'renew',
  'drain',
  'verify',
  'move',
  'restart',
  'compare',
  'rotate',
  'measure',
  'restore',
  'retire',
]
const places = [
  'on the standby',
  'in the second rack',
  'before the night shift',
  'behind the firewall',
  'at the relay host',
]
const words =
  'a change is small when its undo is known so write the undo first then try it where nobody depends on it and note how long it took because the next person reads the note and not the plan while the clock runs and the phone rings again'.split(
    ' ',
  )

export interface BenchPage {
  /** Without extension, with `/`. */
  path: string
  text: string
}

export function makeCorpus(pages: number, seed = 1): BenchPage[] {
  return Array.from({ length: pages }, (_, index) => makePage(index, pages, random(seed * 100_003 + index)))
}

/** A linear congruential generator: the corpus has to be the same everywhere, not unpredictable. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function pathOf(index: number): string {
  return `set-${String(Math.floor(index / 40)).padStart(3, '0')}/page-${String(index).padStart(5, '0')}`
}

function makePage(index: number, pages: number, next: () => number): BenchPage {
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const sentence = () => {
    const start = number(0, words.length - 20)
    const text = words.slice(start, start + number(9, 18)).join(' ')
    return `${one(actions)} the ${one(things)} ${one(places)}: ${text}, and \`${one(services)}.service\` **stays up**.`
  }
  const paragraph = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ')
  const link = () => `See [how to ${one(actions)} it](/posts/${pathOf(number(0, pages - 1))}/).`
  const service = one(services)
  const list = () => Array.from({ length: 5 }, (_, i) => `${i + 1}. ${sentence()}`).join('\n')
  const table = [
    '| What | Limit | Who |',
    '| --- | ---: | --- |',
    ...Array.from({ length: 6 }, () => `| ${one(things)} | ${number(1, 99)} % | ${one(services)} |`),
  ].join('\n')
  const body = [
    paragraph(4),
    link(),
    `## Before you ${one(actions)} the ${one(things)}`,
    paragraph(6),
    fence('yaml', yaml(service, number)),
    `${paragraph(2)} ${link()}`,
    `## What to ${one(actions)}`,
    list(),
    fence('nginx', nginx(service, number)),
    paragraph(5),
    table,
    `### Where it ${one(actions)}s`,
    fence('bash', bash(service, number)),
    `> ${paragraph(2)}`,
    fence('ini', ini(service, number)),
    `## How to undo it`,
    `${paragraph(4)} ${link()}`,
    fence('json', json(service, number)),
    list(),
  ].join('\n\n')
  const day = new Date(Date.UTC(2021, 0, 1 + (index % 1800))).toISOString().slice(0, 10)
  const title = `${one(actions)} the ${one(things)} of ${service} ${index}`
  const head = [
    `title: "${title}"`,
    `description: "${sentence()}"`,
    `date: ${day}`,
    `tags: ["${service}", "${one(things)}"]`,
  ]
  return { path: pathOf(index), text: `---\n${head.join('\n')}\n---\n\n${body}\n` }
}

type NumberBetween = (from: number, to: number) => number

function fence(tag: string, lines: string[]): string {
  return `\`\`\`${tag}\n${lines.join('\n')}\n\`\`\``
}

function yaml(service: string, number: NumberBetween): string[] {
  return [
    'services:',
    `  ${service}:`,
    `    image: registry.example.com/${service}:${number(1, 9)}.${number(0, 40)}`,
    '    restart: unless-stopped # as the others',
    '    environment:',
    `      WORKERS: "${number(1, 64)}"`,
    '    ports:',
    `      - "127.0.0.1:${number(2000, 9000)}:80"`,
    '    volumes:',
    `      - data:/var/lib/${service}`,
    '    healthcheck:',
    '      test: ["CMD", "curl", "-fsS", "http://localhost/health"]',
    `      interval: ${number(5, 60)}s`,
    'volumes:',
    '  data: {}',
  ]
}

function nginx(service: string, number: NumberBetween): string[] {
  return [
    `upstream ${service} {`,
    `    server 10.0.${number(0, 255)}.${number(1, 254)}:8080 max_fails=${number(1, 5)};`,
    '    keepalive 16;',
    '}',
    'server {',
    '    listen 443 ssl;',
    `    server_name ${service}.example.com; # the public name`,
    '    location / {',
    `        proxy_pass http://${service};`,
    '        proxy_set_header Host $host;',
    `        proxy_read_timeout ${number(10, 90)}s;`,
    '    }',
    '}',
  ]
}

function bash(service: string, number: NumberBetween): string[] {
  return [
    '#!/usr/bin/env bash',
    'set -euo pipefail',
    'host="$' + '{1:?usage: $0 HOST}"',
    `for unit in ${service} ${service}-worker; do`,
    '  if ! systemctl is-active --quiet "$unit"; then',
    '    echo "$unit is down on $host" >&2',
    `    exit ${number(1, 9)}`,
    '  fi',
    'done',
    `find /srv/${service} -name "*.bak" -mtime +${number(3, 60)} -delete`,
    'printf "done %s\\n" "$(date +%F)"',
  ]
}

function ini(service: string, number: NumberBetween): string[] {
  return [
    `; /etc/${service}.ini`,
    '[main]',
    `listen = 0.0.0.0:${number(1024, 9999)}`,
    'level = notice',
    `[${service}]`,
    `timeout = ${number(1, 90)}s`,
    `path = "/var/lib/${service}"`,
    'tls = required',
  ]
}

function json(service: string, number: NumberBetween): string[] {
  const value = {
    name: service,
    limits: { open: number(10, 999), idle: number(1, 60) },
    notify: ['ops@example.com'],
    on: true,
  }
  return JSON.stringify(value, null, 2).split('\n')
}
