import type { Language } from './language.ts'

/**
 * How a language is found and when it is loaded: a module is imported only when a snippet needs it.
 *
 * The engine parses a text as it stands. Only if that fails and the text shows signs of being an excerpt does it try
 * again with the excerpt's marks blanked out at the same length (`masks`), so that a mask can never make a good text bad.
 */
export interface LanguageEntry {
  id: string
  /** Info strings, lower case, the id itself included. */
  fences: string[]
  /**
   * The generic format this language is written in, or several: `compose` is written in `yaml`, `kubernetes` in `yaml`
   * or `json`. A snippet that is tagged with a base becomes this language by its title or by its content. Every
   * language can also be tagged `conf` or `text`.
   */
  base?: string | readonly string[]
  /** Tested against the path in a fence's title, or the path of a file, with `/` as separator. */
  paths?: RegExp[]
  /** What may be blanked out for a second attempt; default all. A language that understands a mark itself leaves it out. */
  masks?: ('ellipsis' | 'placeholders' | 'templates')[]
  load: () => Promise<{ default: Language<string> }>
}

/** Formats that are not one daemon's: after the others, since their paths match whole families of files. */
const general: LanguageEntry[] = [
  {
    id: 'keepalived',
    fences: ['keepalived', 'keepalived.conf'],
    paths: [/(?:^|\/)keepalived(?:\/|[\w.-]*\.conf$)/],
    load: () => import('./keepalived/index.ts'),
  },
  {
    id: 'haproxy',
    fences: ['haproxy', 'haproxy.cfg'],
    paths: [/(?:^|\/)haproxy(?:\/|[\w.-]*\.(?:cfg|conf)$)/],
    load: () => import('./haproxy/index.ts'),
  },
  {
    id: 'named.conf',
    fences: ['named.conf', 'named', 'bind', 'bind9'],
    paths: [/(?:^|\/)named\.conf(?:\.[\w.-]+)?$/, /(?:^|\/)bind9?\/[\w.-]*\.conf$/],
    load: () => import('./named/index.ts'),
  },
  {
    id: 'zone',
    fences: ['zone', 'dns-zone', 'zonefile', 'bind-zone'],
    paths: [/\.zone$/, /(?:^|\/)db\.(?!conf)[\w.-]+$/],
    // Two dots in a name are a mistake here, not an excerpt; a line of dots the language knows itself.
    masks: ['placeholders', 'templates'],
    load: () => import('./zone/index.ts'),
  },
  {
    id: 'compose',
    base: 'yaml',
    fences: ['compose', 'docker-compose', 'compose.yml', 'stack'],
    paths: [/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/, /(?:^|\/)(?:docker-)?stack[\w.-]*\.ya?ml$/],
    // `${NAME}` is its own, and `$(date)` a mistake.
    masks: ['ellipsis', 'templates'],
    load: () => import('./compose/index.ts'),
  },
  {
    id: 'github-actions',
    base: 'yaml',
    fences: ['github-actions', 'github-workflow', 'gha', 'actions', 'forgejo-actions'],
    paths: [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, /(?:^|\/)action\.ya?ml$/],
    // `${{ … }}` is the language's own.
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./github-actions/index.ts'),
  },
  {
    id: 'gitlab-ci',
    base: 'yaml',
    fences: ['gitlab-ci', 'gitlab', 'gitlab-ci.yml', '.gitlab-ci.yml'],
    paths: [/(?:^|\/|\.)\.?gitlab-ci\.ya?ml$/, /(?:^|\/)\.gitlab\/ci\/(?:[^/]+\/)*[^/]+\.ya?ml$/],
    load: () => import('./gitlab-ci/index.ts'),
  },
  {
    id: 'ansible',
    base: 'yaml',
    fences: ['ansible', 'playbook', 'ansible-playbook'],
    paths: [
      /(?:^|\/)(?:playbooks?|tasks|handlers|group_vars|host_vars)\/(?:[\w.-]+\/)*[\w.-]+\.ya?ml$/,
      /(?:^|\/)(?:site|playbook[\w-]*)\.ya?ml$/,
      /(?:^|\/)roles\/[\w.-]+\/(?:defaults|vars|meta)\/[\w.-]+\.ya?ml$/,
      /(?:^|\/)meta\/(?:main|argument_specs)\.ya?ml$/,
    ],
    // Templates are its own, and one without quotes is the mistake everybody makes once.
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./ansible/index.ts'),
  },
  {
    id: 'ansible-inventory',
    base: ['ini', 'yaml'],
    fences: ['ansible-inventory', 'inventory', 'ansible-hosts'],
    paths: [
      /(?:^|\/)inventor(?:y|ies)(?:\/(?!(?:group|host)_vars\/)[\w-]+)*\/[\w-]+(?:\.(?:ini|ya?ml))?$/,
      /(?:^|\/)(?:[\w-]+[_.-])?inventory(?:\.(?:ini|ya?ml))?$/,
      /(?:^|\/)hosts\.(?:ini|ya?ml)$/,
      /(?:^|\/)ansible\/hosts$/,
    ],
    load: () => import('./ansible-inventory/index.ts'),
  },
  {
    id: 'ansible-requirements',
    base: 'yaml',
    fences: ['ansible-requirements', 'galaxy-requirements'],
    paths: [/(?:^|\/)(?:(?:roles|collections)\/)?requirements\.ya?ml$/],
    load: () => import('./ansible-requirements.ts'),
  },
  {
    id: 'prometheus',
    base: 'yaml',
    fences: ['prometheus', 'prometheus.yml'],
    paths: [/(?:^|\/)prometheus\.ya?ml$/],
    load: () => import('./prometheus/index.ts'),
  },
  {
    id: 'alertmanager',
    base: 'yaml',
    fences: ['alertmanager', 'alertmanager.yml'],
    paths: [/(?:^|\/)alertmanager\.ya?ml$/],
    // `{{ … }}` is Alertmanager's own template, and text to the file.
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./alertmanager/index.ts'),
  },
  {
    id: 'cloud-config',
    base: 'yaml',
    fences: ['cloud-config', 'cloud-init', 'cloudinit', 'user-data'],
    paths: [/(?:^|\/)(?:cloud-config|cloud-init|user-data)(?:\.ya?ml)?$/],
    load: () => import('./cloud-config/index.ts'),
  },
  {
    id: 'netplan',
    base: 'yaml',
    fences: ['netplan'],
    paths: [/(?:^|\/)netplan\/[^/]+\.ya?ml$/],
    load: () => import('./netplan/index.ts'),
  },
  {
    id: 'butane',
    base: 'yaml',
    fences: ['butane', 'bu', 'fcc'],
    paths: [/\.(?:bu|butane|fcc)$/],
    load: () => import('./butane/index.ts'),
  },
  {
    id: 'ignition',
    base: 'json',
    fences: ['ignition', 'ign'],
    paths: [/\.ign$/],
    masks: [],
    load: () => import('./ignition/index.ts'),
  },
  {
    id: 'kubernetes',
    base: ['yaml', 'json'],
    fences: ['kubernetes', 'k8s', 'manifest', 'kubernetes-manifest'],
    load: () => import('./kubernetes/index.ts'),
  },
  {
    id: 'promrules',
    base: 'yaml',
    fences: ['promrules', 'prometheus-rules', 'alert-rules'],
    paths: [/(?:^|\/)(?:prometheus\/)?rules(?:\.d)?\/[\w.-]*\.rules?\.ya?ml$/, /\.(?:rules|alerts)\.ya?ml$/],
    // Templates in annotations are text, and those in expressions are the expression's business.
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./promrules/index.ts'),
  },
  {
    id: 'promql',
    fences: ['promql', 'metricsql'],
    paths: [/\.promql$/],
    load: () => import('./promql/index.ts'),
  },
  {
    id: 'yaml',
    fences: ['yaml', 'yml'],
    paths: [/\.ya?ml$/],
    load: () => import('./yaml/index.ts'),
  },
  {
    id: 'chef',
    base: 'json',
    fences: ['chef', 'chef-role', 'chef-node', 'chef-environment', 'knife'],
    paths: [/(?:^|\/)(?:roles|nodes|environments|data_bags\/[\w-]+)\/[\w.-]+\.json$/],
    masks: [],
    load: () => import('./chef.ts'),
  },
  {
    id: 'jsonc',
    fences: ['jsonc', 'json with comments'],
    paths: [
      /\.jsonc$/,
      /(?:^|\/)(?:[jt]sconfig[^/]*|devcontainer|\.eslintrc|\.swcrc|\.vscode\/[^/]+)(?:\.json)?$/,
    ],
    masks: [],
    load: () => import('./jsonc.ts'),
  },
  {
    id: 'json5',
    fences: ['json5'],
    paths: [/\.json5$/, /(?:^|\/)\.babelrc$/],
    masks: [],
    load: () => import('./json5.ts'),
  },
  {
    id: 'json',
    fences: ['json', 'jsonl', 'ndjson'],
    paths: [/\.(?:json|webmanifest|geojson|jsonld)$/],
    masks: [],
    load: () => import('./json/index.ts'),
  },
  {
    id: 'toml',
    fences: ['toml'],
    paths: [
      /\.toml$/,
      /(?:^|\/)(?:Pipfile|Cargo\.lock|poetry\.lock|uv\.lock)$/,
      /(?:^|\/)\.?containers?\/(?:containers|registries|storage)\.conf$/,
    ],
    load: () => import('./toml.ts'),
  },
  {
    id: 'sh',
    fences: ['sh', 'ash', 'dash', 'posix'],
    paths: [
      /\.sh$/,
      /(?:^|\/)etc\/(?:profile|init\.d\/[^/]+|default\/[^/]+|cron\.(?:hourly|daily|weekly|monthly)\/[^/]+)$/,
    ],
    load: () => import('./sh.ts'),
  },
  {
    id: 'bash',
    fences: ['bash', 'shell', 'ksh', 'shellscript'],
    paths: [/\.(?:bash|bats|ksh)$/, /(?:^|\/)\.?(?:bashrc|bash_profile|bash_aliases|profile)$/],
    load: () => import('./bash.ts'),
  },
  {
    id: 'console',
    fences: ['console', 'shell-session', 'shellsession', 'sh-session', 'bash-session', 'terminal', 'session'],
    load: () => import('./console.ts'),
  },
  {
    id: 'ini',
    fences: ['ini', 'cfg', 'oslo', 'oslo.conf', 'desktop'],
    paths: [
      /\.(?:ini|cfg|cnf|desktop)$/,
      /(?:^|\/)(?:nova|neutron|cinder|glance-api|keystone|heat|ansible\.cfg|\.?gitconfig|\.editorconfig|smb\.conf|grafana\.ini)(?:\.conf)?$/,
    ],
    load: () => import('./ini.ts'),
  },
  {
    id: 'dotenv',
    fences: ['dotenv', 'env', '.env'],
    paths: [/(?:^|\/)\.env(?:\.[\w.-]+)?$/, /\.env$/],
    load: () => import('./dotenv.ts'),
  },
  {
    id: 'properties',
    fences: ['properties', 'java-properties'],
    paths: [/\.properties$/],
    load: () => import('./properties.ts'),
  },
  { id: 'csv', fences: ['csv', 'tsv'], paths: [/\.[ct]sv$/], load: () => import('./csv.ts') },
  {
    id: 'dockerfile',
    fences: ['dockerfile', 'docker', 'containerfile'],
    paths: [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/, /\.(?:dockerfile|containerfile)$/i],
    load: () => import('./dockerfile.ts'),
  },
  {
    id: 'diff',
    fences: ['diff', 'patch', 'udiff'],
    paths: [/\.(?:diff|patch)$/],
    load: () => import('./diff.ts'),
  },
  {
    id: 'pem',
    fences: ['pem', 'crt', 'csr'],
    paths: [/\.(?:pem|crt|csr|cer)$/],
    masks: [],
    load: () => import('./pem.ts'),
  },
  {
    id: 'xml',
    fences: ['xml', 'svg', 'xsd', 'xsl', 'plist', 'pfsense'],
    paths: [/\.(?:xml|xsd|xslt?|svg|plist|rdf|pom|wsdl)$/],
    masks: ['ellipsis', 'templates'],
    load: () => import('./xml/index.ts'),
  },
  {
    id: 'python',
    fences: ['python', 'py', 'python3', 'pycon'],
    paths: [/\.pyi?$/],
    load: () => import('./python/index.ts'),
  },
  {
    id: 'ruby',
    fences: ['ruby', 'rb', 'vagrantfile', 'irb', 'rake', 'gemfile'],
    paths: [
      /\.(?:rb|rake|gemspec)$/,
      /(?:^|\/)(?:Vagrantfile|Gemfile|Rakefile|Berksfile|Policyfile|Capfile)$/,
    ],
    load: () => import('./ruby/index.ts'),
  },
  {
    id: 'erb',
    fences: ['erb', 'epp', 'rhtml'],
    paths: [/\.(?:erb|rhtml)$/],
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./erb.ts'),
  },
  {
    id: 'jenkinsfile',
    base: 'groovy',
    fences: ['jenkinsfile', 'jenkins', 'declarative-pipeline'],
    paths: [/(?:^|\/)Jenkinsfile(?:[.-][\w.-]+)?$/, /\.jenkinsfile$/i],
    // `${name}` is a value of Groovy.
    masks: ['ellipsis'],
    load: () => import('./jenkinsfile/index.ts'),
  },
  {
    id: 'groovy',
    fences: ['groovy', 'gradle'],
    paths: [/\.(?:groovy|gradle|gvy|gy)$/],
    masks: ['ellipsis'],
    load: () => import('./groovy/index.ts'),
  },
  { id: 'php', fences: ['php'], paths: [/\.(?:php|phtml)$/], load: () => import('./php.ts') },
  {
    id: 'lua',
    fences: ['lua', 'luajit'],
    paths: [/\.lua$/],
    // `{{` opens two tables.
    masks: ['ellipsis', 'placeholders'],
    load: () => import('./lua.ts'),
  },
  {
    id: 'sql',
    fences: ['sql', 'postgresql', 'postgres', 'psql', 'pgsql', 'plpgsql'],
    paths: [/\.(?:sql|psql|pgsql)$/],
    load: () => import('./sql.ts'),
  },
  {
    id: 'jinja2',
    fences: ['jinja2', 'jinja', 'j2', 'django', 'html+jinja', 'salt'],
    paths: [/\.(?:j2|jinja2?|sls)$/],
    masks: ['ellipsis'],
    load: () => import('./jinja2/index.ts'),
  },
  {
    id: 'hcl',
    fences: ['hcl', 'terraform', 'tf', 'tfvars', 'opentofu', 'packer', 'nomad'],
    paths: [/\.(?:tf|tfvars|hcl|nomad|tofu)$/],
    masks: ['ellipsis', 'templates'],
    load: () => import('./hcl/index.ts'),
  },
  {
    id: 'http',
    fences: ['http', 'rest', 'https'],
    paths: [/\.(?:http|rest)$/],
    load: () => import('./http.ts'),
  },
  {
    id: 'mermaid',
    fences: ['mermaid', 'mmd'],
    paths: [/\.(?:mmd|mermaid)$/],
    masks: ['ellipsis', 'templates'],
    load: () => import('./mermaid.ts'),
  },
  { id: 'curl', fences: ['curl'], load: () => import('./curl.ts') },
]

/** Read top to bottom: where several paths match, the first wins. */
export const languages: LanguageEntry[] = [
  {
    id: 'nginx',
    fences: ['nginx', 'nginxconf', 'nginx-conf'],
    paths: [
      // What lies in nginx's folders and is no configuration, and what others keep about nginx, is not meant.
      /^(?!.*(?:newsyslog\.conf|logrotate|rsyslog|monit)\.d\/)(?!.*\.(?:html?|css|js|json|ya?ml|sh|py|php|pem|crt|key|txt|md|log)$).*?(?:^|\/)nginx(?:\/|\.conf|[\w.-]*\.conf$)/,
      /(?:^|\/)sites-(?:available|enabled)\//,
    ],
    load: () => import('./nginx/index.ts'),
  },
  {
    id: 'systemd',
    base: 'ini',
    fences: ['systemd', 'systemd-unit', 'unit', 'unit-file'],
    // D-Bus and Avahi have services of their own.
    paths: [
      /^(?!.*\/(?:dbus-1|avahi)\/).*\.(?:service|timer|socket|mount|automount|path|swap|slice|scope|target)(?:\.d\/[^/]+\.conf)?$/,
    ],
    load: () => import('./systemd/index.ts'),
  },
  {
    id: 'networkd',
    base: 'ini',
    fences: ['networkd', 'systemd-networkd'],
    paths: [/^(?!.*\/containers\/).*\.(?:network|netdev|link)(?:\.d\/[^/]+\.conf)?$/],
    load: () => import('./networkd/index.ts'),
  },
  {
    id: 'sshd_config',
    fences: ['sshd_config', 'sshd-config', 'sshdconfig', 'sshd'],
    paths: [/(?:^|\/)sshd_config(?:\.d\/[^/]+\.conf)?$/],
    load: () => import('./sshd_config/index.ts'),
  },
  {
    id: 'ssh_config',
    fences: ['ssh_config', 'ssh-config', 'sshconfig', 'ssh'],
    paths: [/(?:^|\/)ssh_config(?:\.d\/[^/]+\.conf)?$/, /(?:^|\/)\.ssh\/config(?:\.d\/[^/]+)?$/],
    load: () => import('./ssh_config/index.ts'),
  },
  {
    id: 'sudoers',
    fences: ['sudoers'],
    paths: [/(?:^|\/)sudoers(?:\.d\/[^/]+)?$/],
    load: () => import('./sudoers/index.ts'),
  },
  {
    id: 'cron.d',
    fences: ['cron.d', 'crond', 'system-crontab'],
    paths: [/(?:^|\/)etc\/(?:crontab|cron\.d\/[^/]+)$/],
    load: () => import('./crontab/system.ts'),
  },
  {
    id: 'crontab',
    fences: ['crontab', 'cron', 'cronjob'],
    paths: [/(?:^|\/)crontab$/, /\.cron(?:tab)?$/, /(?:^|\/)spool\/cron\/(?:crontabs\/)?[^/]+$/],
    load: () => import('./crontab/index.ts'),
  },
  {
    id: 'nftables',
    fences: ['nftables', 'nft'],
    paths: [/\.nft$/, /(?:^|\/)nftables(?:\.d\/[^/]+)?\.conf$/, /(?:^|\/)nftables\.d\/[^/]+$/],
    load: () => import('./nftables/index.ts'),
  },
  {
    id: 'iptables',
    fences: ['iptables', 'iptables-save', 'iptables-restore', 'ip6tables'],
    paths: [
      /(?:^|\/)iptables\/(?:rules\.v[46]|[^/]*\.rules)$/,
      /(?:^|\/)sysconfig\/ip6?tables$/,
      /\.(?:iptables|rules\.v[46])$/,
    ],
    load: () => import('./iptables/index.ts'),
  },
  {
    id: 'rsyslog',
    fences: ['rsyslog', 'rsyslog.conf', 'rainerscript'],
    paths: [/(?:^|\/)rsyslog\.conf$/, /(?:^|\/)rsyslog\.d\/[^/]+$/],
    load: () => import('./rsyslog/index.ts'),
  },
  {
    id: 'apache',
    fences: ['apache', 'apacheconf', 'apache2', 'httpd', 'htaccess'],
    paths: [
      /(?:^|\/)\.htaccess$/,
      /(?:^|\/)(?:apache2|httpd)(?:\/[^/]+)*\/[^/]*\.(?:conf|load)$/,
      /(?:^|\/)(?:apache2?|httpd)\.conf$/,
      /(?:^|\/)(?:apache2|httpd)\/sites-(?:available|enabled)\//,
    ],
    load: () => import('./apache/index.ts'),
  },
  {
    id: 'sysctl',
    base: 'ini',
    fences: ['sysctl', 'sysctl.conf', 'sysctl.d'],
    paths: [/(?:^|\/)sysctl\.conf$/, /(?:^|\/)sysctl\.d\/[^/]+\.conf$/],
    load: () => import('./sysctl/index.ts'),
  },
  {
    id: 'logrotate',
    fences: ['logrotate', 'logrotate.conf', 'logrotate.d'],
    paths: [/(?:^|\/)logrotate(?:\.d\/[^/]+|[\w.-]*\.conf)$/],
    load: () => import('./logrotate/index.ts'),
  },
  {
    id: 'hosts',
    fences: ['hosts', 'etc-hosts', 'hostsfile'],
    paths: [/(?:^|\/)etc\/hosts$/],
    load: () => import('./hosts.ts'),
  },
  {
    id: 'fstab',
    fences: ['fstab'],
    paths: [/(?:^|\/)fstab(?:\.d\/[^/]+)?$/],
    load: () => import('./fstab/index.ts'),
  },
  {
    id: 'interfaces',
    fences: ['interfaces', 'ifupdown', 'network-interfaces'],
    paths: [/(?:^|\/)network\/interfaces(?:\.d\/[^/]+)?$/],
    load: () => import('./interfaces/index.ts'),
  },
  {
    id: 'dnsmasq',
    fences: ['dnsmasq', 'dnsmasq.conf'],
    paths: [/(?:^|\/)dnsmasq(?:\.d\/[^/]+|[\w.-]*\.conf)$/],
    load: () => import('./dnsmasq/index.ts'),
  },
  {
    id: 'unbound',
    fences: ['unbound', 'unbound.conf'],
    paths: [/(?:^|\/)unbound[\w.-]*\.conf$/, /(?:^|\/)unbound(?:\/[\w.-]+)*\/[^/]+\.conf$/],
    load: () => import('./unbound/index.ts'),
  },
  {
    id: 'tmux',
    fences: ['tmux', 'tmux.conf', 'tmux-conf'],
    paths: [/(?:^|\/)\.?tmux\.conf(?:\.local)?$/, /(?:^|\/)tmux\/[^/]+\.(?:conf|tmux)$/],
    load: () => import('./tmux/index.ts'),
  },
  {
    id: 'caddyfile',
    fences: ['caddyfile', 'caddy'],
    paths: [/(?:^|\/)Caddyfile(?:[.-][\w.-]+)?$/, /\.caddy(?:file)?$/i],
    load: () => import('./caddyfile/index.ts'),
  },
  {
    id: 'openssl.cnf',
    base: 'ini',
    fences: ['openssl.cnf', 'openssl', 'openssl-conf'],
    paths: [/(?:^|\/)openssl[\w.-]*\.(?:cnf|conf)$/],
    load: () => import('./openssl.ts'),
  },
  {
    id: 'postgresql.conf',
    base: 'ini',
    fences: ['postgresql.conf', 'postgres.conf', 'postgresql-conf'],
    paths: [
      /(?:^|\/)postgresql(?:\.auto|[\w-]*)\.conf(?:\.sample)?$/,
      /(?:^|\/)postgres(?:ql)?(?:\/[\w.-]+)*\/conf\.d\/[^/]+\.conf$/,
    ],
    load: () => import('./postgresql/index.ts'),
  },
  {
    id: 'pg_hba.conf',
    fences: ['pg_hba.conf', 'pg_hba', 'pghba'],
    paths: [/(?:^|\/)pg_hba(?:[\w.-]*)\.conf(?:\.sample)?$/],
    load: () => import('./pg-hba/index.ts'),
  },
  {
    id: 'redis.conf',
    // `redis` alone is what people tag commands with.
    fences: ['redis.conf', 'redis-conf', 'valkey.conf', 'sentinel.conf'],
    paths: [/(?:^|\/)(?:redis|valkey|sentinel)[\w.-]*\.conf$/, /(?:^|\/)(?:redis|valkey)\/[\w.-]+\.conf$/],
    load: () => import('./redis/index.ts'),
  },
  {
    id: 'chrony.conf',
    fences: ['chrony.conf', 'chrony', 'chronyd'],
    paths: [
      /(?:^|\/)chrony[\w.-]*\.conf(?:\.[\w-]+)?$/,
      /(?:^|\/)chrony\/(?:[\w.-]+\/)*[\w.-]+\.(?:conf|sources)$/,
    ],
    load: () => import('./chrony/index.ts'),
  },
  {
    id: 'conntrackd.conf',
    fences: ['conntrackd.conf', 'conntrackd'],
    paths: [/(?:^|\/)conntrackd[\w.-]*\.conf$/],
    load: () => import('./conntrackd/index.ts'),
  },
  {
    id: 'main.cf',
    base: 'ini',
    fences: ['main.cf', 'postfix-main'],
    paths: [/(?:^|\/)main\.cf(?:\.[\w-]+)?$/],
    // `${name}` and `{{…}}` are its own.
    masks: ['ellipsis'],
    load: () => import('./postfix/index.ts'),
  },
  {
    id: 'master.cf',
    fences: ['master.cf', 'postfix-master'],
    paths: [/(?:^|\/)master\.cf(?:\.[\w-]+)?$/],
    masks: ['ellipsis'],
    load: () => import('./postfix/master.ts'),
  },
  ...general,
]
