/**
 * What the objects and modules of rsyslog take: the parameter tables of rsyslog 8.2302 and 8.2504, in lower case, as all
 * are compared. A line `object [module]`, `*` for all modules, then lines of a kind and its names; `!` marks a name that
 * the object cannot do without, `~` one that rsyslogd takes with an error.
 */
import type { Kind } from '../kinds.ts'

export interface Parameter {
  kind: Kind
  required: boolean
  deprecated: boolean
}

const table = `
action *
  text action.errorfile action.externalstate.file type!
  word name
  switch action.copymsg action.execonlywhenpreviousissuspended action.repeatedmsgcontainsoriginalmsg
  switch action.reportsuspension action.reportsuspensioncontinuation action.writeallmarkmessages
  integer action.errorfile.maxsize action.execonlyeverynthtime action.execonlyeverynthtimetimeout
  integer action.execonlyonceeveryinterval action.resumeinterval action.resumeretrycount
  positive action.resumeintervalmax
action mmanon
  word embeddedipv4.anonmode ipv4.mode ipv6.anonmode mode
  switch embeddedipv4.enable ipv4.enable ipv6.enable
  positive embeddedipv4.bits ipv4.bits ipv6.bits
  sign ipv4.replacechar replacementchar
action mmcount
  word appname key value
action mmdarwin
  word filtercode key! response socketpath!
  list fields!
  switch send_partial
  count socket_max_use
action mmdblookup
  word key! mmdbfile!
  list fields!
  switch reloadonhup
action mmexternal
  text binary! interface.input output
  switch forcesingleinstance
action mmfields
  text jsonroot
  sign separator
action mmgrok
  text match patterndir source target
action mmjsonparse
  text container cookie
  switch userawmsg
action mmkubernetes
  text containerrulebase de_dot_separator dstmetadatapath filenamerulebase kubernetesurl srcmetadatapath tls.cacert
  text tls.mycert tls.myprivkey token tokenfile
  list annotation_match containerrules filenamerules
  switch allowunsignedcerts de_dot skipverifyhost sslpartialchain
  integer busyretryinterval cacheentryttl cacheexpireinterval
action mmnormalize
  word path rulebase variable
  list rule
  switch userawmsg
action mmpstrucdata
  text jsonroot
  switch sd_name.lowercase
action mmrfc5424addhmac
  text hashfunction! key!
  word sd_id!
action mmsequence
  word key mode var
  count from step
  positive to
action mmtaghostname
  text tag
  switch forcelocalhostname
action mmutf8fix
  word mode
  sign replacementchar
action omamqp1
  word host! password target! template username
  integer disablesasl
  count idletimeout maxretries
  positive reconnectdelay
action omazureeventhubs
  text amqp_address azure_key azure_key_name azurehost azureport container
  word statsname template
  list eventproperties
action omclickhouse
  text tls.cacert tls.mycert tls.myprivkey
  word errorfile pwd server template user
  switch allowunsignedcerts bulkmode skipverifyhost usehttps
  integer healthchecktimeout port timeout
  size maxbytes
action omczmq
  word connecttimeout endpoints! heartbeativl heartbeattimeout heartbeatttl sendhwm sendtimeout socktype! template
  word topicframe topics
  switch dynatopic
action omdtls
  text tls.authmode tls.cacert tls.mycert tls.myprivkey tls.tlscfgcmd
  word port statsname target template
action omelasticsearch
  text retryruleset tls.cacert tls.mycert tls.myprivkey
  word bulkid errorfile parent pipelinename pwd searchindex searchtype template timeout uid writeoperation
  list server
  switch allowunsignedcerts bulkmode dynbulkid dynparent dynpipelinename dynsearchindex dynsearchtype erroronly
  switch interleaved retryfailures skippipelineifempty skipverifyhost usehttps
  integer healthchecktimeout indextimeout ratelimit.burst ratelimit.interval rebindinterval serverport
  positive esversion.major
  size maxbytes
  gone asyncrepl
action omfile
  text dynafile file rotation.sizelimitcommand
  word cry.provider sig.provider template
  switch asyncwriting createdirs failonchownfailure flushontxend sync veryrobustzip
  integer dirgroupnum dirownernum dynafilecachesize filegroupnum fileownernum flushinterval ziplevel
  positive closetimeout
  size iobuffersize rotation.sizelimit
  mode dircreatemode filecreatemode
  user dirowner fileowner
  group dirgroup filegroup
action omfwd
  text gnutlsprioritystring streamdriver.cafile streamdriver.certfile streamdriver.crlfile streamdriver.keyfile
  word address compression.mode device networknamespace protocol streamdriver streamdriver.authmode streamdriver.name
  word streamdriver.permitexpiredcerts streamdriverauthmode streamdriverpermittedpeers tcp_framing template
  list port target
  switch compression.stream.flushontxend extendedconnectioncheck keepalive resendlastmsgonreconnect
  switch streamdriver.checkextendedkeypurpose streamdriver.prioritizesan udp.sendtoall
  integer ipfreebind maxerrormessages~ ratelimit.burst ratelimit.interval rebindinterval streamdriver.mode
  integer streamdrivermode tcp_framedelimiter udp.senddelay ziplevel
  count conerrskip keepalive.interval keepalive.probes keepalive.time
  positive pool.resumeinterval streamdriver.tlsverifydepth
  size udp.sendbuf
action omhiredis
  word key mode server serverpassword stream.groupack stream.indexack stream.keyack stream.outfield template
  switch dynakey stream.ack stream.del stream.dynagroupack stream.dynaindexack stream.dynakeyack userpush
  integer expiration serverport
  count stream.capacitylimit
action omhttp
  text httpheadervalue proxyhost retry.ruleset tls.cacert tls.mycert tls.myprivkey
  word batch.format checkpath errorfile httpcontenttype httpheaderkey name pwd restpath template uid
  list httpheaders httpignorablecodes httpretrycodes server
  switch allowunsignedcerts batch compress dynrestpath reloadonhup retry retry.addmetadata skipverifyhost usehttps
  integer compress.level healthchecktimeout proxyport ratelimit.burst ratelimit.interval restpathtimeout serverport
  size batch.maxbytes batch.maxsize
action omhttpfs
  word file! host template user
  switch https isdynfile
  integer port
action omjournal
  word template
action omkafka
  text topic!
  word errorfile failedmsgfile key statsfile statsname template
  list broker confparam topicconfparam
  switch dynakey dynatopic keepfailedmessages partitions.auto reopenonhup resubmitonfailure
  integer dynatopic.cachesize
  count partitions.usefixed
  positive closetimeout partitions.number
action omlibdbi
  word db! driver! pwd! server! template uid!
action ommail
  text subject.text
  word mailfrom! port! server! subject.template template
  list mailto!
  switch body.enable
action ommongodb
  word collection db pwd server serverport ssl_ca ssl_cert template uid uristr
  list allowed_error_codes
action ommysql
  word db! mysqlconfig.file mysqlconfig.section pwd! server! socket template uid!
  integer serverport
action ompgsql
  word conninfo db pass pwd server template uid user
  integer multirows port serverport trans_age trans_size
action ompipe
  text pipe!
  word template
  switch tryresumereopen
action omprog
  text begintransactionmark binary! committransactionmark output
  word hup.signal template
  switch confirmmessages forcesingleinstance killunresponsive reportfailures signalonclose usetransactions
  integer closetimeout confirmtimeout
  mode filecreatemode
action omrabbitmq
  text host recover_policy
  word body_template ca_cert content_type delivery_mode exchange exchange_type password routing_key
  word routing_key_template user virtual_host
  switch auto_delete durable init_openssl populate_properties ssl verify_hostname verify_peer
  integer port
  count expiration heartbeat_interval
action omrelp
  text tls.authmode tls.cacert tls.mycert tls.myprivkey tls.prioritystring tls.tlscfgcmd
  word localclientip port target! template
  list tls.permittedpeer
  switch tls tls.compression
  integer conn.timeout rebindinterval timeout windowsize
action omsnmp
  text community enterpriseoid messageoid server! snmpv1dynsource transport trapoid
  word template
  integer port specifictype traptype version
action omstdout
  word template
  switch ensurelfending
action omudpspoof
  word port sourcetemplate target! template
  integer mtu sourceport.end sourceport.start
action omusrmsg
  text users!
  word template
constant
  text format outname value!
global
  text debug.logfile defaultnetstreamdriver defaultnetstreamdrivercafile defaultnetstreamdrivercertfile
  text defaultnetstreamdrivercrlfile defaultnetstreamdriverkeyfile defaultopensslengine netstreamdrivercaextrafiles
  text operatingstatefile stdlog.channelspec workdirectory
  word localhostname net.ipprotocol oversizemsg.errorfile oversizemsg.input.mode reportchildprocessexits
  list debug.files environment
  switch abortonfailedqueuestartup abortonuncleanconfig action.reportsuspension action.reportsuspensioncontinuation
  switch allmessagestostderr debug.abortonprogramerror debug.onshutdown debug.unloadmodules debug.whitelist
  switch dropmsgswithmaliciousdnsptrrecords libcapng.default libcapng.enable net.acladdhostnameonfail
  switch net.aclresolvehostname net.enabledns net.permitaclwarning oversizemsg.report parser.droptrailinglfonreception
  switch parser.escape8bitcharactersonreceive parser.escapecontrolcharacterscstyle
  switch parser.escapecontrolcharactersonreceive parser.escapecontrolcharactertab parser.parsehostnameandtag
  switch parser.permitslashinprogramname parser.spacelfonreceive parser.supportcompressionextension preservefqdn
  switch privdrop.group.keepsupplemental processinternalmessages reverselookup.cache.ttl.enable
  switch security.abortonidresolutionfail senders.keeptrack senders.reportgoneaway senders.reportnew
  switch shutdown.enable.ctlc shutdown.queue.doublesize variables.casesensitive
  integer default.action.queue.timeoutactioncompletion default.action.queue.timeoutenqueue
  integer default.action.queue.timeoutshutdown default.action.queue.timeoutworkerthreadshutdown
  integer default.ruleset.queue.timeoutactioncompletion default.ruleset.queue.timeoutenqueue
  integer default.ruleset.queue.timeoutshutdown default.ruleset.queue.timeoutworkerthreadshutdown
  integer internal.developeronly.options
  count debug.gnutls reverselookup.cache.ttl.default
  positive errormessagestostderr.maxnumber inputs.timeout.shutdown internalmsg.ratelimit.burst
  positive internalmsg.ratelimit.interval janitor.interval privdrop.group.id privdrop.user.id senders.timeoutafter
  size maxmessagesize
  mode umask
  sign parser.controlcharacterescapeprefix
  severity internalmsg.severity
  user privdrop.user.name
  group privdrop.group.name
include
  text file text
  word mode
input *
  text type!
input imbatchreport
  text delete programkey rename reports! ruleset tag! timestampkey
  switch deduplicatespace
  facility facility
  severity severity
input imczmq
  word endpoints! ruleset socktype! topics
input imdtls
  text address name port! ruleset tls.authmode tls.cacert tls.mycert tls.myprivkey tls.tlscfgcmd
  list tls.permittedpeer
  positive timeout
input imfile
  text endmsg.regex escapelf.replacement file! ruleset startmsg.regex statefile~ tag!
  switch addceetag addmetadata deletestateonfiledelete discardtruncatedmsg escapelf filenotfounderror freshstarttail
  switch msgdiscardingerror needparse persiststateaftersubmission removestateondelete reopenontruncate
  integer ignoreolderthan maxbytesperminute maxlinesatonce maxlinesperminute maxsubmitatonce persiststateinterval
  integer readmode trimlineoverbytes
  count delay.message readtimeout
  facility facility
  severity severity
input imhiredis
  text ruleset
  word key mode password server socketpath stream.consumergroup stream.consumername stream.readfrom
  list fields
  switch stream.consumerack uselpop
  integer batchsize port
  count stream.autoclaimidletime
input imhttp
  text basicauthfile endpoint name ruleset
  switch addmetadata disablelfdelimiter flowcontrol supportoctetcountedframing
  integer ratelimit.burst ratelimit.interval
input imjournal
  text ruleset
  switch main
input imkafka
  text consumergroup ruleset topic!
  list broker confparam
  switch parsehostname
input impcap
  text file filter ruleset tag
  word interface
  switch no_buffer promiscuous
  positive buffer_size buffer_timeout packet_count
input improg
  text binary! ruleset tag!
  switch confirmmessages killunresponsive signalonclose
  integer closetimeout
  facility facility
  severity severity
input imptcp
  text address defaulttz framing.delimiter.regex listenportfilename name path port ruleset
  word compression.mode
  switch discardtruncatedmsg failonchownfailure flowcontrol framingfix.cisco.asa keepalive multiline
  switch notifyonconnectionclose notifyonconnectionopen supportoctetcountedframing unlink
  integer addtlframedelimiter filegroupnum fileownernum keepalive.interval keepalive.probes keepalive.time
  integer maxframesize maxsessions ratelimit.burst ratelimit.interval socketbacklog
  mode filecreatemode
  user fileowner
  group filegroup
input imrelp
  text address name oversizemode port! ruleset tls.authmode tls.cacert tls.mycert tls.myprivkey tls.prioritystring
  text tls.tlscfgcmd
  word flowcontrol
  list tls.permittedpeer
  switch keepalive tls tls.compression
  integer keepalive.interval keepalive.probes keepalive.time tls.dhbits
  size maxdatasize
input imtcp
  text address defaulttz gnutlsprioritystring listenportfilename name port! ruleset streamdriver.authmode
  text streamdriver.cafile streamdriver.certfile streamdriver.crlfile streamdriver.keyfile streamdriver.name
  text streamdriver.permitexpiredcerts
  list permittedpeer
  switch disablelfdelimiter discardtruncatedmsg flowcontrol framingfix.cisco.asa keepalive notifyonconnectionclose
  switch notifyonconnectionopen preservecase streamdriver.checkextendedkeypurpose streamdriver.prioritizesan
  switch supportoctetcountedframing
  integer maxframesize ratelimit.burst ratelimit.interval
  count addtlframedelimiter keepalive.interval keepalive.probes keepalive.time socketbacklog
  count starvationprotection.maxreads streamdriver.mode
  positive maxlisteners maxsessions streamdriver.tlsverifydepth workerthreads
input imtuxedoulog
  text ruleset tag! ulogbase!
  integer maxlinesatonce maxsubmitatonce persiststateinterval
  facility facility
  severity severity
input imudp
  text address defaulttz device ruleset
  word inputname~ name
  list port!
  switch inputname.appendport~ name.appendport
  integer ipfreebind ratelimit.burst ratelimit.interval
  size rcvbufsize
input imuxsock
  text hostname ruleset socket!
  switch annotate createpath flowcontrol ignoreownmessages ignoretimestamp parsehostname parsetrusted unlink
  switch usepidfromsystem usespecialparser usesystimestamp
  integer ratelimit.burst ratelimit.interval ratelimit.severity
lookup_table
  text file! name!
  switch reloadonhup
module *
  word load!
module imbatchreport
  positive pollinginterval
module imczmq
  text authtype clientcertpath servercertpath
  switch authenticator
module imdocker
  text apiversionstr dockerapiaddr dockerapiunixsockaddr getcontainerlogoptions listcontainersoptions
  switch escapelf retrievenewlogsfromstart
  positive pollinginterval trimlineoverbytes
  facility defaultfacility
  severity defaultseverity
module imdtls
  text tls.authmode
  word ruleset
module imfile
  text statefile.directory
  word mode
  switch normalizepath sortfiles
  count readtimeout
  positive pollinginterval timeoutgranularity
module imhiredis
module imhttp
  text documentroot ports
  list liboptions
module imjournal
  text defaultfacility usepid
  word defaulttag statefile
  switch fsync ignorenonvalidstatefile ignorepreviousmessages remote usepidfromsystem workaroundjournalbug
  integer persiststateinterval ratelimit.burst ratelimit.interval
  mode filecreatemode
  severity defaultseverity
module imkafka
  word ruleset
module imklog
  text ruleset
  word logpath
  switch keepkerneltimestamp parsekerneltimestamp permitnonkernelfacility
  integer consoleloglevel ratelimitburst ratelimitinterval
  facility internalmsgfacility
module imkmsg
  word parsekerneltimestamp readmode
  positive expectedbootcompleteseconds
module immark
  text markmessagetext ruleset
  switch use.markflag use.syslogcall
  integer interval
module impcap
  word data_container metadata_container
  switch metadata_only
  positive snap_length
module impstats
  text ruleset
  word format log.file
  switch bracketing log.syslog resetcounters
  integer facility interval severity
module imptcp
  switch processonpoller
  integer maxsessions
  positive threads
module imrelp
  text tls.tlslib
  word ruleset
module imtcp
  text gnutlsprioritystring streamdriver.authmode streamdriver.cafile streamdriver.certfile streamdriver.crlfile
  text streamdriver.keyfile streamdriver.name streamdriver.permitexpiredcerts
  list permittedpeer
  switch disablelfdelimiter discardtruncatedmsg flowcontrol keepalive notifyonconnectionclose notifyonconnectionopen
  switch octetcountedframing preservecase streamdriver.checkextendedkeypurpose streamdriver.prioritizesan
  integer maxframesize
  count addtlframedelimiter keepalive.interval keepalive.probes keepalive.time starvationprotection.maxreads
  count streamdriver.mode
  positive maxlisteners maxlistners maxsessions streamdriver.tlsverifydepth workerthreads
module imudp
  word schedulingpolicy
  switch preservecase
  integer batchsize schedulingpriority timerequery
  positive threads
module imuxsock
  word syssock.name
  switch syssock.annotate syssock.flowcontrol syssock.ignoreownmessages syssock.ignoretimestamp syssock.parsehostname
  switch syssock.parsetrusted syssock.unlink syssock.use syssock.usepidfromsystem syssock.usespecialparser
  switch syssock.usesystimestamp
  integer syssock.ratelimit.burst syssock.ratelimit.interval syssock.ratelimit.severity
module mmdarwin
  word container
module mmdblookup
  word container
module mmkubernetes
  text containerrulebase de_dot_separator dstmetadatapath filenamerulebase kubernetesurl srcmetadatapath tls.cacert
  text tls.mycert tls.myprivkey token tokenfile
  list annotation_match containerrules filenamerules
  switch allowunsignedcerts de_dot skipverifyhost sslpartialchain
  integer busyretryinterval cacheentryttl cacheexpireinterval
module mmnormalize
  switch allowregex
module omczmq
  word authtype clientcertpath servercertpath
  switch authenticator
module omdtls
  word template
module omfile
  word compression.driver template
  switch dynafile.donotsuspend
  integer dirgroupnum dirownernum filegroupnum fileownernum
  positive compression.zstd.workers
  mode dircreatemode filecreatemode
  user dirowner fileowner
  group dirgroup filegroup
module omfile-hardened
  word template
  switch dynafile.donotsuspend
  integer dirgroupnum dirownernum filegroupnum fileownernum
  mode dircreatemode filecreatemode
  user dirowner fileowner
  group dirgroup filegroup
module omfwd
  word template
  count iobuffer.maxsize
module omlibdbi
  word driverdirectory template
module ompipe
  word template
module omrelp
  text tls.tlslib
module omudpspoof
  word template
module omuxsock
  word template
parser *
  text name! type!
parser pmciscoios
  switch present.origin present.xr
parser pmdb2diag
  text timeformat
  integer levelpos pidstarttoprogstartshift timepos
parser pmnormalize
  word rulebase
  list rule
  switch undefinedpropertyerror
parser pmnull
  text tag
  facility syslogfacility
  severity syslogseverity
parser pmrfc3164
  switch detect.yearaftertimestamp force.tagendingbycolon permit.atsignsinhostname permit.slashesinhostname
  switch permit.squarebracketsinhostname remove.msgfirstspace
parser pmsnare
  switch parser.escapecontrolcharacterscstyle parser.escapecontrolcharactersonreceive parser.escapecontrolcharactertab
  sign parser.controlcharacterescapeprefix
property
  text caseconversion controlcharacters datatype dateformat format name! onempty outname regex.expression
  text regex.nomatchmode regex.type securepath
  switch compressspace date.inutc droplastlf fixedwidth mandatory position.relativetoend spifno1stsp
  integer field.delimiter field.number position.from position.to regex.match regex.submatch
ruleset
  text name!
  list parser
template
  text name! plugin string subtree type!
  switch option.casesensitive option.json option.jsonf option.sql option.stdsql
timezone
  text id!
  word offset!
dyn_stats
  text name!
  switch resettable
  positive maxcardinality unusedmetriclife
percentile_stats
  text delimiter name!
  list percentiles
  positive windowsize
main_queue
  word queue.cry.provider queue.filename queue.spooldirectory
  switch queue.saveonshutdown queue.syncqueuefiles queue.takeflowctlfrommsg
  integer queue.checkpointinterval queue.dequeuebatchsize queue.dequeueslowdown queue.dequeuetimebegin
  integer queue.dequeuetimeend queue.discardmark queue.fulldelaymark queue.highwatermark queue.lightdelaymark
  integer queue.lowwatermark queue.mindequeuebatchsize queue.mindequeuebatchsize.timeout queue.samplinginterval
  integer queue.timeoutactioncompletion queue.timeoutenqueue queue.timeoutshutdown queue.timeoutworkerthreadshutdown
  integer queue.workerthreadminimummessages queue.workerthreads
  size queue.maxdiskspace queue.maxfilesize queue.size
  facility queue.discardseverity
  queue queue.type
`

const byObject = new Map<string, Map<string, Parameter>>()
let current = new Map<string, Parameter>()
for (const row of table.trim().split('\n')) {
  if (!row.startsWith(' ')) {
    current = new Map()
    byObject.set(row, current)
    continue
  }
  const [kind, ...names] = row.trim().split(' ')
  for (const name of names)
    current.set(name.replace(/[!~]$/, ''), {
      kind: kind as Kind,
      required: name.endsWith('!'),
      deprecated: name.endsWith('~'),
    })
}

/** The table of `action omfile`, `template` …; `undefined` when the module has none. */
export function parametersOf(key: string): ReadonlyMap<string, Parameter> | undefined {
  return byObject.get(key)
}

/** Every name that any object takes. */
export const everyParameter: ReadonlySet<string> = new Set(
  [...byObject.values()].flatMap((names) => [...names.keys()]),
)

/** Modules that have a table for an object. */
export function modulesOf(object: string): string[] {
  return [...byObject.keys()]
    .filter((key) => key.startsWith(`${object} `))
    .map((key) => key.split(' ')[1] ?? '')
}
