import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { oneOf, quote } from '../text.ts'
import type { Element } from './index.ts'

/** Read in pfSense 2.4 to 2.8: the default config.xml, and the pages for rules, NAT and interfaces that write it. */
const SECTIONS =
  'version lastchange system interfaces staticroutes gateways dhcpd dhcpdv6 dhcpbackend kea kea6 dhcrelay dhcrelay6 snmpd diag syslog nat filter shaper ezshaper dnshaper ipsec aliases proxyarp cron wol rrd load_balancer widgets openvpn dnsmasq unbound vlans qinqs bridges gifs gres laggs wireless ppps virtualip sysctl theme captiveportal voucher ntpd hasync installedpackages ifgroups cert ca crl revision tftpd igmpproxy dyndnses dnsupdates sshdata notifications'.split(
    ' ',
  )
const RULE =
  'id tracker type interface ipprotocol tag tagged max max-src-nodes max-src-conn max-src-states statetimeout statetype os protocol source destination icmptype descr log disabled quick floating direction gateway sched defaultqueue ackqueue dnpipe pdnpipe associated-rule-id created updated nosync dscp vlanprio vlanprioset tcpflags1 tcpflags2 tcpflags_any allowopts nopfsync disablereplyto separator bridgeto target local-port natreflection nordr ipproto'.split(
    ' ',
  )
const VALUES: Record<string, string[]> = {
  type: ['pass', 'block', 'reject', 'match'],
  ipprotocol: ['inet', 'inet6', 'inet46'],
  direction: ['in', 'out', 'any'],
}

/** Only a misspelt name or a value from outside a closed set is reported: packages add sections of their own. */
export function checkPfSense(root: Element, text: string): Problem<'unknown-element' | 'bad-value'>[] {
  if (root.name !== 'pfsense' && root.name !== 'opnsense' && root.name !== 'filter') return []
  const problems: Problem<'unknown-element' | 'bad-value'>[] =
    root.name === 'pfsense' ? names(root.children, SECTIONS) : []
  const filter = root.name === 'filter' ? root : root.children.find(({ name }) => name === 'filter')
  for (const rule of filter?.children ?? []) {
    if (rule.name !== 'rule') continue
    problems.push(...names(rule.children, RULE))
    for (const field of rule.children) {
      const allowed = VALUES[field.name]
      const value = field.text.trim()
      if (!allowed || value === '' || /[<{$]/.test(value) || allowed.includes(value)) continue
      const start = text.indexOf(value, field.tagEnd)
      if (start < 0) continue
      problems.push({
        code: 'bad-value',
        start,
        end: start + value.length,
        message: `Unexpected ${quote(value)} as \`${field.name}\` of a rule, expected ${oneOf(allowed)}`,
      })
    }
  }
  return problems
}

function names(elements: Element[], known: string[]): Problem<'unknown-element'>[] {
  return elements.flatMap(({ name, start }) => {
    const meant = known.includes(name) ? undefined : suggest(name, known)
    if (!meant) return []
    return [
      {
        code: 'unknown-element' as const,
        start: start + 1,
        end: start + 1 + name.length,
        message: `Unexpected element \`${name}\`, expected \`${meant}\``,
      },
    ]
  })
}
