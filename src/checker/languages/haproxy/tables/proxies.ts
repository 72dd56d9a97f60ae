/**
 * Keywords of `defaults`, `frontend` and `backend` (manual, sections 4.1 and 4.2); `listen` takes what a front end and a
 * back end take.
 */
export const proxyKeywords = `
  acl                             <name> <any>...                     defaults frontend backend
  backlog                         <~>                                 defaults frontend
  balance                         [<any>...]                          defaults backend
  bind                            <any>...                            frontend
  bind-process                    [<any>...]                          defaults frontend backend
  capture                         <any>...                            frontend
  clitcpka-cnt                    <integer> [<any>...]                defaults frontend
  clitcpka-idle                   <time> [<any>...]                   defaults frontend
  clitcpka-intvl                  <time> [<any>...]                   defaults frontend
  compression                     <any>...                            defaults frontend backend
  cookie                          <any>...                            defaults backend
  declare                         <any>...                            frontend
  default-server                  <any>...                            defaults backend
  default_backend                 <any> [<any>...]                    defaults frontend
  description                     <any>...                            frontend backend
  disabled                        -                                   defaults frontend backend
  dispatch                        <port-address>                      backend
  email-alert                     <any>...                            defaults frontend backend
  enabled                         -                                   defaults frontend backend
  error-log-format                <format>                            defaults frontend
  errorfile                       <status> <any> [<any>...]           defaults frontend backend
  errorfiles                      <any> [<any>...]                    defaults frontend backend
  errorloc                        <status> <any> [<any>...]           defaults frontend backend
  errorloc302                     <status> <any> [<any>...]           defaults frontend backend
  errorloc303                     <status> <any> [<any>...]           defaults frontend backend
  external-check                  <any>...                            defaults backend
  filter                          <any>...                            frontend backend
  force-persist                   if|unless [<any>...]                backend
  fullconn                        <~>                                 defaults backend
  hash-type                       map-based|consistent [<hash-function>] [<hash-modifier>] [<any>...]  defaults backend
  http-after-response             <any>...                            defaults frontend backend
  http-check                      <any>...                            defaults backend
  http-error                      <any>...                            defaults frontend backend
  http-request                    <any>...                            defaults frontend backend
  http-response                   <any>...                            defaults frontend backend
  http-reuse                      never|safe|aggressive|always        defaults backend
  http-send-name-header           <any> [<any>...]                    defaults backend
  id                              <~1..>                              frontend backend
  ignore-persist                  if|unless [<any>...]                backend
  load-server-state-from-file     global|local|none [<any>...]        defaults backend
  log                             <any>...                            defaults frontend backend
  log-format                      <format>                            defaults frontend
  log-format-sd                   <format>                            defaults frontend
  log-tag                         <any> [<any>...]                    defaults frontend backend
  max-keep-alive-queue            <integer> [<any>...]                defaults backend
  maxconn                         <~>                                 defaults frontend
  mode                            tcp|http|log|spop|haterm     defaults frontend backend
  monitor                         <any>...                            frontend
  monitor-uri                     <any>                               defaults frontend
  option                          <any>...                            defaults backend frontend
  persist                         <any>...                            defaults backend
  rate-limit                      <any>...                            defaults frontend
  redirect                        <any>...                            frontend backend
  retries                         <~>                                 defaults backend
  retry-on                        <any>...                            defaults backend
  server                          <any>...                            backend
  server-state-file-name          [<any>]                             defaults backend
  server-template                 <any>...                            backend
  source                          <any>...                            defaults backend
  srvtcpka-cnt                    <integer> [<any>...]                defaults backend
  srvtcpka-idle                   <time> [<any>...]                   defaults backend
  srvtcpka-intvl                  <time> [<any>...]                   defaults backend
  stats                           <any>...                            frontend backend defaults
  stick                           <any>...                            backend
  stick-table                     <any>...                            frontend backend
  tcp-check                       <any>...                            defaults backend
  tcp-request                     <any>...                            defaults frontend backend
  tcp-response                    <any>...                            defaults backend
  timeout                         <any>...                            defaults backend frontend
  transparent                     -                                   defaults backend
  unique-id-format                <format>                            defaults frontend
  unique-id-header                <any> [<any>...]                    defaults frontend
  use-fcgi-app                    <any>                               backend
  use-server                      <any> if|unless [<any>...]          backend
  use_backend                     <any> [<any>...]                    frontend
  guid                            <any>                               defaults frontend backend
  hash-preserve-affinity          <any>                               defaults frontend backend
  hash-balance-factor             <balance-factor>                    defaults frontend backend
  log-steps                       <any>                               defaults frontend backend
  force-be-switch                 <any>...                            defaults frontend backend
  quic-initial                    <any>...                            defaults frontend backend
  max-session-srv-conns           <number>                            defaults frontend backend
  dgram-bind                      <any>...                            defaults frontend backend
`
