/**
 * Directives, subdirectives and global options of Caddy 2.4 to 2.10, from caddyserver.com/docs/caddyfile. The third column
 * is the block: `site` (and `handle`, `route` …), `global`, or the directive that the block belongs to. A matcher before
 * the arguments is not part of the usage; `{}` is a block whose content is not looked at.
 */
import { isInteger } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
abort               -                                       site
acme_server         {}                                      site
basic_auth          [<any>] [<any>] {}                      site
basicauth           [<any>] [<any>] {}                      site
bind                <any>... {}                             site
encode              [<any>...] {encode}                     site
error               <any> [<any>] {message}                 site
file_server         [browse] {file_server}                  site
forward_auth        [<any>...] {forward_auth}               site
fs                  <any>                                   site
handle              {site}                                  site
handle_errors       [<any>...] {site}                       site
handle_path         {site}                                  site
header              [<any>] [<any>] [<any>] {}              site
import              <any>... {}                             @all
intercept           {intercept}                             site
invoke              <any>...                                site
log                 [<any>] {log}                           site
log_append          <any> <any>                             site
log_name            <any>...                                site
log_skip            -                                       site
map                 <any> <any>... {}                       site
method              <any>                                   site
metrics             {metrics}                               site
php_fastcgi         [<any>...] {php_fastcgi}                site
push                [<any>...] {}                           site
redir               <any> [<any>]                           site
request_body        {request_body}                          site
request_header      [<any>] [<any>] [<any>] {}              site
respond             <any> [<any>] {respond}                 site
reverse_proxy       [<upstream>...] {reverse_proxy}         site
rewrite             <any> [<any>]                           site
root                <any>                                   site
route               {site}                                  site
skip_log            -                                       site
templates           {templates}                             site
tls                 internal|force_automate|<email> {tls}           site
tls                 <any> <any> {tls}                       site
tls                 {tls}                                   site
tracing             {tracing}                               site
try_files           <any>... {try_files}                    site
uri                 strip_prefix|strip_suffix <any>         site
uri                 replace <any> <any> [<number>]          site
uri                 path_regexp <any> <any>                 site
uri                 query [<any>...] {}                     site
vars                [<any>] [<any>] {}                      site

gzip                [<number>]                              encode
zstd                [<any>]                                 encode
minimum_length      <number>                                encode
match               status|header <any>...                  encode
match               {response}                              encode
header              <any> <any>                             response
status              <any>...                                response
prefer              <any>...                                encode

browse              [<any>] {}                              file_server
disable_canonical_uris  -                                   file_server
fs                  <any>...                                file_server
hide                <any>...                                file_server
index               <any>...                                file_server
pass_thru           -                                       file_server
precompressed       [<any>...]                              file_server
etag_file_extensions  <any>...                              file_server
root                <any>                                   file_server
status              <any>                                   file_server

message             <any>                                   message
body                <any>                                   respond
close               -                                       respond
max_size            <any>                                   request_body
read_timeout        <duration>                              request_body
write_timeout       <duration>                              request_body
set                 <any>                                   request_body
disable_openmetrics  -                                      metrics
span                <any>                                   tracing
policy              <any>                                   try_files
between             <any> <any>                             templates
mime                <any>...                                templates
root                <any>                                   templates
extensions          {}                                      templates

output              stdout|stderr|discard {}                log
output              file <any> [<any>] {file}               log
output              net <any> {net}                         log
output              <any> [<any>...] {}                     log
format              <any> [<any>...] {}                     log
level               <level>                                 log
hostnames           <any>...                                log
include             <any>...                                log
exclude             <any>...                                log
sampling            {}                                      log
no_hostname         -                                       log
core                <any> {}                                log
mode                <any>                                   file
roll_size           <size>                                  file
roll_uncompressed   -                                       file
roll_disabled       -                                       file
roll_local_time     -                                       file
roll_keep           <number>                                file
roll_keep_for       <duration>                              file
roll_interval       <duration>                              file
roll_minutes        <any>...                                file
roll_at             <any>...                                file
dir_mode            <any>                                   file
dial_timeout        <duration>                              net
soft_start          -                                       net

to                  <any>...                                @proxy
dynamic             <any> [<any>...] {}                     @proxy
lb_policy           <any> [<any>...] {}                     @proxy
lb_retries          <number>                                @proxy
lb_try_duration     <duration>                              @proxy
lb_try_interval     <duration>                              @proxy
lb_retry_match      [<any>...] {}                           @proxy
health_uri          <any>                                   @proxy
health_path         <any>                                   @proxy
health_port         <any>                                   @proxy
health_upstream     <any>                                   @proxy
health_interval     <duration>                              @proxy
health_passes       <number>                                @proxy
health_fails        <number>                                @proxy
health_timeout      <duration>                              @proxy
health_method       <any>                                   @proxy
health_status       <any>                                   @proxy
health_request_body  <any>                                  @proxy
health_body         <any>                                   @proxy
health_follow_redirects  -                                  @proxy
health_headers      {}                                      @proxy
fail_duration       <duration>                              @proxy
max_fails           <number>                                @proxy
unhealthy_status    <any>...                                @proxy
unhealthy_latency   <duration>                              @proxy
unhealthy_request_count  <number>                           @proxy
flush_interval      <any>                                   @proxy
buffer_requests     -                                       @proxy
buffer_responses    -                                       @proxy
max_buffer_size     <size>                                  @proxy
request_buffers     <any>                                   @proxy
response_buffers    <any>                                   @proxy
stream_timeout      <duration>                              @proxy
stream_close_delay  <duration>                              @proxy
verbose_logs        -                                       @proxy
trusted_proxies     <any>...                                @proxy
header_up           <any> [<any>] [<any>]                   @proxy
header_down         <any> [<any>] [<any>]                   @proxy
method              <any>                                   @proxy
rewrite             <any> [<any>]                           @proxy
transport           <any> {transport}                       @proxy
handle_response     {handle_response}                       @proxy intercept
replace_status      <any> [<any>]                           @proxy intercept
copy_response       [<any>] {}                              handle_response
copy_response_headers  {}                                   handle_response
uri                 <any>                                   forward_auth
copy_headers        [<any>...] {}                           forward_auth
root                <any>                                   php_fastcgi
split               <any>...                                php_fastcgi
index               <any>...                                php_fastcgi
try_files           <any>...                                php_fastcgi
env                 <any> <any>                             php_fastcgi
resolve_root_symlink  -                                     php_fastcgi
capture_stderr      -                                       php_fastcgi
dial_timeout        <duration>                              php_fastcgi transport
read_timeout        <duration>                              php_fastcgi transport
write_timeout       <duration>                              php_fastcgi transport

read_buffer         <size>                                  transport
write_buffer        <size>                                  transport
max_response_header  <size>                                 transport
proxy_protocol      <any>                                   transport
dial_fallback_delay  <duration>                             transport
response_header_timeout  <duration>                         transport
expect_continue_timeout  <duration>                         transport
resolvers           <any>...                                transport
tls                 -                                       transport
tls_client_auth     <any> [<any>]                           transport
tls_insecure_skip_verify  -                                 transport
tls_curves          <any>...                                transport
tls_timeout         <duration>                              transport
tls_trusted_ca_certs  <any>...                              transport
tls_trust_pool      <any> [<any>...] {}                     transport
tls_server_name     <any>                                   transport
tls_renegotiation   <any>                                   transport
tls_except_ports    <any>...                                transport
keepalive           <any>                                   transport
keepalive_interval  <duration>                              transport
keepalive_idle_conns  <number>                              transport
keepalive_idle_conns_per_host  <number>                     transport
versions            <any>...                                transport
compression         <any>                                   transport
max_conns_per_host  <number>                                transport
forward_proxy_url   <any>                                   transport
network_proxy       <any> [<any>...] {}                     transport
local_address       <any>                                   transport
root                <any>                                   transport
split               <any>...                                transport
split_path          <any>...                                transport php_fastcgi
env                 <any> <any>                             transport
resolve_root_symlink  -                                     transport
capture_stderr      -                                       transport

protocols           <any> [<any>]                           tls
ciphers             <any>...                                tls
curves              <any>...                                tls
alpn                <any>...                                tls
load                <any>...                                tls
ca                  <any>                                   tls
ca_root             <any>                                   tls
key_type            ed25519|p256|p384|rsa2048|rsa4096       tls
dns                 [<any>...] {}                           tls
propagation_timeout  <duration>|-1                          tls
propagation_delay   <duration>                              tls
dns_ttl             <duration>                              tls
dns_challenge_override_domain  <any>                        tls
resolvers           <any>...                                tls
eab                 <any> <any>                             tls
on_demand           -                                       tls
reuse_private_keys  -                                       tls
force_automate      -                                       tls
renewal_window_ratio  <any>                                 tls
client_auth         {}                                      tls
issuer              <any> [<any>...] {}                     tls
get_certificate     <any> [<any>...] {}                     tls
insecure_secrets_log  <any>                                 tls

debug               -                                       global
http_port           <number>                                global
https_port          <number>                                global
default_bind        <any>... {}                             global
order               <any> <any> [<any>]                     global
storage             <any> [<any>...] {}                     global
storage_check       <any>                                   global
storage_clean_interval  <duration>                          global
admin               [<any>] {}                              global
persist_config      off                                     global
log                 [<any>] {log}                           global
grace_period        <duration>                              global
shutdown_delay      <duration>                              global
metrics             {}                                      global
auto_https          <any>...                                global
email               [<any>]                                 global
default_sni         <any>                                   global
fallback_sni        <any>                                   global
local_certs         -                                       global
skip_install_trust  -                                       global
acme_ca             <any>                                   global
acme_ca_root        <any>                                   global
acme_eab            {}                                      global
acme_dns            <any> [<any>...] {}                     global
dns                 [<any>...] {}                           global
tls_resolvers       <any>...                                global
ech                 <any>... {}                             global
on_demand_tls       {}                                      global
key_type            ed25519|p256|p384|rsa2048|rsa4096       global
cert_issuer         <any> [<any>...] {}                     global
ocsp_interval       <duration>                              global
ocsp_stapling       off                                     global
preferred_chains    [smallest] {}                           global
renew_interval      <duration>                              global
cert_lifetime       <duration>                              global
renewal_window_ratio  <any>                                 global
servers             [<any>] {servers}                       global
name                <any>                                   servers
listener_wrappers   {}                                      servers
timeouts            {timeouts}                              servers
read_body           <duration>                              timeouts
read_header         <duration>                              timeouts
write               <duration>                              timeouts
idle                <duration>                              timeouts
keepalive_interval  <duration>                              servers
trusted_proxies     <any>... {}                             servers
trusted_proxies_strict  -                                   servers
client_ip_headers   <any>...                                servers
metrics             {}                                      servers
max_header_size     <size>                                  servers
enable_full_duplex  -                                       servers
log_credentials     -                                       servers
protocols           [h1] [h2] [h2c] [h3]                    servers
protocol            {}                                      servers
strict_sni_host     [on|insecure_off]                       servers
trace               -                                       servers
pki                 {}                                      global
events              {}                                      global
filesystem          <any>... {}                             global
`

/** Go's durations, with days. */
const isDuration: Kind = (text) =>
  text === '0' || /^[-+]?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h|d))+$/.test(text)

export const vocabulary = readVocabulary({
  table,
  groups: {
    proxy: 'reverse_proxy php_fastcgi forward_auth',
    all: 'site global encode file_server log @proxy handle_response intercept transport tls',
  },
  kinds: {
    duration: isDuration,
    level: (text) => /^(?:debug|info|warn|error|panic|fatal)$/i.test(text),
    email: (text) => text.includes('@'),
    upstream: (text) => !/^\w+:\/\/.*:\d+[A-Za-z_]\w*$/.test(text),
    number: (text) => isInteger(text),
    size: (text) => /^\d+(?:\.\d+)?\s*(?:[kmgt]i?b?|b)?$/i.test(text),
  },
})

export const descriptions: Record<string, string> = {
  duration: 'a duration such as `30s` or `1h30m`',
  level: '`debug`, `info`, `warn`, `error`, `panic` or `fatal`',
  email: 'an email address',
  upstream: 'an upstream such as `10.0.0.1:8080`',
  size: 'a size such as `10MiB`',
}

/** The directives that take no matcher. */
export const withoutMatcher = new Set([
  'bind',
  'fs',
  'handle_errors',
  'import',
  'invoke',
  'log',
  'log_name',
  'tls',
])
