/** The global options. */
export const options = `
debug               [<late>...]                             global
local_certs         [<late>...]                             global
skip_install_trust  [<late>...]                             global
http_port           <number>                                global
https_port          <number>                                global
default_bind        <any>... {bind}                         global
order               <directive> first|last                  global
order               <directive> before|after <any>          global
storage             file_system <any>                       global
storage             file_system {file_system}               global
storage             <module> [<any>...] {}                  global
root                <any>                                   file_system
storage_check       off                                     global
storage_clean_interval  off|<duration> [<late>...]           global
admin               off                                     global
admin               [<any>] {admin}                         global
enforce_origin      [<any>...]                              admin
origins             [<any>...]                              admin
persist_config      off                                     global
log                 [<any>] {log}                           global
grace_period        <duration> [<late>...]                   global
shutdown_delay      <duration> [<late>...]                   global
sockets             <any> <any>                             global
metrics             {server_metrics}                        global servers
per_host            -                                       server_metrics
observe_catchall_hosts  -                                   server_metrics
otlp                -                                       server_metrics
labels              {}                                      server_metrics
auto_https          off|disable_redirects|disable_certs|ignore_loaded_certs|prefer_wildcard  global
email               <any>                                   global
default_sni         <any>                                   global
fallback_sni        <any>                                   global
acme_ca             <any>                                   global
acme_ca_root        <any>                                   global
acme_eab            {acme_eab}                              global
key_id              <any>                                   acme_eab
mac_key             <any>                                   acme_eab
acme_dns            [<any>...] {}                           global
dns                 [<any>...] {}                           global
tls_resolvers       <any>...                                global
tls_automate_names  <any>...                                global
ech                 <any>... {}                             global
on_demand_tls       {on_demand_tls}                         global
ask                 <any>                                   on_demand_tls
interval            <duration>                              on_demand_tls
burst               <number>                                on_demand_tls
permission          <any> [<any>...] {}                     on_demand_tls
key_type            ed25519|p256|p384|rsa2048|rsa4096|<late>  global
cert_issuer         acme [<any>] {acme}                     global
cert_issuer         zerossl [<any>] {acme}                  global
cert_issuer         internal [<late>...] {internal}         global
cert_issuer         <module> [<any>...] {}                  global
cert_lifetime       <duration> [<late>...]                   global
ocsp_interval       <duration> [<late>...]                   global
ocsp_stapling       off                                     global
preferred_chains    smallest                                global
preferred_chains    {preferred_chains}                      global
renew_interval      <duration> [<late>...]                   global
renewal_window_ratio  <any>                                 global
pki                 [<late>...] {pki}                       global
events              [<late>...] {events}                    global
on                  <any> <any> [<any>...] {}               events
filesystem          <any>... {}                             global

servers             [<any>] {servers}                       global
name                <any>                                   servers
listener_wrappers   {listener_wrappers}                     servers
packet_conn_wrappers  {listener_wrappers}                   servers
tls                 -                                       listener_wrappers
http_redirect       [<any>...] {}                           listener_wrappers
*                   [<any>...] {}                           listener_wrappers
timeouts            {timeouts}                              servers
read_body           <duration>                              timeouts
read_header         <duration>                              timeouts
write               <duration>                              timeouts
idle                <duration>                              timeouts
keepalive_interval  <duration>                              servers
keepalive_idle      <duration>                              servers
keepalive_count     <number>                                servers
trusted_proxies     <any>... {}                             servers
trusted_proxies_strict  -                                   servers
trusted_proxies_unix  -                                     servers
client_ip_headers   [<any>...]                              servers
max_header_size     <size>                                  servers
enable_full_duplex  -                                       servers
log_credentials     -                                       servers
protocols           [h1|h2|h2c|h3...]                       servers
protocol            {protocol}                              servers
allow_h2c           -                                       protocol
experimental_http3  -                                       protocol
strict_sni_host     [on|insecure_off]                       servers protocol
trace               -                                       servers
0rtt                off                                     servers
`
