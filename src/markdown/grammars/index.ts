import type { LanguageRegistration } from 'shiki/core'
import { crontab } from './crontab.ts'
import { directives } from './directives.ts'
import { haproxy } from './haproxy.ts'
import { iptables } from './iptables.ts'
import { keepalived } from './keepalived.ts'
import { named } from './named.ts'
import { nftables } from './nftables.ts'
import { rsyslog } from './rsyslog.ts'
import { sudoers } from './sudoers.ts'
import { zone } from './zone.ts'

/** TextMate grammars of ours, for languages that Shiki has none for; each is named by its language id. */
export const grammars: readonly LanguageRegistration[] = [
  crontab,
  directives,
  haproxy,
  iptables,
  keepalived,
  named,
  nftables,
  rsyslog,
  sudoers,
  zone,
]
