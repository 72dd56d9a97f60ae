/**
 * Words that stand in any order on a line, each with what follows it, under the name of the line.
 *
 * `bind`, `server`: manual, sections 5.1 and 5.2; what the values may be was tried with HAProxy 2.6. The others: section 4.2
 * at each keyword.
 */
export const parameters = `
  accept-netscaler-cip            <~1..>                              bind
  alpn                            <any>                               bind server
  backlog                         <~0..>                              bind
  ca-file                         <any>                               bind server
  ca-ignore-err                   <error-list>                        bind
  ca-sign-file                    <any>                               bind
  ca-sign-pass                    <any>                               bind
  ca-verify-file                  <any>                               bind
  cc                              <any>                               bind server
  ciphers                         <any>                               bind server
  ciphersuites                    <any>                               bind server
  client-sigalgs                  <any>                               bind server
  crl-file                        <any>                               bind server
  crt                             <any>                               bind server
  crt-ignore-err                  <error-list>                        bind
  crt-list                        <any>                               bind
  curves                          <any>                               bind server
  default-crt                     <any>                               bind
  ecdhe                           <any>                               bind
  expose-fd                       listeners                           bind
  gid                             <~>                                 bind
  group                           <any>                               bind
  guid-prefix                     <any>                               bind
  id                              <positive>                          bind
  idle-ping                       <time>                              bind server
  interface                       <any>                               bind server
  ktls                            <any>                               bind server
  label                           <any>                               bind
  level                           user|operator|admin                 bind
  maxconn                         <~0..>                              bind
  mode                            <octal>                             bind
  mss                             <mss>                               bind
  name                            <any>                               bind server
  namespace                       <any>                               bind server
  nbconn                          <~0..>                              bind
  nice                            <~-1024..1024>                      bind
  npn                             <any>                               bind server
  process                         <any>                               bind
  proto                           <protocol>                          bind server
  quic-cc-algo                    <any>                               bind server
  quic-socket                     connection|listener                 bind
  severity-output                 none|number|string                  bind
  shards                          by-thread|by-group|<~1..1024>       bind
  sigalgs                         <any>                               bind server
  ssl-max-ver                     SSLv3|TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3  bind server
  ssl-min-ver                     SSLv3|TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3  bind server
  tcp-md5sig                      <any>                               bind server
  tcp-ss                          <any>                               bind
  tcp-ut                          <time>                              bind server
  thread                          <threads>                           bind
  tls-ticket-keys                 <any>                               bind
  uid                             <~>                                 bind
  user                            <any>                               bind
  verify                          none|optional|required              bind
  accept-proxy                    -                                   bind
  allow-0rtt                      -                                   bind server
  defer-accept                    -                                   bind
  force-sslv3                     -                                   bind server
  force-tlsv10                    -                                   bind server
  force-tlsv11                    -                                   bind server
  force-tlsv12                    -                                   bind server
  force-tlsv13                    -                                   bind server
  generate-certificates           -                                   bind
  no-alpn                         -                                   bind
  no-ca-names                     -                                   bind
  no-sslv3                        -                                   bind server
  no-strict-sni                   -                                   bind
  no-tls-tickets                  -                                   bind server
  no-tlsv10                       -                                   bind server
  no-tlsv11                       -                                   bind server
  no-tlsv12                       -                                   bind server
  no-tlsv13                       -                                   bind server
  prefer-client-ciphers           -                                   bind
  quic-force-retry                -                                   bind
  ssl                             -                                   bind server
  strict-sni                      -                                   bind
  tfo                             -                                   bind server
  transparent                     -                                   bind
  v4v6                            -                                   bind
  v6only                          -                                   bind

  addr                            <check-address>                     server
  agent-addr                      <host>                              server
  agent-inter                     <period>                            server
  agent-port                      <~>                                 server
  agent-send                      <any>                               server
  check-alpn                      <any>                               server
  check-pool-conn-name            <any>                               server
  check-proto                     <protocol>                          server
  check-sni                       <any>                               server
  cookie                          <any>                               server
  downinter                       <period>                            server
  error-limit                     <~1..>                              server
  fall                            <~1..>                              server
  fastinter                       <period>                            server
  guid                            <any>                               server
  hash-key                        id|addr|addr-port                   server
  id                              <~1..>                              server
  init-addr                       [<init-addresses>]                  server
  init-state                      fully-up|up|down|fully-down|none    server
  inter                           <period>                            server
  log-bufsize                     <~0..>                              server
  log-proto                       legacy|octet-count                  server
  max-reuse                       <~>                                 server
  maxconn                         [<~>]                               server
  maxqueue                        [<~>]                               server
  minconn                         [<~>]                               server
  observe                         none|layer4|layer7                  server
  on-error                        fastinter|fail-check|sudden-death|mark-down  server
  on-marked-down                  shutdown-sessions                   server
  on-marked-up                    shutdown-backup-sessions            server
  pool-conn-name                  <any>                               server
  pool-low-conn                   <~>                                 server
  pool-max-conn                   <~>                                 server
  pool-purge-delay                <time>                              server
  port                            <~>                                 server
  proxy-v2-options                <proxy-options>                     server
  redir                           <any>                               server
  resolve-net                     <networks>                          server
  resolve-opts                    <resolve-options>                   server
  resolve-prefer                  ipv4|ipv6                           server
  resolvers                       <any>                               server
  rise                            <~1..>                              server
  set-proxy-v2-tlv-fmt            [<format>]                               server
  shard                           <~0..>                              server
  slowstart                       <time>                              server
  sni                             <server-sample>                     server
  socks4                          <socks-address>                     server
  source                          <source-address>                    server
  track                           <any>                               server
  usesrc                          <any>                               server
  verify                          none|required                       server
  verifyhost                      <any>                               server
  weight                          [<~0..256>]                         server
  ws                              auto|h1|h2                          server
  agent-check                     -                                   server
  backup                          -                                   server
  check                           -                                   server
  check-reuse-pool                -                                   server
  check-send-proxy                -                                   server
  check-sni-auto                  -                                   server
  check-ssl                       -                                   server
  check-via-socks4                -                                   server
  disabled                        -                                   server
  enabled                         -                                   server
  full-conn-rate                  -                                   server
  no-agent-check                  -                                   server
  no-backup                       -                                   server
  no-check                        -                                   server
  no-check-reuse-pool             -                                   server
  no-check-send-proxy             -                                   server
  no-check-ssl                    -                                   server
  no-renegotiate                  -                                   server
  no-send-proxy                   -                                   server
  no-send-proxy-v2                -                                   server
  no-send-proxy-v2-ssl            -                                   server
  no-send-proxy-v2-ssl-cn         -                                   server
  no-sni-auto                     -                                   server
  no-ssl                          -                                   server
  no-ssl-reuse                    -                                   server
  no-strict-maxconn               -                                   server
  no-tfo                          -                                   server
  no-verifyhost                   -                                   server
  non-stick                       -                                   server
  renegotiate                     -                                   server
  send-proxy                      -                                   server
  send-proxy-v2                   -                                   server
  send-proxy-v2-ssl               -                                   server
  send-proxy-v2-ssl-cn            -                                   server
  sni-auto                        -                                   server
  ssl-reuse                       -                                   server
  stick                           -                                   server
  strict-maxconn                  -                                   server
  tls-tickets                     -                                   server

  rewrite                         -                                   cookie
  insert                          -                                   cookie
  prefix                          -                                   cookie
  indirect                        -                                   cookie
  nocache                         -                                   cookie
  postonly                        -                                   cookie
  preserve                        -                                   cookie
  httponly                        -                                   cookie
  secure                          -                                   cookie
  dynamic                         -                                   cookie
  domain                          <any>                               cookie
  maxidle                         <time>                              cookie
  maxlife                         <time>                              cookie
  attr                            <any>                               cookie

  location                        <format>                            redirect
  prefix                          <format>                            redirect
  scheme                          <format>                            redirect
  code                            301|302|303|307|308                 redirect
  set-cookie                      <any>                               redirect
  set-cookie-fmt                  <format>                            redirect
  clear-cookie                    <any>                               redirect
  drop-query                      -                                   redirect
  append-slash                    -                                   redirect
  ignore-empty                    -                                   redirect
  keep-query                      -                                   redirect

  status                          <~200..599>                         return deny tarpit http-error
  deny_status                     <~200..599>                         deny tarpit
  content-type                    <any>                               return deny tarpit http-error
  default-errorfiles              -                                   return deny tarpit http-error
  errorfile                       <any>                               return deny tarpit http-error
  errorfiles                      <any>                               return deny tarpit http-error
  file                            <any>                               return deny tarpit http-error
  lf-file                         <any>                               return deny tarpit http-error
  string                          <any>                               return deny tarpit http-error
  lf-string                       <format>                            return deny tarpit http-error
  hdr                             <any> <format>                      return deny tarpit http-error

  type                            ip|ipv6|integer|string|binary       stick-table table
  len                             <~1..>                              stick-table table
  size                            <size>                              stick-table table
  expire                          <time>                              stick-table table
  nopurge                         -                                   stick-table table
  peers                           <any>                               stick-table
  write-to                        <any>                               stick-table table
  recv-only                       -                                   stick-table table
  srvkey                          name|addr                           stick-table table
  store                           [<stored>]                          stick-table table

  comment                         <any>                               connect send expect
  default                         -                                   connect
  port                            <check-port>                        connect
  addr                            <check-address>                     connect
  send-proxy                      -                                   connect
  via-socks4                      -                                   connect
  ssl                             -                                   connect
  sni                             <any>                               connect
  alpn                            <any>                               connect
  proto                           <protocol>                          connect
  linger                          -                                   connect
  meth                            <any>                               send
  uri                             <any>                               send
  uri-lf                          <format>                            send
  ver                             <any>                               send
  hdr                             <any> <format>                      send
  body                            <any>                               send
  body-lf                         <format>                            send

  min-recv                        <integer>                           expect
  ok-status                       <check-status>                      expect
  error-status                    <check-status>                      expect
  tout-status                     <check-status>                      expect
  on-success                      <format>                            expect
  on-error                        <format>                            expect
  status-code                     <server-sample>                     expect
  string                          <any>                               expect
  string-lf                       <format>                            expect
  rstring                         <regex>                             expect
  binary                          <binary>                            expect
  binary-lf                       <format>                            expect
  rbinary                         <regex>                             expect
  status                          <status-list>                       http-expect
  rstatus                         <regex>                             http-expect

  password                        <any>                               user
  insecure-password               <any>                               user
  groups                          [<any>]                             user
  users                           [<any>]                             group

  except                          <network>                           forwardfor originalto
  header                          <any>                               forwardfor originalto
  if-none                         -                                   forwardfor originalto

  realm                           <any>                               auth
  name                            <any>                               filter-trace
  random-forwarding               -                                   filter-trace
  random-parsing                  -                                   filter-trace
  hexdump                         -                                   filter-trace
  quiet                           -                                   filter-trace
  engine                          <any>                               filter-spoe
  config                          <any>                               filter-spoe

  rst-ttl                         <any>                               silent-drop
  time                            <time>                              wait-for-body
  at-least                        <size>                              wait-for-body
  len                             <positive>                          capture-rule
  id                              <integer>                           capture-rule
  table                           <any>                               track
`
