/**
 * The clauses and attributes of unbound 1.13 to 1.24, from unbound.conf(5). The third column is the clause; a clause is a
 * name that opens a block.
 */
import { isAddress, isInteger, isIpv4, isIpv6, isPort, isPrefix } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'
import { vocabulary as records } from '../zone/records.ts'

const table = `
access-control                      <netblock> <action>                       server
access-control-tag                  <netblock> <tags>                             server
access-control-tag-action           <netblock> <tag> <zone-type>                  server
access-control-tag-data             <netblock> <tag> <any>                        server
access-control-view                 <netblock> <any>                              server
add-holddown                        <number>                                  server
aggressive-nsec                     yes|no                                    server
allow-notify                        <any>                                     auth-zone rpz
answer-cookie                       yes|no                                    server
auth-zone                           {auth-zone}                               top
auto-trust-anchor-file              <any>                                     server
backend                             <any>                                     cachedb
cache-max-negative-ttl              <number>                                  server
cache-max-ttl                       <number>                                  server
cache-min-negative-ttl              <number>                                  server
cache-min-ttl                       <number>                                  server
cachedb                             {cachedb}                                 top
cachedb-check-when-serve-expired    yes|no                                    cachedb
cachedb-no-store                    yes|no                                    cachedb
caps-exempt                         <domain>                                      server
caps-whitelist                      <domain>                                      server
chroot                              <any>                                     server
client-subnet-always-forward        yes|no                                    server
client-subnet-opcode                <any>                                         server
client-subnet-zone                  <domain>                                      server
control-cert-file                   <any>                                     remote-control
control-enable                      yes|no                                    remote-control
control-interface                   <any>                                     remote-control
control-key-file                    <any>                                     remote-control
control-port                        <positive-number>                             remote-control
control-use-cert                    <any>                                         remote-control
cookie-secret                       <any>                                     server
cookie-secret-file                  <any>                                     server
define-tag                          <any>                                     server
del-holddown                        <number>                                  server
delay-close                         <number>                                  server
deny-any                            yes|no                                    server
directory                           <any>                                     server
disable-dnssec-lame-check           yes|no                                    server
disable-edns-do                     yes|no                                    server
discard-timeout                     <any>                                     server
dns-error-reporting                 yes|no                                    server
dlv-anchor                          <any>                                         server
dlv-anchor-file                     <any>                                         server
dns64-ignore-aaaa                   <domain>                                      server
dns64-prefix                        <netblock>                                server
dns64-synthall                      yes|no                                    server
dnscrypt                            {dnscrypt}                                top
dnscrypt-enable                     yes|no                                    dnscrypt
dnscrypt-nonce-cache-size           <size>                                    dnscrypt
dnscrypt-nonce-cache-slabs          <power>                                   dnscrypt
dnscrypt-port                       <positive-number>                             dnscrypt
dnscrypt-provider                   <any>                                     dnscrypt
dnscrypt-provider-cert              <any>                                     dnscrypt
dnscrypt-provider-cert-rotated      <any>                                     dnscrypt
dnscrypt-secret-key                 <any>                                     dnscrypt
dnscrypt-shared-secret-cache-size   <size>                                    dnscrypt
dnscrypt-shared-secret-cache-slabs  <power>                                   dnscrypt
dnstap                              {dnstap}                                  top
dnstap-bidirectional                yes|no                                    dnstap
dnstap-enable                       yes|no                                    dnstap
dnstap-identity                     <any>                                     dnstap
dnstap-ip                           <any>                                     dnstap
dnstap-log-client-query-messages    yes|no                                    dnstap
dnstap-log-client-response-messages  yes|no                                    dnstap
dnstap-log-forwarder-query-messages  yes|no                                    dnstap
dnstap-log-forwarder-response-messages  yes|no                                    dnstap
dnstap-log-resolver-query-messages  yes|no                                    dnstap
dnstap-log-resolver-response-messages  yes|no                                    dnstap
dnstap-sample-rate                  <number>                                  dnstap
dnstap-send-identity                yes|no                                    dnstap
dnstap-send-version                 yes|no                                    dnstap
dnstap-socket-path                  <any>                                     dnstap
dnstap-tls                          yes|no                                    dnstap
dnstap-tls-cert-bundle              <any>                                     dnstap
dnstap-tls-client-cert-file         <any>                                     dnstap
dnstap-tls-client-key-file          <any>                                     dnstap
dnstap-tls-server-name              <any>                                     dnstap
dnstap-version                      <any>                                     dnstap
do-daemonize                        yes|no                                    server
do-ip4                              yes|no                                    server
do-ip6                              yes|no                                    server
do-not-query-address                <netblock>                                server
do-not-query-localhost              yes|no                                    server
do-tcp                              yes|no                                    server
do-udp                              yes|no                                    server
domain-insecure                     <domain>                                      server
dynlib                              {dynlib}                                  top
dynlib-file                         <any>                                     dynlib
ede                                 yes|no                                    server
ede-serve-expired                   yes|no                                    server
edns-buffer-size                    <buffer-of-12>                                server
edns-client-string                  <netblock> <any>                          server
edns-client-string-opcode           <number-to-65535>                             server
edns-tcp-keepalive                  yes|no                                    server
edns-tcp-keepalive-timeout          <number>                                  server
extended-statistics                 yes|no                                    server
fallback-enabled                    yes|no                                    auth-zone
fast-server-num                     <number-from-1>                               server
fast-server-permil                  <number>                                  server
for-downstream                      yes|no                                    auth-zone rpz
for-upstream                        yes|no                                    auth-zone
forward-addr                        <upstream>                                forward-zone
fake-dsa                            yes|no                                        server
fake-sha1                           yes|no                                        server
forward-first                       yes|no                                    forward-zone
forward-host                        <host>                                        forward-zone
forward-no-cache                    yes|no                                    forward-zone
forward-ssl-upstream                yes|no                                    forward-zone
forward-tcp-upstream                yes|no                                    forward-zone
forward-tls-upstream                yes|no                                    forward-zone
forward-zone                        {forward-zone}                            top
harden-algo-downgrade               yes|no                                    server
harden-below-nxdomain               yes|no                                    server
harden-dnssec-stripped              yes|no                                    server
harden-glue                         yes|no                                    server
harden-large-queries                yes|no                                    server
harden-referral-path                yes|no                                    server
harden-short-bufsize                yes|no                                    server
harden-unknown-additional           yes|no                                    server
harden-unverified-glue              yes|no                                    server
hide-http-user-agent                yes|no                                    server
hide-identity                       yes|no                                    server
hide-trustanchor                    yes|no                                    server
hide-version                        yes|no                                    server
http-endpoint                       <any>                                     server
http-max-streams                    <number>                                  server
http-nodelay                        yes|no                                    server
http-notls-downstream               yes|no                                    server
http-query-buffer-size              <size>                                    server
http-response-buffer-size           <size>                                    server
http-user-agent                     <any>                                     server
https-port                          <positive-number>                             server
identity                            <any>                                     server
ignore-cd-flag                      yes|no                                    server
include                             <any>                                     @all
include-toplevel                    <any>                                     @all
incoming-num-tcp                    <number>                                  server
infra-cache-max-rtt                 <number>                                  server
infra-cache-min-rtt                 <number>                                  server
infra-cache-numhosts                <positive-number>                             server
infra-cache-slabs                   <power>                                   server
infra-cache-lame-size               <any>                                         server
infra-host-ttl                      <number>                                  server
infra-keep-probing                  yes|no                                    server
infra-lame-ttl                      <any>                                     server
insecure-lan-zones                  yes|no                                    server
interface                           <interface>                               server
interface-action                    <interface> <action>                      server
interface-automatic                 yes|no                                    server
interface-automatic-ports           <port-list>                                   server
interface-tag                       <interface> <tags>                            server
interface-tag-action                <interface> <tag> <zone-type>                 server
interface-tag-data                  <interface> <tag> <any>                       server
interface-view                      <interface> <any>                             server
ip-address                          <interface>                               server
ip-dscp                             <number-to-63>                                server
ip-freebind                         yes|no                                    server
ip-ratelimit                        <number>                                  server
ip-ratelimit-backoff                yes|no                                    server
ip-ratelimit-cookie                 <number>                                  server
ip-ratelimit-factor                 <number>                                  server
ip-ratelimit-size                   <size>                                    server
ip-ratelimit-slabs                  <power>                                   server
ip-transparent                      yes|no                                    server
ipsecmod-allow                      <any>                                     server
ipsecmod-enabled                    yes|no                                    server
ipsecmod-hook                       <any>                                     server
ipsecmod-ignore-bogus               yes|no                                    server
ipsecmod-max-ttl                    <any>                                     server
ipsecmod-strict                     yes|no                                    server
ipsecmod-whitelist                  <any>                                     server
ipset                               {ipset}                                   top
iter-scrub-cname                    <number>                                  server
iter-scrub-ns                       <number>                                  server
iter-scrub-promiscuous              yes|no                                    server
jostle-timeout                      <number>                                  server
keep-missing                        <number>                                  server
key-cache-size                      <size>                                    server
key-cache-slabs                     <power>                                   server
local-data                          <record>                                  server view
local-data-ptr                      <pointer>                                 server view
local-zone                          <domain> <zone-type>                          server view
local-zone-override                 <domain> <netblock> <zone-type>               server
local-zone-tag                      <domain> <tags>                               server
log-destaddr                        yes|no                                    server
log-identity                        <any>                                     server
log-local-actions                   yes|no                                    server
log-queries                         yes|no                                    server
log-replies                         yes|no                                    server
log-servfail                        yes|no                                    server
log-tag-queryreply                  yes|no                                    server
log-thread-id                       yes|no                                    server
log-time-ascii                      yes|no                                    server
log-time-iso                        yes|no                                    server
logfile                             <any>                                     server
master                              <any>                                     auth-zone rpz
low-rtt                             <any>                                         server
low-rtt-permil                      <number>                                      server
max-client-subnet-ipv4              <number>                                  server
max-client-subnet-ipv6              <number>                                  server
max-ecs-tree-size-ipv4              <size>                                    server
max-ecs-tree-size-ipv6              <size>                                    server
max-global-quota                    <number>                                  server
max-query-restarts                  <number>                                  server
max-reuse-tcp-queries               <number>                                  server
max-sent-count                      <number>                                  server
max-udp-size                        <any>                                     server
min-client-subnet-ipv4              <number>                                  server
min-client-subnet-ipv6              <number>                                  server
minimal-responses                   yes|no                                    server
module-config                       <modules>                                     server
msg-buffer-size                     <buffer-of-4096>                              server
msg-cache-size                      <size>                                    server
msg-cache-slabs                     <power>                                   server
name                                <domain>                                  auth-zone forward-zone rpz stub-zone
name                                <any>                                     view
name-v4                             <any>                                     ipset
name-v6                             <any>                                     ipset
neg-cache-size                      <size>                                    server
nsid                                <nsid>                                        server
num-queries-per-thread              <positive-number>                             server
num-threads                         <threads>                                 server
outbound-msg-retry                  <number>                                  server
outgoing-interface                  <netblock>                                server
outgoing-num-tcp                    <number>                                  server
outgoing-port-avoid                 <ports>                                   server
outgoing-port-permit                <ports>                                   server
outgoing-range                      <positive-number>                             server
outgoing-tcp-mss                    <number>                                  server
pad-queries                         yes|no                                    server
pad-queries-block-size              <positive-number>                             server
pad-responses                       yes|no                                    server
pad-responses-block-size            <positive-number>                             server
permit-small-holddown               yes|no                                    server
pidfile                             <any>                                     server
port                                <positive-number>                             server
prefer-ip4                          yes|no                                    server
prefer-ip6                          yes|no                                    server
prefetch                            yes|no                                    server
prefetch-key                        yes|no                                    server
primary                             <any>                                     auth-zone rpz
private-address                     <netblock>                                server
private-domain                      <domain>                                      server
proxy-protocol-port                 <any>                                     server
python                              {python}                                  top
python-script                       <any>                                     python
qname-minimisation                  yes|no                                    server
qname-minimisation-strict           yes|no                                    server
quic-port                           <number>                                  server
quic-size                           <size>                                    server
ratelimit                           <number>                                  server
ratelimit-backoff                   yes|no                                    server
ratelimit-below-domain              <domain> <number>                             server
ratelimit-factor                    <number>                                  server
ratelimit-for-domain                <domain> <number>                             server
ratelimit-size                      <size>                                    server
ratelimit-slabs                     <power>                                   server
redis                               {redis}                                   top
redis-command-timeout               <number>                                  cachedb
redis-connect-timeout               <number>                                  cachedb
redis-expire-records                yes|no                                    cachedb
redis-logical-db                    <number>                                  cachedb
redis-path                          <any>                                     cachedb
redis-server-host                   <any>                                     cachedb
redis-server-password               <any>                                     cachedb
redis-server-path                   <any>                                     cachedb
redis-server-port                   <any>                                     cachedb
redis-timeout                       <any>                                     cachedb
remote-control                      {remote-control}                          top
response-ip                         <netblock> <response>                     server
response-ip-data                    <netblock> <any>                          server
response-ip-tag                     <netblock> <tags>                             server
root-hints                          <any>                                     server
root-key-sentinel                   yes|no                                    server
rpz                                 {rpz}                                     top
rpz-action-override                 nxdomain|nodata|passthru|drop|cname|disabled  rpz
rpz-cname-override                  <any>                                     rpz
rpz-log                             yes|no                                    rpz
rpz-log-name                        <any>                                     rpz
rpz-signal-nxdomain-ra              yes|no                                    rpz
rrset-cache-size                    <size>                                    server
rrset-cache-slabs                   <power>                                   server
rrset-roundrobin                    yes|no                                    server
secret-seed                         <any>                                     cachedb
send-client-subnet                  <netblock>                                server
serve-expired                       yes|no                                    server
serve-expired-client-timeout        <number>                                  server
serve-expired-reply-ttl             <number>                                  server
serve-expired-ttl                   <number>                                  server
serve-expired-ttl-reset             yes|no                                    server
serve-original-ttl                  yes|no                                    server
server                              {server}                                  top
server-cert-file                    <any>                                     remote-control
server-key-file                     <any>                                     remote-control
so-rcvbuf                           <size>                                    server
so-reuseport                        yes|no                                    server
so-sndbuf                           <size>                                    server
shm-enable                          yes|no                                        server
shm-key                             <number>                                      server
sock-queue-timeout                  <number>                                  server
ssl-cert-bundle                     <any>                                     server
ssl-port                            <positive-number>                             server
ssl-service-key                     <any>                                     server
ssl-service-pem                     <any>                                     server
ssl-upstream                        yes|no                                    server
statistics-cumulative               yes|no                                    server
statistics-inhibit-zero             yes|no                                    server
statistics-interval                 <number>                                  server
stream-wait-size                    <size>                                    server
stub-addr                           <upstream>                                stub-zone
stub-first                          yes|no                                    stub-zone
stub-host                           <host>                                        stub-zone
stub-no-cache                       yes|no                                    stub-zone
stub-prime                          yes|no                                    stub-zone
stub-ssl-upstream                   yes|no                                    stub-zone
stub-tcp-upstream                   yes|no                                    stub-zone
stub-tls-upstream                   yes|no                                    stub-zone
stub-zone                           {stub-zone}                               top
tags                                <any>                                     rpz
target-fetch-policy                 <counts>                                      server
tcp-auth-query-timeout              <number>                                  server
tcp-connection-limit                <netblock> <limit>                        server
tcp-idle-timeout                    <number>                                  server
tcp-mss                             <number>                                  server
tcp-reuse-timeout                   <number>                                  server
tcp-upstream                        yes|no                                    server
tls-additional-port                 <any>                                     server
tls-cert-bundle                     <any>                                     server
tls-ciphers                         <any>                                     server
tls-ciphersuites                    <any>                                     server
tls-port                            <positive-number>                             server
tls-service-key                     <any>                                     server
tls-service-pem                     <any>                                     server
tls-session-ticket-keys             <any>                                     server
tls-system-cert                     yes|no                                    server
tls-upstream                        yes|no                                    server
tls-use-sni                         yes|no                                    server
tls-use-system-policy-versions      yes|no                                    server
tls-win-cert                        yes|no                                    server
trust-anchor                        <anchor>                                      server
trust-anchor-file                   <any>                                     server
trust-anchor-signaling              yes|no                                    server
trusted-keys-file                   <any>                                     server
udp-connect                         yes|no                                    server
udp-upstream-without-downstream     yes|no                                    server
unblock-lan-zones                   yes|no                                    server
unknown-server-time-limit           <any>                                     server
unwanted-reply-threshold            <number>                                  server
url                                 <any>                                     auth-zone rpz
use-caps-for-id                     yes|no                                    server
use-syslog                          yes|no                                    server
use-systemd                         yes|no                                    server
username                            <any>                                     server
val-bogus-ttl                       <number>                                  server
val-clean-additional                yes|no                                    server
val-log-level                       <number>                                  server
val-max-restart                     <number>                                  server
val-nsec3-keysize-iterations        <key-sizes>                               server
val-override-date                   <date>                                    server
val-permissive-mode                 yes|no                                    server
val-sig-skew-max                    <number>                                  server
val-sig-skew-min                    <number>                                  server
verbosity                           <count>                                   server
version                             <any>                                     server
view                                {view}                                    top
view-first                          yes|no                                    view
wait-limit                          <any>                                     server
wait-limit-netblock                 <netblock> <number>                       server
zonefile                            <any>                                     auth-zone rpz
zonemd-check                        yes|no                                    auth-zone
zonemd-permissive-mode              yes|no                                    server
zonemd-reject-absence               yes|no                                    auth-zone
`

const clauses =
  'server remote-control stub-zone forward-zone auth-zone view python dynlib dnscrypt cachedb dnstap rpz ipset redis'

/** unbound reads digits and stops at what follows them; a zero has to be just that. */
const isNumber: Kind = (text) => text === '0' || isAtLeast(text, 1) || /^-0*[1-9]/.test(text)

const isAtLeast = (text: string, least: number) => /^\+?\d/.test(text) && Number.parseInt(text, 10) >= least

const isWithin = (text: string, most: number) => {
  const number = Number.parseInt(text, 10)
  return number >= 0 && number <= most
}

const isDomain: Kind = (text) => {
  if (text === '.') return true
  const labels = text
    .replace(/\\(?:\d{3}|.)/g, 'x')
    .replace(/\.$/, '')
    .split('.')
  return text.length < 1024 && labels.every((label) => label !== '' && label.length < 64)
}

const isNetblock: Kind = (text) => isPrefix(text)

/** `address@port`, or the name of an interface. */
const isInterface: Kind = (text) => {
  const [host = '', port, ...more] = text.split('@')
  if (more.length > 0 || (port !== undefined && !isPort(port))) return false
  return isAddress(host.replace(/%[\w.-]+$/, '')) || /^[A-Za-z][\w.:-]*$/.test(host)
}

/** `address@port#name`. */
const isUpstream: Kind = (text) => {
  const [address = '', name] = splitOnce(text, '#')
  const [host = '', port] = splitOnce(address, '@')
  return isAddress(host.replace(/%[\w.-]+$/, '')) && (port === undefined || isInteger(port, 1)) && name !== ''
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** `name [ttl] [class] type data`, as in a zone file. */
const isRecord: Kind = (text) => {
  const words = text.match(/"[^"]*"|\S+/g) ?? []
  let i = 1
  while (i < words.length && i < 3 && /^(?:\d+[smhdw]?|IN|CH|HS)$/i.test(words[i] as string)) i++
  const type = words[i] ?? ''
  if (/^TYPE\d+$/i.test(type)) return true
  const rows = records.find(type)
  const data = words.slice(i + 1).map((word) => word.replace(/^"(.*)"$/, '$1'))
  return rows.length > 0 && rows.some((row) => !records.fault(row, data))
}

/** A DS or DNSKEY record, maybe with a comment behind it. unbound wraps numbers that are too large around. */
const isAnchor: Kind = (text) => {
  const [, type = '', data = ''] =
    /^\s*\S+(?:\s+\d+[smhdw]?)?(?:\s+(?:IN|CH|HS))?(?:\s+\d+[smhdw]?)?\s+(DS|DNSKEY)\s+([^;{]*)/i.exec(
      text,
    ) ?? []
  const [first = '', second = '', third = '', ...rest] = data.replace(/[()]/g, ' ').trim().split(/\s+/)
  const padded = rest.findIndex((word) => word.endsWith('='))
  const key = (padded < 0 ? rest : rest.slice(0, padded + 1)).join('')
  if (data.split('(').length !== data.split(')').length) return false
  const isWhole = (word: string) => /^-?\d+$/.test(word)
  if (!isWhole(first)) return false
  return type.toUpperCase() === 'DS'
    ? /^[\w-]+$/.test(second) && isWhole(third) && key.length % 2 === 0 && /^[\da-f]+$/i.test(key)
    : isWhole(second) && /^[\w-]+$/.test(third) && key.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(key)
}

/** `address [ttl] name`. */
const isPointer: Kind = (text) => {
  const [address = '', ...rest] = text.trim().split(/\s+/)
  return (
    (isIpv4(address) || isIpv6(address)) &&
    (rest.length === 1 || (rest.length === 2 && isNumber(rest[0] as string)))
  )
}

/** `YYYYMMDDHHMMSS`, or a number that is not 0 unless it is written so. */
const isDate: Kind = (text) => {
  if (text === '' || text === '0') return true
  const [, ...parts] = /^\d{4}(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
  if (text.length === 14)
    return month > 0 && month < 13 && day > 0 && day < 32 && hour < 24 && minute < 60 && second < 62
  return /^[+-]?0*[1-9]/.test(text)
}

/** Pairs of a key size and a count of iterations, the sizes from small to large. */
const isKeySizes: Kind = (text) => {
  const words = text.trim().split(/\s+/)
  const sizes = words.filter((_, index) => index % 2 === 0).map(Number)
  return (
    words.length % 2 === 0 &&
    words.every(isNumber) &&
    sizes.every((size, index) => index === 0 || size > (sizes[index - 1] ?? 0))
  )
}

const modules = /^(?:dns64|respip|validator|iterator|subnetcache|ipsecmod|cachedb|python|dynlib|ipset)$/

export const vocabulary = readVocabulary({
  table,
  groups: { all: `top ${clauses}` },
  kinds: {
    number: isNumber,
    count: (text) => isNumber(text) && !text.startsWith('-'),
    counts: (text) => /^[-\s\d]*\d[-\s\d]*$/.test(text),
    'positive-number': (text) => isAtLeast(text, 1) || /^-0*[1-9]/.test(text),
    'number-from-1': (text) => isAtLeast(text, 1),
    'number-to-63': (text) => isNumber(text) && isWithin(text, 63),
    'number-to-65535': (text) => isNumber(text) && isWithin(text, 65535),
    'port-list': (text) =>
      text
        .trim()
        .split(/\s+/)
        .every((port) => /^\d{1,6}$/.test(port) && Number(port) < 65536),
    host: (text) => isDomain(text.replace(/(?:@\d+)?(?:#.*)?$/, '')),
    'buffer-of-12': (text) => isAtLeast(text, 12),
    'buffer-of-4096': (text) => isAtLeast(text, 4096),
    domain: isDomain,
    tag: (text) => !/\s/.test(text),
    tags: (text) => text.trim() !== '',
    nsid: (text) => text === '' || /^ascii_./i.test(text) || /^(?:[\da-f]{2})+$/i.test(text),
    anchor: isAnchor,
    numbers: (text) => text.trim().split(/\s+/).every(isNumber),
    power: (text) => isNumber(text) && Number.isInteger(Math.log2(Number.parseInt(text, 10))),
    size: (text) => /^\d+[kmg]?b?$/i.test(text),
    ports: (text) => text.split('-').length < 3 && text.split('-').every(isPort),
    netblock: isNetblock,
    interface: isInterface,
    upstream: isUpstream,
    action: (text) =>
      /^(?:deny|refuse|allow|(?:deny|refuse)_non_local|allow_(?:setrd|snoop|cookie))$/.test(text),
    'zone-type': (text) =>
      /^(?:deny|refuse|static|redirect|(?:type)?transparent|inform(?:_deny|_redirect)?|nodefault|noview|block_a|ipset|truncate|always_(?:transparent|refuse|nxdomain|nodata|deny|null))$/.test(
        text,
      ),
    response: (text) =>
      /^(?:deny|redirect|inform(?:_deny|_redirect)?|always_(?:transparent|refuse|nxdomain|nodata|deny|null))$/.test(
        text,
      ),
    // Anything that is no number is taken for 0.
    limit: (text) => !/^-\d*[1-9]/.test(text),
    date: isDate,
    threads: (text) => isAtLeast(text, 1) && isWithin(text, 10_000),
    'key-sizes': isKeySizes,
    record: isRecord,
    pointer: isPointer,
    modules: (text) =>
      text
        .trim()
        .split(/\s+/)
        .every((word, at, { length }) => modules.test(word) && (at < length - 1 || word === 'iterator')),
  },
})

export const descriptions: Record<string, string> = {
  count: 'a number',
  numbers: 'numbers parted by spaces',
  power: 'a power of two',
  size: 'a size such as `64m`',
  counts: 'numbers parted by spaces',
  'positive number': 'a number above zero',
  'number from 1': 'a number above zero',
  'number to 63': 'a number from 0 to 63',
  'number to 65535': 'a number from 0 to 65535',
  'port list': 'ports parted by spaces',
  host: 'a name such as `dns.example.net@853`',
  'buffer of 12': 'at least 12 bytes',
  'buffer of 4096': 'at least 4096 bytes',
  domain: 'a domain name',
  tag: 'a tag',
  tags: 'tags parted by spaces',
  nsid: 'hexadecimal digits, or `ascii_` and a text',
  anchor: 'a DS or DNSKEY record in quotes',
  ports: 'a port or a range such as `1024-2047`',
  netblock: 'a network such as `192.0.2.0/24`',
  interface: 'an address such as `0.0.0.0@53`, or an interface',
  upstream: 'an address such as `192.0.2.53@853#name`; names belong into `forward-host` and `stub-host`',
  action: '`allow`, `deny`, `refuse`, `allow_snoop`, `allow_setrd` or `refuse_non_local`',
  'zone type': 'a type such as `static`, `transparent`, `redirect` or `always_nxdomain`',
  response: 'an action such as `redirect`, `deny` or `always_nxdomain`',
  limit: 'a number that is not below zero',
  date: '`YYYYMMDDHHMMSS`, a number of seconds, or -1',
  threads: 'a number from 1 to 10000',
  'key sizes': 'pairs of a key size and a count such as `"1024 150 2048 500"`, from small to large',
  record: 'a record such as `"name. IN A 192.0.2.1"`',
  pointer: '`"address name"`',
  modules: 'modules such as `"validator iterator"`, `iterator` the last',
}
