/**
 * Keywords of `global` (manual, section 3). What the names take was tried with HAProxy 2.6; newer ones are read from the
 * manual.
 */
export const globalKeywords = `
  51degrees-cache-size            <any>                               global
  51degrees-data-file             <any>                               global
  51degrees-property-name-list    <any>                               global
  51degrees-property-separator    <any>                               global
  ca-base                         <any>                               global
  chroot                          <any>                               global
  cluster-secret                  <any>                               global
  cpu-map                         <cpu-threads> <cpu-list>...         global
  crt-base                        <any>                               global
  default-path                    <any>                               global
  description                     <any> [<any>...]                    global
  deviceatlas-json-file           <any>                               global
  deviceatlas-log-level           <any>                               global
  deviceatlas-properties-cookie   <any>                               global
  deviceatlas-separator           <any>                               global
  fd-hard-limit                   <~>                                 global
  gid                             <~>                                 global
  grace                           <time> [<any>...]                   global
  group                           <any>                               global
  h1-case-adjust                  <any> <any>                         global
  h1-case-adjust-file             <any>                               global
  hard-stop-after                 <time> [<any>...]                   global
  httpclient.resolvers.id         <any>                               global
  httpclient.resolvers.prefer     ipv4|ipv6                           global
  httpclient.retries              <number>                            global
  httpclient.ssl.ca-file          <any>                               global
  httpclient.ssl.verify           [none|required]                     global
  httpclient.timeout.connect      <time>                              global
  issuers-chain-path              <any>                               global
  key-base                        <any>                               global
  localpeer                       <any>                               global
  log                             [<any>...]                          global
  log-send-hostname               [<any>...]                          global
  log-tag                         <any>                               global
  lua-load                        [<any>...]                          global
  lua-load-per-thread             [<any>...]                          global
  lua-prepend-path                [<any>...]                          global
  mworker-max-reloads             [<any>...]                          global
  nbthread                        <1..64>                             global
  node                            <host>                              global
  numa-cpu-mapping                [<any>...]                          global
  pidfile                         <any>                               global
  presetenv                       [<any>...]                          global
  resetenv                        [<any>...]                          global
  set-var                         <any> <any>...                      global
  set-var-fmt                     [<any>...]                          global
  setenv                          <any> <any> [<any>...]              global
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
  ssl-load-extra-del-ext          [<any>...]                          global
  ssl-load-extra-files            none|all|bundle|sctl|ocsp|issuer|key...  global
  ssl-propquery                   <any>                               global
  ssl-provider                    <any>                               global
  ssl-provider-path               <any> [<any>...]                    global
  ssl-security-level              <number>                            global
  ssl-server-verify               none|required                       global
  stats                           [<any>...]                          global
  stats-file                      <any>                               global
  strict-limits                   -                                   global
  uid                             <~>                                 global
  ulimit-n                        <~>                                 global
  unix-bind                       [<any>...]                          global
  unsetenv                        [<any>...]                          global
  user                            <any>                               global
  wurfl-cache-size                <any>                               global
  wurfl-data-file                 <any>                               global
  wurfl-information-list          [<any>...]                          global
  wurfl-information-list-separator  <any>                               global
  max-spread-checks               <time>                              global
  maxcompcpuusage                 <~0..100>                           global
  maxcomprate                     <~>                                 global
  maxconn                         <~>                                 global
  maxconnrate                     <~>                                 global
  maxpipes                        <~>                                 global
  maxsessrate                     <~>                                 global
  maxsslconn                      <~0..>                              global
  maxsslrate                      <~>                                 global
  maxzlibmem                      <~>                                 global
  profiling.tasks                 on|off|auto                         global
  profiling.memory                on|off|auto                         global
  server-state-base               <any> [<any>...]                    global
  server-state-file               <any> [<any>...]                    global
  spread-checks                   <~0..50>                            global
  thread-group                    [<any>...]                          global
  thread-groups                   <1..64>                             global
  thread-hard-limit               <number>                            global
  anonkey                         <any>                               global
  cpu-policy                      <any>                               global
  cpu-set                         [<any>...]                          global
  cpu-affinity                    <any>                               global
  email-alert                     [<any>...]                          global
  expose-deprecated-directives    -                                   global
  expose-experimental-directives  [<any>...]                          global
  external-check                  [<any>...]                          global
  h2-workaround-bogus-websocket-clients  -                                   global
  busy-polling                    -                                   global
  daemon                          -                                   global
  debug                           -                                   global
  quiet                           -                                   global
  zero-warning                    -                                   global
  insecure-fork-wanted            -                                   global
  insecure-setuid-wanted          -                                   global
  master-worker                   [no-exit-on-failure]                global
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
  ssl-mode-async                  [<any>...]                          global
  ssl-skip-self-issued-ca         [<any>...]                          global
  close-spread-time               <time> [<any>...]                   global
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
  tune.applet.zero-copy-forwarding  on|off                              global
  tune.buffers.limit              <~>                                 global
  tune.buffers.reserve            <~>                                 global
  tune.bufsize                    <~1..>                              global
  tune.bufsize.large              [<any>...]                          global
  tune.bufsize.small              [<any>...]                          global
  tune.comp.maxlevel              <~1..9>                             global
  tune.disable-fast-forward       [<any>...]                          global
  tune.disable-zero-copy-forwarding  [<any>...]                          global
  tune.events.max-events-at-once  <~>                                 global
  tune.fail-alloc                 [<~0..100>]                         global
  tune.fd.edge-triggered          on|off                              global
  tune.glitches.kill.cpu-usage    [<any>...]                          global
  tune.h1.zero-copy-fwd-recv      on|off                              global
  tune.h1.zero-copy-fwd-send      on|off                              global
  tune.h2.be.glitches-threshold   <~>                                 global
  tune.h2.be.initial-window-size  <~>                                 global
  tune.h2.be.max-concurrent-streams  <~>                                 global
  tune.h2.fe.glitches-threshold   <~>                                 global
  tune.h2.fe.initial-window-size  <~>                                 global
  tune.h2.fe.max-concurrent-streams  <~>                                 global
  tune.h2.fe.max-total-streams    <~>                                 global
  tune.h2.header-table-size       <~4096..65536>                      global
  tune.h2.initial-window-size     [<~0..>]                            global
  tune.h2.max-concurrent-streams  [<~0..>]                            global
  tune.h2.max-frame-size          <~16384..16777215>                  global
  tune.h2.zero-copy-fwd-send      on|off                              global
  tune.http.cookielen             <~>                                 global
  tune.http.logurilen             <~>                                 global
  tune.http.maxhdr                <~2..32767>                         global
  tune.idle-pool.shared           on|off                              global
  tune.idletimer                  <time>                              global
  tune.listener.default-shards    by-process|by-thread|by-group       global
  tune.listener.multi-queue       on|off|fair                         global
  tune.lua.bool-sample-conversion  [<any>...]                          global
  tune.lua.burst-timeout          <time> [<any>...]                   global
  tune.lua.forced-yield           [<integer>] [<any>...]              global
  tune.lua.log.loggers            on|off                              global
  tune.lua.log.stderr             on|off|auto                         global
  tune.lua.maxmem                 <integer> [<any>...]                global
  tune.lua.service-timeout        <time> [<any>...]                   global
  tune.lua.session-timeout        <time> [<any>...]                   global
  tune.lua.task-timeout           <time> [<any>...]                   global
  tune.max-checks-per-thread      <~>                                 global
  tune.maxaccept                  <~>                                 global
  tune.maxpollevents              <~>                                 global
  tune.maxrewrite                 <~0..>                              global
  tune.memory.hot-size            <~>                                 global
  tune.notsent-lowat.client       [<any>...]                          global
  tune.notsent-lowat.server       [<any>...]                          global
  tune.pattern.cache-size         <~0..> [<any>...]                   global
  tune.peers.max-updates-at-once  <~1..>                              global
  tune.pipesize                   <~>                                 global
  tune.pool-high-fd-ratio         <~0..100>                           global
  tune.pool-low-fd-ratio          <~0..100>                           global
  tune.pt.zero-copy-forwarding    on|off                              global
  tune.quic.cc.cubic.min-losses   [<any>...]                          global
  tune.quic.disable-tx-pacing     [<any>...]                          global
  tune.quic.disable-udp-gso       [<any>...]                          global
  tune.quic.frontend.conn-tx-buffers.limit  <~>                                 global
  tune.quic.frontend.default-max-window-size  [<any>...]                          global
  tune.quic.frontend.glitches-threshold  <~>                                 global
  tune.quic.frontend.max-data-size  [<any>...]                          global
  tune.quic.frontend.max-idle-timeout  <time>                              global
  tune.quic.frontend.max-streams-bidi  <~>                                 global
  tune.quic.frontend.max-tx-mem   [<any>...]                          global
  tune.quic.max-frame-loss        <~>                                 global
  tune.quic.reorder-ratio         <~>                                 global
  tune.quic.retry-threshold       <~>                                 global
  tune.quic.socket-owner          connection|listener                 global
  tune.quic.zero-copy-fwd-send    on|off                              global
  tune.rcvbuf.backend             <~>                                 global
  tune.rcvbuf.client              <~>                                 global
  tune.rcvbuf.frontend            <~>                                 global
  tune.rcvbuf.server              <~>                                 global
  tune.recv_enough                <~>                                 global
  tune.renice.runtime             [<any>...]                          global
  tune.renice.startup             [<any>...]                          global
  tune.ring.queues                <~>                                 global
  tune.runqueue-depth             <~>                                 global
  tune.sched.low-latency          on|off                              global
  tune.sndbuf.backend             <~>                                 global
  tune.sndbuf.client              <~>                                 global
  tune.sndbuf.frontend            <~>                                 global
  tune.sndbuf.server              <~>                                 global
  tune.ssl.cachesize              <~0..>                              global
  tune.ssl.capture-buffer-size    <~0..>                              global
  tune.ssl.capture-cipherlist-size  <~0..>                              global
  tune.ssl.certificate-compression  [<any>...]                          global
  tune.ssl.default-dh-param       <dh-size>                           global
  tune.ssl.force-private-cache    -                                   global
  tune.ssl.hard-maxrecord         <~0..>                              global
  tune.ssl.keylog                 on|off                              global
  tune.ssl.lifetime               <time>                              global
  tune.ssl.maxrecord              <~0..>                              global
  tune.ssl.ocsp-update.maxdelay   [<any>...]                          global
  tune.ssl.ocsp-update.mindelay   [<any>...]                          global
  tune.ssl.ssl-ctx-cache-size     <~0..>                              global
  tune.stick-counters             [<any>...]                          global
  tune.takeover-other-tg-connections  [<any>...]                          global
  tune.vars.check-max-size        [<integer>] [<any>...]              global
  tune.vars.global-max-size       [<integer>] [<any>...]              global
  tune.vars.proc-max-size         [<integer>] [<any>...]              global
  tune.vars.reqres-max-size       [<integer>] [<any>...]              global
  tune.vars.sess-max-size         [<integer>] [<any>...]              global
  tune.vars.txn-max-size          [<integer>] [<any>...]              global
  tune.zlib.memlevel              <~>                                 global
  tune.zlib.windowsize            <~>                                 global
`
