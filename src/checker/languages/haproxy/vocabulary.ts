/**
 * HAProxy's keywords by section, and of those that are a family (`option`, `timeout`, `http-request` …) the second word,
 * under the family's name. In the form of `../vocabulary.ts`; `listen` takes what a front end and a back end take.
 *
 * Read from the configuration manual of HAProxy 2.6 (sections 3, 4.1 and 4.2), with the keywords that came until 3.2.
 * Only what HAProxy itself counts has a count here.
 */
export const keywords = `
  acl                             <name> <any>...                     defaults frontend backend
  backlog                         <number>                            defaults frontend
  balance                         [<any>...]                          defaults backend
  bind                            <any>...                            frontend
  bind-process                    <any>...                            defaults frontend backend
  capture                         <any>...                            frontend
  clitcpka-cnt                    <number>                            defaults frontend
  clitcpka-idle                   <time>                              defaults frontend
  clitcpka-intvl                  <time>                              defaults frontend
  compression                     <any>...                            defaults frontend backend
  cookie                          <any>...                            defaults backend
  declare                         <any>...                            frontend
  default-server                  <any>...                            defaults backend
  default_backend                 <any> [<any>...]                    defaults frontend
  description                     <any>...                            frontend backend
  disabled                        -                                   defaults frontend backend
  dispatch                        <any>                               backend
  email-alert                     <any>...                            defaults frontend backend
  enabled                         -                                   defaults frontend backend
  error-log-format                <any>...                            defaults frontend
  errorfile                       <status> <any>                      defaults frontend backend
  errorfiles                      <any> [<any>...]                    defaults frontend backend
  errorloc                        <status> <any>                      defaults frontend backend
  errorloc302                     <status> <any>                      defaults frontend backend
  errorloc303                     <status> <any>                      defaults frontend backend
  external-check                  <any>...                            defaults backend
  filter                          <any>...                            frontend backend
  force-persist                   if|unless <any>...                  backend
  fullconn                        <number>                            defaults backend
  hash-type                       map-based|consistent [<any>...]     defaults backend
  http-after-response             <any>...                            defaults frontend backend
  http-check                      <any>...                            defaults backend
  http-error                      <any>...                            defaults frontend backend
  http-request                    <any>...                            defaults frontend backend
  http-response                   <any>...                            defaults frontend backend
  http-reuse                      never|safe|aggressive|always        defaults backend
  http-send-name-header           [<any>]                             defaults backend
  id                              <number>                            frontend backend
  ignore-persist                  if|unless <any>...                  backend
  load-server-state-from-file     global|local|none                   defaults backend
  log                             <any>...                            defaults frontend backend
  log-format                      <any>                               defaults frontend
  log-format-sd                   <any>                               defaults frontend
  log-tag                         <any>                               defaults frontend backend
  max-keep-alive-queue            <integer>                           defaults backend
  maxconn                         <number>                            defaults frontend
  mode                            tcp|http|health|log|spop|haterm     defaults frontend backend
  monitor                         <any>...                            frontend
  monitor-uri                     <any>                               defaults frontend
  option                          <any>...                            defaults backend frontend
  persist                         <any>...                            defaults backend
  rate-limit                      <any>...                            defaults frontend
  redirect                        <any>...                            frontend backend
  retries                         <number>                            defaults backend
  retry-on                        <any>...                            defaults backend
  server                          <any>...                            backend
  server-state-file-name          [<any>]                             defaults backend
  server-template                 <any>...                            backend
  source                          <any>...                            defaults backend
  srvtcpka-cnt                    <number>                            defaults backend
  srvtcpka-idle                   <time>                              defaults backend
  srvtcpka-intvl                  <time>                              defaults backend
  stats                           <any>...                            frontend backend defaults
  stick                           <any>...                            backend
  stick-table                     <any>...                            frontend backend
  tcp-check                       <any>...                            defaults backend
  tcp-request                     <any>...                            defaults frontend backend
  tcp-response                    <any>...                            defaults backend
  timeout                         <any>...                            defaults backend frontend
  transparent                     -                                   defaults backend
  unique-id-format                <any>                               defaults frontend
  unique-id-header                <any>                               defaults frontend
  use-fcgi-app                    <any>                               backend
  use-server                      <any> if|unless <any>...            backend
  use_backend                     <any> [<any>...]                    frontend
  abortonclose                    -                                   option
  accept-invalid-http-request     -                                   option
  accept-invalid-http-response    -                                   option
  allbackups                      -                                   option
  checkcache                      -                                   option
  clitcpka                        -                                   option
  contstats                       -                                   option
  disable-h2-upgrade              -                                   option
  dontlog-normal                  -                                   option
  dontlognull                     -                                   option
  forwardfor                      [<any>...]                          option
  h1-case-adjust-bogus-client     -                                   option
  h1-case-adjust-bogus-server     -                                   option
  http-buffer-request             -                                   option
  http-ignore-probes              -                                   option
  http-keep-alive                 -                                   option
  http-no-delay                   -                                   option
  http-pretend-keepalive          -                                   option
  http-restrict-req-hdr-names     preserve|delete|reject              option
  http-server-close               -                                   option
  http-use-proxy-header           -                                   option
  httpchk                         [<any>...]                          option
  httpclose                       -                                   option
  httplog                         [clf]                               option
  httpslog                        [<any>]                             option
  independent-streams             -                                   option
  ldap-check                      -                                   option
  external-check                  -                                   option
  log-health-checks               -                                   option
  log-separate-errors             -                                   option
  logasap                         -                                   option
  mysql-check                     [<any>...]                          option
  nolinger                        -                                   option
  originalto                      [<any>...]                          option
  persist                         -                                   option
  pgsql-check                     <any>...                            option
  prefer-last-server              -                                   option
  redispatch                      [<integer>]                         option
  redis-check                     -                                   option
  smtpchk                         [<any>...]                          option
  socket-stats                    -                                   option
  splice-auto                     -                                   option
  splice-request                  -                                   option
  splice-response                 -                                   option
  spop-check                      -                                   option
  srvtcpka                        -                                   option
  ssl-hello-chk                   -                                   option
  tcp-check                       -                                   option
  tcp-smart-accept                -                                   option
  tcp-smart-connect               -                                   option
  tcpka                           -                                   option
  tcplog                          [<any>]                             option
  transparent                     -                                   option
  idle-close-on-response          -                                   option
  forwarded                       [<any>...]                          option
  accept-unsafe-violations-in-http-request  -                                   option
  accept-unsafe-violations-in-http-response  -                                   option
  http-drop-request-trailers      -                                   option
  http-drop-response-trailers     -                                   option
  assume-rfc6587-ntf              -                                   option
  dont-parse-log                  -                                   option
  use-small-buffers               [<any>...]                          option
  httpfilter                      -                                   option
  check                           <time>                              timeout
  client                          <time>                              timeout
  client-fin                      <time>                              timeout
  connect                         <time>                              timeout
  http-keep-alive                 <time>                              timeout
  http-request                    <time>                              timeout
  queue                           <time>                              timeout
  server                          <time>                              timeout
  server-fin                      <time>                              timeout
  tarpit                          <time>                              timeout
  tunnel                          <time>                              timeout
  client-hs                       <time>                              timeout
  admin                           if|unless <any>...                  stats
  auth                            <any> [<any>...]                    stats
  enable                          -                                   stats
  hide-version                    -                                   stats
  http-request                    <any>...                            stats
  realm                           <any>                               stats
  refresh                         <time>                              stats
  scope                           <any>                               stats
  show-desc                       [<any>...]                          stats
  show-legends                    -                                   stats
  show-modules                    -                                   stats
  show-node                       [<any>]                             stats
  show-version                    -                                   stats
  uri                             <any>                               stats
  socket                          <any>...                            global-stats
  timeout                         <time>                              global-stats
  maxconn                         <number>                            global-stats
  bind-process                    <any>...                            global-stats
  socket-file                     <any>                               global-stats
  calculate-max-counters          on|off                              global-stats
  file                            <any>                               global-stats
  cookie                          [<any>...]                          capture
  request                         [<any>...]                          capture
  response                        [<any>...]                          capture
  from                            [<any>...]                          email-alert
  level                           [<any>...]                          email-alert
  mailers                         [<any>...]                          email-alert
  myhostname                      [<any>...]                          email-alert
  to                              [<any>...]                          email-alert
  comment                         [<any>...]                          http-check
  connect                         [<any>...]                          http-check
  disable-on-404                  [<any>...]                          http-check
  expect                          [<any>...]                          http-check
  send                            [<any>...]                          http-check
  send-state                      [<any>...]                          http-check
  set-var                         [<any>...]                          http-check
  set-var-fmt                     [<any>...]                          http-check
  unset-var                       [<any>...]                          http-check
  fail                            [<any>...]                          monitor
  command                         <any>                               external-check
  path                            <any>                               external-check
  rdp-cookie                      [<any>...]                          persist
  sessions                        <number>                            rate-limit
  match                           [<any>...]                          stick
  on                              [<any>...]                          stick
  store-request                   [<any>...]                          stick
  store-response                  [<any>...]                          stick
  comment                         [<any>...]                          tcp-check
  connect                         [<any>...]                          tcp-check
  expect                          [<any>...]                          tcp-check
  send                            <any> [<any>...]                    tcp-check
  send-lf                         <any> [<any>...]                    tcp-check
  send-binary                     <any> [<any>...]                    tcp-check
  send-binary-lf                  <any> [<any>...]                    tcp-check
  set-var                         [<any>...]                          tcp-check
  set-var-fmt                     [<any>...]                          tcp-check
  unset-var                       [<any>...]                          tcp-check
  connection                      [<any>...]                          tcp-request
  content                         [<any>...]                          tcp-request
  inspect-delay                   <time>                              tcp-request
  session                         [<any>...]                          tcp-request
  content                         [<any>...]                          tcp-response
  inspect-delay                   <time>                              tcp-response
  capture                         [<any>...]                          declare
  accept                          [<any>...]                          tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  add-acl                         <any> [<any>...]                    http-request http-response http-after-response
  add-header                      <any> <any> [<any>...]              http-request http-response http-after-response
  add-headers-bin                 <any> [<any>...]                    http-request
  allow                           [<any>...]                          http-request http-response http-after-response
  attach-srv                      <any> [<any>...]                    http-request tcp-request-content tcp-request-session
  auth                            [<any>...]                          http-request
  cache-store                     <any> [<any>...]                    http-response
  cache-use                       <any> [<any>...]                    http-request
  capture                         <any> [<any>...]                    http-request http-response http-after-response tcp-request-content
  close                           [<any>...]                          tcp-response-content
  del-acl                         <any> [<any>...]                    http-request http-response http-after-response
  del-header                      <any> [<any>...]                    http-request http-response http-after-response
  del-headers-bin                 <any> [<any>...]                    http-request
  del-map                         <any> [<any>...]                    http-request http-response http-after-response
  deny                            [<any>...]                          http-request http-response
  disable-l7-retry                [<any>...]                          http-request
  do-log                          [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  do-resolve                      <any> [<any>...]                    http-request tcp-request-content
  early-hint                      <any> <any> [<any>...]              http-request
  expect-netscaler-cip            [<any>...]                          tcp-request-connection tcp-request-session
  expect-proxy                    <any> [<any>...]                    tcp-request-connection tcp-request-session
  normalize-uri                   <any> [<any>...]                    http-request
  ot-group                        <any> <any> [<any>...]              http-request http-response http-after-response tcp-request-content tcp-response-content
  pause                           <any> [<any>...]                    http-request http-response
  redirect                        <any> [<any>...]                    http-request http-response
  reject                          [<any>...]                          http-request tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  replace-header                  <any> <any> <any> [<any>...]        http-request http-response http-after-response
  replace-path                    <any> <any> [<any>...]              http-request
  replace-pathq                   <any> <any> [<any>...]              http-request
  replace-uri                     <any> <any> [<any>...]              http-request
  replace-value                   <any> <any> <any> [<any>...]        http-request http-response http-after-response
  return                          [<any>...]                          http-request http-response
  sc-add-gpc                      [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  sc-inc-gpc                      [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  sc-inc-gpc0                     [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  sc-inc-gpc1                     [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  sc-set-gpt                      [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  sc-set-gpt0                     [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  send-spoe-group                 <any> <any> [<any>...]              http-request http-response tcp-request-content tcp-response-content
  set-bc-mark                     <any> [<any>...]                    http-request tcp-request-content
  set-bc-tos                      <any> [<any>...]                    http-request tcp-request-content
  set-dst                         <any> [<any>...]                    http-request tcp-request-content tcp-request-connection tcp-request-session
  set-dst-port                    <any> [<any>...]                    http-request tcp-request-content tcp-request-connection tcp-request-session
  set-fc-mark                     <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  set-fc-tos                      <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  set-header                      <any> <any> [<any>...]              http-request http-response http-after-response
  set-headers-bin                 <any> [<any>...]                    http-request
  set-log-level                   <any> [<any>...]                    http-request http-response http-after-response tcp-request-content tcp-response-content
  set-map                         <any> <any> [<any>...]              http-request http-response http-after-response
  set-mark                        <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  set-method                      <any> [<any>...]                    http-request
  set-nice                        <any> [<any>...]                    http-request http-response tcp-request-content tcp-response-content
  set-path                        <any> [<any>...]                    http-request
  set-pathq                       <any> [<any>...]                    http-request
  set-priority-class              <any> [<any>...]                    http-request tcp-request-content
  set-priority-offset             <any> [<any>...]                    http-request tcp-request-content
  set-query                       <any> [<any>...]                    http-request
  set-retries                     <any> [<any>...]                    http-request tcp-request-content
  set-src                         <any> [<any>...]                    http-request tcp-request-content tcp-request-connection tcp-request-session
  set-src-port                    <any> [<any>...]                    http-request tcp-request-content tcp-request-connection tcp-request-session
  set-status                      <any> [<any>...]                    http-response http-after-response
  set-timeout                     <any> <any> [<any>...]              http-request http-response
  set-tos                         <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  set-uri                         <any> [<any>...]                    http-request
  set-var                         <any> [<any>...]                    http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  set-var-fmt                     <any> [<any>...]                    http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  silent-drop                     [<any>...]                          http-request http-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  strict-mode                     <any> [<any>...]                    http-request http-response http-after-response
  switch-mode                     <any> [<any>...]                    tcp-request-content
  tarpit                          [<any>...]                          http-request
  track-sc0                       <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-request-session
  track-sc1                       <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-request-session
  track-sc2                       <any> [<any>...]                    http-request http-response tcp-request-content tcp-request-connection tcp-request-session
  unset-var                       [<any>...]                          http-request http-response http-after-response tcp-request-content tcp-request-connection tcp-response-content tcp-request-session
  use-service                     <any> [<any>...]                    http-request tcp-request-content
  wait-for-body                   <any> <any> [<any>...]              http-request http-response
  wait-for-handshake              [<any>...]                          http-request
  51degrees-cache-size            <any>                               global
  51degrees-data-file             <any>                               global
  51degrees-property-name-list    <any>                               global
  51degrees-property-separator    <any>                               global
  ca-base                         <any>                               global
  chroot                          <any>                               global
  cluster-secret                  <any>                               global
  cpu-map                         <any> <any>...                      global
  crt-base                        <any>                               global
  default-path                    <any>                               global
  description                     <any>                               global
  deviceatlas-json-file           <any>                               global
  deviceatlas-log-level           <any>                               global
  deviceatlas-properties-cookie   <any>                               global
  deviceatlas-separator           <any>                               global
  fd-hard-limit                   <number>                            global
  gid                             <number>                            global
  grace                           <time>                              global
  group                           <any>                               global
  h1-case-adjust                  <any> <any>                         global
  h1-case-adjust-file             <any>                               global
  hard-stop-after                 <time>                              global
  httpclient.resolvers.id         <any>                               global
  httpclient.resolvers.prefer     <any>                               global
  httpclient.retries              <number>                            global
  httpclient.ssl.ca-file          <any>                               global
  httpclient.ssl.verify           [<any>]                             global
  httpclient.timeout.connect      <time>                              global
  issuers-chain-path              <any>                               global
  key-base                        <any>                               global
  localpeer                       <any>                               global
  log                             [<any>...]                          global
  log-send-hostname               [<any>]                             global
  log-tag                         <any>                               global
  lua-load                        [<any>...]                          global
  lua-load-per-thread             [<any>...]                          global
  lua-prepend-path                [<any>...]                          global
  mworker-max-reloads             <number>                            global
  nbproc                          <number>                            global
  nbthread                        <number>                            global
  node                            <any>                               global
  numa-cpu-mapping                -                                   global
  pidfile                         <any>                               global
  presetenv                       [<any>...]                          global
  resetenv                        [<any>...]                          global
  set-var                         <any> <any>...                      global
  set-var-fmt                     [<any>...]                          global
  setenv                          [<any>...]                          global
  ssl-default-bind-ciphers        <any>                               global
  ssl-default-bind-ciphersuites   <any>                               global
  ssl-default-bind-client-sigalgs  <any>                               global
  ssl-default-bind-curves         <any>                               global
  ssl-default-bind-options        [<any>...]                          global
  ssl-default-bind-sigalgs        <any>                               global
  ssl-default-server-ciphers      <any>                               global
  ssl-default-server-ciphersuites  <any>                               global
  ssl-default-server-client-sigalgs  <any>                               global
  ssl-default-server-curves       <any>                               global
  ssl-default-server-options      [<any>...]                          global
  ssl-default-server-sigalgs      <any>                               global
  ssl-dh-param-file               <any>                               global
  ssl-engine                      [<any>...]                          global
  ssl-load-extra-del-ext          -                                   global
  ssl-load-extra-files            none|all|bundle|sctl|ocsp|issuer|key...                          global
  ssl-propquery                   <any>                               global
  ssl-provider                    <any>                               global
  ssl-provider-path               <any>                               global
  ssl-security-level              <number>                            global
  ssl-server-verify               <any>                               global
  stats                           [<any>...]                          global
  stats-file                      <any>                               global
  strict-limits                   -                                   global
  uid                             <number>                            global
  ulimit-n                        <number>                            global
  unix-bind                       [<any>...]                          global
  unsetenv                        [<any>...]                          global
  user                            <any>                               global
  wurfl-cache-size                <any>                               global
  wurfl-data-file                 <any>                               global
  wurfl-information-list          [<any>...]                          global
  wurfl-information-list-separator  <any>                               global
  max-spread-checks               <time>                              global
  maxcompcpuusage                 <number>                            global
  maxcomprate                     <number>                            global
  maxconn                         <number>                            global
  maxconnrate                     <number>                            global
  maxpipes                        <number>                            global
  maxsessrate                     <number>                            global
  maxsslconn                      <number>                            global
  maxsslrate                      <number>                            global
  maxzlibmem                      <number>                            global
  profiling.tasks                 on|off|auto                         global
  profiling.memory                on|off|auto                         global
  server-state-base               <any>                               global
  server-state-file               <any>                               global
  spread-checks                   <number>                            global
  thread-group                    [<any>...]                          global
  thread-groups                   <number>                            global
  thread-hard-limit               <number>                            global
  anonkey                         <any>                               global
  cpu-policy                      <any>                               global
  cpu-set                         [<any>...]                          global
  cpu-affinity                    <any>                               global
  email-alert                     [<any>...]                          global
  expose-deprecated-directives    -                                   global
  expose-experimental-directives  -                                   global
  external-check                  [<any>]                             global
  h2-workaround-bogus-websocket-clients  -                                   global
  busy-polling                    -                                   global
  daemon                          -                                   global
  debug                           -                                   global
  quiet                           -                                   global
  zero-warning                    -                                   global
  insecure-fork-wanted            -                                   global
  insecure-setuid-wanted          -                                   global
  master-worker                   [<any>]                             global
  noepoll                         -                                   global
  noevports                       -                                   global
  nogetaddrinfo                   -                                   global
  nokqueue                        -                                   global
  no-memory-trimming              -                                   global
  no-quic                         -                                   global
  nopoll                          -                                   global
  noreuseport                     -                                   global
  nosplice                        -                                   global
  pp2-never-send-local            -                                   global
  prealloc-fd                     -                                   global
  set-dumpable                    [<any>]                             global
  ssl-mode-async                  -                                   global
  ssl-skip-self-issued-ca         -                                   global
  close-spread-time               <time>                              global
  h1-accept-payload-with-any-method  -                                   global
  h1-do-not-close-on-insecure-transfer-encoding  -                                   global
  limited-quic                    -                                   global
  force-cfg-parser-pause          <time>                              global
  warn-blocked-traffic-after      <time>                              global
  dns-accept-family               <any>                               global
  harden.reject-privileged-ports.tcp  on|off|auto                         global
  harden.reject-privileged-ports.quic  on|off|auto                         global
  ocsp-update.disable             on|off|auto                         global
  ocsp-update.maxdelay            <number>                            global
  ocsp-update.mindelay            <number>                            global
  ocsp-update.mode                on|off|auto                         global
  program                         [<any>...]                          global
  acme.scheduler                  on|off|auto                         global
  jobs                            [<any>...]                          global
tune.applet.zero-copy-forwarding  [<any>...]                          global
  tune.buffers.limit              [<any>...]                          global
  tune.buffers.reserve            [<any>...]                          global
  tune.bufsize                    [<any>...]                          global
  tune.bufsize.large              [<any>...]                          global
  tune.bufsize.small              [<any>...]                          global
  tune.comp.maxlevel              [<any>...]                          global
  tune.disable-fast-forward       [<any>...]                          global
  tune.disable-zero-copy-forwarding  [<any>...]                          global
  tune.events.max-events-at-once  [<any>...]                          global
  tune.fail-alloc                 [<any>...]                          global
  tune.fd.edge-triggered          [<any>...]                          global
  tune.glitches.kill.cpu-usage    [<any>...]                          global
  tune.h1.zero-copy-fwd-recv      [<any>...]                          global
  tune.h1.zero-copy-fwd-send      [<any>...]                          global
  tune.h2.be.glitches-threshold   [<any>...]                          global
  tune.h2.be.initial-window-size  [<any>...]                          global
  tune.h2.be.max-concurrent-streams  [<any>...]                          global
  tune.h2.fe.glitches-threshold   [<any>...]                          global
  tune.h2.fe.initial-window-size  [<any>...]                          global
  tune.h2.fe.max-concurrent-streams  [<any>...]                          global
  tune.h2.fe.max-total-streams    [<any>...]                          global
  tune.h2.header-table-size       [<any>...]                          global
  tune.h2.initial-window-size     [<any>...]                          global
  tune.h2.max-concurrent-streams  [<any>...]                          global
  tune.h2.max-frame-size          [<any>...]                          global
  tune.h2.zero-copy-fwd-send      [<any>...]                          global
  tune.http.cookielen             [<any>...]                          global
  tune.http.logurilen             [<any>...]                          global
  tune.http.maxhdr                [<any>...]                          global
  tune.idle-pool.shared           [<any>...]                          global
  tune.idletimer                  [<any>...]                          global
  tune.listener.default-shards    [<any>...]                          global
  tune.listener.multi-queue       [<any>...]                          global
  tune.lua.bool-sample-conversion  [<any>...]                          global
  tune.lua.burst-timeout          [<any>...]                          global
  tune.lua.forced-yield           [<any>...]                          global
  tune.lua.log.loggers            [<any>...]                          global
  tune.lua.log.stderr             [<any>...]                          global
  tune.lua.maxmem                 [<any>...]                          global
  tune.lua.service-timeout        [<any>...]                          global
  tune.lua.session-timeout        [<any>...]                          global
  tune.lua.task-timeout           [<any>...]                          global
  tune.max-checks-per-thread      [<any>...]                          global
  tune.maxaccept                  [<any>...]                          global
  tune.maxpollevents              [<any>...]                          global
  tune.maxrewrite                 [<any>...]                          global
  tune.memory.hot-size            [<any>...]                          global
  tune.notsent-lowat.client       [<any>...]                          global
  tune.notsent-lowat.server       [<any>...]                          global
  tune.pattern.cache-size         [<any>...]                          global
  tune.peers.max-updates-at-once  [<any>...]                          global
  tune.pipesize                   [<any>...]                          global
  tune.pool-high-fd-ratio         [<any>...]                          global
  tune.pool-low-fd-ratio          [<any>...]                          global
  tune.pt.zero-copy-forwarding    [<any>...]                          global
  tune.quic.cc.cubic.min-losses   [<any>...]                          global
  tune.quic.disable-tx-pacing     [<any>...]                          global
  tune.quic.disable-udp-gso       [<any>...]                          global
  tune.quic.frontend.conn-tx-buffers.limit  [<any>...]                          global
  tune.quic.frontend.default-max-window-size  [<any>...]                          global
  tune.quic.frontend.glitches-threshold  [<any>...]                          global
  tune.quic.frontend.max-data-size  [<any>...]                          global
  tune.quic.frontend.max-idle-timeout  [<any>...]                          global
  tune.quic.frontend.max-streams-bidi  [<any>...]                          global
  tune.quic.frontend.max-tx-mem   [<any>...]                          global
  tune.quic.max-frame-loss        [<any>...]                          global
  tune.quic.reorder-ratio         [<any>...]                          global
  tune.quic.retry-threshold       [<any>...]                          global
  tune.quic.socket-owner          [<any>...]                          global
  tune.quic.zero-copy-fwd-send    [<any>...]                          global
  tune.rcvbuf.backend             [<any>...]                          global
  tune.rcvbuf.client              [<any>...]                          global
  tune.rcvbuf.frontend            [<any>...]                          global
  tune.rcvbuf.server              [<any>...]                          global
  tune.recv_enough                [<any>...]                          global
  tune.renice.runtime             [<any>...]                          global
  tune.renice.startup             [<any>...]                          global
  tune.ring.queues                [<any>...]                          global
  tune.runqueue-depth             [<any>...]                          global
  tune.sched.low-latency          [<any>...]                          global
  tune.sndbuf.backend             [<any>...]                          global
  tune.sndbuf.client              [<any>...]                          global
  tune.sndbuf.frontend            [<any>...]                          global
  tune.sndbuf.server              [<any>...]                          global
  tune.ssl.cachesize              [<any>...]                          global
  tune.ssl.capture-buffer-size    [<any>...]                          global
  tune.ssl.capture-cipherlist-size  [<any>...]                          global
  tune.ssl.certificate-compression  [<any>...]                          global
  tune.ssl.default-dh-param       <1024..65536>                       global
  tune.ssl.force-private-cache    [<any>...]                          global
  tune.ssl.hard-maxrecord         [<any>...]                          global
  tune.ssl.keylog                 [<any>...]                          global
  tune.ssl.lifetime               [<any>...]                          global
  tune.ssl.maxrecord              [<any>...]                          global
  tune.ssl.ocsp-update.maxdelay   [<any>...]                          global
  tune.ssl.ocsp-update.mindelay   [<any>...]                          global
  tune.ssl.ssl-ctx-cache-size     [<any>...]                          global
  tune.stick-counters             [<any>...]                          global
  tune.takeover-other-tg-connections  [<any>...]                          global
  tune.vars.check-max-size        [<any>...]                          global
  tune.vars.global-max-size       [<any>...]                          global
  tune.vars.proc-max-size         [<any>...]                          global
  tune.vars.reqres-max-size       [<any>...]                          global
  tune.vars.sess-max-size         [<any>...]                          global
  tune.vars.txn-max-size          [<any>...]                          global
  tune.zlib.memlevel              [<any>...]                          global
  tune.zlib.windowsize            [<any>...]                          global
  peer                            <any>...                            peers
  bind                            <any>...                            peers
  server                          <any>...                            peers
  default-server                  <any>...                            peers
  default-bind                    <any>...                            peers
  table                           <any>...                            peers
  log                             <any>...                            peers
  disabled                        -                                   peers
  enabled                         -                                   peers
  shards                          <number>                            peers
  nameserver                      <any> <server-port>                 resolvers
  parse-resolv-conf               -                                   resolvers
  hold                            nx|timeout|refused|valid|obsolete|other <time>  resolvers
  accepted_payload_size           <number>                            resolvers
  resolve_retries                 <number>                            resolvers
  timeout                         resolve|retry <time>                resolvers
  group                           <any> [<any>...]                    userlist
  user                            <any> [<any>...]                    userlist
  mailer                          <any> <any>                         mailers
  timeout                         mail <time>                         mailers
  command                         <any>...                            program
  user                            <any>                               program
  group                           <any>                               program
  option                          <any>                               program
  total-max-size                  <number>                            cache
  max-object-size                 <number>                            cache
  max-age                         <number>                            cache
  max-secondary-entries           <number>                            cache
  process-vary                    on|off                              cache
  description                     <any>...                            ring
  format                          <any>                               ring
  maxlen                          <number>                            ring
  size                            <any>                               ring
  server                          <any>...                            ring
  timeout                         <any> <any>                         ring
  backing-file                    <any>                               ring
  compression                     <any>...                            ring
  errorfile                       <status> <any>                      http-errors
  bind                            <any>...                            log-forward
  dgram-bind                      <any>...                            log-forward
  log                             <any>...                            log-forward
  maxconn                         <number>                            log-forward
  timeout                         <any> <any>                         log-forward
  backlog                         <number>                            log-forward
  option                          <any>...                            log-forward
  log-tag                         <any>                               log-profile
  on                              <any>...                            log-profile
  docroot                         <any>                               fcgi-app
  index                           <any>                               fcgi-app
  log-stderr                      <any>...                            fcgi-app
  pass-header                     <any> [<any>...]                    fcgi-app
  path-info                       <any>                               fcgi-app
  option                          <any>...                            fcgi-app
  set-param                       <any> <any> [<any>...]              fcgi-app
  acl                             <any>...                            fcgi-app
  no                              <any>...                            fcgi-app
  crt-base                        <any>                               crt-store
  key-base                        <any>                               crt-store
  load                            <any>...                            crt-store
  trace                           <any>...                            traces
  default-trace                   <any>...                            traces
  directory                       <any>                               acme
  account                         <any>...                            acme
  account-key                     <any>                               acme
  contact                         <any>                               acme
  challenge                       <any>                               acme
  keytype                         <any>                               acme
  bits                            <any>                               acme
  curves                          <any>                               acme
  map                             <any>                               acme
  reuse-key                       <any>                               acme
  acme-vars                       <any>                               acme
  provider-name                   <any>                               acme
  guid                            <any>                               defaults frontend backend
  hash-preserve-affinity          <any>                               defaults frontend backend
  hash-balance-factor             <number>                            defaults frontend backend
  log-steps                       <any>                               defaults frontend backend
  force-be-switch                 <any>...                            defaults frontend backend
  quic-initial                    <any>...                            defaults frontend backend
  max-session-srv-conns           <number>                            defaults frontend backend
  dgram-bind                      <any>...                            defaults frontend backend
  clitimeout                      <time>                              defaults frontend backend
  contimeout                      <time>                              defaults frontend backend
  srvtimeout                      <time>                              defaults frontend backend
  grace                           <time>                              defaults frontend backend
  monitor-net                     <any>                               defaults frontend backend
  block                           <any>...                            defaults frontend backend
`

/** Parameters of `bind` lines: sections 5.1; first those that take a value, then flags. */
export const bindParameters = {
  values: `
    accept-netscaler-cip alpn backlog ca-file ca-ignore-err ca-sign-file ca-sign-pass ca-verify-file cc ciphers
    ciphersuites client-sigalgs crl-file crt crt-ignore-err crt-list curves default-crt ecdhe expose-fd gid group guid-prefix id
    idle-ping interface ktls label level maxconn mode mss name namespace nbconn nice npn process proto quic-cc-algo quic-socket
    severity-output shards sigalgs ssl-max-ver ssl-min-ver tcp-md5sig tcp-ss tcp-ut thread tls-ticket-keys uid user verify`,
  flags: `
    accept-proxy allow-0rtt defer-accept force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13
    generate-certificates no-alpn no-ca-names no-sslv3 no-strict-sni no-tls-tickets no-tlsv10 no-tlsv11 no-tlsv12 no-tlsv13
    prefer-client-ciphers quic-force-retry ssl strict-sni tfo transparent v4v6 v6only`,
}

/** Parameters of `server` and `default-server` lines: section 5.2. */
export const serverParameters = {
  values: `
    addr agent-addr agent-inter agent-port agent-send alpn ca-file cc check-alpn check-pool-conn-name check-proto check-sni
    ciphers ciphersuites client-sigalgs cookie crl-file crt curves downinter error-limit fall fastinter guid hash-key id idle-ping
    init-addr init-state inter ktls log-bufsize log-proto max-reuse maxconn maxqueue minconn name namespace npn observe on-error
    on-marked-down on-marked-up pool-conn-name pool-low-conn pool-max-conn pool-purge-delay port proto proxy-v2-options quic-cc-algo
    redir resolve-net resolve-opts resolve-prefer resolvers rise set-proxy-v2-tlv-fmt shard sigalgs slowstart sni socks4 source
    ssl-max-ver ssl-min-ver tcp-md5sig tcp-ut track usesrc verify verifyhost weight ws interface`,
  flags: `
    agent-check allow-0rtt backup check check-reuse-pool check-send-proxy check-sni-auto check-ssl check-via-socks4 disabled
    enabled force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13 full-conn-rate no-agent-check no-backup no-check
    no-check-reuse-pool no-check-send-proxy no-check-ssl no-renegotiate no-send-proxy no-send-proxy-v2 no-send-proxy-v2-ssl
    no-send-proxy-v2-ssl-cn no-sni-auto no-ssl no-ssl-reuse no-sslv3 no-strict-maxconn no-tfo no-tls-tickets no-tlsv10 no-tlsv11
    no-tlsv12 no-tlsv13 no-verifyhost non-stick renegotiate send-proxy send-proxy-v2 send-proxy-v2-ssl send-proxy-v2-ssl-cn
    sni-auto ssl ssl-reuse stick strict-maxconn tfo tls-tickets`,
}
