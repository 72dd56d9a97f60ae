/**
 * The settings of PostgreSQL 13 to 18, from pg_settings of 15 and 18 (name, type, unit, least and most, values) and the
 * release notes for what went before. Limits are the widest of these versions.
 *
 * A name, and what it takes: `bool`, words parted by `|`, a range of whole numbers, `real` and a range, both with the
 * unit that a bare number is in, or one of the kinds in values.ts. `fixed` is a value of the server that no file sets.
 */
import type { Unit } from './values.ts'

const table = `
allow_alter_system                           bool
allow_in_place_tablespaces                   bool
allow_system_table_mods                      bool
application_name                             string
archive_cleanup_command                      string
archive_command                              string
archive_library                              string
archive_mode                                 always|on|off
archive_timeout                              s 0..1073741823
array_nulls                                  bool
authentication_timeout                       s 1..600
autovacuum                                   bool
autovacuum_analyze_scale_factor              real 0..100
autovacuum_analyze_threshold                 0..2147483647
autovacuum_freeze_max_age                    100000..2000000000
autovacuum_max_workers                       1..262143
autovacuum_multixact_freeze_max_age          10000..2000000000
autovacuum_naptime                           s 1..2147483
autovacuum_vacuum_cost_delay                 ms real -1..100
autovacuum_vacuum_cost_limit                 -1..10000
autovacuum_vacuum_insert_scale_factor        real 0..100
autovacuum_vacuum_insert_threshold           -1..2147483647
autovacuum_vacuum_max_threshold              -1..2147483647
autovacuum_vacuum_scale_factor               real 0..100
autovacuum_vacuum_threshold                  0..2147483647
autovacuum_work_mem                          kB -1..2147483647
autovacuum_worker_slots                      1..262143
backend_flush_after                          8kB 0..256
backslash_quote                              safe_encoding|on|off
backtrace_functions                          string
bgwriter_delay                               ms 10..10000
bgwriter_flush_after                         8kB 0..256
bgwriter_lru_maxpages                        0..1073741823
bgwriter_lru_multiplier                      real 0..10
block_size                                   fixed
bonjour                                      bool
bonjour_name                                 string
bytea_output                                 escape|hex
check_function_bodies                        bool
checkpoint_completion_target                 real 0..1
checkpoint_flush_after                       8kB 0..256
checkpoint_timeout                           s 30..86400
checkpoint_warning                           s 0..2147483647
client_connection_check_interval             ms 0..2147483647
client_encoding                              encoding
client_min_messages                          debug5|debug4|debug3|debug2|debug1|debug|log|info|notice|warning|error|fatal|panic
cluster_name                                 string
commit_delay                                 0..100000
commit_siblings                              0..1000
commit_timestamp_buffers                     8kB 0..131072
composite_type_mismatch                      error|warn|disabled
compute_query_id                             auto|regress|on|off
config_file                                  string
constraint_exclusion                         partition|on|off
cpu_index_tuple_cost                         real 0..
cpu_operator_cost                            real 0..
cpu_tuple_cost                               real 0..
createrole_self_grant                        string
cursor_tuple_fraction                        real 0..1
data_checksums                               fixed
data_directory                               string
data_directory_mode                          fixed
data_sync_retry                              bool
DateStyle                                    datestyle
db_user_namespace                            bool
deadlock_timeout                             ms 1..2147483647
debug_assertions                             fixed
debug_deadlocks                              bool
debug_discard_caches                         0..0
debug_io_direct                              string
debug_logical_replication_streaming          buffered|immediate
debug_parallel_query                         off|on|regress
debug_pretty_print                           bool
debug_print_parse                            bool
debug_print_plan                             bool
debug_print_rewritten                        bool
default_statistics_target                    1..10000
default_table_access_method                  name
default_tablespace                           string
default_text_search_config                   string
default_toast_compression                    pglz|lz4
default_transaction_deferrable               bool
default_transaction_isolation                isolation
default_transaction_read_only                bool
default_with_oids                            bool
dynamic_library_path                         string
dynamic_shared_memory_type                   posix|sysv|mmap|windows
effective_cache_size                         8kB 1..2147483647
effective_io_concurrency                     0..1000
enable_async_append                          bool
enable_bitmapscan                            bool
enable_distinct_reordering                   bool
enable_gathermerge                           bool
enable_group_by_reordering                   bool
enable_hashagg                               bool
enable_hashjoin                              bool
enable_incremental_sort                      bool
enable_indexonlyscan                         bool
enable_indexscan                             bool
enable_material                              bool
enable_memoize                               bool
enable_mergejoin                             bool
enable_nestloop                              bool
enable_parallel_append                       bool
enable_parallel_hash                         bool
enable_partition_pruning                     bool
enable_partitionwise_aggregate               bool
enable_partitionwise_join                    bool
enable_presorted_aggregate                   bool
enable_self_join_elimination                 bool
enable_seqscan                               bool
enable_sort                                  bool
enable_tidscan                               bool
escape_string_warning                        bool
event_source                                 string
event_triggers                               bool
exit_on_error                                bool
extension_control_path                       string
extension_destdir                            string
external_pid_file                            string
extra_float_digits                           -15..3
file_copy_method                             copy|clone
file_extend_method                           posix_fallocate|write_zeros
force_parallel_mode                          off|on|regress
from_collapse_limit                          1..2147483647
fsync                                        bool
full_page_writes                             bool
geqo                                         bool
geqo_effort                                  1..10
geqo_generations                             0..2147483647
geqo_pool_size                               0..2147483647
geqo_seed                                    real 0..1
geqo_selection_bias                          real 1.5..2
geqo_threshold                               2..2147483647
gin_fuzzy_search_limit                       0..2147483647
gin_pending_list_limit                       kB 64..2147483647
gss_accept_delegation                        bool
hash_mem_multiplier                          real 1..1000
hba_file                                     string
hot_standby                                  bool
hot_standby_feedback                         bool
huge_page_size                               kB 0..2147483647
huge_pages                                   off|on|try
huge_pages_status                            fixed
icu_validation_level                         disabled|debug5|debug4|debug3|debug2|debug1|debug|log|notice|warning|error
ident_file                                   string
idle_in_transaction_session_timeout          ms 0..2147483647
idle_replication_slot_timeout                s 0..2147483647
idle_session_timeout                         ms 0..2147483647
ignore_checksum_failure                      bool
ignore_invalid_pages                         bool
ignore_system_indexes                        bool
in_hot_standby                               fixed
integer_datetimes                            fixed
IntervalStyle                                postgres|postgres_verbose|sql_standard|iso_8601
io_combine_limit                             8kB 1..128
io_max_combine_limit                         8kB 1..128
io_max_concurrency                           -1..1024
io_method                                    sync|worker|io_uring
io_workers                                   1..32
jit                                          bool
jit_above_cost                               real -1..
jit_debugging_support                        bool
jit_dump_bitcode                             bool
jit_expressions                              bool
jit_inline_above_cost                        real -1..
jit_optimize_above_cost                      real -1..
jit_profiling_support                        bool
jit_provider                                 string
jit_tuple_deforming                          bool
join_collapse_limit                          1..2147483647
krb_caseins_users                            bool
krb_server_keyfile                           string
lc_collate                                   fixed
lc_ctype                                     fixed
lc_messages                                  string
lc_monetary                                  string
lc_numeric                                   string
lc_time                                      string
listen_addresses                             string
lo_compat_privileges                         bool
local_preload_libraries                      names
lock_timeout                                 ms 0..2147483647
log_autovacuum_min_duration                  ms -1..2147483647
log_checkpoints                              bool
log_connections                              connections
log_destination                              destinations
log_directory                                string
log_disconnections                           bool
log_duration                                 bool
log_error_verbosity                          terse|default|verbose
log_executor_stats                           bool
log_file_mode                                0..511
log_filename                                 string
log_hostname                                 bool
log_line_prefix                              string
log_lock_failures                            bool
log_lock_waits                               bool
log_min_duration_sample                      ms -1..2147483647
log_min_duration_statement                   ms -1..2147483647
log_min_error_statement                      debug5|debug4|debug3|debug2|debug1|debug|info|notice|warning|error|log|fatal|panic
log_min_messages                             debug5|debug4|debug3|debug2|debug1|debug|info|notice|warning|error|log|fatal|panic
log_parameter_max_length                     B -1..1073741823
log_parameter_max_length_on_error            B -1..1073741823
log_parser_stats                             bool
log_planner_stats                            bool
log_recovery_conflict_waits                  bool
log_replication_commands                     bool
log_rotation_age                             min 0..35791394
log_rotation_size                            kB 0..2147483647
log_startup_progress_interval                ms 0..2147483647
log_statement                                none|ddl|mod|all
log_statement_sample_rate                    real 0..1
log_statement_stats                          bool
log_temp_files                               kB -1..2147483647
log_timezone                                 zone
log_transaction_sample_rate                  real 0..1
log_truncate_on_rotation                     bool
logging_collector                            bool
logical_decoding_work_mem                    kB 64..2147483647
maintenance_io_concurrency                   0..1000
maintenance_work_mem                         kB 64..2147483647
max_active_replication_origins               0..262143
max_connections                              1..262143
max_files_per_process                        64..2147483647
max_function_args                            fixed
max_identifier_length                        fixed
max_index_keys                               fixed
max_locks_per_transaction                    10..2147483647
max_logical_replication_workers              0..262143
max_notify_queue_pages                       64..2147483647
max_parallel_apply_workers_per_subscription  0..1024
max_parallel_maintenance_workers             0..1024
max_parallel_workers                         0..1024
max_parallel_workers_per_gather              0..1024
max_pred_locks_per_page                      0..2147483647
max_pred_locks_per_relation                  -2147483648..2147483647
max_pred_locks_per_transaction               10..2147483647
max_prepared_transactions                    0..262143
max_replication_slots                        0..262143
max_slot_wal_keep_size                       MB -1..2147483647
max_stack_depth                              kB 100..2147483647
max_standby_archive_delay                    ms -1..2147483647
max_standby_streaming_delay                  ms -1..2147483647
max_sync_workers_per_subscription            0..262143
max_wal_senders                              0..262143
max_wal_size                                 MB 2..2147483647
max_worker_processes                         0..262143
md5_password_warnings                        bool
min_dynamic_shared_memory                    MB 0..2147483647
min_parallel_index_scan_size                 8kB 0..715827882
min_parallel_table_scan_size                 8kB 0..715827882
min_wal_size                                 MB 2..2147483647
multixact_member_buffers                     8kB 16..131072
multixact_offset_buffers                     8kB 16..131072
notify_buffers                               8kB 16..131072
num_os_semaphores                            fixed
oauth_validator_libraries                    string
old_snapshot_threshold                       min -1..86400
operator_precedence_warning                  bool
optimize_bounded_sort                        bool
output_plugin_libraries                      string
parallel_leader_participation                bool
parallel_setup_cost                          real 0..
parallel_tuple_cost                          real 0..
password_encryption                          md5|scram-sha-256
plan_cache_mode                              auto|force_generic_plan|force_custom_plan
port                                         1..65535
post_auth_delay                              s 0..2147
pre_auth_delay                               s 0..60
primary_conninfo                             string
primary_slot_name                            slot
promote_trigger_file                         string
quote_all_identifiers                        bool
random_page_cost                             real 0..
recovery_end_command                         string
recovery_init_sync_method                    fsync|syncfs
recovery_min_apply_delay                     ms 0..2147483647
recovery_prefetch                            off|on|try
recovery_target                              immediate
recovery_target_action                       pause|promote|shutdown
recovery_target_inclusive                    bool
recovery_target_lsn                          lsn
recovery_target_name                         string
recovery_target_time                         string
recovery_target_timeline                     timeline
recovery_target_xid                          string
recursive_worktable_factor                   real 0.001..1000000
remove_temp_files_after_crash                bool
reserved_connections                         0..262143
restart_after_crash                          bool
restore_command                              string
restrict_nonsystem_relation_kind             relations
role                                         string
row_security                                 bool
scram_iterations                             1..2147483647
search_path                                  names
segment_size                                 fixed
send_abort_for_crash                         bool
send_abort_for_kill                          bool
seq_page_cost                                real 0..
serializable_buffers                         8kB 16..131072
server_encoding                              fixed
server_version                               fixed
server_version_num                           fixed
session_authorization                        string
session_preload_libraries                    libraries
session_replication_role                     origin|replica|local
shared_buffers                               8kB 16..1073741823
shared_memory_size                           fixed
shared_memory_size_in_huge_pages             fixed
shared_memory_type                           sysv|mmap|windows
shared_preload_libraries                     libraries
sort_mem                                     kB 64..2147483647
ssl                                          bool
ssl_ca_file                                  string
ssl_cert_file                                string
ssl_ciphers                                  string
ssl_crl_dir                                  string
ssl_crl_file                                 string
ssl_dh_params_file                           string
ssl_ecdh_curve                               string
ssl_groups                                   string
ssl_key_file                                 string
ssl_library                                  fixed
ssl_max_protocol_version                     TLSv1|TLSv1.1|TLSv1.2|TLSv1.3|''
ssl_min_protocol_version                     TLSv1|TLSv1.1|TLSv1.2|TLSv1.3
ssl_passphrase_command                       string
ssl_passphrase_command_supports_reload       bool
ssl_prefer_server_ciphers                    bool
ssl_renegotiation_limit                      string
ssl_tls13_ciphers                            string
standard_conforming_strings                  bool
statement_timeout                            ms 0..2147483647
stats_fetch_consistency                      none|cache|snapshot
stats_temp_directory                         string
subtransaction_buffers                       8kB 0..131072
summarize_wal                                bool
superuser_reserved_connections               0..262143
sync_replication_slots                       bool
synchronize_seqscans                         bool
synchronized_standby_slots                   string
synchronous_commit                           local|remote_write|remote_apply|on|off
synchronous_standby_names                    standbys
syslog_facility                              local0|local1|local2|local3|local4|local5|local6|local7
syslog_ident                                 string
syslog_sequence_numbers                      bool
syslog_split_messages                        bool
tcp_keepalives_count                         0..2147483647
tcp_keepalives_idle                          s 0..2147483647
tcp_keepalives_interval                      s 0..2147483647
tcp_user_timeout                             ms 0..2147483647
temp_buffers                                 8kB 100..1073741823
temp_file_limit                              kB -1..2147483647
temp_tablespaces                             names
TimeZone                                     zone
timezone_abbreviations                       abbreviations
trace_connection_negotiation                 bool
trace_lock_oidmin                            0..2147483647
trace_lock_table                             0..2147483647
trace_locks                                  bool
trace_lwlocks                                bool
trace_notify                                 bool
trace_recovery_messages                      debug5|debug4|debug3|debug2|debug1|debug|log|notice|warning|error
trace_sort                                   bool
trace_syncscan                               bool
trace_userlocks                              bool
track_activities                             bool
track_activity_query_size                    B 100..1048576
track_commit_timestamp                       bool
track_cost_delay_timing                      bool
track_counts                                 bool
track_functions                              none|pl|all
track_io_timing                              bool
track_wal_io_timing                          bool
transaction_buffers                          8kB 0..131072
transaction_deferrable                       bool
transaction_isolation                        isolation
transaction_read_only                        bool
transaction_timeout                          ms 0..2147483647
transform_null_equals                        bool
unix_socket_directories                      string
unix_socket_group                            string
unix_socket_permissions                      0..511
update_process_title                         bool
vacuum_buffer_usage_limit                    kB 0..16777216
vacuum_cleanup_index_scale_factor            real 0..10000000000
vacuum_cost_delay                            ms real 0..100
vacuum_cost_limit                            1..10000
vacuum_cost_page_dirty                       0..10000
vacuum_cost_page_hit                         0..10000
vacuum_cost_page_miss                        0..10000
vacuum_defer_cleanup_age                     0..1000000
vacuum_failsafe_age                          0..2100000000
vacuum_freeze_min_age                        0..1000000000
vacuum_freeze_table_age                      0..2000000000
vacuum_max_eager_freeze_failure_rate         real 0..1
vacuum_mem                                   kB 1024..2147483647
vacuum_multixact_failsafe_age                0..2100000000
vacuum_multixact_freeze_min_age              0..1000000000
vacuum_multixact_freeze_table_age            0..2000000000
vacuum_truncate                              bool
wal_block_size                               fixed
wal_buffers                                  8kB -1..262143
wal_compression                              pglz|lz4|zstd|on|off
wal_consistency_checking                     string
wal_decode_buffer_size                       B 65536..1073741823
wal_init_zero                                bool
wal_keep_segments                            0..2147483647
wal_keep_size                                MB 0..2147483647
wal_level                                    minimal|replica|logical|archive|hot_standby
wal_log_hints                                bool
wal_receiver_create_temp_slot                bool
wal_receiver_status_interval                 s 0..2147483
wal_receiver_timeout                         ms 0..2147483647
wal_recycle                                  bool
wal_retrieve_retry_interval                  ms 1..2147483647
wal_segment_size                             fixed
wal_sender_timeout                           ms 0..2147483647
wal_skip_threshold                           kB 0..2147483647
wal_summary_keep_time                        min 0..35791394
wal_sync_method                              fsync|fdatasync|open_sync|open_datasync|fsync_writethrough
wal_writer_delay                             ms 1..10000
wal_writer_flush_after                       8kB 0..2147483647
work_mem                                     kB 64..2147483647
xmlbinary                                    base64|hex
xmloption                                    content|document
zero_damaged_pages                           bool
`

export type Setting =
  | { type: 'number'; real: boolean; unit: Unit | undefined; min: number; max: number }
  | { type: 'enum'; values: string[] }
  | { type: 'kind'; kind: string }

/** By their names in lower case. */
export const settings: ReadonlyMap<string, Setting> = readTable()

export const settingNames: readonly string[] = table
  .trim()
  .split('\n')
  .map((row) => row.split(/\s+/, 1)[0] as string)

function readTable(): Map<string, Setting> {
  const map = new Map<string, Setting>()
  for (const row of table.trim().split('\n')) {
    const [, name = '', type = ''] = /^(\S+)\s+(.+)$/.exec(row) ?? []
    map.set(name.toLowerCase(), readType(type))
  }
  return map
}

function readType(type: string): Setting {
  const range = /^(?:(B|8?kB|MB|ms|s|min) )?(real )?(-?[\d.]*?)\.\.([\d.]*)$/.exec(type)
  if (range) {
    const [, unit, real, min, max] = range
    return {
      type: 'number',
      real: real !== undefined,
      unit: unit as Unit | undefined,
      min: Number(min),
      max: max === '' ? Number.MAX_VALUE : Number(max),
    }
  }
  if (type.includes('|'))
    return { type: 'enum', values: type.split('|').map((word) => (word === "''" ? '' : word)) }
  return { type: 'kind', kind: type }
}
