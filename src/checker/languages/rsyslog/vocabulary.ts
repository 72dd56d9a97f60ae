/**
 * Objects, parameters and old directives of rsyslog 8.2302: the parameter pages of rsyslog-doc, and for the directives
 * the names that rsyslogd and its modules know. All are compared in lower case.
 */

/** Parameters by object and module. */
const parameterTable = `
input   imkafka          broker confparam consumergroup parsehostname ruleset topic
input   improg           binary closetimeout confirmmessages facility killunresponsive severity signalonclose tag
action  mmanon           embeddedipv4.anonmode embeddedipv4.bits embeddedipv4.enable ipv4.bits ipv4.enable ipv4.mode
action  mmanon           ipv4.replacechar ipv6.anonmode ipv6.bits ipv6.enable
action  mmexternal       binary forcesingleinstance interface.input output
action  mmfields         jsonroot separator
action  mmjsonparse      container cookie userawmsg
action  mmkubernetes     allowunsignedcerts annotation_match busyretryinterval cacheentryttl cacheexpireinterval
action  mmkubernetes     containerrulebase containerrules de_dot de_dot_separator dstmetadatapath filenamerulebase
action  mmkubernetes     filenamerules kubernetesurl skipverifyhost srcmetadatapath sslpartialchain tls.cacert tls.mycert
action  mmkubernetes     tls.myprivkey token tokenfile
action  omamqp1          disablesasl host idletimeout maxretries password reconnectdelay target template username
action  omclickhouse     allowunsignedcerts bulkmode errorfile healthchecktimeout maxbytes port pwd server skipverifyhost
action  omclickhouse     template timeout usehttps user
action  omelasticsearch  allowunsignedcerts asyncrepl bulkid bulkmode dynbulkid dynparent dynpipelinename dynsearchindex
action  omelasticsearch  dynsearchtype errorfile esversion.major healthchecktimeout indextimeout maxbytes parent pipelinename
action  omelasticsearch  pwd ratelimit.burst ratelimit.interval rebindinterval retryfailures retryruleset searchindex
action  omelasticsearch  searchtype server serverport skippipelineifempty skipverifyhost template timeout tls.cacert
action  omelasticsearch  tls.mycert tls.myprivkey uid usehttps writeoperation
action  omfile           asyncwriting closetimeout createdirs cry.provider dircreatemode dirgroup dirgroupnum dirowner
action  omfile           dirownernum dynafile dynafilecachesize failonchownfailure file filecreatemode filegroup filegroupnum
action  omfile           fileowner fileownernum flushinterval flushontxend iobuffersize rotation.sizelimit
action  omfile           rotation.sizelimitcommand sig.provider sync template veryrobustzip ziplevel
action  omfwd            address compression.mode compression.stream.flushontxend conerrskip device gnutlsprioritystring
action  omfwd            ipfreebind keepalive keepalive.interval keepalive.probes keepalive.time networknamespace port
action  omfwd            protocol ratelimit.burst ratelimit.interval rebindinterval resendlastmsgonreconnect streamdriver
action  omfwd            streamdriver.cafile streamdriver.certfile streamdriver.checkextendedkeypurpose streamdriver.keyfile
action  omfwd            streamdriver.permitexpiredcerts streamdriver.prioritizesan streamdriver.tlsverifydepth
action  omfwd            streamdriverauthmode streamdrivermode streamdriverpermittedpeers target tcp_framedelimiter
action  omfwd            tcp_framing udp.senddelay udp.sendtoall ziplevel
action  omhiredis        dynakey expiration key mode server serverpassword serverport template userpush
action  omhttp           allowunsignedcerts batch batch.format batch.maxbytes batch.maxsize checkpath compress compress.level
action  omhttp           dynrestpath errorfile healthchecktimeout httpcontenttype httpheaderkey httpheaders httpheadervalue
action  omhttp           pwd ratelimit.burst ratelimit.interval reloadonhup restpath retry retry.ruleset server serverport
action  omhttp           skipverifyhost template tls.cacert tls.mycert tls.myprivkey uid usehttps
action  omhttpfs         file host https isdynfile port template user
action  omjournal        template
action  omkafka          broker closetimeout confparam dynakey dynatopic dynatopic.cachesize errorfile failedmsgfile
action  omkafka          keepfailedmessages key partitions.auto partitions.number partitions.usefixed resubmitonfailure
action  omkafka          statsfile statsname template topic topicconfparam
action  omlibdbi         db driver pwd server template uid
action  ommail           body.enable mailfrom mailto port server subject.template subject.text template
action  ommongodb        allowed_error_codes collection db pwd server serverported ssl_ca ssl_cert template uid uristr
action  ommysql          db mysqlconfig.file mysqlconfig.section pwd server serverport socket template uid
action  ompgsql          conninfo db pass port pwd server serverport template uid user
action  omprog           begintransactionmark binary closetimeout committransactionmark confirmmessages confirmtimeout
action  omprog           filecreatemode forcesingleinstance hup.signal killunresponsive output reportfailures signalonclose
action  omprog           template usetransactions
action  omrabbitmq       body_template ca_cert content_type declare_exchange delivery_mode exchange expiration
action  omrabbitmq       heartbeat_interval host init_openssl password populate_properties port recover_policy routing_key
action  omrabbitmq       routing_key_template ssl user verify_hostname verify_peer virtual_host
action  omrelp           conn.timeout port rebindinterval target template timeout tls tls.authmode tls.cacert tls.compression
action  omrelp           tls.mycert tls.myprivkey tls.permittedpeer tls.prioritystring tls.tlscfgcmd windowsize
action  omsnmp           community enterpriseoid messageoid port server snmpv1dynsource specifictype transport trapoid
action  omsnmp           traptype version
action  omstdout         ensurelfending template
action  omudpspoof       mtu port sourceport.end sourceport.start sourcetemplate target template
action  omusrmsg         template users
parser  pmnormalize      rule rulebase undefinedpropertyerror
input   imfile           addceetag addmetadata deletestateonfiledelete discardtruncatedmsg endmsg.regex escapelf
input   imfile           escapelf.replacement facility file freshstarttail ignoreolderthan maxbytesperminute maxlinesatonce
input   imfile           maxlinesperminute maxsubmitatonce msgdiscardingerror needparse persiststateaftersubmission
input   imfile           persiststateinterval readmode readtimeout reopenontruncate ruleset severity startmsg.regex tag
input   imfile           trimlineoverbytes
input   imgssapi         inputgsslistenportfilename inputgssserverkeepalive inputgssservermaxsessions
input   imgssapi         inputgssserverpermitplaintcp inputgssserverrun inputgssserverservicename
input   imhiredis        key mode password port ruleset server socketpath uselpop
input   imhttp           addmetadata basicauthfile disablelfdelimiter endpoint flowcontrol name ratelimit.burst
input   imhttp           ratelimit.interval ruleset supportoctetcountedframing
input   impcap           buffer_size buffer_timeout file filter interface no_buffer packet_count promiscuous ruleset tag
input   imptcp           address addtlframedelimiter compression.mode defaulttz discardtruncatedmsg failonchownfailure
input   imptcp           filecreatemode filegroup filegroupnum fileowner fileownernum flowcontrol framing.delimiter.regex
input   imptcp           framingfix.cisco.asa keepalive keepalive.interval keepalive.probes keepalive.time listenportfilename
input   imptcp           maxframesize maxsessions multiline name notifyonconnectionclose notifyonconnectionopen path port
input   imptcp           ratelimit.burst ratelimit.interval ruleset socketbacklog supportoctetcountedframing unlink
input   imrelp           address maxdatasize name port ruleset tls tls.authmode tls.cacert tls.compression tls.dhbits
input   imrelp           tls.mycert tls.myprivkey tls.permittedpeer tls.prioritystring tls.tlscfgcmd
input   imtcp            address addtlframedelimiter disablelfdelimiter discardtruncatedmsg flowcontrol gnutlsprioritystring
input   imtcp            keepalive keepalive.interval keepalive.probes keepalive.time listenportfilename maxframesize
input   imtcp            maxlisteners maxsessions name notifyonconnectionclose permittedpeer port preservecase
input   imtcp            ratelimit.burst ratelimit.interval ruleset streamdriver.authmode streamdriver.cafile
input   imtcp            streamdriver.certfile streamdriver.checkextendedkeypurpose streamdriver.keyfile streamdriver.mode
input   imtcp            streamdriver.name streamdriver.permitexpiredcerts streamdriver.prioritizesan
input   imtcp            streamdriver.tlsverifydepth supportoctetcountedframing
input   imudp            address defaulttz device ipfreebind name name.appendport port ratelimit.burst ratelimit.interval
input   imudp            rcvbufsize ruleset
input   imuxsock         annotate createpath flowcontrol hostname ignoreownmessages ignoretimestamp parsehostname
input   imuxsock         parsetrusted ratelimit.burst ratelimit.interval ratelimit.severity ruleset socket unlink
input   imuxsock         usepidfromsystem usespecialparser usesystimestamp
action  mmdarwin         fields filtercode key response send_partial socketpath
action  mmdblookup       fields key mmdbfile
module  imdocker         apiversionstr defaultfacility defaultseverity dockerapiunixsockaddr escapelf getcontainerlogoptions
module  imdocker         listcontainersoptions pollinginterval retrievenewlogsfromstart
module  imfile           mode pollinginterval readtimeout sortfiles statefile.directory timeoutgranularity
module  imhttp           documentroot liboptions ports
module  imjournal        defaultfacility defaultseverity fsync ignorenonvalidstatefile ignorepreviousmessages
module  imjournal        persiststateinterval ratelimit.burst ratelimit.interval remote statefile usepid usepidfromsystem
module  imjournal        workaroundjournalbug
module  imklog           consoleloglevel internalmsgfacility keepkerneltimestamp logpath parsekerneltimestamp
module  imklog           permitnonkernelfacility ratelimitburst ratelimitinterval
module  immark           interval
module  impcap           data_container metadata_container snap_length
module  impstats         bracketing facility format interval log.file log.syslog resetcounters ruleset severity
module  imptcp           maxsessions processonpoller threads
module  imrelp           ruleset tls.tlslib
module  imtcp            addtlframedelimiter disablelfdelimiter discardtruncatedmsg flowcontrol gnutlsprioritystring
module  imtcp            keepalive keepalive.interval keepalive.probes keepalive.time maxframesize maxlisteners maxsessions
module  imtcp            notifyonconnectionclose notifyonconnectionopen permittedpeer streamdriver.authmode
module  imtcp            streamdriver.checkextendedkeypurpose streamdriver.mode streamdriver.name
module  imtcp            streamdriver.permitexpiredcerts streamdriver.prioritizesan streamdriver.tlsverifydepth
module  imudp            batchsize preservecase schedulingpolicy schedulingpriority threads timerequery
module  imuxsock         syssock.annotate syssock.flowcontrol syssock.ignoreownmessages syssock.ignoretimestamp syssock.name
module  imuxsock         syssock.parsehostname syssock.parsetrusted syssock.ratelimit.burst syssock.ratelimit.interval
module  imuxsock         syssock.ratelimit.severity syssock.unlink syssock.use syssock.usepidfromsystem
module  imuxsock         syssock.usespecialparser syssock.usesystimestamp
module  mmdblookup       container
module  mmkubernetes     allowunsignedcerts annotation_match busyretryinterval cacheentryttl cacheexpireinterval
module  mmkubernetes     containerrulebase containerrules de_dot de_dot_separator dstmetadatapath filenamerulebase
module  mmkubernetes     filenamerules kubernetesurl skipverifyhost srcmetadatapath sslpartialchain tls.cacert tls.mycert
module  mmkubernetes     tls.myprivkey token tokenfile
module  omfile           compression.driver compression.zstd.workers dircreatemode dirgroup dirgroupnum dirowner dirownernum
module  omfile           dynafile.donotsuspend filecreatemode filegroup filegroupnum fileowner fileownernum template
module  omfwd            template
module  omlibdbi         driverdirectory template
module  omrelp           tls.tlslib
module  omudpspoof       template
parser  pmciscoios       present.origin present.xr
parser  pmnull           syslogfacility syslogseverity tag
parser  pmrfc3164        detect.yearaftertimestamp force.tagendingbycolon permit.atsignsinhostname permit.slashesinhostname
parser  pmrfc3164        permit.squarebracketsinhostname remove.msgfirstspace
`

const list = (text: string) => text.trim().split(/\s+/)

const queue = list(`
queue.filename queue.spooldirectory queue.size queue.dequeuebatchsize queue.mindequeuebatchsize
queue.mindequeuebatchsize.timeout queue.maxdiskspace queue.highwatermark queue.lowwatermark
queue.fulldelaymark queue.lightdelaymark queue.discardmark queue.discardseverity queue.checkpointinterval
queue.syncqueuefiles queue.samplinginterval queue.type queue.workerthreads queue.workerthreadminimummessages
queue.timeoutworkerthreadshutdown queue.timeoutshutdown queue.timeoutactioncompletion queue.timeoutenqueue
queue.maxfilesize queue.saveonshutdown queue.dequeueslowdown queue.dequeuetimebegin queue.dequeuetimeend
queue.takeflowctlfrommsg queue.cry.provider queue.onfailedcorruption
`)

const general: Record<string, string[]> = {
  module: ['load', 'type', 'streamdriver.name'],
  input: ['type', 'name', 'ruleset', 'ratelimit.interval', 'ratelimit.burst', 'ratelimit.name'],
  action: [
    ...list(
      'name type action.writeallmarkmessages action.execonlyeverynthtime action.execonlyeverynthtimetimeout action.errorfile action.errorfile.maxsize action.execonlyonceeveryinterval action.execonlywhenpreviousissuspended action.repeatedmsgcontainsoriginalmsg action.resumeretrycount action.resumeinterval action.resumeintervalmax action.reportsuspension action.reportsuspensioncontinuation action.copymsg',
    ),
    ...queue,
  ],
  parser: ['name', 'type'],
  template: list(
    'name type string plugin subtree option.sql option.stdsql option.json option.jsonf option.jsonftree option.casesensitive',
  ),
  ruleset: ['name', 'parser', ...queue],
  main_queue: queue,
  lookup_table: ['name', 'file', 'reloadonhup'],
  dyn_stats: list('name resettable maxcardinality unusedmetriclife'),
  perctile_stats: list('name percentiles windowsize delimiter'),
  timezone: ['id', 'offset'],
  include: ['file', 'text', 'mode'],
  global: list(
    'action.reportsuspension action.reportsuspensioncontinuation workdirectory umask dropmsgswithmaliciousdnsptrrecords localhostname preservefqdn defaultnetstreamdrivercafile defaultnetstreamdriverkeyfile defaultnetstreamdrivercertfile defaultnetstreamdrivercrlfile netstreamdrivercaextrafiles debug.gnutls processinternalmessages stdlog.channelspec shutdown.enable.ctlc defaultnetstreamdriver maxmessagesize janitor.interval debug.onshutdown debug.logfile net.ipprotocol net.acladdhostnameonfail net.aclresolvehostname net.enabledns net.permitaclwarning parser.parsehostnameandtag parser.permitslashinprogramname parser.escapecontrolcharactertab parser.controlcharacterescapeprefix parser.escape8bitcharactersonreceive parser.escapecontrolcharactersonreceive parser.escapecontrolcharacterscstyle parser.droptrailinglfonreception parser.spacelfonreceive parser.supportcompressionextension senders.keeptrack senders.timeoutafter senders.reportgoneaway senders.reportnew debug.unloadmodules debug.files debug.whitelist environment internalmsg.ratelimit.interval internalmsg.ratelimit.burst internalmsg.severity errormessagestostderr.maxnumber variables.casesensitive internal.developeronly.options oversizemsg.errorfile oversizemsg.input.mode oversizemsg.report abortonuncleanconfig abortonfailedqueuestartup inputs.timeout.shutdown default.action.queue.timeoutshutdown default.action.queue.timeoutactioncompletion default.action.queue.timeoutenqueue default.action.queue.timeoutworkerthreadshutdown default.ruleset.queue.timeoutshutdown default.ruleset.queue.timeoutactioncompletion default.ruleset.queue.timeoutenqueue default.ruleset.queue.timeoutworkerthreadshutdown reverselookup.cache.ttl.default reverselookup.cache.ttl.enable security.abortonidresolutionfail operatingstatefile reportchildprocessexits compactjsonstring privdrop.group.keepsupplemental privdrop.group.name privdrop.group.id privdrop.user.name privdrop.user.id allmessagestostderr libcapng.default libcapng.enable parser.permitslashinhostname',
  ),
  constant: list('value outname format'),
  property: list(
    'name outname dateformat date.inutc caseconversion controlcharacters securepath format position.from position.to position.relativetoend fixedwidth compressspace field.number field.delimiter regex.expression regex.type regex.nomatchmode regex.match regex.submatch droplastlf mandatory spifno1stsp datatype onempty',
  ),
}

/** Which parameter an object cannot do without. */
export const required: Record<string, string> = {
  module: 'load',
  input: 'type',
  action: 'type',
  template: 'name',
  ruleset: 'name',
  lookup_table: 'name',
  parser: 'name',
  dyn_stats: 'name',
  constant: 'value',
  property: 'name',
}

export const objects = Object.keys(general).filter((name) => name !== 'constant' && name !== 'property')

const byModule = new Map<string, string[]>()
for (const row of parameterTable.trim().split('\n')) {
  const [object = '', module = '', ...names] = row.split(/\s+/)
  byModule.set(`${object} ${module}`, [...(byModule.get(`${object} ${module}`) ?? []), ...names])
}

/** Names an object takes; `known` is false when its module has no page. */
export function parametersOf(object: string, module: string): { names: string[]; known: boolean } {
  const own = byModule.get(`${object} ${module}`)
  const base = Object.hasOwn(general, object) ? (general[object] ?? []) : []
  return {
    names: [...base, ...(own ?? [])],
    known: own !== undefined || !['module', 'input', 'action', 'parser'].includes(object),
  }
}

export const modules = [
  ...new Set([...byModule.keys()].map((key) => key.split(' ')[1] as string)),
  ...list(
    'imkmsg imsolaris builtin:omfile builtin:omfwd builtin:omusrmsg builtin:ompipe ompipe omuxsock omdiscard omshell mmcount mmsequence mmutf8fix mmpstrucdata mmrm1stspace mmsnmptrapd mmrfc5424addhmac mmnormalize omruleset omtesting pmlastmsg pmaixforwardedfrom pmrfc5424 lmnsd_gtls lmnsd_ossl lmnsd_ptcp',
  ),
]

export const properties = list(
  'msg rawmsg rawmsg-after-pri hostname source fromhost fromhost-ip fromhost-port syslogtag programname pri pri-text iut syslogfacility syslogfacility-text syslogseverity syslogseverity-text syslogpriority syslogpriority-text timegenerated timereported timestamp protocol-version structured-data app-name procid msgid inputname jsonmesg uuid parsesuccess $bom $myhostname $now $now-utc $year $month $day $wday $hour $hour-utc $hhour $qhour $minute $now-unixtimestamp $uptime all-json all-json-plain',
)

export const facilities = list(
  'auth authpriv cron daemon kern lpr mail mark news security syslog user uucp ftp audit alert console clock solaris-cron local0 local1 local2 local3 local4 local5 local6 local7 ntp',
)

export const priorities = list('alert crit debug emerg err error info none notice panic warn warning invld')

export const functions = list(
  'getenv strlen tolower toupper cstr cnum wrap replace re_match re_match_i re_extract re_extract_i field prifilt dyn_inc percentile_observe exec_template format_time parse_time parse_json lookup num2ipv4 ipv42num int2hex substring random ltrim rtrim trim is_time http_request script_error previous_action_suspended get_property split append_json unflatten hash32 hash64 hash32mod hash64mod fmhash ffaup',
)

export const comparisons = list(
  'contains contains_i startswith startswith_i endswith isequal isempty regex ereregex',
)

/** Old directives, without their \`$\`. */
export const directives = list(`
abort abortonfailedqueuestartup abortonuncleanconfig actionexeconlyeverynthtime
actionexeconlyeverynthtimetimeout actionexeconlyonceeveryinterval actionexeconlywhenpreviousissuspended
actionfiledefaulttemplate actionfileenablesync actionforwarddefaulttemplate actionforwarddefaulttemplatename
actiongssforwarddefaulttemplate actionlibdbidbname actionlibdbidriver actionlibdbidriverdirectory
actionlibdbihost actionlibdbipassword actionlibdbiusername actionmailenablebody actionmailfrom
actionmailsmtpport actionmailsmtpserver actionmailsubject actionmailto actionname actionommysqlserverport
actionomomudpspoofsourcenametemplate actionomprogbinary actionomrulesetrulesetname
actionomstdoutarrayinterface actionomstdoutensurelfending actionomudpspoofdefaulttemplate
actionomudpspoofsourceportend actionomudpspoofsourceportstart actionomudpspooftargethost
actionomudpspooftargetport actionqueuecheckpointinterval actionqueuedequeuebatchsize
actionqueuedequeueslowdown actionqueuedequeuetimebegin actionqueuedequeuetimeend actionqueuediscardmark
actionqueuediscardseverity actionqueuefilename actionqueuehighwatermark actionqueueimmediateshutdown
actionqueuelowwatermark actionqueuemaxdiskspace actionqueuemaxfilesize actionqueuesaveonshutdown
actionqueuesize actionqueuesyncqueuefiles actionqueuetimeoutactioncompletion actionqueuetimeoutenqueue
actionqueuetimeoutshutdown actionqueuetimeoutworkerthreadshutdown actionqueuetype
actionqueueworkerthreadminimummessages actionqueueworkerthreadminumummessages actionqueueworkerthreads
actionqueueworkertimeoutthreadshutdown actionresumeinterval actionresumeretrycount
actionsendresendlastmsgonreconnect actionsendstreamdriver actionsendstreamdriverauthmode
actionsendstreamdrivermode actionsendstreamdriverpermittedpeer actionsendstreamdriverpermittedpeers
actionsendtcpkeepalive actionsendtcprebindinterval actionsendudprebindinterval actionsnmpcommunity
actionsnmpenterpriseoid actionsnmpspecifictype actionsnmpsyslogmessageoid actionsnmptarget
actionsnmptargetport actionsnmptransport actionsnmptrapoid actionsnmptraptype actionsnmpversion
actionwriteallmarkmessages addunixlistensocket allowedsender controlcharacterescapeprefix controlcharacters
create createdirs createpath debugfile debuglevel debugprintcfsyslinehandlerlist debugprintkernelsymbols
debugprintmodulelist debugprinttemplatelist defaultnetstreamdriver defaultnetstreamdrivercafile
defaultnetstreamdrivercertfile defaultnetstreamdriverkeyfile defaultruleset defaulttz dircreatemode direct
dirfd dirgroup dirgroupnum dirname dirowner dirownernum droplastlf dropmsgswithmaliciousdnsptrrecords
droptrailinglfonreception droptrailinglfonrecption dynafile dynafilecachesize dynafilechachesize
errormessagestostderr escape escape8bitcharactersonreceive escapecontrolcharactersonreceive
escapecontrolcharactertab escapelf failonchownfailure failonpermsfailure filecreatemode filegroup filegroupnum
fileno filenotfounderror fileoffset fileowner fileownernum generateconfiggraph gssforwardservicename gssmode
hhour hupisrestart imhttp imjournal imjournaldefaultfacility imjournaldefaultseverity
imjournalignorepreviousmessages imjournalpersiststateinterval imjournalratelimitburst
imjournalratelimitinterval imjournalstatefile imjournalusepidfromsystem imsolarislogsocketname
imudpschedulingpolicy imudpschedulingpriority imuxsockratelimitburst imuxsockratelimitinterval
imuxsockratelimitseverity include includeconfig input3195listenport inputfilebindruleset inputfilefacility
inputfilemaxlinesatonce inputfilename inputfilepersiststateinterval inputfilepollinterval inputfilereadmode
inputfileseverity inputfilestatefile inputfiletag inputfiletrimlineoverbytes inputgsslistenportfilename
inputgssserverkeepalive inputgssservermaxsessions inputgssserverpermitplaintcp inputgssserverrun
inputgssserverservicename inputname inputptcpserveraddtlframedelimiter inputptcpserverbindruleset
inputptcpserverhelperthreads inputptcpserverinputname inputptcpserverkeepalive inputptcpserverlistenip
inputptcpservernotifyonconnectionclose inputptcpserverrun inputptcpserversupportoctetcountedframing
inputrelpserverbindruleset inputrelpserverrun inputrunfilemonitor inputtcpflowcontrol inputtcpmaxlisteners
inputtcpmaxsession inputtcpmaxsessions inputtcpserveraddtlframedelimiter inputtcpserverbindruleset
inputtcpserverdisablelfdelimiter inputtcpserverinputname inputtcpserverkeepalive inputtcpserverlistenportfile
inputtcpservernotifyonconnectionclose inputtcpserverpreservecase inputtcpserverrun
inputtcpserverstreamdriverauthmode inputtcpserverstreamdrivermode inputtcpserverstreamdriverpermittedpeer
inputtcpserversupportoctetcountedframing inputudpserverbindruleset inputunixlistensocketannotate
inputunixlistensocketcreatepath inputunixlistensocketflowcontrol inputunixlistensockethostname
inputunixlistensocketignoremsgtimestamp inputunixlistensocketusepidfromsystem
inputunixlistensocketusesystimestamp klogconsoleloglevel klogctl kloginternalmsgfacility
klogkeepkerneltimestamp klogparsekerneltimestamp klogpath klogpermitnonkernelfacility klogsymbollookup
klogsymbolstwice klogusesyscallinterface load local0 local1 local2 local3 local4 local5 local6 local7
localclientip localhost localhostipif localhostname localvars logrsyslogstatusmessages
mainmsgqueuecheckpointinterval mainmsgqueuedequeuebatchsize mainmsgqueuedequeueslowdown
mainmsgqueuedequeuetimebegin mainmsgqueuedequeuetimeend mainmsgqueuediscardmark mainmsgqueuediscardseverity
mainmsgqueuefilename mainmsgqueuehighwatermark mainmsgqueueimmediateshutdown mainmsgqueuelowwatermark
mainmsgqueuemaxdiskspace mainmsgqueuemaxfilesize mainmsgqueuesaveonshutdown mainmsgqueuesize
mainmsgqueuesyncqueuefiles mainmsgqueuetimeoutactioncompletion mainmsgqueuetimeoutenqueue
mainmsgqueuetimeoutshutdown mainmsgqueuetype mainmsgqueueworkerthreadminimummessages
mainmsgqueueworkerthreadminumummessages mainmsgqueueworkerthreads mainmsgqueueworkertimeoutthreadshutdown
markmessageperiod markmessagetext maxmessagesize maxopenfiles moddir modload month netstreamdrivercaextrafiles
omfileasyncwriting omfileflushinterval omfileflushontxend omfileforcechown omfileiobuffersize omfileziplevel
omhdfsdefaulttemplate omhdfsfilename omhdfshost omhdfsport omitlocallogging ommail ommysqlconfigfile
ommysqlconfigsection omoraclebatchitemsize omoraclebatchsize omoracledb omoracledbpassword omoracledbuser
omoraclestatement omoraclestatementtemplate omuxsockdefaulttemplate omuxsocksocket optimizeforuniprocessor
outchannel parsetrusted preservecase preservefqdn privdroptogroup privdroptogroupid privdroptouser
privdroptouserid repeatedmsgcontainsoriginalmsg repeatedmsgreduction resetconfigvariables resetcounters
resettable ruleset rulesetcreatemainqueue rulesetparser sleep somepath spacelfonreceive systemlogflowcontrol
systemlogparsetrusted systemlogratelimitburst systemlogratelimitinterval systemlogratelimitseverity
systemlogsocketannotate systemlogsocketflowcontrol systemlogsocketignoremsgtimestamp systemlogsocketname
systemlogusepidfromsystem systemlogusesystimestamp template udpserveraddress udpserverrun udpservertimerequery
umask workdirectory
`)
