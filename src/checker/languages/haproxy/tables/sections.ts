/**
 * Keywords of the smaller sections (manual, sections 3.3 ff., 5.3, 6.2 and 10).
 */
export const sectionKeywords = `
  peer                            <any>...                            peers
  bind                            [<any>...]                          peers
  server                          [<any>...]                            peers
  default-server                  [<any>...]                          peers
  default-bind                    [<any>...]                          peers
  table                           <any>...                            peers
  log                             <any>...                            peers
  disabled                        [<any>...]                          peers
  enabled                         [<any>...]                          peers
  shards                          <number>                            peers
  nameserver                      <any> <port-address>                 resolvers
  parse-resolv-conf               [<any>...]                          resolvers
  hold                            nx|timeout|refused|valid|obsolete|other <time>  resolvers
  accepted_payload_size           <number> [<any>...]                 resolvers
  resolve_retries                 <~> [<any>...]                      resolvers
  timeout                         resolve|retry <time>                resolvers
  group                           <any> [<any>...]                    userlist
  user                            <any> [<any>...]                    userlist
  mailer                          <any> <port-address>                mailers
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
  maxlen                          <~> [<any>...]                      ring
  size                            <any>                               ring
  server                          <any>...                            ring
  timeout                         [<any>...]                          ring
  backing-file                    <any> [<any>...]                    ring
  compression                     <any>...                            ring
  errorfile                       <status> <any>                      http-errors
  bind                            <any>...                            log-forward
  dgram-bind                      <any>...                            log-forward
  log                             <any>...                            log-forward
  maxconn                         <~0..>                              log-forward
  timeout                         <any> <any>                         log-forward
  backlog                         <~0..>                              log-forward
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
`
