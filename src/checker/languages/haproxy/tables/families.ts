/**
 * The second word of keywords that are a family, under the family’s name (manual, section 4.2).
 */
export const familyMembers = `
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
  httpslog                        [<any>...]                          option
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
  redispatch                      [<~>] [<any>...]                    option
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
  tcplog                          [clf]                               option
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
  admin                           if|unless [<any>...]                stats
  auth                            <any> [<any>...]                    stats
  enable                          [<any>...]                          stats
  hide-version                    [<any>...]                          stats
  http-request                    <any>...                            stats
  realm                           <any> [<any>...]                    stats
  refresh                         <time> [<any>...]                   stats
  scope                           <any> [<any>...]                    stats
  show-desc                       [<any>...]                          stats
  show-legends                    [<any>...]                          stats
  show-modules                    [<any>...]                          stats
  show-node                       [<any>] [<any>...]                  stats
  show-version                    [<any>...]                          stats
  uri                             <any> [<any>...]                    stats
  socket                          <any>...                            global-stats
  timeout                         <time> [<any>...]                   global-stats
  maxconn                         <~1..> [<any>...]                   global-stats
  bind-process                    <any>...                            global-stats
  socket-file                     <any> [<any>...]                    global-stats
  calculate-max-counters          on|off [<any>...]                   global-stats
  file                            <any> [<any>...]                    global-stats
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
  sessions                        <integer> [<any>...]                     rate-limit
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
  inspect-delay                   <time> [<any>...]                              tcp-request
  session                         [<any>...]                          tcp-request
  content                         [<any>...]                          tcp-response
  inspect-delay                   <time> [<any>...]                              tcp-response
  capture                         [<any>...]                          declare
`
