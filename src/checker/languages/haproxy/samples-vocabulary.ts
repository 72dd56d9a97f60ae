/**
 * Sample fetches and converters with the fewest and most arguments each takes: configuration manual of HAProxy 2.6,
 * sections 7.3 and 7.4, and what `haproxy -dKall` lists; below them, without a count, the names that came until 3.2.
 */
export const fetches = `
  0..0  always_false always_true base base32 base32+src baseq bc_dst bc_dst_port bc_err bc_err_str bc_http_major
        bc_src bc_src_port be_id be_name be_server_timeout be_tunnel_timeout capture.req.method capture.req.uri
        capture.req.ver capture.res.ver cpu_calls cpu_ns_avg cpu_ns_tot cur_server_timeout cur_tunnel_timeout
        date_us dst dst_conn dst_is_local dst_port fc_dst fc_dst_is_local fc_dst_port fc_err fc_err_str
        fc_http_major fc_pp_authority fc_pp_unique_id fc_rcvd_proxy fc_src fc_src_is_local fc_src_port
        fcgi.docroot fcgi.index fe_client_timeout fe_defbe fe_id fe_name hostname http_auth_pass http_auth_type
        http_auth_user http_first_req last_rule_file last_rule_line lat_ns_avg lat_ns_tot method nbproc path
        pathq prio_class prio_offset proc query rep_ssl_hello_type req.body req.body_len req.body_size req.hdrs
        req.hdrs_bin req.len req.proto_http req.ssl_alpn req.ssl_ec_ext req.ssl_hello_type req.ssl_sni
        req.ssl_st_ext req.ssl_ver req.ver req_len req_proto_http req_ssl_hello_type req_ssl_sni req_ssl_ver
        req_ver res.body res.body_len res.body_size res.cache_hit res.cache_name res.comp res.comp_algo res.hdrs
        res.hdrs_bin res.len res.ssl_hello_type res.ver resp_ver so_id so_name src src_is_local src_port srv_id
        srv_name ssl_bc ssl_bc_alg_keysize ssl_bc_alpn ssl_bc_cipher ssl_bc_client_random ssl_bc_err
        ssl_bc_err_str ssl_bc_is_resumed ssl_bc_npn ssl_bc_protocol ssl_bc_server_random ssl_bc_session_id
        ssl_bc_session_key ssl_bc_unique_id ssl_bc_use_keysize ssl_c_ca_err ssl_c_ca_err_depth ssl_c_chain_der
        ssl_c_der ssl_c_err ssl_c_key_alg ssl_c_notafter ssl_c_notbefore ssl_c_serial ssl_c_sha1 ssl_c_sig_alg
        ssl_c_used ssl_c_verify ssl_c_version ssl_f_der ssl_f_key_alg ssl_f_notafter ssl_f_notbefore
        ssl_f_serial ssl_f_sha1 ssl_f_sig_alg ssl_f_version ssl_fc ssl_fc_alg_keysize ssl_fc_alpn ssl_fc_cipher
        ssl_fc_cipherlist_xxh ssl_fc_client_early_traffic_secret ssl_fc_client_handshake_traffic_secret
        ssl_fc_client_random ssl_fc_client_traffic_secret_0 ssl_fc_early_exporter_secret ssl_fc_ecformats_bin
        ssl_fc_err ssl_fc_err_str ssl_fc_exporter_secret ssl_fc_has_crt ssl_fc_has_early ssl_fc_has_sni
        ssl_fc_is_resumed ssl_fc_npn ssl_fc_protocol ssl_fc_protocol_hello_id
        ssl_fc_server_handshake_traffic_secret ssl_fc_server_random ssl_fc_server_traffic_secret_0
        ssl_fc_session_id ssl_fc_session_key ssl_fc_sni ssl_fc_unique_id ssl_fc_use_keysize ssl_s_chain_der
        ssl_s_der ssl_s_key_alg ssl_s_notafter ssl_s_notbefore ssl_s_serial ssl_s_sha1 ssl_s_sig_alg
        ssl_s_version status stopping thread unique-id url url32 url32+src url_ip url_port wait_end
  0..1  cook cook_cnt cook_val cookie fc_fackets fc_lost fc_reordering fc_retrans fc_rtt fc_rttvar fc_sacked
        fc_unacked hdr_cnt http_auth_bearer rand rdp_cookie rdp_cookie_cnt req.body_param req.cook req.cook_cnt
        req.cook_val req.fhdr_cnt req.hdr_cnt req.hdr_names req.rdp_cookie req.rdp_cookie_cnt res.cook
        res.cook_cnt res.cook_val res.fhdr_cnt res.hdr_cnt res.hdr_names scook scook_cnt scook_val shdr_cnt
        ssl_fc_cipherlist_bin ssl_fc_cipherlist_hex ssl_fc_cipherlist_str ssl_fc_eclist_bin ssl_fc_extlist_bin
        uuid
  0..2  date hdr hdr_ip hdr_val req.fhdr req.hdr req.hdr_ip req.hdr_val res.fhdr res.hdr res.hdr_ip res.hdr_val
        shdr shdr_ip shdr_val url_param urlp urlp_val
  0..3  ssl_c_i_dn ssl_c_s_dn ssl_f_i_dn ssl_f_s_dn ssl_s_i_dn ssl_s_s_dn
  1..1  avg_queue be_conn be_conn_free be_sess_rate bin bool capture.req.hdr capture.res.hdr connslots env
        fe_conn fe_req_rate fe_sess_rate http_auth http_auth_group int ipv4 ipv6 meth nbsrv queue
        src_bytes_in_rate src_bytes_out_rate src_clr_gpc0 src_clr_gpc1 src_conn_cnt src_conn_cur src_conn_rate
        src_get_gpc0 src_get_gpc1 src_get_gpt0 src_gpc0_rate src_gpc1_rate src_http_err_cnt src_http_err_rate
        src_http_fail_cnt src_http_fail_rate src_http_req_cnt src_http_req_rate src_inc_gpc0 src_inc_gpc1
        src_kbytes_in src_kbytes_out src_sess_cnt src_sess_rate src_updt_conn_cnt srv_conn srv_conn_free
        srv_is_up srv_iweight srv_queue srv_sess_rate srv_uweight srv_weight str table_avl table_cnt
  1..2  distcc_body distcc_param sc_bytes_in_rate sc_bytes_out_rate sc_clr_gpc0 sc_clr_gpc1 sc_conn_cnt
        sc_conn_cur sc_conn_rate sc_get_gpc0 sc_get_gpc1 sc_get_gpt0 sc_gpc0_rate sc_gpc1_rate sc_http_err_cnt
        sc_http_err_rate sc_http_fail_cnt sc_http_fail_rate sc_http_req_cnt sc_http_req_rate sc_inc_gpc0
        sc_inc_gpc1 sc_kbytes_in sc_kbytes_out sc_sess_cnt sc_sess_rate sc_tracked sc_trackers var
  2..2  payload req.payload res.payload src_clr_gpc src_get_gpc src_get_gpt src_gpc_rate src_inc_gpc
  2..3  payload_lv req.payload_lv res.payload_lv sc_clr_gpc sc_get_gpc sc_get_gpt sc_gpc_rate sc_inc_gpc
  ?     acl accept_date bc_be_queue bc_glitches bc_nb_streams bc_reused bc_rtt bc_rttvar
        bc_settings_streams_limit bytes_in bytes_out fc.timer.handshake fc.timer.total fc_glitches fc_nb_streams
        fc_pp_tlv fc_saved_syn fc_settings_streams_limit last_entity req.bytes_in req.bytes_out req.timer.hdr
        req.timer.idle req.timer.queue req.timer.tq res.bytes_in res.bytes_out res.timer.data res.timer.hdr
        res.timer.user request_date sc_glitch_cnt sc_glitch_rate src_glitch_cnt src_glitch_rate
        srv.timer.connect ssl_c_r_dn ssl_c_san ssl_bc_curve ssl_bc_sigalg ssl_fc_curve ssl_fc_sigalgs_bin
        ssl_fc_supported_versions_bin ssl_fc_crtname ssl_bc_sni term_events timer.total txn.conn_retries
        txn.id32 txn.redispatched txn.sess_term_state txn.status txn.timer.total txn.timer.user waiting_entity
        when pid nbthread quic_enabled bc_err_name fc_err_name fs.aborted fs.debug_str fs.id bs.aborted
        bs.debug_str bs.id table_clr_gpc table_inc_gpc
`

/** Each also as `sc0_…`, `sc1_…`, `sc2_…` for one of the first three sticky counters, with a table or without. */
export const stickyFetches = `
        bytes_in_rate bytes_out_rate clr_gpc0 clr_gpc1 conn_cnt conn_cur conn_rate get_gpc0 get_gpc1 get_gpt0
        gpc0_rate gpc1_rate http_err_cnt http_err_rate http_fail_cnt http_fail_rate http_req_cnt http_req_rate
        inc_gpc0 inc_gpc1 kbytes_in kbytes_out sess_cnt sess_rate tracked trackers
`

/** Names that only an ACL knows: a fetch and a way to match in one word (section 7.3.5 ff., "ACL derivatives"). */
export const aclNames = `
        base_beg base_dir base_dom base_end base_len base_reg base_sub cook_beg cook_dir cook_dom cook_end
        cook_len cook_reg cook_sub hdr_beg hdr_dir hdr_dom hdr_end hdr_len hdr_reg hdr_sub path_beg path_dir
        path_dom path_end path_len path_reg path_sub req_rdp_cookie req_rdp_cookie_cnt scook_beg scook_dir
        scook_dom scook_end scook_len scook_reg scook_sub shdr_beg shdr_dir shdr_dom shdr_end shdr_len shdr_reg
        shdr_sub ssl_fc_sni_end ssl_fc_sni_reg url_beg url_dir url_dom url_end url_len url_reg url_sub urlp_beg
        urlp_dir urlp_dom urlp_end urlp_len urlp_reg urlp_sub
`

export const converters = `
  0..0  b64dec base64 bool cpl cut_crlf even fix_is_valid hex hex2i host_only htonl length lower mqtt_is_valid
        nbsrv neg not odd port_only sha1 srv_queue ub64dec ub64enc upper
  0..1  crc32 crc32c djb2 sdbm sha2 url_dec wt6 xxh3 xxh32 xxh64
  0..2  debug http_date jwt_header_query jwt_payload_query
  1..1  add and capture-req capture-res digest div fix_tag_value in_table json ltrim mod mul or rtrim
        secure_memcmp strcmp sub table_bytes_in_rate table_bytes_out_rate table_conn_cnt table_conn_cur
        table_conn_rate table_gpc0 table_gpc0_rate table_gpc1 table_gpc1_rate table_gpt0 table_http_err_cnt
        table_http_err_rate table_http_fail_cnt table_http_fail_rate table_http_req_cnt table_http_req_rate
        table_kbytes_in table_kbytes_out table_server_id table_sess_cnt table_sess_rate table_trackers unset-var
        url_enc xor
  1..2  bytes ipmask json_query language ltime map map_beg map_beg_int map_beg_ip map_dir map_dir_int map_dir_ip
        map_dom map_dom_int map_dom_ip map_end map_end_int map_end_ip map_int map_int_int map_int_ip map_ip
        map_ip_int map_ip_ip map_reg map_reg_int map_reg_ip map_regm map_str map_str_int map_str_ip map_sub
        map_sub_int map_sub_ip protobuf table_expire table_idle ungrpc utime
  1..3  be2dec be2hex concat
  1..5  set-var
  2..2  hmac iif jwt_verify mqtt_field_value table_gpc table_gpc_rate table_gpt
  2..3  add_item field regsub word
  4..4  aes_gcm_dec
  ?     aes_cbc_dec aes_cbc_enc aes_gcm_enc hash jwt_decrypt_cert jwt_decrypt_jwk jwt_decrypt_secret
        jwt_verify_cert le2dec ms_ltime ms_utime param reverse reverse_dom rfc7239_field rfc7239_is_valid
        rfc7239_n2nn rfc7239_n2np rfc7239_nn rfc7239_np table_clr_gpc table_clr_gpc0 table_clr_gpc1
        table_glitch_cnt table_glitch_rate table_inc_gpc table_inc_gpc0 table_inc_gpc1 us_ltime us_utime when
        x509_v_err_str
`
