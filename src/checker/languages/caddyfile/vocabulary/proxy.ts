/** `reverse_proxy`, the directives that are made of it, and its transports, policies and sources of upstreams. */
export const proxy = `
to                  <upstream>...                           @proxy
dynamic!            a [<any>] [<any>] {dynamic_a}           @proxy
dynamic!            srv [<any>] {dynamic_srv}               @proxy
dynamic!            multi {dynamic_multi}                   @proxy
dynamic!            <module> [<any>...] {}                  @proxy
lb_policy!          random|first|round_robin|least_conn|ip_hash|client_ip_hash|uri_hash  @proxy
lb_policy!          random_choose <number>                  @proxy
lb_policy!          weighted_round_robin <number>...        @proxy
lb_policy!          header|query <any> [<late>...] {policy}  @proxy
lb_policy!          cookie [<any>] [<any>] {policy}         @proxy
lb_policy!          <module> [<any>...] {}                  @proxy
fallback            <any> [<any>...] {policy}               policy
max_age             <duration>                              policy
lb_retries          <number>                                @proxy
lb_try_duration     <duration>                              @proxy
lb_try_interval     <duration>                              @proxy
lb_retry_match      [<any>...] {matchers}                   @proxy
health_uri          <any>                                   @proxy
health_path         <any>                                   @proxy
health_port         <number>                                @proxy
health_upstream     <any>                                   @proxy
health_interval     <duration>                              @proxy
health_passes       <number>                                @proxy
health_fails        <number>                                @proxy
health_timeout      <duration>                              @proxy
health_method       <any>                                   @proxy
health_status       <status>                                @proxy
health_request_body  <any>                                  @proxy
health_body         <any>                                   @proxy
health_follow_redirects  -                                  @proxy
health_headers      {headers}                               @proxy
fail_duration       <duration>                              @proxy
max_fails           <number>                                @proxy
unhealthy_status    <status>...                             @proxy
unhealthy_latency   <duration>                              @proxy
unhealthy_request_count  <number>                           @proxy
flush_interval      <duration>|<number>                     @proxy
buffer_requests     -                                       @proxy
buffer_responses    -                                       @proxy
max_buffer_size     <size>                                  @proxy
request_buffers     <size>|unlimited                        @proxy
response_buffers    <size>|unlimited                        @proxy
stream_timeout      <duration>                              @proxy
stream_close_delay  <duration>                              @proxy
stream_buffer_size  <size>                                  @proxy
verbose_logs        -                                       @proxy
trusted_proxies     [<any>...]                              @proxy
header_up           <request-field> [<any>] [<any>]         @proxy
header_down         <request-field> [<any>] [<any>]         @proxy
method              <any>                                   @proxy
rewrite             <any>                                   @proxy
transport           http [<late>...] {http}                 @proxy
transport           fastcgi [<late>...] {fastcgi}           @proxy
transport           <module> [<any>...] {}                  @proxy
handle_response     [<response-name>] {response_handler}    @proxy intercept
replace_status      [<response-name>] <any>                 @proxy intercept

service             <any>                                   dynamic_srv
proto               <any>                                   dynamic_srv
name                <any>                                   dynamic_srv dynamic_a
port                <any>                                   dynamic_a
refresh             <duration>                              dynamic_srv dynamic_a
grace_period        <duration>                              dynamic_srv
resolvers           <any>...                                dynamic_srv dynamic_a http
dial_timeout        <duration>                              dynamic_srv dynamic_a
dial_fallback_delay  <duration>                             dynamic_srv dynamic_a
versions            ipv4|ipv6 [ipv4|ipv6]                   dynamic_a
*                   [<any>...] {}                           dynamic_multi

uri                 <any>                                   forward_auth
copy_headers        [<any>...] {names}                      forward_auth
*                   [<any>...] {}                           names
root                <any>                                   php_fastcgi fastcgi
split               <any>...                                php_fastcgi fastcgi
split_path          <any>...                                php_fastcgi fastcgi
index               <any>                                   php_fastcgi
try_files           <any>...                                php_fastcgi
env                 <any> <any>                             php_fastcgi fastcgi
resolve_root_symlink  -                                     fastcgi
resolve_root_symlink  [<late>...]                           php_fastcgi
capture_stderr      -                                       fastcgi
capture_stderr      [<late>...]                             php_fastcgi
dial_timeout        <duration>                              php_fastcgi fastcgi http
read_timeout        <duration>                              php_fastcgi fastcgi http
write_timeout       <duration>                              php_fastcgi fastcgi http

read_buffer         <size>                                  http
write_buffer        <size>                                  http
max_response_header  <size>                                 http
proxy_protocol      v1|v2                                   http
dial_fallback_delay  <duration>                             http
response_header_timeout  <duration>                         http
expect_continue_timeout  <duration>                         http
tls                 -                                       http
tls_client_auth     <any> [<any>]                           http
tls_insecure_skip_verify  -                                 http
tls_curves          <any>...                                http
tls_timeout         <duration>                              http
tls_trusted_ca_certs  <any>...                              http
tls_trust_pool      <any> [<any>...] {}                     http
tls_server_name     <any>                                   http
tls_renegotiation   never|once|freely                       http
tls_except_ports    <any>...                                http
keepalive           off|<duration>                          http
keepalive_interval  <duration>                              http
keepalive_idle_conns  <number>                              http
keepalive_idle_conns_per_host  <number>                     http
versions            <any>...                                http
compression         [off|<late>]                            http
max_conns_per_host  <number>                                http
forward_proxy_url   <any>                                   http
network_proxy       <any> [<any>...] {}                     http
local_address       <any>                                   http
`
