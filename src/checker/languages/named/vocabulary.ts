/**
 * Statements of named.conf: what each takes and where it may stand. `zone:primary` is a zone of that type.
 *
 * Read from named.conf(5) of BIND 9.18 with a few names of 9.20; ranges are those that named-checkconf refuses beyond.
 * The notation is that of the manual, tightened: literals
 * and `<kind>` joined by `|`, `[words]` may be left out, `{list}` is a block of entries that `entries.ts` has, `{context}` one
 * with statements of this table, `{}` one that is not read. `name!` may stand once in a block; `-` takes nothing.
 */
export const statements = `
  acl                               <string> {addresses}                                      main
  inet                              <ipv4>|<ipv6>|* [port <port>|*] allow {addresses} [keys {control-keys}] [read-only <boolean>]  controls
  inet                              <ipv4>|<ipv6>|* [port <port>|*] [allow {addresses}]       statistics-channels
  unix                              <quoted> perm <integer> owner <integer> group <integer> [keys {control-keys}] [read-only <boolean>]  controls
  controls                          {controls}                                                main
  database!                         <string>                                                  dlz zone:primary zone:secondary zone:mirror zone:stub
  search!                           <boolean>                                                 dlz
  dlz                               <string> {dlz}                                            main view
  dlz!                              <string>                                                  zone:primary zone:secondary zone:redirect
  dnskey-ttl!                       <duration>                                                dnssec-policy
  keys!                             {policy-keys}                                             dnssec-policy
  keys!                             <string>                                                  server
  keys!                             {server-keys}                                             server
  max-zone-ttl!                     <duration>                                                dnssec-policy
  max-zone-ttl!                     unlimited|<duration>                                      options view zone:primary zone:redirect
  nsec3param!                       [iterations <integer:0..150>] [optout <boolean>] [salt-length <integer:0..255>]  dnssec-policy
  parent-ds-ttl!                    <duration>                                                dnssec-policy
  parent-propagation-delay!         <duration>                                                dnssec-policy
  parent-registration-delay!        <duration>                                                dnssec-policy
  publish-safety!                   <duration>                                                dnssec-policy
  purge-keys!                       <duration>                                                dnssec-policy
  retire-safety!                    <duration>                                                dnssec-policy
  signatures-jitter!                <duration>                                                dnssec-policy
  signatures-refresh!               <duration>                                                dnssec-policy
  signatures-validity!              <duration>                                                dnssec-policy
  signatures-validity-dnskey!       <duration>                                                dnssec-policy
  zone-propagation-delay!           <duration>                                                dnssec-policy
  dnssec-policy                     <string> {dnssec-policy}                                  main
  dnssec-policy!                    <string>                                                  options view zone:primary zone:secondary
  dyndb                             <string> <quoted> {}                                      main view
  endpoints!                        {endpoints}                                               http
  listener-clients!                 <integer>                                                 http
  streams-per-connection!           <integer>                                                 http
  http                              <string> {http}                                           main
  algorithm!                        <hmac>                                                    key
  secret!                           <base64>                                                  key
  key                               <domain> {key}                                            main view
  category                          <category> {channels}                                     logging
  buffered!                         <boolean>                                                 channel
  file!                             <quoted> [versions unlimited|<integer>] [size <size>] [suffix increment|timestamp]  channel
  file!                             <quoted>                                                  zone:primary zone:secondary zone:mirror zone:hint zone:redirect zone:stub
  null!                             -                                                         channel
  print-category!                   <boolean>                                                 channel
  print-severity!                   <boolean>                                                 channel
  print-time!                       iso8601|iso8601-utc|local|<boolean>                       channel
  severity!                         critical|error|warning|notice|info|dynamic                channel
  severity!                         debug [<integer>]                                         channel
  stderr!                           -                                                         channel
  syslog!                           [<string>]                                                channel
  channel                           <string> {channel}                                        logging
  logging!                          {logging}                                                 main
  managed-keys                      {trust-anchors}                                           main view
  allow-new-zones!                  <boolean>                                                 options view
  allow-notify!                     {addresses}                                               options view zone:secondary zone:mirror
  allow-query!                      {addresses}                                               options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  allow-query-cache!                {addresses}                                               options view
  allow-query-cache-on!             {addresses}                                               options view
  allow-query-on!                   {addresses}                                               options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  allow-recursion!                  {addresses}                                               options view
  allow-recursion-on!               {addresses}                                               options view
  allow-transfer!                   [port <integer:0..65534>] [transport <transport>] {addresses}  options view zone:primary zone:secondary zone:mirror
  allow-update!                     {addresses}                                               options view zone:primary
  allow-update-forwarding!          {addresses}                                               options view zone:secondary zone:mirror
  also-notify!                      [port <integer>] [dscp <integer>] {remotes}               options view zone:primary zone:secondary zone:mirror
  alt-transfer-source!              <ipv4>|* [port <port>|*] [dscp <integer>]                 options view zone:primary zone:secondary zone:mirror
  alt-transfer-source-v6!           <ipv6>|* [port <port>|*] [dscp <integer>]                 options view zone:primary zone:secondary zone:mirror
  answer-cookie!                    <boolean>                                                 options
  attach-cache!                     <string>                                                  options view
  auth-nxdomain!                    <boolean>                                                 options view
  auto-dnssec!                      off                                                       options view
  auto-dnssec!                      allow|maintain|off                                        zone:primary zone:secondary
  automatic-interface-scan!         <boolean>                                                 options
  avoid-v4-udp-ports!               {ports}                                                   options
  avoid-v6-udp-ports!               {ports}                                                   options
  bindkeys-file!                    <quoted>                                                  options
  blackhole!                        {addresses}                                               options
  catalog-zones!                    {catalog-zones}                                           options view
  check-dup-records!                fail|warn|ignore                                          options view zone:primary
  check-integrity!                  <boolean>                                                 options view zone:primary
  check-mx!                         fail|warn|ignore                                          options view zone:primary
  check-mx-cname!                   fail|warn|ignore                                          options view zone:primary
  check-names                       primary|master|secondary|slave|response fail|warn|ignore  options view
  check-names!                      fail|warn|ignore                                          zone:primary zone:secondary zone:mirror zone:hint zone:stub
  check-sibling!                    <boolean>                                                 options view zone:primary
  check-spf!                        warn|ignore                                               options view zone:primary
  check-srv-cname!                  fail|warn|ignore                                          options view zone:primary
  check-wildcard!                   <boolean>                                                 options view zone:primary
  clients-per-query!                <integer>                                                 options view
  cookie-algorithm!                 aes|siphash24                                             options
  cookie-secret                     <cookie>                                                  options
  coresize!                         default|unlimited|<size>                                  options
  datasize!                         default|unlimited|<size>                                  options
  deny-answer-addresses!            {addresses} [except-from {strings}]                       options view
  deny-answer-aliases!              {strings} [except-from {strings}]                         options view
  dialup!                           notify|notify-passive|passive|refresh|<boolean>           options view zone:primary zone:secondary zone:stub
  directory!                        <quoted>                                                  options
  disable-algorithms                <domain> {algorithms}                                     options view
  disable-ds-digests                <domain> {digests}                                        options view
  disable-empty-zone                <domain>                                                  options view
  break-dnssec!                     <boolean>                                                 dns64
  clients!                          {addresses}                                               dns64
  exclude!                          {addresses}                                               dns64
  mapped!                           {addresses}                                               dns64
  recursive-only!                   <boolean>                                                 dns64
  suffix!                           <ipv6>                                                    dns64
  dns64                             <prefix> {dns64}                                          options view
  dns64-contact!                    <domain>                                                  options view
  dns64-server!                     <domain>                                                  options view
  dnskey-sig-validity!              <integer:0..3660>                                         options view zone:primary zone:secondary
  dnsrps-enable!                    <boolean>                                                 options view
  dnsrps-options!                   {}                                                        options view
  dnssec-accept-expired!            <boolean>                                                 options view
  dnssec-dnskey-kskonly!            <boolean>                                                 options view zone:primary zone:secondary
  dnssec-loadkeys-interval!         <integer>                                                 options view zone:primary zone:secondary
  dnssec-must-be-secure             <domain> <boolean>                                        options view
  dnssec-secure-to-insecure!        <boolean>                                                 options view zone:primary
  dnssec-update-mode!               maintain|no-resign                                        options view zone:primary zone:secondary
  dnssec-validation!                auto|<boolean>                                             options view
  dnstap!                           {dnstap}                                                  options view
  dnstap-identity!                  <quoted>|none|hostname                                    options
  dnstap-output!                    file|unix <quoted> [size unlimited|<size>] [versions unlimited|<integer>] [suffix increment|timestamp]  options
  dnstap-version!                   <quoted>|none                                             options
  dscp!                             <integer>                                                 options
  dual-stack-servers!               [port <port>] {dual-stack}                                options view
  dump-file!                        <quoted>                                                  options
  edns-udp-size!                    <integer>                                                 options view server
  empty-contact!                    <domain>                                                  options view
  empty-server!                     <domain>                                                  options view
  empty-zones-enable!               <boolean>                                                 options view
  fetch-quota-params!               <integer> <fixed> <fixed> <fixed>                         options view
  fetches-per-server!               <integer> [drop|fail]                                     options view
  fetches-per-zone!                 <integer> [drop|fail]                                     options view
  files!                            default|unlimited|<size>                                  options
  flush-zones-on-shutdown!          <boolean>                                                 options
  forward!                          first|only                                                options view zone:primary zone:secondary zone:forward zone:static-stub zone:stub zone:in-view
  forwarders!                       [port <integer>] [dscp <integer>] [tls <string>] {forwarders}  options view zone:primary zone:secondary zone:forward zone:static-stub zone:stub zone:in-view
  fstrm-set-buffer-hint!            <integer:1024..65536>                                     options
  fstrm-set-flush-timeout!          <integer:1..600>                                          options
  fstrm-set-input-queue-size!       <power-of-two:2..16384>                                   options
  fstrm-set-output-notify-threshold!  <integer:1..4294967295>                                     options
  fstrm-set-output-queue-model!     mpsc|spsc                                                 options
  fstrm-set-output-queue-size!      <integer:2..1024>                                         options
  fstrm-set-reopen-interval!        <duration:1..600>                                         options
  geoip-directory!                  <quoted>|none                                             options
  glue-cache!                       <boolean>                                                 options view
  heartbeat-interval!               <integer:0..40320>                                        options
  hostname!                         <quoted>|none                                             options
  http-listener-clients!            <integer>                                                 options
  http-port!                        <integer:0..65534>                                        options
  http-streams-per-connection!      <integer>                                                 options
  https-port!                       <integer:0..65534>                                        options
  interface-interval!               <duration:0..40320>                                       options
  ipv4only-contact!                 <string>                                                  options view
  ipv4only-enable!                  <boolean>                                                 options view
  ipv4only-server!                  <string>                                                  options view
  ixfr-from-differences!            primary|master|secondary|slave|<boolean>                  options view
  ixfr-from-differences!            <boolean>                                                 zone:primary zone:secondary zone:mirror
  keep-response-order!              {addresses}                                               options
  key-directory!                    <quoted>                                                  options view zone:primary zone:secondary
  lame-ttl!                         <duration>                                                options view
  listen-on                         [port <integer:0..65534>] [dscp <integer>] [tls <string>] [http <string>] {addresses}  options
  listen-on-v6                      [port <integer:0..65534>] [dscp <integer>] [tls <string>] [http <string>] {addresses}  options
  lmdb-mapsize!                     <size:1048576..1099511627776>                             options view
  lock-file!                        <quoted>|none                                             options
  managed-keys-directory!           <quoted>                                                  options
  masterfile-format!                raw|text                                                  options view zone:primary zone:secondary zone:mirror zone:redirect zone:stub
  masterfile-style!                 full|relative                                             options view zone:primary zone:secondary zone:mirror zone:redirect zone:stub
  match-mapped-addresses!           <boolean>                                                 options
  max-cache-size!                   default|unlimited|<size>|<percentage>                     options view
  max-cache-ttl!                    <duration>                                                options view
  max-clients-per-query!            <integer>                                                 options view
  max-ixfr-ratio!                   unlimited|<percentage:1..4294967295>                      options view zone:primary zone:secondary zone:mirror
  max-journal-size!                 default|unlimited|<size>                                  options view zone:primary zone:secondary zone:mirror
  max-ncache-ttl!                   <duration:0..604800>                                      options view
  max-query-count!                  <integer>                                                 options view
  max-query-restarts!               <integer:1..255>                                          options view
  max-records!                      <integer>                                                 options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  max-records-per-type!             <integer>                                                 options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  max-recursion-depth!              <integer>                                                 options view
  max-recursion-queries!            <integer>                                                 options view
  max-refresh-time!                 <integer:1..4294967295>                                   options view zone:secondary zone:mirror zone:stub
  max-retry-time!                   <integer:1..4294967295>                                   options view zone:secondary zone:mirror zone:stub
  max-rsa-exponent-size!            0|<integer:35..4096>                                      options
  max-stale-ttl!                    <duration>                                                options view
  max-transfer-idle-in!             <integer:0..40320>                                        options view zone:secondary zone:mirror zone:stub
  max-transfer-idle-out!            <integer:0..40320>                                        options view zone:primary zone:secondary zone:mirror
  max-transfer-time-in!             <integer:0..40320>                                        options view zone:secondary zone:mirror zone:stub
  max-transfer-time-out!            <integer:0..40320>                                        options view zone:primary zone:secondary zone:mirror
  max-types-per-name!               <integer>                                                 options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  max-udp-size!                     <integer>                                                 options view server
  memstatistics!                    <boolean>                                                 options
  memstatistics-file!               <quoted>                                                  options
  message-compression!              <boolean>                                                 options view
  min-cache-ttl!                    <duration:0..90>                                          options view
  min-ncache-ttl!                   <duration:0..90>                                          options view
  min-refresh-time!                 <integer:1..4294967295>                                   options view zone:secondary zone:mirror zone:stub
  min-retry-time!                   <integer:1..4294967295>                                   options view zone:secondary zone:mirror zone:stub
  minimal-any!                      <boolean>                                                 options view
  minimal-responses!                no-auth|no-auth-recursive|<boolean>                       options view
  multi-master!                     <boolean>                                                 options view zone:secondary zone:mirror zone:stub
  new-zones-directory!              <quoted>                                                  options view
  no-case-compress!                 {addresses}                                               options view
  nocookie-udp-size!                <integer>                                                 options view
  notify!                           explicit|master-only|primary-only|<boolean>               options view zone:primary zone:secondary zone:mirror
  notify-delay!                     <integer>                                                 options view zone:primary zone:secondary zone:mirror
  notify-rate!                      <integer>                                                 options
  notify-source!                    <ipv4>|* [port <port>|*] [dscp <integer>]                 options view server zone:primary zone:secondary zone:mirror
  notify-source-v6!                 <ipv6>|* [port <port>|*] [dscp <integer>]                 options view server zone:primary zone:secondary zone:mirror
  notify-to-soa!                    <boolean>                                                 options view zone:primary zone:secondary
  nsec3-test-zone!                  <boolean>                                                 options view zone:primary zone:secondary
  nta-lifetime!                     <duration:1..604800>                                      options view
  nta-recheck!                      <duration:0..604800>                                      options view
  nxdomain-redirect!                <string>                                                  options view
  parental-source!                  <ipv4>|* [port <port>|*] [dscp <integer>]                 options view zone:primary zone:secondary
  parental-source-v6!               <ipv6>|* [port <port>|*] [dscp <integer>]                 options view zone:primary zone:secondary
  pid-file!                         <quoted>|none                                             options
  port!                             <integer:0..65534>                                        options
  preferred-glue!                   <string>                                                  options view
  prefetch!                         <integer> [<integer>]                                     options view
  provide-ixfr!                     <boolean>                                                 options view server
  qname-minimization!               strict|relaxed|disabled|off                               options view
  query-source!                     <ipv4>|* [port <port>|*] [dscp <integer>]                 options view server
  query-source!                     address <ipv4>|* [port <port>|*] [dscp <integer>]         options view server
  query-source!                     port <port>|* [address <ipv4>|*] [dscp <integer>]         options view server
  query-source-v6!                  <ipv6>|* [port <port>|*] [dscp <integer>]                 options view server
  query-source-v6!                  address <ipv6>|* [port <port>|*] [dscp <integer>]         options view server
  query-source-v6!                  port <port>|* [address <ipv6>|*] [dscp <integer>]         options view server
  querylog!                         <boolean>                                                 options
  random-device!                    <quoted>|none                                             options
  all-per-second!                   <integer:0..1000>                                         rate-limit
  errors-per-second!                <integer:0..1000>                                         rate-limit
  exempt-clients!                   {addresses}                                               rate-limit
  ipv4-prefix-length!               <integer:8..32>                                           rate-limit
  ipv6-prefix-length!               <integer:16..64>                                          rate-limit
  log-only!                         <boolean>                                                 rate-limit
  max-table-size!                   <integer>                                                 rate-limit
  min-table-size!                   <integer>                                                 rate-limit
  nodata-per-second!                <integer:0..1000>                                         rate-limit
  nxdomains-per-second!             <integer:0..1000>                                         rate-limit
  qps-scale!                        <integer:1..4294967295>                                   rate-limit
  referrals-per-second!             <integer:0..1000>                                         rate-limit
  responses-per-second!             <integer:0..1000>                                         rate-limit
  slip!                             <integer:0..10>                                           rate-limit
  window!                           <integer:1..3600>                                         rate-limit
  rate-limit!                       {rate-limit}                                              options view
  recursing-file!                   <quoted>                                                  options
  recursion!                        <boolean>                                                 options view
  recursive-clients!                <integer>                                                 options
  request-expire!                   <boolean>                                                 options view server zone:secondary zone:mirror
  request-ixfr!                     <boolean>                                                 options view server zone:secondary zone:mirror
  request-nsid!                     <boolean>                                                 options view server
  require-server-cookie!            <boolean>                                                 options view
  reserved-sockets!                 <integer>                                                 options
  resolver-nonbackoff-tries!        <integer:1..4294967295>                                   options view
  resolver-query-timeout!           <integer>                                                 options view
  resolver-retry-interval!          <integer>                                                 options view
  response-padding!                 {addresses} block-size <integer>                          options view
  response-policy!                  {response-policy} [add-soa <boolean>] [break-dnssec <boolean>] [max-policy-ttl <duration>] [min-update-interval <duration>] [min-ns-dots <integer>] [nsip-wait-recurse <boolean>] [nsdname-wait-recurse <boolean>] [qname-wait-recurse <boolean>] [recursive-only <boolean>] [nsip-enable <boolean>] [nsdname-enable <boolean>] [dnsrps-enable <boolean>] [dnsrps-options {}]  options view
  reuseport!                        <boolean>                                                 options
  root-delegation-only!             [exclude {domains}]                                       options view
  root-key-sentinel!                <boolean>                                                 options view
  rrset-order!                      {rrset-order}                                             options view
  secroots-file!                    <quoted>                                                  options
  send-cookie!                      <boolean>                                                 options view server
  serial-query-rate!                <integer>                                                 options
  serial-update-method!             date|increment|unixtime                                   options view zone:primary
  server-id!                        <quoted>|none|hostname                                    options
  servfail-ttl!                     <duration>                                                options view
  session-keyalg!                   <string>                                                  options
  session-keyfile!                  <quoted>|none                                             options
  session-keyname!                  <string>                                                  options
  sig-signing-nodes!                <integer>                                                 options view zone:primary zone:secondary
  sig-signing-signatures!           <integer>                                                 options view zone:primary zone:secondary
  sig-signing-type!                 <integer>                                                 options view
  sig-signing-type!                 <integer:65280..65535>                                    zone:primary zone:secondary
  sig-validity-interval!            <integer:1..3660> [<integer:1..3660>]                     options view zone:primary zone:secondary
  sortlist!                         {addresses}                                               options view
  stacksize!                        default|unlimited|<size>                                  options
  stale-answer-client-timeout!      disabled|off|<integer>                                    options view
  stale-answer-enable!              <boolean>                                                 options view
  stale-answer-ttl!                 <duration>                                                options view
  stale-cache-enable!               <boolean>                                                 options view
  stale-refresh-time!               <duration>                                                options view
  startup-notify-rate!              <integer>                                                 options
  statistics-file!                  <quoted>                                                  options
  suppress-initial-notify!          <boolean>                                                 options view
  synth-from-dnssec!                <boolean>                                                 options view
  tcp-advertised-timeout!           <integer>                                                 options
  tcp-clients!                      <integer>                                                 options
  tcp-idle-timeout!                 <integer>                                                 options
  tcp-initial-timeout!              <integer>                                                 options
  tcp-keepalive-timeout!            <integer>                                                 options
  tcp-listen-queue!                 <integer>                                                 options
  tcp-receive-buffer!               <integer>                                                 options
  tcp-send-buffer!                  <integer>                                                 options
  tkey-dhkey!                       <quoted> <integer>                                        options
  tkey-domain!                      <quoted>                                                  options
  tkey-gssapi-credential!           <quoted>                                                  options
  tkey-gssapi-keytab!               <quoted>                                                  options
  tls-port!                         <integer:0..65534>                                        options
  transfer-format!                  many-answers|one-answer                                   options view server
  transfer-message-size!            <integer>                                                 options
  transfer-source!                  <ipv4>|* [port <port>|*] [dscp <integer>]                 options view server zone:secondary zone:mirror zone:stub
  transfer-source-v6!               <ipv6>|* [port <port>|*] [dscp <integer>]                 options view server zone:secondary zone:mirror zone:stub
  transfers-in!                     <integer>                                                 options
  transfers-out!                    <integer>                                                 options
  transfers-per-ns!                 <integer>                                                 options
  trust-anchor-telemetry!           <boolean>                                                 options view
  try-tcp-refresh!                  <boolean>                                                 options view zone:secondary zone:mirror
  udp-receive-buffer!               <integer>                                                 options
  udp-send-buffer!                  <integer>                                                 options
  update-check-ksk!                 <boolean>                                                 options view zone:primary zone:secondary
  update-quota!                     <integer>                                                 options
  use-alt-transfer-source!          <boolean>                                                 options view zone:secondary zone:mirror zone:stub
  use-v4-udp-ports!                 {ports}                                                   options
  use-v6-udp-ports!                 {ports}                                                   options
  v6-bias!                          <integer>                                                 options view
  validate-except!                  {strings}                                                 options view
  version!                          <quoted>|none                                             options
  zero-no-soa-ttl!                  <boolean>                                                 options view zone:primary zone:secondary zone:mirror
  zero-no-soa-ttl-cache!            <boolean>                                                 options view
  zone-statistics!                  full|terse|none|<boolean>                                 options view zone:primary zone:secondary zone:mirror zone:redirect zone:static-stub zone:stub
  options!                          {options}                                                 main
  parental-agents                   <string> [port <integer>] [dscp <integer>] {remotes}      main
  parental-agents!                  [port <integer>] [dscp <integer>] {remotes}               zone:primary zone:secondary
  plugin                            query <string> [{}]                                       main view
  primaries                         <string> [port <integer>] [dscp <integer>] {remotes}      main
  primaries!                        [port <integer>] [dscp <integer>] {remotes}               zone:secondary zone:mirror zone:redirect zone:stub
  bogus!                            <boolean>                                                 server
  edns!                             <boolean>                                                 server
  edns-version!                     <integer>                                                 server
  padding!                          <integer>                                                 server
  tcp-keepalive!                    <boolean>                                                 server
  tcp-only!                         <boolean>                                                 server
  transfers!                        <integer>                                                 server
  server                            <prefix> {server}                                         main view
  statistics-channels               {statistics-channels}                                     main
  ca-file!                          <quoted>                                                  tls
  cert-file!                        <quoted>                                                  tls
  ciphers!                          <ciphers>                                                 tls
  dhparam-file!                     <quoted>                                                  tls
  key-file!                         <quoted>                                                  tls
  prefer-server-ciphers!            <boolean>                                                 tls
  protocols!                        {protocols}                                               tls
  remote-hostname!                  <quoted>                                                  tls
  session-tickets!                  <boolean>                                                 tls
  tls                               <string> {tls}                                            main
  trust-anchors                     {trust-anchors}                                           main view
  trusted-keys                      {trusted-keys}                                            main view
  match-clients!                    {addresses}                                               view
  match-destinations!               {addresses}                                               view
  match-recursive-only!             <boolean>                                                 view
  view                              <string> [<class>] {view}                                 main
  inline-signing!                   <boolean>                                                 zone:primary zone:secondary
  journal!                          <quoted>                                                  zone:primary zone:secondary zone:mirror
  update-policy!                    local                                                     zone:primary
  update-policy!                    {update-policy}                                           zone:primary
  delegation-only!                  <boolean>                                                 zone:forward zone:hint zone:stub
  server-addresses!                 {forwarders}                                              zone:static-stub
  server-names!                     {domains}                                                 zone:static-stub
  in-view!                          <string>                                                  zone:in-view
  type!                             primary|master|secondary|slave|mirror|forward|hint|redirect|static-stub|stub|delegation-only  @zone
  zone                              <domain> [<class>] {zone}                                 main view
  masters                           <string> [port <integer>] [dscp <integer>] {remotes}      main
  remote-servers                    <string> [port <integer>] [dscp <integer>] {remotes}      main
  masters!                          [port <integer>] [dscp <integer>] {remotes}               zone:secondary zone:mirror zone:redirect zone:stub
  include                           <quoted>                                                  anywhere
  checkds!                          explicit|<boolean>                                        zone:primary zone:secondary
  inline-signing!                   <boolean>                                                 dnssec-policy
  cdnskey!                          <boolean>                                                 dnssec-policy
  cds-digest-types!                 {strings}                                                 dnssec-policy
  offline-ksk!                      <boolean>                                                 dnssec-policy
  manual-mode!                      <boolean>                                                 dnssec-policy
  responselog!                      <boolean>                                                 options
  sig0checks-quota!                 <integer>                                                 options
  sig0checks-quota-exempt!          {addresses}                                               options
  template                          <string> {}                                               main
`

/** Options of BIND 8 and 9 that 9.18 does not have any more: it refuses them. */
export const removed = new Set(
  `acache-cleaning-interval acache-enable additional-from-auth additional-from-cache allow-v6-synthesis cache-file
  cleaning-interval deallocate-on-exit dnssec-enable dnssec-lookaside fake-iquery fetch-glue filter-aaaa filter-aaaa-on-v4
  filter-aaaa-on-v6 geoip-use-ecs has-old-clients host-statistics host-statistics-max ixfr-base ixfr-tmp-file lwres
  maintain-ixfr-base max-acache-size max-ixfr-log-size min-roots multiple-cnames named-xfer nosit-udp-size pubkey
  queryport-pool-ports queryport-pool-updateinterval request-sit rfc2308-type1 serial-queries sit-secret
  statistics-interval support-ixfr topology treat-cr-as-space use-id-pool use-ixfr use-queryport-pool`.split(
    /\s+/,
  ),
)
