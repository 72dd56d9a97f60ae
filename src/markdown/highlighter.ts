/**
 * Shiki with its JavaScript engine, asked for nothing but which of four voices each stretch of text has.
 *
 * The theme below is never seen: its colours are numbers that stand for the voices. Going through the grammar's own
 * `tokenizeLine2` gives runs of equal voice already merged, at a third of the cost of Shiki's HTML.
 */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import { grammars } from './grammars/index.ts'
import { type Token, type Tokenize, tokenizePlain, type Voice } from './tokens.ts'

const plain = '#000000'
const voices: Record<string, Voice> = { '#000001': 'c', '#000002': 's', '#000003': 'n', '#000004': 'k' }

const theme = {
  name: 'voices',
  type: 'light' as const,
  fg: plain,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000001' } },
    {
      scope: ['string', 'punctuation.definition.string', 'markup.inserted', 'meta.attribute-selector'],
      settings: { foreground: '#000002' },
    },
    {
      scope: [
        'constant',
        'variable',
        'string variable',
        'string constant',
        'punctuation.definition.variable',
        'markup.deleted',
      ],
      settings: { foreground: '#000003' },
    },
    {
      scope: [
        'keyword',
        'storage',
        'entity.name',
        'support',
        'variable.language',
        'meta.diff',
        'markup.heading',
      ],
      settings: { foreground: '#000004' },
    },
    {
      scope: [
        'keyword.operator',
        // In a shell every bare word is a string and every flag a constant; what counts there is the command.
        'string.unquoted.argument',
        'constant.other.option',
        'punctuation',
        'entity.name.command',
        'meta.embedded',
        'variable.other.normal.shell punctuation',
      ],
      settings: { foreground: plain },
    },
  ],
}

/** Tags that people write and Shiki does not know, and the grammar that fits. */
const aliases: Record<string, string> = {
  compose: 'yaml',
  kubernetes: 'yaml',
  k8s: 'yaml',
  ansible: 'yaml',
  'ansible-inventory': 'ini',
  'ansible-requirements': 'yaml',
  inventory: 'ini',
  playbook: 'yaml',
  'cloud-config': 'yaml',
  'github-actions': 'yaml',
  'gitlab-ci': 'yaml',
  prometheus: 'yaml',
  promrules: 'yaml',
  alertmanager: 'yaml',
  netplan: 'yaml',
  butane: 'yaml',
  bu: 'yaml',
  fcc: 'yaml',
  'cloud-init': 'yaml',
  cloudinit: 'yaml',
  'user-data': 'yaml',
  'alertmanager.yml': 'yaml',
  helm: 'yaml',
  ignition: 'json',
  ign: 'json',
  jsonl: 'json',
  jenkinsfile: 'groovy',
  jinja2: 'jinja',
  networkd: 'systemd',
  quadlet: 'systemd',
  console: 'bash',
  shell: 'bash',
  sh: 'bash',
  zsh: 'bash',
  chef: 'ruby',
  'chef-role': 'json',
  'chef-node': 'json',
  'chef-environment': 'json',
  terraform: 'hcl',
  sshd_config: 'ssh-config',
  ssh_config: 'ssh-config',
  curl: 'bash',
  'openssl.cnf': 'ini',
  sysctl: 'ini',
  patch: 'diff',
  'systemd-unit': 'systemd',
  unit: 'systemd',
  sshd: 'ssh-config',
  ssh: 'ssh-config',
  'cron.d': 'crontab',
  cron: 'crontab',
  nft: 'nftables',
  'iptables-save': 'iptables',
  'iptables-restore': 'iptables',
  ip6tables: 'iptables',
  htaccess: 'apache',
  httpd: 'apache',
  apacheconf: 'apache',
  'rsyslog.conf': 'rsyslog',
  rainerscript: 'rsyslog',
  named: 'named.conf',
  bind: 'named.conf',
  'dns-zone': 'zone',
  zonefile: 'zone',
  nginxconf: 'nginx',
  logrotate: 'directives',
  caddyfile: 'directives',
  caddy: 'directives',
  tmux: 'directives',
  'tmux.conf': 'directives',
  unbound: 'directives',
  'unbound.conf': 'directives',
  dnsmasq: 'directives',
  'dnsmasq.conf': 'directives',
  'postgresql.conf': 'directives',
  'pg_hba.conf': 'directives',
  pg_hba: 'directives',
  'redis.conf': 'directives',
  redis: 'directives',
  valkey: 'directives',
  'chrony.conf': 'directives',
  chrony: 'directives',
  'main.cf': 'directives',
  'master.cf': 'directives',
  postfix: 'directives',
  'conntrackd.conf': 'keepalived',
  conntrackd: 'keepalived',
  interfaces: 'directives',
  hosts: 'directives',
  fstab: 'directives',
}

/** Tags of texts that have no syntax. */
const unmarked = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output', 'log', 'ansi'])

/** Lines longer than this are shown without highlighting: some grammars need quadratic time. */
const longestLine = 1000

export interface Highlighter {
  /** Loads the grammars of these tags; without it a tag is tokenized plainly. */
  load(tags: Iterable<string>): Promise<void>
  /** @returns the tokenizer for a tag, or `undefined` when its text has no syntax. */
  tokenizer(tag: string): Tokenize | undefined
}

/** Grammars are large, and one process needs each once. */
let shared: Promise<HighlighterCore> | undefined

/** @param extra names for tags, as in the option `languages`. */
export async function createHighlighter(extra: Record<string, string> = {}): Promise<Highlighter> {
  shared ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const core = await shared
  const { colorMap } = core.setTheme(theme.name)
  const voiceOf = colorMap.map((color) => voices[String(color).toLowerCase()] ?? '')
  const loaded = new Map<string, Tokenize>()
  const nameOf = (tag: string) => extra[tag] ?? aliases[tag] ?? tag
  return {
    async load(tags) {
      for (const name of new Set([...tags].map(nameOf))) {
        const load =
          grammars.find((grammar) => grammar.name === name) ??
          bundledLanguages[name as keyof typeof bundledLanguages]
        if (!load || loaded.has(name)) continue
        await core.loadLanguage(load)
        loaded.set(name, (code) => tokenize(core, name, code, voiceOf))
      }
    },
    tokenizer(tag) {
      return unmarked.has(tag) ? undefined : (loaded.get(nameOf(tag)) ?? tokenizePlain)
    },
  }
}

type Grammar = ReturnType<HighlighterCore['getLanguage']>
type State = Parameters<Grammar['tokenizeLine2']>[1]

function tokenize(core: HighlighterCore, name: string, code: string, voiceOf: Voice[]): Token[][] {
  const grammar = core.getLanguage(name)
  let state: State = null
  return code.split('\n').map((line) => {
    if (line.length > longestLine) return [{ start: 0, end: line.length, voice: '' }]
    // No time limit: with one, a busy machine would highlight the same text differently.
    const { tokens: pairs, ruleStack } = grammar.tokenizeLine2(line, state, 0)
    state = ruleStack
    return toTokens(pairs, line.length, voiceOf)
  })
}

/** Pairs of an offset and a word whose bits 15 to 23 hold the index of the foreground colour (vscode-textmate). */
function toTokens(pairs: Uint32Array, length: number, voiceOf: Voice[]): Token[] {
  const tokens: Token[] = []
  for (let i = 0; i < pairs.length; i += 2) {
    const start = pairs[i] ?? 0
    const end = pairs[i + 2] ?? length
    const voice = voiceOf[((pairs[i + 1] ?? 0) >>> 15) & 511] ?? ''
    const last = tokens.at(-1)
    if (last?.voice === voice) last.end = end
    else if (end > start) tokens.push({ start, end, voice })
  }
  return tokens
}
