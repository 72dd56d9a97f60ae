/**
 * keepalived's keywords: what each takes and in which block it stands, in the form of `../vocabulary.ts`.
 *
 * Read from keepalived.conf(5) of 2.2.7; bounds are those in its messages. Words after the last argument are ignored
 * by keepalived, so only a missing or a wrong one counts. `{addresses}`, `{routes}` … are lists, not keywords.
 */
export const keywords = `
  # main
  global_defs             {global_defs}                          main
  vrrp_instance           <any> {vrrp_instance}                  main
  vrrp_sync_group         <any> {vrrp_sync_group}                main
  vrrp_script             <any> {vrrp_script}                    main
  vrrp_track_process      <any> {vrrp_track_process}             main
  vrrp_track_file         <any> {track_file}                     main
  track_file              <any> {track_file}                     main
  track_group             <any> {track_group}                    main
  static_track_group      <any> {track_group}                    main
  garp_group              {garp_group}                           main
  bfd_instance            <any> {bfd_instance}                   main
  virtual_server          <any> [<any>] {virtual_server}         main
  virtual_server_group    <any> {group_members}                  main
  SSL                     {SSL}                                  main
  static_ipaddress        {addresses}                            main
  static_routes           {routes}                               main
  static_rules            {rules}                                main
  linkbeat_interfaces     {names}                                main
  linkbeat_use_polling    -                                      main vrrp_instance
  interface_up_down_delays  {delays}                             main
  net_namespace           <any>                                  main
  net_namespace_ipvs      <any>                                  main
  namespace_with_ipsets   -                                      main
  instance                <any>                                  main
  use_pid_dir             -                                      main
  child_wait_time         <number>                               main
  include                 <any>                                  anywhere

  # global_defs
  tmp_config_directory    <any>                                  global_defs
  config_save_dir         <any>                                  global_defs
  process_names           [<any>]                                global_defs
  process_name            [<any>]                                global_defs
  vrrp_process_name       [<any>]                                global_defs
  checker_process_name    [<any>]                                global_defs
  lvs_process_name        [<any>]                                global_defs
  bfd_process_name        [<any>]                                global_defs
  startup_script          <any>                                  global_defs
  startup_script_timeout  <1..1000>                              global_defs
  shutdown_script         <any>                                  global_defs
  shutdown_script_timeout  <1..1000>                             global_defs
  notification_email      {names}                                global_defs
  notification_email_from  <any>                                 global_defs
  smtp_server             <host> [<port>]                         global_defs
  smtp_helo_name          <any>                                  global_defs
  smtp_connect_timeout    <1..4294>                              global_defs
  smtp_alert              [<bool>]                               global_defs vrrp_instance vrrp_sync_group virtual_server real_server
  smtp_alert_vrrp         [<bool>]                               global_defs
  smtp_alert_checker      [<bool>]                               global_defs
  checker_log_all_failures  [<bool>]                             global_defs
  no_email_faults         -                                      global_defs
  no_checker_emails       [<bool>]                               global_defs
  router_id               <any>                                  global_defs
  vrrp_mcast_group4       <multicast4>                           global_defs
  vrrp_mcast_group6       <multicast6>                           global_defs
  default_interface       <any>                                  global_defs
  lvs_sync_daemon         <any>                                  global_defs
  lvs_timeouts            tcp|tcpfin|udp <number> [tcp|tcpfin|udp] [<number>] [tcp|tcpfin|udp] [<number>]  global_defs
  lvs_flush               -                                      global_defs
  lvs_flush_on_stop       [VS]                                   global_defs
  lvs_flush_onstop        [VS]                                   global_defs
  vrrp_garp_master_delay  <0..4294>                              global_defs
  vrrp_garp_master_repeat  <1..4294967295>                       global_defs
  vrrp_garp_master_refresh  <0..4294967295>                      global_defs
  vrrp_garp_master_refresh_repeat  <1..4294967295>               global_defs
  vrrp_garp_lower_prio_delay  <0..4294>                          global_defs
  vrrp_garp_lower_prio_repeat  <number>                          global_defs
  vrrp_garp_interval      <timeout>                              global_defs
  vrrp_gna_interval       <timeout>                              global_defs
  vrrp_garp_extra_if      [all] <1..86400>                         global_defs
  vrrp_down_timer_adverts  <1..100>                              global_defs
  vrrp_min_garp           [<bool>]                               global_defs
  vrrp_lower_prio_no_advert  [<bool>]                            global_defs
  vrrp_higher_prio_send_advert  [<bool>]                         global_defs
  vrrp_version            <2..3>                                 global_defs
  vrrp_iptables           [<any>]                                global_defs
  vrrp_ipsets             [<any>]                                global_defs
  disable_local_igmp      -                                      global_defs
  vrrp_check_unicast_src  [<any>]                                global_defs
  vrrp_skip_check_adv_addr  [<any>]                              global_defs
  vrrp_strict             [<any>]                                global_defs
  vrrp_notify_priority_changes  [<bool>]                         global_defs
  vrrp_priority           <-20..19>                              global_defs
  checker_priority        <-20..19>                              global_defs
  bfd_priority            <-20..19>                              global_defs
  vrrp_no_swap            -                                      global_defs
  checker_no_swap         -                                      global_defs
  bfd_no_swap             -                                      global_defs
  vrrp_rt_priority        [<1..99>]                              global_defs
  checker_rt_priority     [<1..99>]                              global_defs
  bfd_rt_priority         [<1..99>]                              global_defs
  vrrp_cpu_affinity       <number>                               global_defs
  checker_cpu_affinity    <number>                               global_defs
  bfd_cpu_affinity        <number>                               global_defs
  vrrp_rlimit_rttime      <1..4294967295>                        global_defs
  vrrp_rlimit_rtime       <1..4294967295>                        global_defs
  checker_rlimit_rttime   <1..4294967295>                        global_defs
  checker_rlimit_rtime    <1..4294967295>                        global_defs
  bfd_rlimit_rttime       <1..4294967295>                        global_defs
  bfd_rlimit_rtime        <1..4294967295>                        global_defs
  max_auto_priority       [<-1..99>]                             global_defs
  min_auto_priority_delay  <1..10000000>                         global_defs
  nftables                [<any>]                                global_defs
  nftables_priority       <integer>                              global_defs
  nftables_counters       -                                      global_defs
  nftables_ifindex        -                                      global_defs
  nftables_ipvs           [<any>]                                global_defs
  nftables_ipvs_priority  <integer>                              global_defs
  nftables_ipvs_start_fwmark  <1..4294967295>                    global_defs
  snmp_socket             <any>                                  global_defs
  enable_snmp_vrrp        -                                      global_defs
  enable_snmp_keepalived  -                                      global_defs
  enable_snmp_checker     -                                      global_defs
  enable_snmp_rfc         -                                      global_defs
  enable_snmp_rfcv2       -                                      global_defs
  enable_snmp_rfcv3       -                                      global_defs
  enable_traps            -                                      global_defs
  enable_dbus             -                                      global_defs
  dbus_service_name       <any>                                  global_defs
  script_user             <any> [<any>]                          global_defs
  enable_script_security  -                                      global_defs
  notify_fifo             <any>                                  global_defs
  notify_fifo_script      <any>                                  global_defs
  vrrp_notify_fifo        <any>                                  global_defs
  vrrp_notify_fifo_script  <any>                                 global_defs
  lvs_notify_fifo         <any>                                  global_defs
  lvs_notify_fifo_script  <any>                                  global_defs
  fifo_write_vrrp_states_on_reload  -                            global_defs
  dynamic_interfaces      [allow_if_changes]                     global_defs
  vrrp_netlink_cmd_rcv_bufs  <number>                            global_defs
  vrrp_netlink_cmd_rcv_bufs_force  [<bool>]                      global_defs
  vrrp_netlink_monitor_rcv_bufs  <number>                        global_defs
  vrrp_netlink_monitor_rcv_bufs_force  [<bool>]                  global_defs
  lvs_netlink_cmd_rcv_bufs  <number>                             global_defs
  lvs_netlink_cmd_rcv_bufs_force  [<bool>]                       global_defs
  lvs_netlink_monitor_rcv_bufs  <number>                         global_defs
  lvs_netlink_monitor_rcv_bufs_force  [<bool>]                   global_defs
  process_monitor_rcv_bufs  <number>                             global_defs
  process_monitor_rcv_bufs_force  [<bool>]                       global_defs
  vrrp_rx_bufs_policy     <any>                                  global_defs
  vrrp_rx_bufs_multiplier  <1..4294967295>                       global_defs
  rs_init_notifies        [<bool>]                               global_defs
  umask                   <any>                                  global_defs
  vrrp_startup_delay      <seconds>                              global_defs
  log_unknown_vrids       -                                      global_defs
  vmac_prefix             <any>                                  global_defs
  vmac_addr_prefix        <any>                                  global_defs
  random_seed             <number>                               global_defs
  reload_check_config     [<any>]                                global_defs
  reload_time_file        <any>                                  global_defs
  reload_repeat           -                                      global_defs
  reload_file             [<any>]                                global_defs
  include_check           [<any>]                                global_defs
  data_use_instance       [<bool>]                               global_defs
  disable_local_igmp      -                                      global_defs

  # vrrp_instance
  state                   MASTER|BACKUP                          vrrp_instance
  interface               <any>                                  vrrp_instance garp_group
  vrf                     <any>                                  vrrp_instance
  use_vmac                [<any>]                                vrrp_instance
  use_vmac_addr           -                                      vrrp_instance
  vmac_xmit_base          -                                      vrrp_instance
  use_ipvlan              [<any>]                                vrrp_instance
  native_ipv6             -                                      vrrp_instance
  dont_track_primary      -                                      vrrp_instance
  mcast_src_ip            <address>                              vrrp_instance
  mcast_dst_ip            <multicast4>|<multicast6>              vrrp_instance
  unicast_src_ip          <address>                              vrrp_instance
  track_src_ip            -                                      vrrp_instance
  version                 <2..3>                                 vrrp_instance
  check_unicast_src       [<any>]                                vrrp_instance
  unicast_peer            {peers}                                vrrp_instance
  unicast_fault_no_peer   -                                      vrrp_instance
  unicast_ttl             <0..255>                               vrrp_instance
  old_unicast_checksum    [never]                                vrrp_instance
  garp_master_delay       <0..4294>                              vrrp_instance
  garp_master_repeat      <1..4294967295>                        vrrp_instance
  garp_lower_prio_delay   <0..4294>                              vrrp_instance
  garp_lower_prio_repeat  <number>                               vrrp_instance
  garp_master_refresh     <0..4294967295>                        vrrp_instance
  garp_master_refresh_repeat  <1..4294967295>                    vrrp_instance
  garp_extra_if           [all] <number>                            vrrp_instance
  down_timer_adverts      <1..100>                               vrrp_instance
  lower_prio_no_advert    [<bool>]                               vrrp_instance
  higher_prio_send_advert  [<bool>]                              vrrp_instance
  virtual_router_id       <1..255>                               vrrp_instance
  priority                <1..255>                               vrrp_instance
  advert_int              <interval>                             vrrp_instance
  authentication          {authentication}                       vrrp_instance
  virtual_ipaddress       {addresses}                            vrrp_instance
  virtual_ipaddress_excluded  {addresses}                        vrrp_instance
  promote_secondaries     -                                      vrrp_instance
  virtual_routes          {routes}                               vrrp_instance
  virtual_rules           {rules}                                vrrp_instance
  accept                  -                                      vrrp_instance
  no_accept               -                                      vrrp_instance
  nopreempt               -                                      vrrp_instance
  preempt                 -                                      vrrp_instance
  preempt_delay           <preempt-delay>                        vrrp_instance
  skip_check_adv_addr     [<bool>]                               vrrp_instance
  strict_mode             [<bool>]                               vrrp_instance
  debug                   [<0..4>]                               vrrp_instance
  notify_master!          <any>                                  vrrp_instance vrrp_sync_group
  notify_backup!          <any>                                  vrrp_instance vrrp_sync_group
  notify_fault!           <any>                                  vrrp_instance vrrp_sync_group
  notify_stop!            <any>                                  vrrp_instance vrrp_sync_group
  notify_deleted!         [<any>]                                vrrp_instance
  notify!                 <any>                                  vrrp_instance vrrp_sync_group
  notify_master_rx_lower_pri!  <any>                              vrrp_instance
  notify_priority_changes  [<bool>]                              vrrp_instance vrrp_sync_group
  kernel_rx_buf_size      <number>                               vrrp_instance
  lvs_sync_daemon_interface  <any>                               vrrp_instance
  track_interface         {tracked}                              vrrp_instance vrrp_sync_group
  track_script            {tracked}                              vrrp_instance vrrp_sync_group
  track_file              {tracked}                              vrrp_instance vrrp_sync_group
  track_process           {tracked}                              vrrp_instance vrrp_sync_group
  track_bfd               {tracked}                              vrrp_instance vrrp_sync_group
  auth_type               PASS|AH                                authentication
  auth_pass               <any>                                  authentication

  # vrrp_sync_group, track_group, garp_group
  group                   {names}                                vrrp_sync_group track_group
  global_tracking         -                                      vrrp_sync_group
  sync_group_tracking_weight  -                                  vrrp_sync_group
  garp_interval           <garp-interval>                        garp_group
  gna_interval            <garp-interval>                        garp_group
  interfaces              {names}                                garp_group

  # vrrp_script, vrrp_track_process, track_file, bfd_instance
  script                  <any>                                  vrrp_script
  interval                <1..4294>                              vrrp_script
  timeout                 <1..4294>                              vrrp_script
  weight                  <-253..253> [reverse|noreverse]        vrrp_script
  rise                    <1..2147483647>                        vrrp_script
  fall                    <1..2147483647>                        vrrp_script
  user                    <any> [<any>]                          vrrp_script MISC_CHECK
  init_fail               -                                      vrrp_script
  process                 <any>                                  vrrp_track_process
  param_match             initial|partial                        vrrp_track_process
  weight                  <-254..254> [reverse]                  vrrp_track_process
  quorum                  <1..65535>                             vrrp_track_process
  quorum_max              <0..65535>                             vrrp_track_process
  fork_delay              <process-delay>                        vrrp_track_process
  terminate_delay         <process-delay>                        vrrp_track_process
  delay                   <process-delay>                        vrrp_track_process
  full_command            -                                      vrrp_track_process
  file                    <any>                                  track_file
  weight                  <-254..254> [reverse]                  track_file
  weight                  <integer> [reverse]                    FILE_CHECK
  init_file               [<any>]                                track_file
  neighbor_ip             <address>                              bfd_instance
  neighbour_ip            <address>                              bfd_instance
  source_ip               <address>                              bfd_instance
  min_rx                  <number>                               bfd_instance
  min_tx                  <number>                               bfd_instance
  idle_tx                 <number>                               bfd_instance
  multiplier              <number>                               bfd_instance
  passive                 -                                      bfd_instance
  ttl                     <1..255>                               bfd_instance
  hoplimit                <1..255>                               bfd_instance
  max_hops                <number>                               bfd_instance
  weight                  <-253..253> [reverse]                  bfd_instance
  vrrp                    -                                      bfd_instance
  checker                 -                                      bfd_instance

  # virtual_server, real_server
  lvs_sched               <scheduler>                            virtual_server
  lb_algo                 <scheduler>                            virtual_server
  lvs_method              NAT|DR|TUN                             virtual_server real_server
  lb_kind                 NAT|DR|TUN                             virtual_server
  hashed                  -                                      virtual_server
  flag-1                  -                                      virtual_server
  flag-2                  -                                      virtual_server
  flag-3                  -                                      virtual_server
  sh-port                 -                                      virtual_server
  sh-fallback             -                                      virtual_server
  mh-port                 -                                      virtual_server
  mh-fallback             -                                      virtual_server
  ops                     -                                      virtual_server
  persistence_engine      <any>                                  virtual_server
  persistence_timeout     [<1..2678400>]                         virtual_server
  persistence_granularity  <granularity>                          virtual_server
  protocol                TCP|UDP|SCTP                           virtual_server
  ha_suspend              -                                      virtual_server
  virtualhost             <any>                                  virtual_server real_server url HTTP_GET SSL_GET
  snmp_name               <any>                                  virtual_server real_server
  alpha                   [<bool>]                               real_server @checker BFD_CHECK FILE_CHECK
  alpha                   [<any>]                                virtual_server
  omega                   [<any>]                                virtual_server
  quorum                  <1..4294967295>                        virtual_server
  hysteresis              <number>                               virtual_server
  quorum_up!              <any>                                  virtual_server
  quorum_down!            <any>                                  virtual_server
  ip_family               inet|inet6                             virtual_server
  sorry_server            <address> [<port>]                         virtual_server
  sorry_server_inhibit    -                                      virtual_server
  sorry_server_lvs_method  NAT|DR|TUN                            virtual_server
  connect_timeout         <timeout>                              virtual_server real_server @network host
  retry                   <1..4294967295>                        virtual_server real_server
  retry                   <number>                               @checker host
  delay_before_retry      <seconds>                              virtual_server real_server @checker host
  warmup                  <seconds>                              virtual_server real_server @checker host
  delay_loop              <positive-seconds>                     virtual_server real_server @checker host
  inhibit_on_failure      [<bool>]                               real_server
  inhibit_on_failure      [<any>]                                virtual_server
  log_all_failures        [<bool>]                               @checker
  real_server             <address> [<port>] {real_server}       virtual_server
  weight                  <1..2147483647>                        virtual_server
  weight                  <0..2147483647>                        real_server
  notify_up!              <any>                                  real_server
  notify_down!            <any>                                  real_server
  uthreshold              <number>                               real_server
  lthreshold              <number>                               real_server
  TCP_CHECK               {TCP_CHECK}                            real_server
  HTTP_GET                {HTTP_GET}                             real_server
  SSL_GET                 {SSL_GET}                              real_server
  SMTP_CHECK              {SMTP_CHECK}                           real_server
  DNS_CHECK               {DNS_CHECK}                            real_server
  MISC_CHECK              {MISC_CHECK}                           real_server
  BFD_CHECK               {BFD_CHECK}                            real_server
  PING_CHECK              {PING_CHECK}                           real_server
  UDP_CHECK               {UDP_CHECK}                            real_server
  FILE_CHECK              {FILE_CHECK}                           real_server

  # checkers
  connect_ip              <address>                              @network host
  connect_port            <1..65535>                             @network host
  bindto                  <address>                              @network host
  bind_if                 <any>                                  @network host
  bind_port               <1..65535>                             @network host
  fwmark                  <number>                               @network host
  nb_get_retry            <number>                               HTTP_GET SSL_GET
  http_protocol           1.0|1.1|1.0C|1.0c                      HTTP_GET SSL_GET
  fast_recovery           [<bool>]                               HTTP_GET SSL_GET
  enable_sni              [<bool>]                               HTTP_GET SSL_GET
  url                     {url}                                  HTTP_GET SSL_GET
  path                    <any>                                  url
  digest                  <digest>                               url
  status_code             <status>...                            url
  regex                   <any>                                  url
  regex_no_match          -                                      url
  regex_options           <any>                                  url
  regex_stack             <any>                                  url
  regex_min_offset        <number>                               url
  regex_max_offset        <number>                               url
  helo_name               <any>                                  SMTP_CHECK
  host                    {host}                                 SMTP_CHECK
  type                    A|NS|CNAME|SOA|MX|TXT|AAAA|<dns-type>  DNS_CHECK
  name                    <any>                                  DNS_CHECK BFD_CHECK
  misc_path               <any>                                  MISC_CHECK
  misc_timeout            <0..4294>                              MISC_CHECK
  misc_dynamic            -                                      MISC_CHECK
  payload                 <hex>                                  UDP_CHECK
  require_reply           [<reply>]                              UDP_CHECK
  min_reply_length        <0..65535>                             UDP_CHECK
  max_reply_length        <0..65535>                             UDP_CHECK
  track_file              <any>                                  FILE_CHECK
  password                <any>                                  SSL
  ca                      <any>                                  SSL
  certificate             <any>                                  SSL
  key                     <any>                                  SSL
`
