/**
 * Sample fetches, converters and the matches that only an ACL knows, each with what it takes and gives.
 *
 * Read from the declarations in the sources of HAProxy 2.6 and 3.0 and their manuals (section 7.3); where the two
 * differ the row says what either takes. A row is columns parted by two spaces, a line that is indented deeper goes on
 * with its names. Arguments are kinds of `sample-arguments.ts` or literals joined by `|`; `?` may be left out, `-` is none.
 */

/** Where in a configuration the information of a fetch is there: a letter each, see `places.ts`. */
export const availability: Record<string, string> = {
  internal: 'csfbvrlk',
  session: 'sfbvrl',
  request: 'fbv',
  server: 'rlk',
  selected: 'vrlk',
  response: 'rk',
  content: 'fbvrk',
  constant: 'csfbvrlkp',
  http: 'fbvrl',
  listener: 'csfbvrl',
  backend: 'bvrlk',
  log: 'l',
}

/** Type, availability, arguments, names. */
export const fetches = `
  ipv4  internal  -  dst fc_dst fc_src src
  bool  internal  -  dst_is_local fc_dst_is_local fc_rcvd_proxy fc_src_is_local internal.strm.is_htx src_is_local
            stopping wait_end
  bool  internal  int table?  sc_tracked
  bool  internal  server  srv_is_up
  int  internal  -  bytes_in bytes_out cpu_calls cpu_ns_avg cpu_ns_tot dst_port fc.timer.handshake fc_dst_port fc_err
            fc_glitches fc_http_major fc_nb_streams fc_src_port last_rule_line lat_ns_avg lat_ns_tot prio_class
            prio_offset src_port txn.id32
  int  internal  any?  fc_fackets fc_lost fc_reordering fc_retrans fc_sacked fc_unacked
  int  internal  backend  avg_queue be_conn be_conn_free be_sess_rate connslots nbsrv queue
  int  internal  frontend  fe_conn fe_req_rate fe_sess_rate
  int  internal  int int table?  sc_clr_gpc sc_get_gpc sc_get_gpt sc_gpc_rate sc_inc_gpc
  int  internal  int table  src_clr_gpc src_get_gpc src_get_gpt src_gpc_rate src_inc_gpc
  int  internal  int table?  sc_bytes_in_rate sc_bytes_out_rate sc_clr_gpc0 sc_clr_gpc1 sc_conn_cnt sc_conn_cur
            sc_conn_rate sc_get_gpc0 sc_get_gpc1 sc_get_gpt0 sc_glitch_cnt sc_glitch_rate sc_gpc0_rate sc_gpc1_rate
            sc_http_err_cnt sc_http_err_rate sc_http_fail_cnt sc_http_fail_rate sc_http_req_cnt sc_http_req_rate
            sc_inc_gpc0 sc_inc_gpc1 sc_kbytes_in sc_kbytes_out sc_sess_cnt sc_sess_rate sc_trackers
  int  internal  server  srv_conn srv_conn_free srv_iweight srv_queue srv_sess_rate srv_uweight srv_weight
  int  internal  str?  accept_date
  int  internal  table  src_bytes_in_rate src_bytes_out_rate src_clr_gpc0 src_clr_gpc1 src_conn_cnt src_conn_cur
            src_conn_rate src_get_gpc0 src_get_gpc1 src_get_gpt0 src_glitch_cnt src_glitch_rate src_gpc0_rate
            src_gpc1_rate src_http_err_cnt src_http_err_rate src_http_fail_cnt src_http_fail_rate src_http_req_cnt
            src_http_req_rate src_inc_gpc0 src_inc_gpc1 src_kbytes_in src_kbytes_out src_sess_cnt src_sess_rate
            src_updt_conn_cnt table_avl table_cnt
  int  internal  us|ms?  bc_rtt bc_rttvar fc_rtt fc_rttvar
  str  internal  -  fc_err_name fc_err_str fc_pp_authority fc_pp_unique_id last_rule_file txn.sess_term_state
  bin  session  -  ssl_c_chain_der ssl_c_der ssl_c_serial ssl_c_sha1 ssl_f_der ssl_f_serial ssl_f_sha1
            ssl_fc_client_random ssl_fc_server_random ssl_fc_session_id ssl_fc_session_key ssl_fc_unique_id
            ssl_s_chain_der ssl_s_der ssl_s_serial ssl_s_sha1
  bin  session  int?  ssl_fc_cipherlist_hex
  bool  session  -  ssl_c_used ssl_fc ssl_fc_has_crt ssl_fc_has_early ssl_fc_has_sni ssl_fc_is_resumed
  int  session  -  fc_settings_streams_limit fs.aborted fs.rst_code ssl_c_ca_err ssl_c_ca_err_depth ssl_c_err
            ssl_c_verify ssl_c_version ssl_f_version ssl_fc_alg_keysize ssl_fc_cipherlist_xxh ssl_fc_err
            ssl_fc_protocol_hello_id ssl_fc_use_keysize ssl_s_version
  str  session  -  fs.id ssl_bc_client_early_traffic_secret ssl_bc_client_handshake_traffic_secret
            ssl_bc_client_traffic_secret_0 ssl_bc_early_exporter_secret ssl_bc_exporter_secret
            ssl_bc_server_handshake_traffic_secret ssl_bc_server_traffic_secret_0 ssl_c_key_alg ssl_c_notafter
            ssl_c_notbefore ssl_c_sig_alg ssl_f_key_alg ssl_f_notafter ssl_f_notbefore ssl_f_sig_alg ssl_fc_alpn
            ssl_fc_cipher ssl_fc_client_early_traffic_secret ssl_fc_client_handshake_traffic_secret
            ssl_fc_client_traffic_secret_0 ssl_fc_curve ssl_fc_early_exporter_secret ssl_fc_ecformats_bin
            ssl_fc_err_str ssl_fc_exporter_secret ssl_fc_npn ssl_fc_protocol ssl_fc_server_handshake_traffic_secret
            ssl_fc_server_traffic_secret_0 ssl_fc_sni ssl_s_key_alg ssl_s_notafter ssl_s_notbefore ssl_s_sig_alg
  str  session  int?  fs.debug_str ssl_fc_cipherlist_bin ssl_fc_cipherlist_str ssl_fc_eclist_bin ssl_fc_extlist_bin
  str  session  str  fc_pp_tlv
  str  session  str? int? rfc2253|?  ssl_c_i_dn ssl_c_r_dn ssl_c_s_dn ssl_f_i_dn ssl_f_s_dn ssl_s_i_dn ssl_s_s_dn
  ipv4  request  str? occurrence?  hdr_ip req.hdr_ip
  bin  request  -  base32+src req.body req.hdrs req.hdrs_bin url32+src
  bin  request  int int  req.payload
  bin  request  natural nonzero offset?  req.payload_lv
  bin  request  str? str?  req.body_param
  bool  request  -  req.ssl_ec_ext
  bool  request  userlist  http_auth
  int  request  -  base32 req.body_len req.body_size req.len req.ssl_hello_type req.ssl_st_ext req.ssl_ver
            req.timer.hdr req.timer.idle req.timer.tq req_len req_ssl_hello_type req_ssl_ver url32 url_port
  int  request  str?  cook_cnt cook_val hdr_cnt rdp_cookie_cnt req.cook_cnt req.cook_val req.fhdr_cnt req.hdr_cnt
            req.rdp_cookie_cnt
  int  request  str? occurrence?  hdr_val req.hdr_val
  int  request  str? str? str?  urlp_val
  ipv4  request  -  url_ip
  str  request  -  base baseq fcgi.docroot fcgi.index http_auth_pass http_auth_type http_auth_user path pathq query
            req.ssl_alpn req.ssl_sni req.ver req_ssl_sni req_ver url wurfl-get-all
  str  request  str str? str? str? str?  51d.all
  str  request  str?  cook http_auth_bearer rdp_cookie req.cook req.cook_names req.hdr_names req.rdp_cookie
  str  request  str? occurrence?  req.fhdr req.hdr
  str  request  str? str? str?  url_param urlp
  str  request  userlist  http_auth_group
  ipv4  server  -  bc_dst bc_src
  bin  server  -  ssl_bc_client_random ssl_bc_server_random ssl_bc_session_id ssl_bc_session_key ssl_bc_unique_id
  bool  selected  -  res.cache_hit
  bool  server  -  res.comp ssl_bc ssl_bc_is_resumed txn.redispatched
  int  server  -  bc.timer.connect bc_be_queue bc_dst_port bc_err bc_glitches bc_http_major bc_nb_streams
            bc_setting_streams_limit bc_src_port bc_srv_queue bs.aborted bs.id bs.rst_code req.timer.queue
            server_status ssl_bc_alg_keysize ssl_bc_err ssl_bc_use_keysize status txn.conn_retries txn.status
  str  server  -  bc_err_name bc_err_str res.comp_algo ssl_bc_alpn ssl_bc_cipher ssl_bc_curve
            ssl_bc_err_str ssl_bc_npn ssl_bc_protocol
  str  server  int  capture.res.hdr
  str  server  int?  bs.debug_str
  ipv4  response  str? occurrence?  res.hdr_ip shdr_ip
  bin  response  -  res.body res.hdrs res.hdrs_bin
  bin  response  int int  res.payload
  bin  response  natural nonzero offset?  res.payload_lv
  int  response  -  rep_ssl_hello_type res.body_len res.body_size res.len res.ssl_hello_type res.timer.hdr
  int  response  str?  res.cook_cnt res.cook_val res.fhdr_cnt res.hdr_cnt scook_cnt scook_val shdr_cnt
  int  response  str? occurrence?  res.hdr_val shdr_val
  str  response  -  res.ver resp_ver
  str  response  str?  res.cook res.cook_names res.hdr_names scook
  str  response  str? occurrence?  res.fhdr res.hdr shdr
  bin  content  int int  payload
  bin  content  natural nonzero offset?  payload_lv
  bin  content  str  internal.htx_blk.data
  bin  content  token int?  distcc_body
  bool  content  -  internal.htx.has_eom
  int  content  -  internal.htx.data internal.htx.free internal.htx.free_data internal.htx.nbblks internal.htx.size
            internal.htx.used
  int  content  str  internal.htx_blk.size
  int  content  token int?  distcc_param
  str  content  str  internal.htx_blk.hdrname internal.htx_blk.hdrval internal.htx_blk.start_line
            internal.htx_blk.type
  str  content  str?  cookie
  str  content  str? occurrence?  hdr
  any  constant  var str?  var
  bin  constant  hex  bin
  bool  constant  -  always_false always_true quic_enabled
  bool  constant  bool  bool
  int  constant  -  act_conn date_us nbproc pid proc thread uptime
  int  constant  int  int
  int  constant  int?  rand
  int  constant  int? s|ms|us?  date
  ipv4  constant  ipv4  ipv4
  ipv6  constant  ipv6  ipv6
  meth  constant  method  meth
  str  constant  -  hostname
  str  constant  4|7?  uuid
  str  constant  str  env str
  bool  http  -  http_first_req req.proto_http req_proto_http
  int  http  str?  request_date
  meth  http  -  method
  str  http  -  capture.req.method capture.req.uri capture.req.ver capture.res.ver
  str  http  int  capture.req.hdr
  int  listener  -  cur_client_timeout dst_conn fe_client_timeout fe_id so_id
  str  listener  -  fe_defbe fe_name so_name unique-id
  int  backend  -  be_id be_server_timeout be_tunnel_timeout cur_server_timeout cur_tunnel_timeout
  str  backend  -  be_name
  int  log  -  fc.timer.total res.timer.data txn.timer.total txn.timer.user
  int  selected  -  srv_id
  str  selected  -  res.cache_name srv_name
`

/** Names that came after 3.0, until 3.2; what they take is not known here. */
export const newerFetches = `
  acl bc_reused bc_settings_streams_limit fc_saved_syn last_entity req.bytes_in req.bytes_out res.bytes_in
  res.bytes_out res.timer.user srv.timer.connect ssl_c_san ssl_bc_sigalg ssl_fc_sigalgs_bin
  ssl_fc_supported_versions_bin ssl_fc_crtname ssl_bc_sni term_events timer.total waiting_entity when nbthread
  table_clr_gpc table_inc_gpc
`

/** Each also as `sc0_…`, `sc1_…`, `sc2_…` for one of the first three sticky counters: type, availability, arguments, names. */
export const stickyFetches = `
  bool  internal  table?  tracked
  int  internal  int table?  clr_gpc
  int  internal  table?  bytes_in_rate bytes_out_rate clr_gpc0 clr_gpc1 conn_cnt conn_cur conn_rate get_gpc0 get_gpc1
            get_gpt0 glitch_cnt glitch_rate gpc0_rate gpc1_rate http_err_cnt http_err_rate http_fail_cnt
            http_fail_rate http_req_cnt http_req_rate inc_gpc0 inc_gpc1 kbytes_in kbytes_out sess_cnt sess_rate
            trackers
`

/** Type taken, type given, arguments, names. */
export const converters = `
  addr  addr  mask4 mask6?  ipmask
  addr  addr  str str?  map_ip_ip
  addr  int  str int?  map_ip_int
  addr  str  str  map_ip_key
  addr  str  str str?  map_ip
  any  any  any? any?  debug
  any  any  str str? str?  when
  any  any  var  unset-var
  any  any  var condition? condition? condition? condition?  set-var
  any  bool  table  in_table
  any  int  int table  table_gpc table_gpc_rate table_gpt
  any  int  table  table_bytes_in_rate table_bytes_out_rate table_conn_cnt table_conn_cur table_conn_rate
            table_glitch_cnt table_glitch_rate table_gpc0 table_gpc0_rate table_gpc1 table_gpc1_rate table_gpt0
            table_http_err_cnt table_http_err_rate table_http_fail_cnt table_http_fail_rate table_http_req_cnt
            table_http_req_rate table_kbytes_in table_kbytes_out table_server_id table_sess_cnt table_sess_rate
            table_trackers
  any  int  table int?  table_expire table_idle
  bin  any  str? as-int?  jwt_header_query jwt_payload_query
  bin  bin  -  sha1
  bin  bin  128|192|256 base64 base64 base64  aes_gcm_dec aes_gcm_enc
  bin  bin  224|256|384|512?  sha2
  bin  bin  digest  digest
  bin  bin  digest base64  hmac
  bin  bin  fields protobuf?  protobuf ungrpc
  bin  bin  fix  fix_tag_value
  bin  bin  str str?  bytes
  bin  bool  -  fix_is_valid mqtt_is_valid
  bin  bool  var  secure_memcmp
  bin  int  algorithm str  jwt_verify
  bin  int  int?  crc32 crc32c djb2 sdbm wt6 xxh3 xxh32 xxh64
  bin  str  -  base64 hex ub64enc
  bin  str  mqtt str  mqtt_field_value
  bin  str  str 1..8 0|1?  be2dec
  bin  str  str int? 0|1?  be2hex
  bool  str  str str  iif
  int  addr  str str?  map_int_ip
  int  bin  -  htonl
  int  bool  -  bool even not odd
  int  int  -  cpl neg
  int  int  operand  add and div mod mul or sub xor
  int  int  str int?  map_int_int
  int  str  -  x509_v_err_str
  int  str  int? s|ms|us?  http_date
  int  str  str  map_int_key
  int  str  str int?  ltime ms_ltime ms_utime us_ltime us_utime utime
  int  str  str str?  map_int
  str  addr  str str?  map_beg_ip map_dir_ip map_dom_ip map_end_ip map_reg_ip map_str_ip map_sub_ip
  str  any  -  rfc7239_n2nn rfc7239_n2np
  str  any  nonempty as-int?  json_query
  str  bin  -  b64dec ub64dec
  str  bool  -  rfc7239_is_valid
  str  int  -  hex2i length nbsrv port_only srv_queue
  str  int  str int?  map_beg_int map_dir_int map_dom_int map_end_int map_reg_int map_str_int map_sub_int
  str  int  var  strcmp
  str  str  -  cut_crlf host_only lower upper
  str  str  int  capture-req capture-res
  str  str  int?  url_dec
  str  str  nonzero nonempty int?  field word
  str  str  query|  url_enc
  str  str  regex str flags?  regsub
  str  str  str  ltrim map_beg_key map_dir_key map_dom_key map_end_key map_reg_key map_str_key map_sub_key
            rfc7239_field rtrim
  str  str  str str?  language map map_beg map_dir map_dom map_end map_reg map_regm map_str map_sub param
  str  str  str str? str? str? str?  51d.single
  str  str  str var| str?  add_item
  str  str  str var|? str?  concat
  str  str  |ascii|utf8|utf8s|utf8p|utf8ps  json
`

/** As `newerFetches`. */
export const newerConverters = `
  aes_cbc_dec aes_cbc_enc hash jwt_decrypt_cert jwt_decrypt_jwk jwt_decrypt_secret jwt_verify_cert le2dec reverse
  reverse_dom rfc7239_nn rfc7239_np table_clr_gpc table_clr_gpc0 table_clr_gpc1 table_inc_gpc table_inc_gpc0
  table_inc_gpc1
`

/** Names that an ACL reads as a fetch with a way to match, `name=fetch` (manual, section 7.3.5 ff., "ACL derivatives"). */
export const aclNames = `
  beg  base_beg=base cook_beg=req.cook hdr_beg=req.hdr path_beg=path scook_beg=res.cook shdr_beg=res.hdr url_beg=url
            urlp_beg=urlp
  bin  payload=req.payload payload_lv=req.payload_lv
  dir  base_dir=base cook_dir=req.cook hdr_dir=req.hdr path_dir=path scook_dir=res.cook shdr_dir=res.hdr url_dir=url
            urlp_dir=urlp
  dom  base_dom=base cook_dom=req.cook hdr_dom=req.hdr path_dom=path scook_dom=res.cook shdr_dom=res.hdr url_dom=url
            urlp_dom=urlp
  end  base_end=base cook_end=req.cook hdr_end=req.hdr path_end=path scook_end=res.cook shdr_end=res.hdr
            ssl_fc_sni_end=ssl_fc_sni url_end=url urlp_end=urlp
  int  req.ssl_ver req_rdp_cookie_cnt=req.rdp_cookie_cnt req_ssl_ver=req.ssl_ver
  len  base_len=base cook_len=req.cook hdr_len=req.hdr path_len=path scook_len=res.cook shdr_len=res.hdr url_len=url
            urlp_len=urlp
  reg  base_reg=base cook_reg=req.cook hdr_reg=req.hdr path_reg=path scook_reg=res.cook shdr_reg=res.hdr
            ssl_fc_sni_reg=ssl_fc_sni url_reg=url urlp_reg=urlp
  str  base cook=req.cook hdr=req.hdr http_auth_group method path req_rdp_cookie=req.rdp_cookie
            req_ssl_sni=req.ssl_sni req_ver=req.ver resp_ver=res.ver scook=res.cook shdr=res.hdr url urlp
  sub  base_sub=base cook_sub=req.cook hdr_sub=req.hdr path_sub=path scook_sub=res.cook shdr_sub=res.hdr url_sub=url
            urlp_sub=urlp
`
