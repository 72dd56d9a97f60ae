/** Names that rsyslogd 8.2302–8.2504 knows: modules, objects, properties, functions, templates and their options. */

const list = (text: string) => text.trim().split(/\s+/)

/** Objects by where they may stand: those that declare something stand outside blocks. */
export const declarations = list(
  'module input template ruleset global main_queue lookup_table dyn_stats percentile_stats parser timezone',
)
export const objects = [...declarations, 'action', 'include']

/** Part of rsyslogd: they need no loading. `builtin:` may stand before them. */
export const builtinModules = list('omfile omfwd ompipe omusrmsg omdiscard omshell pmrfc3164 pmrfc5424')

export const modules = [
  ...builtinModules,
  ...builtinModules.map((name) => `builtin:${name}`),
  ...list(`
im3195 imbatchreport imczmq imdiag imdocker imdtls imfile imgssapi imhiredis imhttp imjournal imkafka imklog imkmsg immark
impcap improg impstats imptcp imrelp imsolaris imtcp imtuxedoulog imudp imuxsock
mmanon mmaudit mmcount mmdarwin mmdblookup mmexternal mmfields mmgrok mmjsonparse mmkubernetes mmnormalize mmpstrucdata
mmrfc5424addhmac mmrm1stspace mmsequence mmsnmptrapd mmtaghostname mmutf8fix
omamqp1 omazureeventhubs omclickhouse omczmq omdtls omelasticsearch omfile-hardened omgssapi omhdfs omhiredis omhttp omhttpfs
omjournal omkafka omlibdbi ommail ommongodb ommysql ompgsql omprog omrabbitmq omrelp omruleset omsnmp omstdout omtcl
omtesting omudpspoof omuxsock
pmaixforwardedfrom pmciscoios pmcisconames pmdb2diag pmlastmsg pmnormalize pmnull pmpanngfw pmsnare
ffaup fmhash fmhttp fmpcre fmunflatten
lmnet lmnetstrms lmnsd_gtls lmnsd_ossl lmnsd_ptcp lmregexp lmtcpclt lmtcpsrv lmzlibw lmzstdw lmcry_gcry lmsig_gt lmsig_ksi`),
]

/** Modules whose actions have an old form, `:omname:`. */
export const oldActions = list(
  'mmaudit mmgrok mmjsonparse mmnormalize mmsnmptrapd omfile omgssapi omhdfs omlibdbi ommail ommysql ompgsql omprog omrelp omruleset omsnmp omstdout omtcl omtesting omudpspoof omusrmsg omuxsock',
)

export const properties = list(`
msg timestamp timereported hostname source syslogtag rawmsg rawmsg-after-pri inputname fromhost fromhost-ip fromhost-port
pri pri-text iut syslogfacility syslogfacility-text syslogseverity syslogpriority syslogseverity-text syslogpriority-text
timegenerated programname protocol-version structured-data app-name procid msgid jsonmesg parsesuccess uuid
$now $year $month $day $hour $hhour $qhour $minute $wday $now-utc $year-utc $month-utc $day-utc $hour-utc $hhour-utc
$qhour-utc $minute-utc $wday-utc $now-unixtimestamp $myhostname $bom $uptime $!all-json $!all-json-plain
`)

export const facilities = list(
  'auth authpriv cron daemon kern lpr mail mark news ntp security bsd_security syslog user uucp ftp audit alert console clock solaris-cron local0 local1 local2 local3 local4 local5 local6 local7 invld',
)

export const priorities = list('alert crit debug emerg err error info none notice panic warn warning')

/** Comparisons of `:property, comparison, "value"`. */
export const filterOperations = list('contains isequal isempty startswith regex ereregex')

/** Comparisons of expressions that are words. */
export const comparisons = list('contains contains_i startswith startswith_i')

/** A function's least and greatest number of arguments, and the module that brings it. */
export interface ScriptFunction {
  least: number
  most: number
  module: string | undefined
}

const functionTable = `
- 0 0 script_error previous_action_suspended
- 1 1 strlen getenv num2ipv4 int2hex ltrim rtrim tolower cstr cnum ip42num ipv42num random parse_time exec_template
- 1 1 prifilt exists
- 1 2 is_time
- 2 2 re_match re_match_i lookup dyn_inc format_time parse_json get_property
- 2 3 wrap
- 3 3 substring field percentile_observe replace
- 5 5 re_extract re_extract_i
fmhash 1 2 hash32 hash64
fmhash 2 3 hash32mod hash64mod
fmunflatten 2 2 unflatten
fmhttp 1 1 http_request
fmpcre 2 2 pcre_match
ffaup 1 1 faup faup_scheme faup_credential faup_subdomain faup_domain faup_domain_without_tld faup_host faup_tld faup_port
ffaup 1 1 faup_resource_path faup_query_string faup_fragment
`

export const functions = new Map<string, ScriptFunction>()
for (const row of functionTable.trim().split('\n')) {
  const [module = '', least, most, ...names] = row.split(' ')
  for (const name of names)
    functions.set(name, {
      least: Number(least),
      most: Number(most),
      module: module === '-' ? undefined : module,
    })
}

/** Templates that rsyslogd brings, as they are written; those of the older modules begin with a space. */
export const ownTemplates = [
  ...list(`
RSYSLOG_DebugFormat RSYSLOG_SyslogProtocol23Format RSYSLOG_SyslogRFC5424Format RSYSLOG_FileFormat
RSYSLOG_TraditionalFileFormat RSYSLOG_ForwardFormat RSYSLOG_TraditionalForwardFormat RSYSLOG_SysklogdFileFormat
RSYSLOG_omudpspoofDfltSourceTpl
`),
  ...list('WallFmt StdUsrMsgFmt StdDBFmt StdPgSQLFmt StdJSONFmt StdClickHouseFmt').map((name) => ` ${name}`),
]

/** Parsers that rsyslogd and its modules bring, with the module where it is to be loaded. */
export const ownParsers = new Map<string, string | undefined>([
  ['rsyslog.rfc5424', undefined],
  ['rsyslog.rfc3164', undefined],
  ['rsyslog.aixforwardedfrom', 'pmaixforwardedfrom'],
  ['rsyslog.panngfw', 'pmpanngfw'],
  ['db2.diag', 'pmdb2diag'],
  ['rsyslog.snare', 'pmsnare'],
  ['rsyslog.cisconames', 'pmcisconames'],
  ['rsyslog.lastline', 'pmlastmsg'],
  ['rsyslog.pmnormalize', 'pmnormalize'],
  ['rsyslog.ciscoios', 'pmciscoios'],
  ['rsyslog.pmnull', 'pmnull'],
])

/** Options of `%property:from:to:options%`. */
export const propertyOptions = list(`
date-mysql date-pgsql date-rfc3164 date-rfc3164-buggyday date-rfc3339 date-unixtimestamp date-subseconds date-wdayname
date-wday date-year date-month date-day date-hour date-minute date-second date-tzoffshour date-tzoffsmin
date-tzoffsdirection date-ordinal date-week date-iso-week date-iso-week-year date-utc lowercase uppercase sp-if-no-1st-sp
compressspace escape-cc drop-cc space-cc drop-last-lf secpath-drop secpath-replace pos-end-relative fixed-width csv json
jsonf jsonr jsonfr mandatory-field
`)

/** Options of `$template NAME,"…",option`. */
export const templateOptions = list('stdsql json sql nosql casesensitive')
