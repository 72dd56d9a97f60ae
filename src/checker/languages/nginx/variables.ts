/**
 * Variables that nginx itself defines: nginx.org/en/docs/varindex.html, the stream modules' pages,
 * and the README of the echo module.
 * Those with a free part (`$http_…`, `$arg_…`) are recognised by their prefix where names are checked.
 */
const names = `
  args binary_remote_addr body_bytes_sent bytes_received bytes_sent connection connection_requests connection_time
  connections_active connections_reading connections_waiting connections_writing content_length content_type
  date_gmt date_local document_root document_uri
  echo_cacheable_request_uri echo_client_request_headers echo_client_request_method echo_incr echo_it
  echo_request_body echo_request_method echo_request_uri echo_response_status echo_timer_elapsed fastcgi_path_info
  fastcgi_script_name grpc_internal_trailers host
  hostname http2 http3 https is_args is_request_port jwt_payload limit_conn_status limit_rate limit_req_status
  msec msie nginx_version pid pipe protocol proxy_add_x_forwarded_for proxy_host proxy_internal_body_length
  proxy_internal_chunked proxy_port proxy_protocol_addr proxy_protocol_port proxy_protocol_server_addr
  proxy_protocol_server_port query_string quic_connection_id realip_remote_addr realip_remote_port realpath_root
  remote_addr remote_port remote_user request request_body request_body_file request_completion request_filename
  request_id request_length request_method request_port request_time request_uri scheme server_addr server_name
  server_port server_protocol session_log_id session_time ssl_alpn_protocol ssl_cipher ssl_ciphers ssl_client_cert
  ssl_client_escaped_cert ssl_client_fingerprint ssl_client_i_dn ssl_client_i_dn_legacy ssl_client_raw_cert
  ssl_client_s_dn ssl_client_s_dn_legacy ssl_client_serial ssl_client_sigalg ssl_client_v_end ssl_client_v_remain
  ssl_client_v_start ssl_client_verify ssl_curve ssl_curves ssl_early_data ssl_ech_outer_server_name ssl_ech_status
  ssl_preread_alpn_protocols ssl_preread_protocol ssl_preread_server_name ssl_protocol ssl_server_cert_type
  ssl_server_name ssl_session_id ssl_session_reused ssl_sigalg status tcpinfo_rcv_space tcpinfo_rtt tcpinfo_rttvar
  tcpinfo_snd_cwnd time_iso8601 time_local uploadprogress_callback uploadprogress_length uploadprogress_received
  uploadprogress_remaining uploadprogress_status upstream_addr upstream_bytes_received upstream_bytes_sent
  upstream_cache_age upstream_cache_etag upstream_cache_key upstream_cache_last_modified upstream_cache_status
  upstream_connect_time upstream_first_byte_time upstream_header_time upstream_last_addr
  upstream_last_server_name upstream_queue_time upstream_response_length upstream_response_time
  upstream_session_time upstream_status uri`

export const variables: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

/** Those of http that are always there, so that no directive can define them (`ngx_http_add_variable`). */
const fixedNames = `
  binary_remote_addr body_bytes_sent bytes_sent connection connection_requests connection_time connections_active
  connections_reading connections_waiting connections_writing content_length content_type date_gmt date_local
  document_root document_uri fastcgi_path_info fastcgi_script_name grpc_internal_trailers gzip_ratio host hostname
  http2 http_cookie http_host http_referer http_user_agent http_via http_x_forwarded_for https is_args
  limit_conn_status limit_req_status msec nginx_version pid pipe proxy_add_x_forwarded_for
  proxy_internal_body_length proxy_internal_chunked proxy_protocol_addr proxy_protocol_port
  proxy_protocol_server_addr proxy_protocol_server_port query_string realip_remote_addr realip_remote_port
  realpath_root remote_addr remote_port remote_user request request_body request_body_file request_completion
  request_filename request_id request_length request_method request_time request_uri scheme secure_link
  secure_link_expires server_addr server_name server_port server_protocol slice_range status tcpinfo_rcv_space
  tcpinfo_rtt tcpinfo_rttvar tcpinfo_snd_cwnd time_iso8601 time_local uid_got upstream_addr
  upstream_bytes_received upstream_bytes_sent upstream_cache_etag upstream_cache_last_modified
  upstream_cache_status upstream_connect_time upstream_header_time upstream_response_length upstream_response_time
  upstream_status uri`

export const fixedVariables: ReadonlySet<string> = new Set(fixedNames.trim().split(/\s+/))
