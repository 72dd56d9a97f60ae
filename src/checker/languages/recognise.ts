/**
 * What a text is written in, told from its content alone. Each rule is near certain or absent: a wrong guess is a
 * false alarm, a missing one only leaves a snippet unchecked. Read top to bottom; the first rule that holds wins.
 */
interface Rule {
  id: string
  /** Only for snippets whose tag is this generic format; a rule without one also holds for untagged text. */
  base?: string
  holds: (text: string) => boolean
  /** A signature that nothing else has: a tag that says otherwise is wrong, even where the text is cut or damaged. */
  certain?: true
  /** Too weak for a text without a tag, which may be prose: only for one whose tag was wrong. */
  onlyTagged?: true
}

const has = (pattern: RegExp) => (text: string) => pattern.test(text)
const all =
  (...patterns: RegExp[]) =>
  (text: string) =>
    patterns.every((pattern) => pattern.test(text))

/** Every line is empty, a comment or as the pattern says, and one at least is. */
const everyLine = (pattern: RegExp) => (text: string) => {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:[#;]|$)/.test(line))
  return lines.length > 0 && lines.every((line) => pattern.test(line))
}

const rules: Rule[] = [
  // First: what a change is made to is written in some other language of this list.
  { id: 'diff', holds: all(/^--- \S/m, /^\+\+\+ \S/m, /^@@ -\d+(?:,\d+)? \+\d+/m), certain: true },
  { id: 'pem', holds: has(/^\s*-----BEGIN [A-Z0-9 ]+-----/) },
  { id: 'cloud-config', base: 'yaml', holds: has(/^\s*#cloud-config\b/) },
  { id: 'kubernetes', base: 'yaml', holds: all(/^apiVersion:[ \t]*\S/m, /^kind:[ \t]*\S/m) },
  { id: 'kubernetes', base: 'json', holds: all(/^\s*\{/, /"apiVersion"\s*:\s*"/, /^\s{0,4}"kind"\s*:\s*"/m) },
  {
    id: 'compose',
    base: 'yaml',
    holds: all(/^services:[ \t]*$/m, /^[ \t]+(?:image|build|container_name|depends_on|restart):/m),
  },
  {
    id: 'ansible',
    base: 'yaml',
    holds: all(
      /^[ \t]*-[ \t]+(?:name|hosts):/m,
      /^[ \t]+(?:-[ \t]+)?(?:hosts|tasks|roles|become|ansible\.[a-z_]+\.[a-z_]+):/m,
    ),
  },
  {
    id: 'ansible-inventory',
    base: 'yaml',
    holds: all(
      /^[\w-]+:[ \t]*$/m,
      /^[ \t]+(?:hosts|children):[ \t]*$/m,
      /^[ \t]+ansible_(?:host|user|connection):/m,
    ),
  },
  {
    id: 'ansible-inventory',
    base: 'ini',
    holds: has(/^\[[\w-]+:(?:children|vars)\][ \t]*$|^[\w.[\]:-]+[ \t][^\n#;]*\bansible_\w+=/m),
  },
  {
    id: 'github-actions',
    base: 'yaml',
    holds: all(/^(?:on|'on'|"on"):/m, /^jobs:[ \t]*$/m, /^[ \t]+(?:runs-on|uses):/m),
  },
  {
    id: 'github-actions',
    base: 'yaml',
    holds: all(/^runs:[ \t]*$/m, /^[ \t]+using:[ \t]*['"]?(?:composite|docker|node\d+)\b/m),
  },
  {
    id: 'github-actions',
    base: 'yaml',
    holds: has(
      /^[ \t]*(?:-[ \t]+)?uses:[ \t]*['"]?[\w.-]+\/[\w./-]+@(?:v\d|[0-9a-f]{40}\b|main\b|master\b)/m,
    ),
  },
  {
    id: 'jenkinsfile',
    base: 'groovy',
    holds: all(/^[ \t]*pipeline[ \t]*\{/m, /^[ \t]*(?:agent|stages)[ \t]*(?:\{|any\b|none\b)/m),
  },
  {
    id: 'gitlab-ci',
    base: 'yaml',
    holds: all(
      /^(?: {2,4}stage:[ \t]*\S|stages:[ \t]*(?:\[|$))/m,
      /^ {2,4}script:/m,
      /^[\w."'][^\n]*:[ \t]*$/m,
    ),
  },
  {
    id: 'gitlab-ci',
    base: 'yaml',
    holds: all(
      /^include:[ \t]*$/m,
      /^[ \t]*-?[ \t]*(?:project:[ \t]*\S|component:[ \t]*\S|template:[ \t]*\S+\.gitlab-ci\.yml|(?:local|remote):[ \t]*\S+\.ya?ml)/m,
    ),
  },
  {
    id: 'promrules',
    base: 'yaml',
    holds: all(
      /^groups:[ \t]*$/m,
      /^[ \t]+rules:[ \t]*$/m,
      /^[ \t]+(?:-[ \t]+)?(?:alert|record):/m,
      /^[ \t]+(?:-[ \t]+)?expr:/m,
    ),
  },
  { id: 'prometheus', base: 'yaml', holds: all(/^scrape_configs:[ \t]*$/m, /^[ \t]*-[ \t]+job_name:/m) },
  { id: 'alertmanager', base: 'yaml', holds: all(/^route:[ \t]*$/m, /^receivers:[ \t]*$/m) },
  { id: 'netplan', base: 'yaml', holds: all(/^network:[ \t]*$/m, /^[ \t]+version:[ \t]*2\b/m) },
  {
    id: 'butane',
    base: 'yaml',
    holds: all(/^variant:[ \t]*(?:fcos|flatcar|openshift|r4e|fiot)\b/m, /^version:/m),
  },
  {
    id: 'chef',
    base: 'json',
    holds: has(/"(?:json_class"\s*:\s*"Chef::|chef_type"\s*:|run_list"\s*:\s*\[\s*"(?:recipe|role)\[)/),
  },
  { id: 'ignition', base: 'json', holds: all(/^\s*\{/, /"ignition"\s*:\s*\{/, /"version"\s*:\s*"\d/) },
  {
    id: 'systemd',
    base: 'ini',
    // A `.dnssd` file has a `[Service]` too, of another kind.
    holds: (text) =>
      /^[ \t]*\[(?:Unit|Service|Install|Timer|Socket|Mount|Automount|Swap|Slice)\][ \t]*$/m.test(text) &&
      !/^[ \t]*Type[ \t]*=[ \t]*_[\w-]+\._(?:tcp|udp)\b/m.test(text),
  },
  {
    id: 'networkd',
    base: 'ini',
    holds: all(/^[ \t]*\[(?:Match|NetDev)\][ \t]*$/m, /^[ \t]*\[(?:Network|NetDev|Link)\][ \t]*$/m),
  },
  {
    id: 'sysctl',
    base: 'ini',
    holds: everyLine(/^\s*-?(?:net\.(?:ipv[46]|core|netfilter|bridge)|kernel|vm|fs)\.[\w.*/-]+\s*=/),
  },
  {
    id: 'openssl.cnf',
    base: 'ini',
    holds: all(
      /^[ \t]*\[[ \t]*(?:req|ca|CA_default|v3_\w+|openssl_init)[ \t]*\]/m,
      /^[ \t]*(?:distinguished_name|basicConstraints|subjectAltName|default_ca|x509_extensions|req_extensions)[ \t]*=/m,
    ),
  },
  {
    id: 'dockerfile',
    holds: all(
      /^(?:#[^\n]*\n|\s)*(?:ARG[^\n]+\n\s*)*FROM[ \t]+\S+/,
      /^(?:RUN|COPY|CMD|ENTRYPOINT|WORKDIR|ENV|EXPOSE)[ \t]+\S/m,
    ),
  },
  { id: 'keepalived', holds: has(/^[ \t]*vrrp_(?:instance|sync_group)[ \t]+\S+[ \t]*\{/m) },
  {
    id: 'nginx',
    holds: all(
      /^[ \t]*(?:server|location[ \t][^\n]*|upstream[ \t]+\S+|http|events|map[ \t][^\n]*)[ \t]*\{[ \t]*$/m,
      /^[ \t]*(?:listen|server_name|proxy_pass|root|return|try_files|worker_connections|include|server|fastcgi_pass)[ \t][^\n]*;/m,
    ),
  },
  {
    id: 'haproxy',
    holds: all(
      /^(?:frontend|backend|listen)[ \t]+[\w.-]+[ \t]*$/m,
      /^[ \t]+(?:bind|server|mode|default_backend|balance|option|timeout|acl|use_backend)[ \t]/m,
    ),
  },
  {
    id: 'nftables',
    holds: all(
      /^[ \t]*table[ \t]+(?:ip|ip6|inet|arp|bridge|netdev)[ \t]+\S+[ \t]*\{/m,
      /^[ \t]*(?:chain|set|map)[ \t]+\S+[ \t]*\{/m,
    ),
  },
  { id: 'iptables', holds: all(/^\*(?:filter|nat|mangle|raw|security)[ \t]*$/m, /^COMMIT[ \t]*$/m) },
  {
    id: 'logrotate',
    holds: all(
      /^[ \t]*["']?\/[^\n{]*\{[ \t]*$/m,
      /^[ \t]+(?:rotate[ \t]+\d+|daily|weekly|monthly|missingok|notifempty|postrotate)[ \t]*$/m,
    ),
  },
  {
    id: 'hosts',
    holds: all(
      /^[ \t]*(?:127\.0\.0\.1|::1)[ \t]+(?:\S+[ \t]+)*(?:localhost|ip6-localhost)/m,
      /^(?:[ \t]*(?:#[^\n]*|[\d.]{7,15}[ \t][^\n]*|[\da-f:]{2,39}[ \t][^\n]*)?\r?(?:\n|$))+$/,
    ),
  },
  {
    id: 'fstab',
    holds: everyLine(
      /^\s*(?:(?:PART)?(?:UUID|LABEL)=|\/dev\/)\S+\s+(?:\/\S*|none|swap)\s+[a-z][\w.]+\s+[a-z]\S*(?:\s+\d){1,2}\s*$/,
    ),
  },
  {
    id: 'interfaces',
    holds: has(/^[ \t]*iface[ \t]+\S+[ \t]+inet6?[ \t]+(?:static|dhcp|manual|loopback|auto)[ \t]*$/m),
  },
  {
    id: 'dnsmasq',
    holds: all(
      /^[ \t]*(?:dhcp-range=|dhcp-host=|dhcp-option=|address=\/|server=\/|bogus-priv|domain-needed|expand-hosts|no-resolv)/m,
      /^(?:[ \t]*(?:#[^\n]*|[a-z0-9-]+(?:[ \t]*=[^\n]*)?)?\r?(?:\n|$))+$/,
    ),
  },
  {
    id: 'unbound',
    holds: all(
      /^(?:server|forward-zone|stub-zone|remote-control):[ \t]*$/m,
      /^[ \t]+(?:access-control|forward-addr|local-zone|local-data|root-hints|control-enable|do-ip4|harden-glue|stub-addr):[ \t]*\S/m,
    ),
  },
  {
    id: 'pg_hba.conf',
    holds: everyLine(
      /^\s*(?:local|host(?:no)?(?:ssl|gssenc)?)[ \t]+\S+[ \t]+\S+[ \t]+(?:[^\n]*[ \t])?(?:trust|reject|scram-sha-256|md5|password|peer|ident|cert|ldap|gss)(?:[ \t]|$)/,
    ),
  },
  {
    id: 'chrony.conf',
    holds: all(
      /^[ \t]*(?:server|pool)[ \t]+\S+[^\n]*[ \t]iburst\b/m,
      /^[ \t]*(?:driftfile[ \t]+\/|makestep[ \t]+[\d.]+[ \t]+-?\d|rtcsync[ \t]*$|ntsdumpdir[ \t])/m,
    ),
  },
  {
    id: 'conntrackd.conf',
    holds: all(
      /^(?:Sync|General)[ \t]*\{/m,
      /^[ \t]+(?:Mode[ \t]+\w+[ \t]*\{|HashSize[ \t]+\d|LockFile[ \t]+\/)/m,
    ),
  },
  {
    id: 'main.cf',
    holds: all(
      /^(?:mydestination|mynetworks|smtpd_(?:banner|tls_\w+|\w+_restrictions)|smtp_tls_security_level|virtual_(?:alias|mailbox)_\w+)[ \t]*=/m,
      /^(?:(?:[a-z]\w*[ \t]*=|[ \t]|#)[^\n]*|\r?)(?:\n(?:(?:[a-z]\w*[ \t]*=|[ \t]|#)[^\n]*|\r?))*$/,
    ),
  },
  {
    id: 'tmux',
    holds: everyLine(
      /^\s*(?:set(?:w|-option|-window-option)?\s+-[a-z]+\s+[@a-z][\w-]*|(?:un)?bind(?:-key)?\s+\S|(?:run|source)(?:-shell|-file)?\s+['"-])/,
    ),
  },
  {
    id: 'caddyfile',
    holds: all(
      /^[\w*.:/{$}-]+(?:,? [\w*.:/{$}-]+)* \{[ \t]*$/m,
      /^[ \t]+(?:reverse_proxy|file_server|php_fastcgi|encode (?:gzip|zstd)|try_files \{|handle_path|handle \{)(?:[ \t][^\n;]*)?$/m,
    ),
  },
  { id: 'zone', holds: all(/^\$(?:TTL|ORIGIN)[ \t]/m, /[ \t]IN[ \t]+SOA[ \t]/) },
  {
    id: 'lua',
    onlyTagged: true,
    // OpenResty's API by itself, and not inside of an nginx block.
    holds: (text) =>
      /^[ \t]*(?:local [a-z_]\w*(?:, ?[a-z_]\w*)* = )?ngx\.[\w.]+\(/m.test(text) && !/_by_lua/.test(text),
  },
  {
    id: 'console',
    holds: has(
      /^\s*(?:\$ (?:sudo |kubectl |docker |systemctl |cd |ls |cat |git |apt |curl |ssh )[^\n]*(?:\n|$))/,
    ),
  },
]

/**
 * The language of a text by its content, among the known ids, or `undefined`. `base` is the tag's generic format,
 * `isTagged` whether the text has a tag that it does not fit. `certain`: see `Rule`.
 */
export function recognise(
  text: string,
  base: string | undefined,
  known: (id: string) => boolean,
  isTagged: boolean,
): { id: string; certain: boolean } | undefined {
  const head = text.length > 20_000 ? text.slice(0, 20_000) : text
  const rule = rules.find(
    (each) =>
      (!base || each.base === base) && (isTagged || !each.onlyTagged) && known(each.id) && each.holds(head),
  )
  return rule && { id: rule.id, certain: rule.certain === true }
}
