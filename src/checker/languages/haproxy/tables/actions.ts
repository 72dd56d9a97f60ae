/**
 * Actions of rules by rule set (manual, section 4.3 of 3.0, in 2.6 at each keyword), without the condition at their end. An
 * action with a name in parentheses is here without them; `track-sc` stands for all its counters.
 */
export const actions = `
  accept                          -                                 @tcp-request tcp-response-content
  add-acl                         <format>                          http-request http-response
  add-header                      <any> <format>                    @http
  add-headers-bin                 <any> [<any>...]                  http-request
  allow                           -                                 @http
  attach-srv                      <any> [name] [<sample>]           http-request tcp-request-content tcp-request-session
  auth                            [realm] [<any>]                   http-request
  cache-store                     <cache>                           http-response
  cache-use                       <cache>                           http-request
  capture                         <sample> <any>...                 @http tcp-request-content
  close                           -                                 tcp-response-content
  del-acl                         <format>                          @http
  del-header                      <any> [-m] [str|beg|end|sub|reg]  @http
  del-headers-bin                 <any> [<any>...]                  http-request
  del-map                         <format>                          @http
  deny                            [<any>...]                        http-request http-response
  disable-l7-retry                -                                 http-request
  do-log                          [<any>...]                        @all
  do-resolve                      <sample>...                       http-request tcp-request-content
  early-hint                      <any> <format>                    http-request
  expect-netscaler-cip            layer4                            tcp-request-connection tcp-request-session
  expect-proxy                    layer4                            tcp-request-connection tcp-request-session
  normalize-uri                   <any> [<any>...]                  http-request
  ot-group                        <any> <any>                       @http tcp-request-content tcp-response-content
  pause                           <any>                             http-request http-response
  redirect                        <any>...                          http-request http-response
  reject                          -                                 @tcp-request http-request tcp-response-content
  replace-header                  <any> <regex> <format>            @http
  replace-path                    <regex> <format>                  http-request
  replace-pathq                   <regex> <format>                  http-request
  replace-uri                     <regex> <format>                  http-request
  replace-value                   <any> <regex> <format>            @http
  return                          [<any>...]                        http-request http-response
  sc-add-gpc                      <sample>...             @all
  sc-inc-gpc                      -                                 @all
  sc-inc-gpc0                     -                                 @all
  sc-inc-gpc1                     -                                 @all
  sc-set-gpt                      <sample>...             @all
  sc-set-gpt0                     <sample>...             @all
  send-spoe-group                 <any> <any>                       http-request http-response tcp-request-content tcp-response-content
  set-bc-mark                     <any>                             http-request tcp-request-content
  set-bc-tos                      <any>                             http-request tcp-request-content
  set-dst                         <sample>...                       @tcp-request http-request
  set-dst-port                    <sample>...                       @tcp-request http-request
  set-fc-mark                     <any>                             @rules
  set-fc-tos                      <any>                             @rules
  set-header                      <any> <format>                    @http
  set-headers-bin                 <any> [<any>...]                  http-request
  set-log-level                   emerg|alert|crit|err|warning|notice|info|debug|silent  @http tcp-request-content tcp-response-content
  set-map                         <format> <format>                 @http
  set-mark                        <mark>                            @rules
  set-method                      <format>                          http-request
  set-nice                        <~>                               http-request http-response tcp-request-content tcp-response-content
  set-path                        <format>                          http-request
  set-pathq                       <format>                          http-request
  set-priority-class              <sample>...                       http-request tcp-request-content
  set-priority-offset             <sample>...                       http-request tcp-request-content
  set-query                       <format>                          http-request
  set-retries                     <any>                             http-request tcp-request-content
  set-src                         <sample>...                       @tcp-request http-request
  set-src-port                    <sample>...                       @tcp-request http-request
  set-status                      <status> [reason] [<any>]         http-after-response http-response
  set-timeout                     client|server|tunnel <sample>...  http-request http-response
  set-tos                         <mark>                            @rules
  set-uri                         <format>                          http-request
  set-var                         <sample>...                       @all
  set-var-fmt                     <format>                            @all
  silent-drop                     [rst-ttl] [<any>]                 @rules
  strict-mode                     on|off                            @http
  switch-mode                     http [proto] [<any>]              tcp-request-content
  tarpit                          [<any>...]                        http-request
  track-sc                        <any>...                          @tcp-request http-request http-response
  unset-var                       -                                 @all
  use-service                     <service>                           http-request tcp-request-content
  wait-for-body                   <any>...                          http-request http-response
  wait-for-handshake              -                                 http-request
`
