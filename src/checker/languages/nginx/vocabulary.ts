/**
 * nginx's directives: what each takes and where it may stand, in the form of `../vocabulary.ts`.
 *
 * Read from the module pages under nginx.org/en/docs ("Syntax", "Context") and, for argument counts, contexts and the
 * exact words of an enumeration, from the command tables of nginx 1.22.1 and its modules in Debian 12.
 * `server-if` and `location-if` are an `if` in a server and in a location.
 */
export const directives = `
  # nginx core
  daemon!                             on|off                              main
  master_process!                     on|off                              main
  timer_resolution!                   <time>                              main
  pid!                                <any>                               main
  lock_file!                          <any>                               main
  worker_processes!                   auto|<number>                       main
  debug_points!                       stop|abort                          main
  user!                               <any> [<any>]                       main
  worker_priority!                    <integer>                           main
  worker_cpu_affinity!                auto|<cpu-mask>...                            main
  worker_rlimit_nofile!               <number>                            main
  worker_rlimit_core!                 <offset>                            main
  worker_shutdown_timeout!            <time>                              main
  working_directory!                  <any>                               main
  env                                 <any>                               main
  load_module                         <any>                               main
  error_log                           <any> [<log-level>...]              main
  include                             <any>                               any
  events!                             {events}                            main
  thread_pool                         <any> <pool-param> [<pool-param>]   main
  ssl_engine                          <any>                               main
  pcre_jit!                           on|off                              main
  http!                               {http}                              main
  # nginx event
  worker_connections!                 <positive>                            events
  use!                                epoll|kqueue|select|poll|eventport|/dev/poll  events
  multi_accept!                       on|off                              events
  accept_mutex!                       on|off                              events
  accept_mutex_delay!                 <time>                              events
  debug_connection                    <any>                               events
  epoll_events!                       <number>                            events
  worker_aio_requests!                <number>                            events
  # nginx http
  max_headers!                        <number>                            http server
  variables_hash_max_size!            <number>                            http
  variables_hash_bucket_size!         <number>                            http
  server_names_hash_max_size!         <number>                            http
  server_names_hash_bucket_size!      <number>                            http
  server                              {server}                            http
  connection_pool_size!               <pool-size>                              http server
  request_pool_size!                  <pool-size>                              http server
  client_header_timeout!              <time>                              http server
  client_header_buffer_size!          <size>                              http server
  large_client_header_buffers!        <positive> <positive-size>                     http server
  ignore_invalid_headers!             on|off                              http server
  merge_slashes!                      on|off                              http server
  underscores_in_headers!             on|off                              http server
  location                            <any> [<any>] {location}            server location
  listen                              <any>...                            server
  server_name                         <any>...                            server
  types_hash_max_size!                <number>                            @http
  types_hash_bucket_size!             <number>                            @http
  types                               {pairs}                             @http
  default_type!                       <any>                               @http
  root!                               <text>                              @http location-if
  alias!                              <text>                              location
  limit_except                        <any>... {limit_except}             location
  client_max_body_size!               <offset>                            @http
  client_body_buffer_size!            <size>                              @http
  client_body_timeout!                <time>                              @http
  client_body_temp_path!              <any> [<1..3>] [<1..3>] [<1..3>]       @http
  client_body_in_file_only!           off|on|clean                        @http
  client_body_in_single_buffer!       on|off                              @http
  sendfile!                           on|off                              @http location-if
  sendfile_max_chunk!                 <size>                              @http
  subrequest_output_buffer_size!      <size>                              @http
  aio!                                on|off|threads|<threads>            @http
  aio_write!                          on|off                              @http
  read_ahead!                         <size>                              @http
  directio!                           off|<offset>                        @http
  directio_alignment!                 <offset>                            @http
  tcp_nopush!                         on|off                              @http
  tcp_nodelay!                        on|off                              @http
  send_timeout!                       <time>                              @http
  send_lowat!                         <size>                              @http
  postpone_output!                    <size>                              @http
  limit_rate!                         <size-or-variable>                  @http location-if
  limit_rate_after!                   <size-or-variable>                  @http location-if
  keepalive_time!                     <time>                              @http
  keepalive_timeout!                  <time> [<seconds>]                     @http
  keepalive_requests!                 <number>                            @http
  keepalive_disable                   none|msie6|safari [none|msie6|safari]  @http
  satisfy!                            all|any                             @http
  auth_delay!                         <time>                              @http
  internal!                           -                                   location
  lingering_close!                    off|on|always                       @http
  lingering_time!                     <time>                              @http
  lingering_timeout!                  <time>                              @http
  reset_timedout_connection!          on|off                              @http
  absolute_redirect!                  on|off                              @http
  server_name_in_redirect!            on|off                              @http
  port_in_redirect!                   on|off                              @http
  msie_padding!                       on|off                              @http
  msie_refresh!                       on|off                              @http
  log_not_found!                      on|off                              @http
  log_subrequest!                     on|off                              @http
  recursive_error_pages!              on|off                              @http
  server_tokens!                      on|off|build|<variable>                  @http
  if_modified_since!                  off|exact|before                    @http
  max_ranges!                         <number>                            @http
  chunked_transfer_encoding!          on|off                              @http
  etag!                               on|off                              @http
  error_page                          <any> <text>...                     @http location-if
  post_action!                        <any>                               @http location-if
  error_log                           <any> [<log-level>...]              @http
  open_file_cache!                    off|<cache-param> [<cache-param>]   @http
  open_file_cache_valid!              <seconds>                           @http
  open_file_cache_min_uses!           <number>                            @http
  open_file_cache_errors!             on|off                              @http
  open_file_cache_events!             on|off                              @http
  resolver!                           <any>...                            @http
  resolver_timeout!                   <time>                              @http
  gzip_vary!                          on|off                              @http
  gzip_http_version!                  1.0|1.1                             @http
  gzip_proxied                        off|expired|no-cache|no-store|private|no_last_modified|no_etag|auth|any...  @http
  gzip_disable                        msie6|degradation|<regex>...                            @http
  disable_symlinks!                   on|off|if_not_owner|<from> [<from>]  @http
  log_format                          <any> <text>...                      http
  access_log                          <text>...                           @http location-if limit_except
  open_log_file_cache                 off|<cache-param> [<cache-param>] [<cache-param>] [<cache-param>]  @http
  upstream                            <any> {upstream}                    http
  server                              <any>...                            upstream
  gzip!                               on|off                              @http location-if
  gzip_buffers!                       <positive> <positive-size>                     @http
  gzip_types                          <any>...                            @http
  gzip_comp_level!                    <number>                            @http
  gzip_window!                        <gzip-window>                              @http
  gzip_hash!                          <gzip-hash>                              @http
  postpone_gzipping!                  <size>                              @http
  gzip_no_buffer!                     on|off                              @http
  gzip_min_length!                    <size>                              @http
  ssi!                                on|off                              @http location-if
  ssi_silent_errors!                  on|off                              @http
  ssi_ignore_recycled_buffers!        on|off                              @http
  ssi_min_file_chunk!                 <size>                              @http
  ssi_value_length!                   <size>                              @http
  ssi_types                           <any>...                            @http
  ssi_last_modified!                  on|off                              @http
  charset!                            <text>                              @http location-if
  source_charset!                     <text>                              @http location-if
  override_charset!                   on|off                              @http location-if
  charset_types                       <any>...                            @http
  charset_map                         <any> <any> {pairs}                 http
  sub_filter                          <text> <text>                       @http
  sub_filter_types                    <any>...                            @http
  sub_filter_once!                    on|off                              @http
  sub_filter_last_modified!           on|off                              @http
  add_before_body!                    <any>                               @http
  add_after_body!                     <any>                               @http
  addition_types                      <any>...                            @http
  gunzip!                             on|off                              @http
  gunzip_buffers!                     <positive> <positive-size>                     @http
  userid!                             off|log|v1|on                       @http
  userid_service!                     <number>                            @http
  userid_name!                        <any>                               @http
  userid_domain!                      <any>                               @http
  userid_path!                        <any>                               @http
  userid_expires!                     off|max|<seconds>                      @http
  userid_flags                        <userid-flag> [<userid-flag>] [<userid-flag>]               @http
  userid_p3p!                         <any>                               @http
  userid_mark                         off|<userid-mark>                               @http
  expires!                            <any> [<any>]                       @http location-if
  add_header                          <any> <text> [always]               @http location-if
  add_trailer                         <any> <text> [always]               @http location-if
  output_buffers!                     <positive> <positive-size>                     @http
  slice!                              <size>                              @http
  http2_recv_buffer_size!             <frame-buffer>                              http
  http2_pool_size!                    <pool-size>                              http server
  http2_max_concurrent_streams!       <number>                            http server
  http2_max_concurrent_pushes!        <number>                            http server
  http2_max_requests                  <any>                               http server
  http2_max_field_size                <any>                               http server
  http2_max_header_size               <any>                               http server
  http2_body_preread_size!            <size>                              http server
  http2_streams_index_size!           <power-of-two>                            http server
  http2_recv_timeout                  <any>                               http server
  http2_idle_timeout                  <any>                               http server
  http2_chunk_size!                   <positive-size>                              @http
  http2_push_preload!                 on|off                              @http
  http2_push                          <text>                              @http
  gzip_static!                        off|on|always                       @http
  dav_methods                         off|put|delete|mkcol|copy|move...   @http
  create_full_put_path!               on|off                              @http
  min_delete_depth!                   <number>                            @http
  dav_access!                         <access> [<access>] [<access>]               @http
  autoindex!                          on|off                              @http
  autoindex_format!                   html|json|jsonp|xml                 @http
  autoindex_localtime!                on|off                              @http
  autoindex_exact_size!               on|off                              @http
  index                               <text>...                           @http
  random_index!                       on|off                              location
  mirror                              <any>                               @http
  mirror_request_body!                on|off                              @http
  try_files!                          <text> <text>...                    server location
  auth_request!                       <any>                               @http
  auth_request_set                    <variable> <text>                   @http
  auth_basic!                         <text>                              @http limit_except
  auth_basic_user_file!               <text>                              @http limit_except
  allow                               all|unix:|<address>                 @http limit_except
  deny                                all|unix:|<address>                 @http limit_except
  limit_conn_zone                     <text> <zone>                       http
  limit_conn                          <any> <number>                      @http
  limit_conn_log_level!               info|notice|warn|error              @http
  limit_conn_status!                  <400..599>                            @http
  limit_conn_dry_run!                 on|off                              @http
  limit_req_zone                      <text> <zone-or-rate> <zone-or-rate>  http
  limit_req                           <req-param> [<req-param>] [<req-param>]  @http
  limit_req_log_level!                info|notice|warn|error              @http
  limit_req_status!                   <400..599>                            @http
  limit_req_dry_run!                  on|off                              @http
  set_real_ip_from                    <any>                               @http
  real_ip_header!                     <any>                               @http
  real_ip_recursive!                  on|off                              @http
  geo                                 <any> [<variable>] {pairs}          http
  map                                 <any> <variable> {pairs}            http
  map_hash_max_size!                  <number>                            http
  map_hash_bucket_size!               <number>                            http
  split_clients                       <any> <variable> {pairs}            http
  valid_referers                      <any>...                            server location
  referer_hash_max_size!              <number>                            server location
  referer_hash_bucket_size!           <number>                            server location
  rewrite                             <regex> <text> [last|break|redirect|permanent]  server location server-if location-if
  return                              <any> [<text>]                       server location server-if location-if
  break                               -                                   server location server-if location-if
  if                                  <any>... {if}                       server location
  set                                 <variable> <text>                   server location server-if location-if
  rewrite_log!                        on|off                              @http server-if location-if
  uninitialized_variable_warn!        on|off                              @http server-if location-if
  ssl                                 on|off                              http server
  ssl_certificate                     <any>                               http server
  ssl_certificate_key                 <any>                               http server
  ssl_password_file                   <any>                               http server
  ssl_dhparam!                        <any>                               http server
  ssl_ecdh_curve!                     <any>                               http server
  ssl_protocols                       <tls-version>...                    http server
  ssl_ciphers!                        <any>                               http server
  ssl_buffer_size!                    <size>                              http server
  ssl_verify_client!                  off|on|optional|optional_no_ca      http server
  ssl_verify_depth!                   <number>                            http server
  ssl_client_certificate!             <any>                               http server
  ssl_trusted_certificate!            <any>                               http server
  ssl_prefer_server_ciphers!          on|off                              http server
  ssl_session_cache!                  off|none|builtin|<session-cache> [<session-cache>]  http server
  ssl_session_tickets!                on|off                              http server
  ssl_session_ticket_key              <any>                               http server
  ssl_session_timeout!                <seconds>                           http server
  ssl_crl!                            <any>                               http server
  ssl_ocsp!                           on|off|leaf                         http server
  ssl_ocsp_responder!                 <any>                               http server
  ssl_ocsp_cache                      off|<ocsp-cache>                               http server
  ssl_stapling!                       on|off                              http server
  ssl_stapling_file!                  <any>                               http server
  ssl_stapling_responder!             <any>                               http server
  ssl_stapling_verify!                on|off                              http server
  ssl_early_data!                     on|off                              http server
  ssl_conf_command                    <any> <any>                         http server
  ssl_reject_handshake!               on|off                              http server
  proxy_pass!                         <text>                               location location-if limit_except
  proxy_redirect                      <any> [<text>]                      @http
  proxy_cookie_domain                 <any> [<text>]                      @http
  proxy_cookie_path                   <any> [<text>]                      @http
  proxy_cookie_flags                  <any> [<text>] [<any>] [<any>]      @http
  proxy_store!                        <text>                              @http
  proxy_store_access!                 <access> [<access>] [<access>]               @http
  proxy_buffering!                    on|off                              @http
  proxy_request_buffering!            on|off                              @http
  proxy_ignore_client_abort!          on|off                              @http
  proxy_bind!                         off|<bind-address> [transparent]                 @http
  proxy_socket_keepalive!             on|off                              @http
  proxy_connect_timeout!              <time>                              @http
  proxy_send_timeout!                 <time>                              @http
  proxy_send_lowat!                   <size>                              @http
  proxy_intercept_errors!             on|off                              @http
  proxy_set_header                    <any> <any>                         @http
  proxy_headers_hash_max_size!        <number>                            @http
  proxy_headers_hash_bucket_size!     <number>                            @http
  proxy_set_body!                     <any>                               @http
  proxy_method!                       <text>                              @http
  proxy_pass_request_headers!         on|off                              @http
  proxy_pass_request_body!            on|off                              @http
  proxy_buffer_size!                  <size>                              @http
  proxy_read_timeout!                 <time>                              @http
  proxy_buffers!                      <positive> <positive-size>                     @http
  proxy_busy_buffers_size!            <size>                              @http
  proxy_force_ranges!                 on|off                              @http
  proxy_limit_rate!                   <size-or-variable>                  @http
  proxy_cache!                        <text>                               @http
  proxy_cache_key                     <text>                               @http
  proxy_cache_path                    <any> <any>...                      http
  proxy_cache_bypass                  <text>...                            @http
  proxy_no_cache                      <text>...                            @http
  proxy_cache_valid                   [any|<status>...] <seconds>            @http
  proxy_cache_min_uses!               <number>                            @http
  proxy_cache_max_range_offset!       <offset>                            @http
  proxy_cache_use_stale               error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off...  @http
  proxy_cache_methods                 GET|HEAD|POST...                    @http
  proxy_cache_lock!                   on|off                              @http
  proxy_cache_lock_timeout!           <time>                              @http
  proxy_cache_lock_age!               <time>                              @http
  proxy_cache_revalidate!             on|off                              @http
  proxy_cache_convert_head!           on|off                              @http
  proxy_cache_background_update!      on|off                              @http
  proxy_temp_path!                    <any> [<1..3>] [<1..3>] [<1..3>]       @http
  proxy_max_temp_file_size!           <size>                              @http
  proxy_temp_file_write_size!         <size>                              @http
  proxy_next_upstream                 error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off...  @http
  proxy_next_upstream_tries!          <number>                            @http
  proxy_next_upstream_timeout!        <time>                              @http
  proxy_pass_header                   <any>                               @http
  proxy_hide_header                   <any>                               @http
  proxy_ignore_headers                <ignorable-header>...               @http
  proxy_http_version!                 1.0|1.1|2                           @http
  proxy_ssl_session_reuse!            on|off                              @http
  proxy_ssl_protocols                 <tls-version>...                    @http
  proxy_ssl_ciphers!                  <any>                               @http
  proxy_ssl_name!                     <text>                              @http
  proxy_ssl_server_name!              on|off                              @http
  proxy_ssl_verify!                   on|off                              @http
  proxy_ssl_verify_depth!             <number>                            @http
  proxy_ssl_trusted_certificate!      <any>                               @http
  proxy_ssl_crl!                      <any>                               @http
  proxy_ssl_certificate!              <text>                              @http
  proxy_ssl_certificate_key!          <text>                              @http
  proxy_ssl_password_file             <any>                               @http
  proxy_ssl_conf_command              <any> <any>                         @http
  fastcgi_pass!                       <text>                              location location-if
  fastcgi_index!                      <any>                               @http
  fastcgi_split_path_info!            <regex>                             @http
  fastcgi_store!                      <text>                              @http
  fastcgi_store_access!               <access> [<access>] [<access>]               @http
  fastcgi_buffering!                  on|off                              @http
  fastcgi_request_buffering!          on|off                              @http
  fastcgi_ignore_client_abort!        on|off                              @http
  fastcgi_bind!                       off|<bind-address> [transparent]                 @http
  fastcgi_socket_keepalive!           on|off                              @http
  fastcgi_connect_timeout!            <time>                              @http
  fastcgi_send_timeout!               <time>                              @http
  fastcgi_send_lowat!                 <size>                              @http
  fastcgi_buffer_size!                <size>                              @http
  fastcgi_pass_request_headers!       on|off                              @http
  fastcgi_pass_request_body!          on|off                              @http
  fastcgi_intercept_errors!           on|off                              @http
  fastcgi_read_timeout!               <time>                              @http
  fastcgi_buffers!                    <positive> <positive-size>                     @http
  fastcgi_busy_buffers_size!          <size>                              @http
  fastcgi_force_ranges!               on|off                              @http
  fastcgi_limit_rate!                 <size-or-variable>                  @http
  fastcgi_cache                       <text>                              @http
  fastcgi_cache_key                   <text>                              @http
  fastcgi_cache_path                  <any> <any>...                      http
  fastcgi_cache_bypass                <text>...                           @http
  fastcgi_no_cache                    <text>...                           @http
  fastcgi_cache_valid                 [any|<status>...] <seconds>            @http
  fastcgi_cache_min_uses!             <number>                            @http
  fastcgi_cache_max_range_offset!     <offset>                            @http
  fastcgi_cache_use_stale             error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  fastcgi_cache_methods               GET|HEAD|POST...                    @http
  fastcgi_cache_lock!                 on|off                              @http
  fastcgi_cache_lock_timeout!         <time>                              @http
  fastcgi_cache_lock_age!             <time>                              @http
  fastcgi_cache_revalidate!           on|off                              @http
  fastcgi_cache_background_update!    on|off                              @http
  fastcgi_temp_path!                  <any> [<1..3>] [<1..3>] [<1..3>]       @http
  fastcgi_max_temp_file_size!         <size>                              @http
  fastcgi_temp_file_write_size!       <size>                              @http
  fastcgi_next_upstream               error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  fastcgi_next_upstream_tries!        <number>                            @http
  fastcgi_next_upstream_timeout!      <time>                              @http
  fastcgi_param                       <any> <any> [if_not_empty]          @http
  fastcgi_pass_header                 <any>                               @http
  fastcgi_hide_header                 <any>                               @http
  fastcgi_ignore_headers              <ignorable-header>...               @http
  fastcgi_catch_stderr                <any>                               @http
  fastcgi_keep_conn!                  on|off                              @http
  uwsgi_pass!                         <text>                              location location-if
  uwsgi_modifier1!                    <0..255>                            @http
  uwsgi_modifier2!                    <0..255>                            @http
  uwsgi_store                         <text>                              @http
  uwsgi_store_access!                 <access> [<access>] [<access>]               @http
  uwsgi_buffering!                    on|off                              @http
  uwsgi_request_buffering!            on|off                              @http
  uwsgi_ignore_client_abort!          on|off                              @http
  uwsgi_bind!                         off|<bind-address> [transparent]                 @http
  uwsgi_socket_keepalive!             on|off                              @http
  uwsgi_connect_timeout!              <time>                              @http
  uwsgi_send_timeout!                 <time>                              @http
  uwsgi_buffer_size!                  <size>                              @http
  uwsgi_pass_request_headers!         on|off                              @http
  uwsgi_pass_request_body!            on|off                              @http
  uwsgi_intercept_errors!             on|off                              @http
  uwsgi_read_timeout!                 <time>                              @http
  uwsgi_buffers!                      <positive> <positive-size>                     @http
  uwsgi_busy_buffers_size!            <size>                              @http
  uwsgi_force_ranges!                 on|off                              @http
  uwsgi_limit_rate!                   <size-or-variable>                  @http
  uwsgi_cache                         <text>                              @http
  uwsgi_cache_key                     <text>                              @http
  uwsgi_cache_path                    <any> <any>...                      http
  uwsgi_cache_bypass                  <text>...                           @http
  uwsgi_no_cache                      <text>...                           @http
  uwsgi_cache_valid                   [any|<status>...] <seconds>            @http
  uwsgi_cache_min_uses!               <number>                            @http
  uwsgi_cache_max_range_offset!       <offset>                            @http
  uwsgi_cache_use_stale               error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  uwsgi_cache_methods                 GET|HEAD|POST...                    @http
  uwsgi_cache_lock!                   on|off                              @http
  uwsgi_cache_lock_timeout!           <time>                              @http
  uwsgi_cache_lock_age!               <time>                              @http
  uwsgi_cache_revalidate!             on|off                              @http
  uwsgi_cache_background_update!      on|off                              @http
  uwsgi_temp_path!                    <any> [<1..3>] [<1..3>] [<1..3>]       @http
  uwsgi_max_temp_file_size!           <size>                              @http
  uwsgi_temp_file_write_size!         <size>                              @http
  uwsgi_next_upstream                 error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  uwsgi_next_upstream_tries!          <number>                            @http
  uwsgi_next_upstream_timeout!        <time>                              @http
  uwsgi_param                         <any> <any> [if_not_empty]          @http
  uwsgi_string!                       <any>                               @http
  uwsgi_pass_header                   <any>                               @http
  uwsgi_hide_header                   <any>                               @http
  uwsgi_ignore_headers                <ignorable-header>...               @http
  uwsgi_ssl_session_reuse!            on|off                              @http
  uwsgi_ssl_protocols                 <tls-version>...                    @http
  uwsgi_ssl_ciphers!                  <any>                               @http
  uwsgi_ssl_name!                     <text>                              @http
  uwsgi_ssl_server_name!              on|off                              @http
  uwsgi_ssl_verify!                   on|off                              @http
  uwsgi_ssl_verify_depth!             <number>                            @http
  uwsgi_ssl_trusted_certificate!      <any>                               @http
  uwsgi_ssl_crl!                      <any>                               @http
  uwsgi_ssl_certificate!              <text>                              @http
  uwsgi_ssl_certificate_key!          <text>                              @http
  uwsgi_ssl_password_file             <any>                               @http
  uwsgi_ssl_conf_command              <any> <any>                         @http
  scgi_pass!                          <text>                              location location-if
  scgi_store                          <text>                              @http
  scgi_store_access!                  <access> [<access>] [<access>]               @http
  scgi_buffering!                     on|off                              @http
  scgi_request_buffering!             on|off                              @http
  scgi_ignore_client_abort!           on|off                              @http
  scgi_bind!                          off|<bind-address> [transparent]                 @http
  scgi_socket_keepalive!              on|off                              @http
  scgi_connect_timeout!               <time>                              @http
  scgi_send_timeout!                  <time>                              @http
  scgi_buffer_size!                   <size>                              @http
  scgi_pass_request_headers!          on|off                              @http
  scgi_pass_request_body!             on|off                              @http
  scgi_intercept_errors!              on|off                              @http
  scgi_read_timeout!                  <time>                              @http
  scgi_buffers!                       <positive> <positive-size>                     @http
  scgi_busy_buffers_size!             <size>                              @http
  scgi_force_ranges!                  on|off                              @http
  scgi_limit_rate!                    <size-or-variable>                  @http
  scgi_cache                          <text>                              @http
  scgi_cache_key                      <text>                              @http
  scgi_cache_path                     <any> <any>...                      http
  scgi_cache_bypass                   <text>...                           @http
  scgi_no_cache                       <text>...                           @http
  scgi_cache_valid                    [any|<status>...] <seconds>            @http
  scgi_cache_min_uses!                <number>                            @http
  scgi_cache_max_range_offset!        <offset>                            @http
  scgi_cache_use_stale                error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  scgi_cache_methods                  GET|HEAD|POST...                    @http
  scgi_cache_lock!                    on|off                              @http
  scgi_cache_lock_timeout!            <time>                              @http
  scgi_cache_lock_age!                <time>                              @http
  scgi_cache_revalidate!              on|off                              @http
  scgi_cache_background_update!       on|off                              @http
  scgi_temp_path!                     <any> [<1..3>] [<1..3>] [<1..3>]       @http
  scgi_max_temp_file_size!            <size>                              @http
  scgi_temp_file_write_size!          <size>                              @http
  scgi_next_upstream                  error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off...  @http
  scgi_next_upstream_tries!           <number>                            @http
  scgi_next_upstream_timeout!         <time>                              @http
  scgi_param                          <any> <any> [if_not_empty]          @http
  scgi_pass_header                    <any>                               @http
  scgi_hide_header                    <any>                               @http
  scgi_ignore_headers                 <ignorable-header>...               @http
  grpc_pass!                          <text>                              location location-if
  grpc_bind                           off|<bind-address> [transparent]                 @http
  grpc_socket_keepalive!              on|off                              @http
  grpc_connect_timeout!               <time>                              @http
  grpc_send_timeout!                  <time>                              @http
  grpc_intercept_errors!              on|off                              @http
  grpc_buffer_size!                   <size>                              @http
  grpc_read_timeout!                  <time>                              @http
  grpc_next_upstream                  error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|off...  @http
  grpc_next_upstream_tries!           <number>                            @http
  grpc_next_upstream_timeout!         <time>                              @http
  grpc_set_header                     <any> <any>                         @http
  grpc_pass_header                    <any>                               @http
  grpc_hide_header                    <any>                               @http
  grpc_ignore_headers                 <ignorable-header>...               @http
  grpc_ssl_session_reuse!             on|off                              @http
  grpc_ssl_protocols                  <tls-version>...                    @http
  grpc_ssl_ciphers!                   <any>                               @http
  grpc_ssl_name!                      <text>                              @http
  grpc_ssl_server_name!               on|off                              @http
  grpc_ssl_verify!                    on|off                              @http
  grpc_ssl_verify_depth!              <number>                            @http
  grpc_ssl_trusted_certificate!       <any>                               @http
  grpc_ssl_crl!                       <any>                               @http
  grpc_ssl_certificate!               <text>                              @http
  grpc_ssl_certificate_key!           <text>                              @http
  grpc_ssl_password_file              <any>                               @http
  grpc_ssl_conf_command               <any> <any>                         @http
  memcached_pass!                     <any>                               location location-if
  memcached_bind                      off|<bind-address> [transparent]                 @http
  memcached_socket_keepalive!         on|off                              @http
  memcached_connect_timeout!          <time>                              @http
  memcached_send_timeout!             <time>                              @http
  memcached_buffer_size!              <size>                              @http
  memcached_read_timeout!             <time>                              @http
  memcached_next_upstream             error|timeout|invalid_response|not_found|off...  @http
  memcached_next_upstream_tries!      <number>                            @http
  memcached_next_upstream_timeout!    <time>                              @http
  memcached_gzip_flag!                <number>                            @http
  empty_gif                           -                                   location
  modern_browser                      <any> [<any>]                       @http
  ancient_browser                     <any>...                            @http
  modern_browser_value                <any>                               @http
  ancient_browser_value               <any>                               @http
  secure_link!                        <text>                              @http
  secure_link_md5!                    <text>                              @http
  secure_link_secret!                 <any>                               @http
  flv                                 -                                   location
  mp4                                 -                                   location
  mp4_buffer_size!                    <size>                              @http
  mp4_max_buffer_size!                <size>                              @http
  mp4_start_key_frame!                on|off                              @http
  hash                                <text> [consistent]                 upstream
  ip_hash                             -                                   upstream
  least_conn                          -                                   upstream
  random                              [two] [<any>]                       upstream
  keepalive!                          <number> [<number>]                 upstream
  keepalive_time!                     <time>                              upstream
  keepalive_timeout!                  <time>                              upstream
  keepalive_requests!                 <number>                            upstream
  zone!                               <any> [<size>]                      upstream
  stub_status                         [<any>]                             server location
  # ndk
  upstream_list                       <any> <any>...                      http server
  # http geoip2
  geoip2                              <any> {pairs}                       http
  geoip2_proxy                        <address>                               http
  geoip2_proxy_recursive!             on|off                              http
  # http headers_more_filter
  more_set_headers                    <any>...                            @http location-if
  more_clear_headers                  <any>...                            @http location-if
  more_set_input_headers              <any>...                            @http location-if
  more_clear_input_headers            <any>...                            @http location-if
  # http lua
  lua_load_resty_core                 <any>                               http
  lua_thread_cache_max_entries!       <number>                            http
  lua_max_running_timers!             <number>                            http
  lua_max_pending_timers!             <number>                            http
  lua_shared_dict                     <any> <dict-size>                        http
  lua_capture_error_log               <any>                               http
  lua_sa_restart!                     on|off                              http
  lua_regex_cache_max_entries         <number>                               http
  lua_regex_match_limit               <number>                               http
  lua_package_cpath                   <any>                               http
  lua_package_path                    <any>                               http
  lua_code_cache                      on|off                              @http location-if
  lua_need_request_body!              on|off                              @http location-if
  lua_transform_underscores_in_response_headers!  on|off                              @http location-if
  lua_socket_log_errors!              on|off                              @http location-if
  init_by_lua_block                   {lua}                               http
  init_by_lua                         <any>                               http
  init_by_lua_file                    <any>                               http
  init_worker_by_lua_block            {lua}                               http
  init_worker_by_lua                  <any>                               http
  init_worker_by_lua_file             <any>                               http
  exit_worker_by_lua_block            {lua}                               http
  exit_worker_by_lua_file             <any>                               http
  set_by_lua_block                    <variable> {lua}                         server location server-if location-if
  set_by_lua                          <variable> <any> [<text>...]                    server location server-if location-if
  set_by_lua_file                     <variable> <text>...                    server location server-if location-if
  server_rewrite_by_lua_block         {lua}                               http server
  server_rewrite_by_lua_file          <text>                              http server
  rewrite_by_lua                      <any>                               @http location-if
  rewrite_by_lua_block                {lua}                               @http location-if
  access_by_lua                       <any>                               @http location-if
  access_by_lua_block                 {lua}                               @http location-if
  content_by_lua                      <any>                               location location-if
  content_by_lua_block                {lua}                               location location-if
  log_by_lua                          <any>                               @http location-if
  log_by_lua_block                    {lua}                               @http location-if
  rewrite_by_lua_file                 <text>                              @http location-if
  rewrite_by_lua_no_postpone!         on|off                              http
  access_by_lua_file                  <text>                              @http location-if
  access_by_lua_no_postpone!          on|off                              http
  content_by_lua_file                 <text>                              location location-if
  log_by_lua_file                     <text>                              @http location-if
  header_filter_by_lua                <any>                               @http location-if
  header_filter_by_lua_block          {lua}                               @http location-if
  header_filter_by_lua_file           <text>                              @http location-if
  body_filter_by_lua                  <any>                               @http location-if
  body_filter_by_lua_block            {lua}                               @http location-if
  body_filter_by_lua_file             <text>                              @http location-if
  balancer_by_lua_block               {lua}                               upstream
  balancer_by_lua_file                <any>                               upstream
  lua_socket_keepalive_timeout!       <time>                              @http location-if
  lua_socket_connect_timeout!         <time>                              @http location-if
  lua_socket_send_timeout!            <time>                              @http location-if
  lua_socket_send_lowat!              <size>                              @http location-if
  lua_socket_buffer_size!             <size>                              @http location-if
  lua_socket_pool_size!               <number>                            @http location-if
  lua_socket_read_timeout!            <time>                              @http location-if
  lua_http10_buffering!               on|off                              @http location-if
  lua_check_client_abort!             on|off                              @http location-if
  lua_use_default_type!               on|off                              @http location-if
  lua_ssl_protocols                   <tls-version>...                    @http
  lua_ssl_ciphers!                    <any>                               @http
  ssl_client_hello_by_lua_block       {lua}                               http server
  ssl_client_hello_by_lua_file        <any>                               http server
  ssl_certificate_by_lua_block        {lua}                               http server
  ssl_certificate_by_lua_file         <any>                               http server
  ssl_session_store_by_lua_block      {lua}                               http
  ssl_session_store_by_lua_file       <any>                               http
  ssl_session_fetch_by_lua_block      {lua}                               http
  ssl_session_fetch_by_lua_file       <any>                               http
  lua_ssl_verify_depth!               <number>                            @http
  lua_ssl_trusted_certificate!        <any>                               @http
  lua_ssl_crl!                        <any>                               @http
  lua_ssl_conf_command                <any> <any>                         @http
  lua_malloc_trim                     <number>                            http
  lua_worker_thread_vm_pool_size!     <number>                            http
  # stream
  stream!                             {stream}                            main
  variables_hash_max_size!            <number>                            stream
  variables_hash_bucket_size!         <number>                            stream
  server                              {stream-server}                     stream
  listen                              <any>...                            stream-server
  error_log                           <any> [<log-level>...]              @stream
  resolver!                           <any>...                            @stream
  resolver_timeout!                   <time>                              @stream
  proxy_protocol_timeout!             <time>                              @stream
  tcp_nodelay!                        on|off                              @stream
  preread_buffer_size!                <size>                              @stream
  preread_timeout!                    <time>                              @stream
  log_format                          <any> <text>...                      stream
  access_log                          <text>...                           @stream
  open_log_file_cache                 off|<cache-param> [<cache-param>] [<cache-param>] [<cache-param>]  @stream
  proxy_pass!                         <text>                               stream-server
  proxy_bind!                         off|<bind-address> [transparent]                 @stream
  proxy_socket_keepalive!             on|off                              @stream
  proxy_connect_timeout!              <time>                              @stream
  proxy_timeout!                      <time>                              @stream
  proxy_buffer_size!                  <size>                              @stream
  proxy_downstream_buffer!            <size>                              @stream
  proxy_upstream_buffer!              <size>                              @stream
  proxy_upload_rate!                  <size-or-variable>                  @stream
  proxy_download_rate!                <size-or-variable>                  @stream
  proxy_requests!                     <number>                            @stream
  proxy_responses!                    <number>                            @stream
  proxy_next_upstream!                on|off                              @stream
  proxy_next_upstream_tries!          <number>                            @stream
  proxy_next_upstream_timeout!        <time>                              @stream
  proxy_protocol!                     on|off                              @stream
  proxy_half_close!                   on|off                              @stream
  proxy_ssl!                          on|off                              @stream
  proxy_ssl_session_reuse!            on|off                              @stream
  proxy_ssl_protocols                 <tls-version>...                    @stream
  proxy_ssl_ciphers!                  <any>                               @stream
  proxy_ssl_name!                     <text>                              @stream
  proxy_ssl_server_name!              on|off                              @stream
  proxy_ssl_verify!                   on|off                              @stream
  proxy_ssl_verify_depth!             <number>                            @stream
  proxy_ssl_trusted_certificate!      <any>                               @stream
  proxy_ssl_crl!                      <any>                               @stream
  proxy_ssl_certificate!              <text>                              @stream
  proxy_ssl_certificate_key!          <text>                              @stream
  proxy_ssl_password_file             <any>                               @stream
  proxy_ssl_conf_command              <any> <any>                         @stream
  upstream                            <any> {stream-upstream}             stream
  server                              <any>...                            stream-upstream
  ssl_handshake_timeout!              <time>                              @stream
  ssl_certificate                     <any>                               @stream
  ssl_certificate_key                 <any>                               @stream
  ssl_password_file                   <any>                               @stream
  ssl_dhparam!                        <any>                               @stream
  ssl_ecdh_curve!                     <any>                               @stream
  ssl_protocols                       <tls-version>...                    @stream
  ssl_ciphers!                        <any>                               @stream
  ssl_verify_client!                  off|on|optional|optional_no_ca      @stream
  ssl_verify_depth!                   <number>                            @stream
  ssl_client_certificate!             <any>                               @stream
  ssl_trusted_certificate!            <any>                               @stream
  ssl_prefer_server_ciphers!          on|off                              @stream
  ssl_session_cache!                  off|none|builtin|<session-cache> [<session-cache>]  @stream
  ssl_session_tickets!                on|off                              @stream
  ssl_session_ticket_key              <any>                               @stream
  ssl_session_timeout!                <seconds>                           @stream
  ssl_crl!                            <any>                               @stream
  ssl_conf_command                    <any> <any>                         @stream
  ssl_alpn                            <any>...                            @stream
  set_real_ip_from                    <any>                               @stream
  limit_conn_zone                     <text> <zone>                       stream
  limit_conn                          <any> <number>                      @stream
  limit_conn_log_level!               info|notice|warn|error              @stream
  limit_conn_dry_run!                 on|off                              @stream
  allow                               all|unix:|<address>                 @stream
  deny                                all|unix:|<address>                 @stream
  geo                                 <any> [<variable>] {pairs}          stream
  map                                 <any> <variable> {pairs}            stream
  map_hash_max_size!                  <number>                            stream
  map_hash_bucket_size!               <number>                            stream
  split_clients                       <any> <variable> {pairs}            stream
  return                              <text>                               stream-server
  set                                 <variable> <text>                   stream-server
  hash                                <text> [consistent]                 stream-upstream
  least_conn                          -                                   stream-upstream
  random                              [two] [<any>]                       stream-upstream
  zone!                               <any> [<size>]                      stream-upstream
  ssl_preread!                        on|off                              @stream
  # http brotli_static
  brotli_static!                      off|on|always                       @http
  # http uploadprogress
  upload_progress                     <any> <any>                         http
  track_uploads                       <any> <any>                         @http
  report_uploads                      <any>                               @http
  upload_progress_content_type!       <any>                               @http
  upload_progress_template            <any> <any>                         @http
  upload_progress_java_output         -                                   @http
  upload_progress_json_output         -                                   @http
  upload_progress_jsonp_output        -                                   @http
  upload_progress_header!             <any>                               @http
  upload_progress_jsonp_parameter!    <any>                               @http
  # http js
  js_import                           <any> [from] [<any>]                @http
  js_preload_object                   <any> [from] [<any>]                @http
  js_path                             <any>                               @http
  js_set                              <variable> <any> [nocache]          @http
  js_var                              <variable> [<any>]                  @http
  js_content                          <any>                               location location-if limit_except
  js_header_filter!                   <any>                               location location-if limit_except
  js_body_filter                      <any> [<any>]                       location location-if limit_except
  js_fetch_buffer_size!               <size>                              @http
  js_fetch_max_response_buffer_size!  <size>                              @http
  js_fetch_timeout!                   <time>                              @http
  js_fetch_ciphers!                   <any>                               @http
  js_fetch_protocols                  TLSv1|TLSv1.1|TLSv1.2|TLSv1.3...    @http
  js_fetch_verify!                    on|off                              @http
  js_fetch_verify_depth!              <number>                            @http
  js_fetch_trusted_certificate!       <any>                               @http
  # http image_filter
  image_filter                        <any> [<any>] [<any>]               location
  image_filter_jpeg_quality           <any>                               @http
  image_filter_webp_quality           <any>                               @http
  image_filter_sharpen                <any>                               @http
  image_filter_transparency!          on|off                              @http
  image_filter_interlace!             on|off                              @http
  image_filter_buffer!                <size>                              @http
  # http dav_ext
  dav_ext_methods                     off|propfind|options|lock|unlock...  @http
  dav_ext_lock_zone                   <any> [<any>]                       http
  dav_ext_lock                        <any>                               @http
  # http xslt_filter
  xml_entities                        <any>                               @http
  xslt_stylesheet                     <any>...                            location
  xslt_param                          <any> <any>                         @http
  xslt_string_param                   <any> <any>                         @http
  xslt_types                          <any>...                            @http
  xslt_last_modified!                 on|off                              @http
  # http brotli_filter
  brotli!                             on|off                              @http location-if
  brotli_buffers!                     <positive> <positive-size>                     @http
  brotli_types                        <any>...                            @http
  brotli_comp_level!                  <number>                            @http
  brotli_window!                      <size>                              @http
  brotli_min_length!                  <size>                              @http
  # http modsecurity
  modsecurity!                        on|off                              @http
  modsecurity_rules                   <any>                               @http
  modsecurity_rules_file              <any>                               @http
  modsecurity_rules_remote            <any> <any>                         @http
  modsecurity_transaction_id          <any>...                            @http
  # http echo
  echo                                [<any>...]                          location location-if
  echo_request_body                   -                                   location location-if
  echo_sleep                          <any>                               location location-if
  echo_flush                          -                                   location location-if
  echo_blocking_sleep                 <any>                               location location-if
  echo_reset_timer                    -                                   location location-if
  echo_before_body                    [<any>...]                          location location-if
  echo_after_body                     [<any>...]                          location location-if
  echo_location_async                 <any> [<any>]                       location location-if
  echo_location                       <any> [<any>]                       location location-if
  echo_subrequest_async               <any> <any>...                      location location-if
  echo_subrequest                     <any> <any>...                      location location-if
  echo_duplicate                      <any> <any>...                      location location-if
  echo_read_request_body              -                                   location location-if
  echo_foreach_split                  <any> <any>...                      location location-if
  echo_end                            -                                   location location-if
  echo_abort_parent                   -                                   location location-if
  echo_exec                           <any> [<any>]                       location location-if
  echo_status!                        <number>                            location location-if
  # http cache_purge
  fastcgi_cache_purge                 <any>...                            @http
  proxy_cache_purge                   <any>...                            @http
  scgi_cache_purge                    <any>...                            @http
  uwsgi_cache_purge                   <any>...                            @http
  # stream geoip
  geoip_country                       <any> [<any>]                       stream
  geoip_org                           <any> [<any>]                       stream
  geoip_city                          <any> [<any>]                       stream
  # http geoip
  geoip_country                       <any> [<any>]                       http
  geoip_org                           <any> [<any>]                       http
  geoip_city                          <any> [<any>]                       http
  geoip_proxy                         <any>                               http
  geoip_proxy_recursive!              on|off                              http
  # stream js
  js_import                           <any> [from] [<any>]                @stream
  js_preload_object                   <any> [from] [<any>]                @stream
  js_path                             <any>                               @stream
  js_set                              <variable> <any> [nocache]          @stream
  js_var                              <variable> [<any>]                  @stream
  js_access!                          <any>                               @stream
  js_preread!                         <any>                               @stream
  js_filter!                          <any>                               @stream
  js_fetch_buffer_size!               <size>                              @stream
  js_fetch_max_response_buffer_size!  <size>                              @stream
  js_fetch_timeout!                   <time>                              @stream
  # stream geoip2
  geoip2                              <any> {pairs}                       stream
  # http subs_filter
  subs_filter                         <any> <any>...                      @http
  subs_filter_bypass                  <any>...                            @http
  subs_filter_types                   <any>...                            @http
  subs_line_buffer_size!              <size> <size>                       @http
  subs_buffers!                       <positive> <positive-size>                     @http
  # http perl
  perl_modules                        <any>                               http
  perl_require                        <any>                               http
  perl                                <any>                               location limit_except
  perl_set                            <variable> <any>                    http
  # http set_misc
  set_encode_base64                   <any> [<any>]                       @http server-if location-if
  set_decode_base64                   <any> [<any>]                       @http server-if location-if
  set_encode_base64url                <any> [<any>]                       @http server-if location-if
  set_decode_base64url                <any> [<any>]                       @http server-if location-if
  set_decode_hex                      <any> [<any>]                       @http server-if location-if
  set_encode_hex                      <any> [<any>]                       @http server-if location-if
  set_hmac_sha1                       <any> <any> <any>                   @http server-if location-if
  set_hmac_sha256                     <any> <any> <any>                   @http server-if location-if
  set_md5                             <any> [<any>]                       @http server-if location-if
  set_sha1                            <any> [<any>]                       @http server-if location-if
  set_unescape_uri                    <any> [<any>]                       @http server-if location-if
  set_escape_uri                      <any> [<any>]                       @http server-if location-if
  set_quote_sql_str                   <any> [<any>]                       @http server-if location-if
  set_quote_pgsql_str                 <any> [<any>]                       @http server-if location-if
  set_quote_json_str                  <any> [<any>]                       @http server-if location-if
  set_if_empty                        <any> <any>                         @http server-if location-if
  set_hashed_upstream                 <any> <any> <any>                   @http server-if location-if
  set_misc_base32_padding!            on|off                              @http server-if location-if
  set_base32_padding!                 on|off                              @http server-if location-if
  set_base32_alphabet                 <any>                               @http server-if location-if
  set_encode_base32                   <any> [<any>]                       @http server-if location-if
  set_decode_base32                   <any> [<any>]                       @http server-if location-if
  set_local_today                     <any>                               @http server-if location-if
  set_formatted_gmt_time              <any> <any>                         @http server-if location-if
  set_formatted_local_time            <any> <any>                         @http server-if location-if
  set_random                          <any> <any> <any>                   @http server-if location-if
  set_secure_random_alphanum          <any> [<any>]                       @http server-if location-if
  set_secure_random_lcalpha           <any> [<any>]                       @http server-if location-if
  set_rotate                          <any> <any> <any>                   @http server-if location-if
  # http auth_pam
  auth_pam!                           <any>                               @http limit_except
  auth_pam_service_name!              <any>                               @http limit_except
  auth_pam_set_pam_env!               on|off                              @http limit_except
  # http fancyindex
  fancyindex!                         on|off                              @http
  fancyindex_default_sort!            name|size|date|name_desc|size_desc|date_desc  @http
  fancyindex_directories_first!       on|off                              @http
  fancyindex_localtime!               on|off                              @http
  fancyindex_exact_size!              on|off                              @http
  fancyindex_name_length!             on|off                              @http
  fancyindex_header                   <any> [<any>]                       @http
  fancyindex_footer                   <any> [<any>]                       @http
  fancyindex_css_href!                on|off                              @http
  fancyindex_ignore                   <any>...                            @http
  fancyindex_hide_symlinks!           on|off                              @http
  fancyindex_show_path!               on|off                              @http
  fancyindex_show_dotfiles!           on|off                              @http
  fancyindex_hide_parent_dir!         on|off                              @http
  fancyindex_time_format!             on|off                              @http
  # mail
  mail!                               {mail}                              main
  server                              {mail-server}                       mail
  listen                              <any>...                            mail-server
  protocol!                           imap|pop3|smtp                      mail-server
  timeout!                            <time>                              @mail
  server_name!                        <any>...                            @mail
  error_log                           <any> [<log-level>...]              @mail
  resolver!                           <any>...                            @mail
  resolver_timeout!                   <time>                              @mail
  max_errors!                         <number>                            @mail
  ssl                                 on|off                              @mail
  starttls                            on|off|only                         @mail
  ssl_certificate                     <any>                               @mail
  ssl_certificate_key                 <any>                               @mail
  ssl_password_file                   <any>                               @mail
  ssl_dhparam!                        <any>                               @mail
  ssl_ecdh_curve!                     <any>                               @mail
  ssl_protocols                       <tls-version>...                    @mail
  ssl_ciphers!                        <any>                               @mail
  ssl_prefer_server_ciphers!          on|off                              @mail
  ssl_session_cache!                  off|none|builtin|<session-cache> [<session-cache>]  @mail
  ssl_session_tickets!                on|off                              @mail
  ssl_session_ticket_key              <any>                               @mail
  ssl_session_timeout!                <seconds>                           @mail
  ssl_verify_client!                  off|on|optional|optional_no_ca      @mail
  ssl_verify_depth!                   <number>                            @mail
  ssl_client_certificate!             <any>                               @mail
  ssl_trusted_certificate!            <any>                               @mail
  ssl_crl!                            <any>                               @mail
  ssl_conf_command                    <any> <any>                         @mail
  pop3_capabilities                   <any>...                            @mail
  pop3_auth                           plain|apop|cram-md5|external...     @mail
  imap_client_buffer!                 <size>                              @mail
  imap_capabilities                   <any>...                            @mail
  imap_auth                           plain|login|cram-md5|external...    @mail
  smtp_client_buffer!                 <size>                              @mail
  smtp_greeting_delay!                <time>                              @mail
  smtp_capabilities                   <any>...                            @mail
  smtp_auth                           plain|login|cram-md5|external|none...  @mail
  auth_http                           <any>                               @mail
  auth_http_timeout!                  <time>                              @mail
  auth_http_header                    <any> <any>                         @mail
  auth_http_pass_client_cert!         on|off                              @mail
  proxy!                              on|off                              @mail
  proxy_buffer!                       <size>                              @mail
  proxy_timeout!                      <time>                              @mail
  proxy_pass_error_message!           on|off                              @mail
  xclient!                            on|off                              @mail
  proxy_smtp_auth!                    on|off                              @mail
  proxy_protocol!                     on|off                              @mail
  set_real_ip_from                    <any>                               @mail
  # newer than 1.22: nginx.org/en/docs, "This directive appeared in version"
  http2!                              on|off                              http server
  http3!                              on|off                              http server
  http3_hq!                           on|off                              http server
  http3_max_concurrent_streams!       <number>                            http server
  http3_stream_buffer_size!           <size>                              http server
  quic_active_connection_id_limit!    <number>                            http server
  quic_bpf!                           on|off                              main
  quic_gso!                           on|off                              http server
  quic_host_key!                      <any>                               http server
  quic_retry!                         on|off                              http server
  ssl_key_log!                        <any>                               http server
  ssl_certificate_cache!              off|<any> [<any>] [<any>]           http server
  ssl_object_cache_inheritable!       on|off                              main
  ssl_certificate_compression!        on|off                              http server
  ssl_ech_file                        <any>                               http server
  proxy_ssl_key_log!                  <any>                               @http
  proxy_ssl_certificate_cache!        off|<any> [<any>] [<any>]           @http
  proxy_pass_trailers!                on|off                              @http
  grpc_ssl_key_log!                   <any>                               @http
  grpc_ssl_certificate_cache!         off|<any> [<any>] [<any>]           @http
  uwsgi_ssl_key_log!                  <any>                               @http
  uwsgi_ssl_certificate_cache!        off|<any> [<any>] [<any>]           @http
  proxy_ssl_alpn!                     <any>...                            @stream
  add_header_inherit!                 on|off|merge                        @http location-if
  add_trailer_inherit!                on|off|merge                        @http location-if
  early_hints                         <any>...                            @http
  keepalive_min_timeout!              <time>                              @http
  resolver                            <any>...                            upstream stream-upstream
  resolver_timeout!                   <time>                              upstream stream-upstream
  pass                                <any>                               stream-server
  server_name                         <any>...                            stream-server
  ssl_reject_handshake!               on|off                              @stream
  mgmt                                {mgmt}                              main
  # NGINX Plus
  api                                 [<any>]                             location
  auth_jwt                            <any> [<any>]                       @http limit_except
  auth_jwt_claim_set                  <variable> <any>...                 http
  auth_jwt_header_set                 <variable> <any>...                 http
  auth_jwt_key_cache!                 <time>                              @http
  auth_jwt_key_file!                  <any>                               @http limit_except
  auth_jwt_key_request!               <any> [<any>]                       @http limit_except
  auth_jwt_leeway!                    <time>                              @http
  auth_jwt_require                    <any>...                            @http limit_except
  auth_jwt_type!                      signed|encrypted|nested             @http limit_except
  auth_oidc!                          <any>                               @http
  oidc_provider                       <any> {oidc_provider}               http
  health_check                        [<any>...]                          location stream-server
  health_check_timeout!               <time>                              @stream
  keyval                              <any> <variable> <any>              http stream
  keyval_zone                         <any>...                            http stream
  match                               <any> {match}                       http stream
  sticky                              <any>...                            upstream
  sticky_cookie_insert                <any>...                            upstream
  ntlm                                -                                   upstream
  queue                               <number> [<any>]                    upstream
  least_time                          <any> [<any>]                       upstream stream-upstream
  state                               <any>                               upstream stream-upstream
  status                              -                                   location
  status_format                       <any> [<any>]                       @http
  status_zone                         <any>                               server location stream-server
  session_log                         <any>                               @http
  session_log_format                  <any> <any>...                      http
  session_log_zone                    <any> <any>...                      http
  zone_sync                           -                                   stream-server
  zone_sync_server                    <any> [<any>]                       stream-server
  upstream_conf                       -                                   location
  f4f                                 -                                   location
  hls                                 -                                   location
  internal_redirect                   <any>                               @http
  proxy_session_drop!                 on|off                              @stream
  mqtt!                               on|off                              @stream
  mqtt_preread!                       on|off                              @stream
  # njs, OpenTelemetry, ACME
  js_path                             <any>                               @http @stream
  js_fetch_ciphers                    <any>                               @http @stream
  js_fetch_protocols                  <any>...                            @http @stream
  js_fetch_trusted_certificate        <any>                               @http @stream
  js_fetch_verify                     on|off                              @http @stream
  js_fetch_verify_depth               <number>                            @http @stream
  js_periodic                         <any>...                            location stream-server
  js_shared_dict_zone                 <any>...                            http stream
  js_engine                           njs|qjs                             @http @stream
  otel_exporter                       {otel}                              http
  otel_service_name                   <any>                               http
  otel_trace                          <any>                               @http
  otel_trace_context                  <any>                               @http
  otel_span_name                      <any>                               @http
  otel_span_attr                      <any> <any>                         @http
  acme_issuer                         <any> {acme}                        http
  acme_certificate                    <any> [<any>...]                    server
  acme_shared_zone                    <any>                               http
  # modules that published pages use: names and contexts only
  rtmp                                {rtmp}                              main
  vhost_traffic_status                on|off                              @http
  vhost_traffic_status_zone           [<any>...]                          http
  vhost_traffic_status_display        [<any>...]                          @http
  passenger_enabled                   on|off                              @http location-if
  passenger_root                      <any>                               http
  passenger_ruby                      <any>                               @http location-if
  pagespeed                           <any>...                            @http
  auth_ldap                           <any>                               @http limit_except
  auth_ldap_servers                   <any>...                            @http limit_except
  ldap_server                         <any> {ldap}                        http
  opentracing                         on|off                              @http
  testcookie                          on|off|var                          @http
  spdy_headers_comp                   <number>                            http server
  upload_pass                         <any>                               @http location-if
  limit_zone                          <any> <variable> <size>             http
`
