/**
 * Directives of httpd 2.4 and the modules that come with it: which exist and where they are allowed (`httpd -L`), and
 * how many arguments they take (asked of httpd, and httpd.apache.org/docs/2.4/mod/directives.html).
 *
 * The third column: `server` outside, `directory` inside `<Directory>`, `<Location>`, `<Files>` and the like, `htaccess`
 * in .htaccess files.
 */
import { readVocabulary } from '../vocabulary.ts'
import { kinds } from './kinds.ts'

const table = `
AcceptFilter                        <any> <any>                   server
AcceptPathInfo                      on|off|default                server directory htaccess
AccessFileName                      [<any>...]                    server
Action                              <any> <any> [virtual]         server directory htaccess
AddAlt                              <any> <any>...                server directory htaccess
AddAltByEncoding                    <any> <any>...                server directory htaccess
AddAltByType                        <any> <any>...                server directory htaccess
AddCharset                          <any> <any>...                server directory htaccess
AddDefaultCharset                   <any>                         server directory htaccess
AddDescription                      <any> <any>...                server directory htaccess
AddEncoding                         <any> <any>...                server directory htaccess
AddHandler                          <any> <any>...                server directory htaccess
AddIcon                             <any> <any>...                server directory htaccess
AddIconByEncoding                   <any> <any>...                server directory htaccess
AddIconByType                       <any> <any>...                server directory htaccess
AddInputFilter                      <any> <any>...                server directory htaccess
AddLanguage                         <any> <any>...                server directory htaccess
AddModuleInfo                       <any> <any>                   server
AddOutputFilter                     <any> <any>...                server directory htaccess
AddOutputFilterByType               <any> <any>...                server directory htaccess
AddType                             <any> <any>...                server directory htaccess
Alias                               <any> [<any>]                 server directory
AliasMatch                          <any> <any>                   server
AliasPreservePath                   on|off [<any>...]             server directory htaccess
allow                               <any> <any>...                directory htaccess
AllowCONNECT                        <connect-port>...             server
AllowEncodedSlashes                 on|off|nodecode               server
AllowMethods                        <method>...                   directory
AllowOverride                       [<override>...]               directory
AllowOverrideList                   [<any>...]                    directory
Anonymous                           <any>...                      directory htaccess
Anonymous_LogEmail                  on|off [<any>...]             directory htaccess
Anonymous_MustGiveEmail             on|off [<any>...]             directory htaccess
Anonymous_NoUserId                  on|off [<any>...]             directory htaccess
Anonymous_VerifyEmail               on|off [<any>...]             directory htaccess
AsyncRequestWorkerFactor            <factor>                      server
AuthBasicAuthoritative              on|off [<any>...]             directory htaccess
AuthBasicFake                       <any> [<any>]                 directory htaccess
AuthBasicProvider                   <authn-provider>...           directory htaccess
AuthBasicUseDigestAlgorithm         md5|off                       directory htaccess
AuthDBDUserPWQuery                  <any>                         directory
AuthDBDUserRealmQuery               <any>                         directory
AuthDBMGroupFile                    <any>                         directory htaccess
AuthDBMType                         <any>                         directory htaccess
AuthDBMUserFile                     <any>                         directory htaccess
AuthDigestAlgorithm                 md5|md5-sess                  directory htaccess
AuthDigestDomain                    <any>...                      directory htaccess
AuthDigestNcCheck                   on|off [<any>...]             directory htaccess
AuthDigestNonceLifetime             <integer>                     directory htaccess
AuthDigestProvider                  <authn-provider>...           directory htaccess
AuthDigestQop                       auth...                       directory htaccess
AuthDigestShmemSize                 <any>                         server
AuthFormAuthoritative               on|off [<any>...]             directory htaccess
AuthFormBody                        <field>                       directory htaccess
AuthFormDisableNoStore              on|off [<any>...]             directory htaccess
AuthFormFakeBasicAuth               on|off [<any>...]             directory htaccess
AuthFormLocation                    <field>                       directory htaccess
AuthFormLoginRequiredLocation       <any>                         directory htaccess
AuthFormLoginSuccessLocation        <any>                         directory htaccess
AuthFormLogoutLocation              <any>                         directory htaccess
AuthFormMethod                      <field>                       directory htaccess
AuthFormMimetype                    <field>                       directory htaccess
AuthFormPassword                    <field>                       directory htaccess
AuthFormProvider                    <authn-provider>...           directory htaccess
AuthFormSitePassphrase              <any>                         directory htaccess
AuthFormSize                        <count>                       directory
AuthFormUsername                    <field>                       directory htaccess
AuthGroupFile                       <any>                         directory htaccess
AuthLDAPAuthorizePrefix             <any>                         directory htaccess
AuthLDAPBindAuthoritative           on|off [<any>...]             directory htaccess
AuthLDAPBindDN                      <any>                         directory htaccess
AuthLDAPBindPassword                <any>                         directory htaccess
AuthLDAPCharsetConfig               <any>                         server
AuthLDAPCompareAsUser               on|off [<any>...]             directory htaccess
AuthLDAPCompareDNOnServer           on|off [<any>...]             directory htaccess
AuthLDAPDereferenceAliases          never|searching|finding|always|on|off  directory htaccess
AuthLDAPGroupAttribute              <any>...                      directory htaccess
AuthLDAPGroupAttributeIsDN          on|off [<any>...]             directory htaccess
AuthLDAPInitialBindAsUser           on|off [<any>...]             directory htaccess
AuthLDAPInitialBindPattern          <any> <any>                   directory htaccess
AuthLDAPMaxSubGroupDepth            <any>                         directory htaccess
AuthLDAPRemoteUserAttribute         <any>                         directory htaccess
AuthLDAPRemoteUserIsDN              on|off [<any>...]             directory htaccess
AuthLDAPSearchAsUser                on|off [<any>...]             directory htaccess
AuthLDAPSubGroupAttribute           <any>...                      directory htaccess
AuthLDAPSubGroupClass               <any>...                      directory htaccess
AuthLDAPURL                         <any> [<any>]                 directory htaccess
AuthMerging                         off|and|or                    directory htaccess
AuthName                            <any>                         directory htaccess
AuthnCacheContext                   <any>                         directory
AuthnCacheEnable                    [<any>...]                    server
AuthnCacheProvideFor                <any>...                      directory htaccess
AuthnCacheSOCache                   <socache>                     server
AuthnCacheTimeout                   <any>                         directory htaccess
AuthnzFcgiCheckAuthnProvider        <any> [<any>...]              server directory htaccess
AuthnzFcgiDefineProvider            authn|authz|authnz <any> <any> [<any>...]                    server
AuthType                            <any>                         directory htaccess
AuthUserFile                        <any>                         directory htaccess
AuthzDBDLoginToReferer              on|off [<any>...]             directory
AuthzDBDQuery                       <any>                         directory
AuthzDBDRedirectQuery               <any>                         directory
AuthzDBMType                        <any>                         directory htaccess
AuthzSendForbiddenOnFailure         on|off [<any>...]             directory htaccess
BalancerGrowth                      <growth>                      server
BalancerInherit                     on|off [<any>...]             server
BalancerMember                      [<any>...]                    server directory
BalancerPersist                     on|off [<any>...]             server
BrotliAlterETag                     addsuffix|nochange|remove     server
BrotliCompressionMaxInputBlock      <16..24>                      server
BrotliCompressionQuality            <brotli-level>                       server
BrotliCompressionWindow             <10..24>                      server
BrotliFilterNote                    <any>                         server
BrotliFilterNote                    Input|Output|Ratio <any>      server
BrowserMatch                        <any> <any>...                server directory htaccess
BrowserMatchNoCase                  <any> <any>...                server directory htaccess
BufferedLogs                        on|off [<any>...]             server
BufferSize                          <leading-number>              directory
CacheDefaultExpire                  <any>                         server directory
CacheDetailHeader                   on|off [<any>...]             server directory
CacheDirLength                      <leading-number>              server
CacheDirLevels                      <leading-number>              server
CacheDisable                        <any>                         server directory
CacheEnable                         <any> [<any>]                 server directory
cachefile                           <any>...                      server
CacheHeader                         on|off [<any>...]             server directory
CacheIgnoreCacheControl             on|off [<any>...]             server
CacheIgnoreHeaders                  <any>...                      server
CacheIgnoreNoLastMod                on|off [<any>...]             server directory
CacheIgnoreQueryString              on|off [<any>...]             server
CacheIgnoreURLSessionIdentifiers    <any>...                      server
CacheKeyBaseURL                     <base-url>                    server
CacheLastModifiedFactor             <float>                       server directory
CacheLock                           on|off [<any>...]             server
CacheLockMaxAge                     <leading-number>              server
CacheLockPath                       <any>                         server
CacheMaxExpire                      <any>                         server directory
CacheMaxFileSize                    <count>                       server directory
CacheMinExpire                      <any>                         server directory
CacheMinFileSize                    <count>                       server directory
CacheNegotiatedDocs                 on|off [<any>...]             server
CacheQuickHandler                   on|off [<any>...]             server
CacheReadSize                       <count>                       server directory
CacheReadTime                       <count>                       server directory
CacheRoot                           <any>                         server
CacheSocache                        <socache>                     server
CacheSocacheMaxSize                 <from-1024>                   server directory
CacheSocacheMaxTime                 <count>                       server directory
CacheSocacheMinTime                 <count>                       server directory
CacheSocacheReadSize                <count>                       server directory
CacheSocacheReadTime                <count>                       server directory
CacheStaleOnError                   on|off [<any>...]             server directory
CacheStoreExpired                   on|off [<any>...]             server directory
CacheStoreNoStore                   on|off [<any>...]             server directory
CacheStorePrivate                   on|off [<any>...]             server directory
CGIDScriptTimeout                   <timeout>                     server directory
CGIPassAuth                         on|off [<any>...]             directory htaccess
CGIScriptTimeout                    <timeout>                     server directory
CGIVar                              REQUEST_URI original-uri|current-uri  server directory htaccess
CharsetDefault                      <any>                         server directory htaccess
CharsetOptions                      <charset-option>...           server directory htaccess
CharsetSourceEnc                    <any>                         server directory htaccess
CheckBasenameMatch                  on|off [<any>...]             server directory htaccess
CheckCaseOnly                       on|off [<any>...]             server directory htaccess
CheckSpelling                       on|off [<any>...]             server directory htaccess
ChrootDir                           <any>                         server
ContentDigest                       on|off [<any>...]             server directory htaccess
CookieDomain                        <dotted-domain>               server directory htaccess
CookieExpires                       <cookie-expiry>               server directory htaccess
CookieHttpOnly                      on|off [<any>...]             server directory htaccess
CookieName                          <any>                         server directory htaccess
CookieSameSite                      none|lax|strict               server directory htaccess
CookieSecure                        on|off [<any>...]             server directory htaccess
CookieStyle                         netscape|cookie|cookie2|rfc2109|rfc2965  server directory htaccess
CookieTracking                      on|off [<any>...]             server directory htaccess
CoreDumpDirectory                   <any>                         server
CustomLog                           <any> <any> [<any>]           server
DAV                                 <dav-provider>                directory
DAVBasePath                         <any>                         directory
DAVDepthInfinity                    on|off [<any>...]             server directory
DAVGenericLockDB                    <any>                         directory
DAVLockDB                           <any>                         server
DAVLockDiscovery                    on|off [<any>...]             server directory
DAVMinTimeout                       <count>                       server directory
DBDExptime                          <digits>                      server
DBDInitSQL                          <any>                         server
DBDKeep                             <digits>                      server
DBDMax                              <digits>                      server
DBDMin                              <digits>                      server
DBDParams                           <any>                         server
DBDPersist                          on|off [<any>...]             server
DBDPrepareSQL                       <any> [<any>]                 server
DBDriver                            <any>                         server
DefaultIcon                         <any>                         server directory htaccess
DefaultLanguage                     <any>                         server directory htaccess
DefaultRuntimeDir                   <any>                         server
DefaultType                         <any>                         server directory htaccess
Define                              <any> [<any>]                 server directory
DeflateAlterEtag                    addsuffix|nochange|remove     server
DeflateBufferSize                   <leading-number>              server
DeflateCompressionLevel             <1..9>                        server
DeflateFilterNote                   <any>                         server
DeflateFilterNote                   Input|Output|Ratio <any>      server
DeflateInflateLimitRequestBody      <digits>                      server directory htaccess
DeflateInflateRatioBurst            <leading-number>              server directory htaccess
DeflateInflateRatioLimit            <leading-number>              server directory htaccess
DeflateMemLevel                     <1..9>                        server
DeflateWindowSize                   <leading-number>              server
deny                                <any> <any>...                directory htaccess
DirectoryCheckHandler               on|off [<any>...]             server directory htaccess
DirectoryIndex                      [<any>...]                    server directory htaccess
DirectoryIndexRedirect              on|off|permanent|temp|seeother|<redirect-status>  server directory htaccess
DirectorySlash                      on|off [<any>...]             server directory htaccess
DocumentRoot                        <any>                         server
DumpIOInput                         on|off [<any>...]             server
DumpIOOutput                        on|off [<any>...]             server
EnableMMAP                          on|off                        server directory htaccess
EnableSendfile                      on|off                        server directory htaccess
Error                               [<any>...]                    server directory htaccess
ErrorDocument                       <status> <any>                server directory htaccess
ErrorLog                            <any>                         server
ErrorLogFormat                      <message-format> [<nothing>]            server
ErrorLogFormat                      request|connection <any>      server
ExpiresActive                       on|off [<any>...]             server directory htaccess
ExpiresByType                       <any> <any>                   server directory htaccess
ExpiresDefault                      <any>                         server directory htaccess
ExtendedStatus                      on|off [<any>...]             server
ExtFilterDefine                     [<any>...]                    server
ExtFilterOptions                    LogStderr|NoLogStderr...                      directory
FallbackResource                    <any>                         server directory htaccess
FancyIndexing                       [<any>...]                    server directory htaccess
FileETag                            [<etag-part>...]              server directory htaccess
FilterChain                         <any>...                      server directory htaccess
FilterDeclare                       <any> [<any>]                 server directory htaccess
FilterProtocol                      <any> <any> [<any>]           server directory htaccess
FilterProvider                      <any> <any> <any>             server directory htaccess
FilterTrace                         <any> <any>                   server directory
FlushMaxPipelined                   <integer>                     server
FlushMaxThreshold                   <digits>                      server
ForceLanguagePriority               none|prefer|fallback...       server directory htaccess
ForceType                           <any>                         server directory htaccess
ForensicLog                         <any>                         server
GlobalLog                           <any> <any> [<any>]           server
GracefulShutdownTimeout             <any>                         server
Group                               <any>                         server
H2CopyFiles                         on|off                        server directory htaccess
H2Direct                            on|off                        server
H2EarlyHint                         <any> <any>                   server directory htaccess
H2EarlyHints                        on|off                        server
H2MaxDataFrameLen                   <count>                       server
H2MaxHeaderBlockLen                 <count>                       server
H2MaxSessionStreams                 <leading-number>              server
H2MaxStreamErrors                   <count>                       server
H2MaxWorkerIdleSeconds              <number>                      server
H2MaxWorkers                        <leading-number>              server
H2MinWorkers                        <leading-number>              server
H2ModernTLSOnly                     on|off                        server
H2OutputBuffering                   on|off                        server
H2Padding                           <padding>                     server
H2ProxyRequests                     on|off                        server directory htaccess
H2Push                              on|off                        server directory htaccess
H2PushDiarySize                     <diary-size>                  server
H2PushPriority                      <any> After|Before|Interleaved|<leading-number> [<any>]  server
H2PushResource                      <any>                         server directory htaccess
H2PushResource                      <any> critical                server directory htaccess
H2PushResource                      add <any> [critical]          server directory htaccess
H2SerializeHeaders                  <any>                         server
H2SessionExtraFiles                 <any>                         server
H2StreamMaxMemSize                  <from-1024>                   server
H2StreamTimeout                     <timeout>                     server
H2TLSCoolDownSecs                   <any>                         server
H2TLSWarmUpSize                     <any>                         server
H2Upgrade                           on|off                        server directory htaccess
H2WebSockets                        on|off                        server
H2WindowSize                        <from-1024>                   server
Header                              [<any>...]                    server directory htaccess
HeaderName                          <any>                         server directory htaccess
HeartbeatAddress                    <any>                         server
HeartbeatListen                     <any>                         server
HeartbeatMaxServers                 <any>                         server
HeartbeatStorage                    <any>                         server
HostnameLookups                     on|off|double                 server directory
HttpProtocolOptions                 Strict|Unsafe|RegisteredMethods|LenientMethods|Allow0.9|Require1.0...  server
IdentityCheck                       on|off                        server directory
IdentityCheckTimeout                <any>                         server directory
ImapBase                            <any>                         server directory htaccess
ImapDefault                         <any>                         server directory htaccess
ImapMenu                            <any>                         server directory htaccess
Include                             <any>                         server directory
IncludeOptional                     <any>                         server directory
IndexHeadInsert                     <any>                         server directory htaccess
IndexIgnore                         <any>...                      server directory htaccess
IndexIgnoreReset                    on|off [<any>...]             server directory htaccess
IndexOptions                        [<index-option>...]           server directory htaccess
IndexOrderDefault                   ascending|descending name|date|size|description  server directory htaccess
IndexStyleSheet                     <any>                         server directory htaccess
InputSed                            <any>                         directory
KeepAlive                           on|off [<any>...]             server
KeepAliveTimeout                    <timeout>                     server
KeptBodySize                        <digits>                      directory
LanguagePriority                    <any>...                      server directory htaccess
LDAPCacheEntries                    <any>                         server
LDAPCacheTTL                        <any>                         server
LDAPConnectionPoolTTL               <timeout>                     server
LDAPConnectionTimeout               <any>                         server
LDAPLibraryDebug                    <any>                         server
LDAPOpCacheEntries                  <any>                         server
LDAPOpCacheTTL                      <any>                         server
LDAPReferralHopLimit                <number>                      directory htaccess
LDAPReferrals                       on|off|default                directory htaccess
LDAPRetries                         <any>                         server
LDAPRetryDelay                      <any>                         server
LDAPSharedCacheFile                 <any>                         server
LDAPSharedCacheSize                 <any>                         server
LDAPTimeout                         <number>                      server
LDAPTrustedClientCert               <any> <any> [<any>]           directory htaccess
LDAPTrustedGlobalCert               <any> <any> [<any>]           server
LDAPTrustedMode                     none|ssl|tls|starttls         server
LDAPVerifyServerCert                on|off [<any>...]             server
LimitInternalRecursion              <leading-number> [<leading-number>]  server
LimitRequestBody                    <digits>                      server directory htaccess
LimitRequestFields                  <count>                       server
LimitRequestFieldsize               <count>                       server
LimitRequestLine                    <count>                       server
LimitXMLRequestBody                 <count>                       server directory htaccess
Listen                              <listen> [<any>]              server
ListenBacklog                       <leading-number>              server
ListenCoresBucketsRatio             <leading-number>              server
ListenTCPDeferAccept                <leading-number>              server
LoadFile                            <any>...                      server
LoadModule                          <any> <any>                   server
LogFormat                           <any> [<any>]                 server
LogIOTrackTTFB                      on|off [<any>...]             server directory htaccess
LogLevel                            <log-level>...                server directory
LogMessage                          <any> [<any>] [<any>]         server directory
MacroIgnoreBadNesting               [<any>...]                    server directory htaccess
MacroIgnoreEmptyArgs                [<any>...]                    server directory htaccess
MaxClients                          <any>                         server
MaxConnectionsPerChild              <any>                         server
MaxKeepAliveRequests                <any>                         server
MaxMemFree                          <count>                       server
MaxRangeOverlaps                    none|default|unlimited|<leading-number>  server directory
MaxRangeReversals                   none|default|unlimited|<leading-number>  server directory
MaxRanges                           none|default|unlimited|<leading-number>  server directory
MaxRequestsPerChild                 <any>                         server
MaxRequestWorkers                   <any>                         server
MaxSpareThreads                     <any>                         server
MDActivationDelay                   <any>                         server
MDBaseServer                        <any>                         server
MDCACertificateFile                 <any>                         server
MDCAChallenges                      [<any>...]                    server
MDCertificateAgreement              <any>                         server
MDCertificateAuthority              [<any>...]                    server
MDCertificateCheck                  <any> <any>                   server
MDCertificateFile                   <any>                         server
MDCertificateKeyFile                <any>                         server
MDCertificateProtocol               <any>                         server
MDCertificateStatus                 <any>                         server
MDChallengeDns01                    [<any>...]                    server
MDChallengeDns01Version             <any>                         server
MDCheckInterval                     <number>                      server
MDContactEmail                      <any>                         server
MDDriveMode                         <any>                         server
MDExternalAccountBinding            <any> [<any>]                 server
MDHttpProxy                         <any>                         server
MDHttpProxyCACertificateFile        <any>                         server
MDInitialDelay                      <any>                         server
MDMatchNames                        <any>                         server
MDMember                            [<any>...]                    server
MDMembers                           [<any>...]                    server
MDMessageCmd                        [<any>...]                    server
MDMustStaple                        <any>                         server
MDNotifyCmd                         [<any>...]                    server
MDomain                             [<any>...]                    server
MDPortMap                           <any> [<any>]                 server
MDPrivateKeys                       [<any>...]                    server
MDProfile                           <any>                         server
MDProfileMandatory                  <any>                         server
MDRenewMode                         <any>                         server
MDRenewViaARI                       <any>                         server
MDRenewWindow                       <any>                         server
MDRequireHttps                      <any>                         server htaccess
MDRetryDelay                        <any>                         server
MDRetryFailover                     <any>                         server
MDServerStatus                      <any>                         server
MDStapleOthers                      <any>                         server
MDStapling                          <any>                         server
MDStaplingKeepResponse              <number>                      server
MDStaplingRenewWindow               <any>                         server
MDStoreDir                          <any>                         server
MDStoreLocks                        <any>                         server
MDWarnWindow                        <any>                         server
MemcacheConnTTL                     <timeout>                     server
MergeSlashes                        on|off [<any>...]             server
MergeTrailers                       on|off [<any>...]             server
MimeMagicFile                       <any>                         server
MinSpareThreads                     <any>                         server
mmapfile                            <any>...                      server
ModMimeUsePathInfo                  on|off [<any>...]             directory
MultiviewsMatch                     any|negotiatedonly|filters|handlers...  server directory htaccess
Mutex                               <any>...                      server
NameVirtualHost                     <any>                         server
NoProxy                             <any>...                      server
Options                             [<option>...]                 server directory htaccess
order                               deny,allow|allow,deny|mutual-failure  directory htaccess
OutputSed                           <any>                         directory
PassEnv                             <any>...                      server directory htaccess
PidFile                             <any>                         server
Port                                <any>                         server
Protocol                            <any>                         server
ProtocolEcho                        on|off [<any>...]             server
Protocols                           <any>...                      server
ProtocolsHonorOrder                 on|off                        server
Proxy100Continue                    on|off [<any>...]             server directory
ProxyAddHeaders                     on|off [<any>...]             server directory
ProxyBadHeader                      iserror|ignore|startbody      server
ProxyBlock                          <any>...                      server
ProxyDomain                         <dot-domain>                  server
ProxyErrorOverride                  on|off [<400..599>...]        server directory
ProxyExpressDBMFile                 <any>                         server directory htaccess
ProxyExpressDBMType                 <any>                         server directory htaccess
ProxyExpressEnable                  on|off [<any>...]             server directory htaccess
ProxyFCGIBackendType                generic|fpm                   server directory htaccess
ProxyFCGISetEnvIf                   <any> <any> [<any>]           server directory htaccess
ProxyFtpDirCharset                  <any>                         server directory
ProxyFtpEscapeWildcards             on|off [<any>...]             server directory
ProxyFtpListOnWildcard              on|off [<any>...]             server directory
ProxyHCExpr                         <any> <any> [<any>...]        server htaccess
ProxyHCTemplate                     <any> [<key-value>...]        server directory htaccess
ProxyHCTPsize                       <count>                       server
ProxyHTMLBufSize                    <integer>                     server directory
ProxyHTMLCharsetOut                 <any>                         server directory
ProxyHTMLDoctype                    <any> [<any>]                 server directory
ProxyHTMLEnable                     on|off [<any>...]             server directory
ProxyHTMLEvents                     <any>...                      server directory
ProxyHTMLExtended                   on|off [<any>...]             server directory
ProxyHTMLFixups                     <any>...                      server directory
ProxyHTMLInterp                     on|off [<any>...]             server directory
ProxyHTMLLinks                      <any> <any>...                server directory
ProxyHTMLMeta                       on|off [<any>...]             server directory
ProxyHTMLStripComments              on|off [<any>...]             server directory
ProxyHTMLURLMap                     [<any>...]                    server directory
ProxyIOBufferSize                   <buffer>                      server
ProxyMaxForwards                    <any>                         server
ProxyPass                           [<any>...]                    server directory
ProxyPassInherit                    on|off [<any>...]             server
ProxyPassInterpolateEnv             on|off [<any>...]             server directory
ProxyPassMatch                      [<any>...]                    server directory
ProxyPassReverse                    <any> [<any>] [<any>]         server directory
ProxyPassReverseCookieDomain        <any> <any> [<any>]           server directory
ProxyPassReverseCookiePath          <any> <any> [<any>]           server directory
ProxyPreserveHost                   on|off [<any>...]             server directory
ProxyReceiveBufferSize              <buffer>                      server
ProxyRemote                         <any> <any> [<any>]           server
ProxyRemoteMatch                    <any> <any> [<any>]           server
ProxyRequests                       on|off [<any>...]             server
ProxySCGIInternalRedirect           <any>                         server directory
ProxySCGISendfile                   <any>                         server directory
ProxySet                            [<any>...]                    server directory
ProxySourceAddress                  <any>                         server
ProxyStatus                         on|off|full                   server
ProxyTimeout                        <positive-timeout>            server
ProxyVia                            on|off|full|block             server
ProxyWebsocketFallbackToProxyHttp   on|off [<any>...]             server directory
QualifyRedirectURL                  on|off [<any>...]             server directory htaccess
ReadBufferSize                      <digits>                      server directory
ReadmeName                          <any>                         server directory htaccess
ReceiveBufferSize                   <buffer>                      server
Redirect                            <any> [<any>] [<any>]         server directory htaccess
RedirectMatch                       <any> <any> [<any>]           server directory htaccess
RedirectPermanent                   <any> <any>                   server directory htaccess
RedirectRelative                    on|off [<any>...]             server directory htaccess
RedirectTemp                        <any> <any>                   server directory htaccess
RedisConnPoolTTL                    <timeout>                     server
RedisTimeout                        <timeout>                     server
ReflectorHeader                     <any> [<any>]                 server directory htaccess
RegexDefaultOptions                 [none|<regex-option>...]        server
RegisterHttpMethod                  <any>...                      server
RemoteIPHeader                      <any>                         server
RemoteIPInternalProxy               <any>...                      server
RemoteIPInternalProxyList           <any>                         server
RemoteIPProxiesHeader               <any>                         server
RemoteIPProxyProtocol               on|off [<any>...]             server
RemoteIPProxyProtocolExceptions     <any>...                      server
RemoteIPTrustedProxy                <any>...                      server
RemoteIPTrustedProxyList            <any>                         server
RemoveCharset                       <any>...                      server directory htaccess
RemoveEncoding                      <any>...                      server directory htaccess
RemoveHandler                       <any>...                      server directory htaccess
RemoveInputFilter                   <any>...                      server directory htaccess
RemoveLanguage                      <any>...                      server directory htaccess
RemoveOutputFilter                  <any>...                      server directory htaccess
RemoveType                          <any>...                      server directory htaccess
RequestHeader                       [<any>...]                    server directory htaccess
RequestReadTimeout                  [<read-timeout>...]             server
Require                             <any> [<any>...]              directory htaccess
RewriteBase                         <absolute-path>               directory htaccess
RewriteCond                         <any> <any> [<any>]                    server directory htaccess
RewriteEngine                       on|off [<any>...]             server directory htaccess
RewriteMap                          <any> <any> [<any>]           server
RewriteOptions                      <rewrite-option>...           server directory htaccess
RewriteRule                         <any> <any> [<any>...]        server directory htaccess
RLimitCPU                           <any> [<any>]                 server directory htaccess
RLimitMEM                           <any> [<any>]                 server directory htaccess
RLimitNPROC                         <any> [<any>]                 server directory htaccess
Satisfy                             all|any                       directory htaccess
ScoreBoardFile                      <any>                         server
Script                              <any> <any>                   server directory
ScriptAlias                         <any> [<any>]                 server directory
ScriptAliasMatch                    <any> <any>                   server
ScriptLog                           <any>                         server
ScriptLogBuffer                     <any>                         server
ScriptLogLength                     <any>                         server
ScriptSock                          <any>                         server
SeeRequestTail                      on|off [<any>...]             server
SendBufferSize                      <buffer>                      server
ServerAdmin                         <any>                         server
ServerAlias                         [<any>...]                    server
ServerLimit                         <any>                         server
ServerName                          <any>                         server
ServerPath                          <any>                         server
ServerRoot                          <any>                         server
ServerSignature                     On|Off|EMail                  server directory htaccess
ServerTokens                        Full|OS|Minimal|Minor|Major|Prod|ProductOnly|Min  server
Session                             on|off [<any>...]             server directory htaccess
SessionCookieName                   <field> [<any>...]            server directory htaccess
SessionCookieName2                  <field> [<any>...]            server directory htaccess
SessionCookieRemove                 on|off [<any>...]             server directory htaccess
SessionCryptoCipher                 <any>                         server directory htaccess
SessionCryptoDriver                 [<any>...]                    server
SessionCryptoPassphrase             <any>...                      server directory htaccess
SessionCryptoPassphraseFile         <any>                         server directory
SessionDBDCookieName                <field> [<any>...]            server directory htaccess
SessionDBDCookieName2               <field> [<any>...]            server directory htaccess
SessionDBDCookieRemove              on|off [<any>...]             server directory htaccess
SessionDBDDeleteLabel               <any>                         server directory htaccess
SessionDBDInsertLabel               <any>                         server directory htaccess
SessionDBDPerUser                   on|off [<any>...]             server directory htaccess
SessionDBDSelectLabel               <any>                         server directory htaccess
SessionDBDUpdateLabel               <any>                         server directory htaccess
SessionEnv                          on|off [<any>...]             server directory htaccess
SessionExclude                      <any>                         server directory htaccess
SessionExpiryUpdateInterval         <count>                         server directory htaccess
SessionHeader                       <any>                         server directory htaccess
SessionInclude                      <any>                         server directory htaccess
SessionMaxAge                       <any>                         server directory htaccess
SetEnv                              <any> [<any>]                 server directory htaccess
SetEnvIf                            <any> <any> <any>...          server directory htaccess
SetEnvIfExpr                        [<any>...]                    server directory htaccess
SetEnvIfNoCase                      <any> <any> <any>...          server directory htaccess
SetHandler                          <any>                         server directory htaccess
SetInputFilter                      <any>                         server directory htaccess
SetOutputFilter                     <any>                         server directory htaccess
SSIEndTag                           <any>                         server
SSIErrorMsg                         <any>                         server directory htaccess
SSIEtag                             on|off [<any>...]             directory htaccess
SSILastModified                     on|off [<any>...]             directory htaccess
SSILegacyExprParser                 on|off [<any>...]             directory htaccess
SSIStartTag                         <any>                         server
SSITimeFormat                       <any>                         server directory htaccess
SSIUndefinedEcho                    <any>                         server directory htaccess
SSLCACertificateFile                <any>                         server directory htaccess
SSLCACertificatePath                <any>                         server directory htaccess
SSLCADNRequestFile                  <any>                         server
SSLCADNRequestPath                  <any>                         server
SSLCARevocationCheck                none|leaf|chain [<any>...]    server
SSLCARevocationFile                 <any>                         server
SSLCARevocationPath                 <any>                         server
SSLCertificateChainFile             <any>                         server
SSLCertificateFile                  <any>                         server
SSLCertificateKeyFile               <any>                         server
SSLCipherSuite                      <any> [<any>]                 server directory htaccess
SSLCompression                      on|off                        server
SSLCryptoDevice                     <any>                         server
SSLEngine                           on|off|optional               server
SSLFIPS                             on|off [<any>...]             server
SSLHonorCipherOrder                 on|off [<any>...]             server
SSLInsecureRenegotiation            on|off [<any>...]             server
SSLLog                              [<any>...]                    server directory htaccess
SSLLogLevel                         [<any>...]                    server directory htaccess
SSLOCSPDefaultResponder             <any>                         server
SSLOCSPEnable                       [<any>...]                    server
SSLOCSPNoVerify                     on|off [<any>...]             server
SSLOCSPOverrideResponder            on|off [<any>...]             server
SSLOCSPProxyURL                     <any>                         server
SSLOCSPResponderCertificateFile     <any>                         server
SSLOCSPResponderTimeout             <any>                         server
SSLOCSPResponseMaxAge               <any>                         server
SSLOCSPResponseTimeSkew             <any>                         server
SSLOCSPUseRequestNonce              on|off [<any>...]             server
SSLOpenSSLConfCmd                   <any> <any>                   server
SSLOptions                          [<ssl-option>...]               server directory htaccess
SSLPassPhraseDialog                 <pass-phrase>                 server
SSLProtocol                         [<ssl-protocol>...]             server
SSLProxyCACertificateFile           <any>                         server
SSLProxyCACertificatePath           <any>                         server
SSLProxyCARevocationCheck           none|leaf|chain [<any>...]    server
SSLProxyCARevocationFile            <any>                         server
SSLProxyCARevocationPath            <any>                         server
SSLProxyCheckPeerCN                 on|off [<any>...]             server
SSLProxyCheckPeerExpire             on|off [<any>...]             server
SSLProxyCheckPeerName               on|off [<any>...]             server
SSLProxyCipherSuite                 <any> [<any>]                 server
SSLProxyEngine                      on|off [<any>...]             server
SSLProxyMachineCertificateChainFile  <any>                         server
SSLProxyMachineCertificateFile      <any>                         server
SSLProxyMachineCertificatePath      <any>                         server
SSLProxyProtocol                    <ssl-protocol>...             server
SSLProxyVerify                      none|optional|require|optional_no_ca|on|off  server
SSLProxyVerifyDepth                 <count>                       server
SSLRandomSeed                       startup|connect <any> [<number>]  server
SSLRenegBufferSize                  <any>                         directory htaccess
SSLRequire                          [<any>...]                    directory htaccess
SSLRequireSSL                       [<any>...]                    directory htaccess
SSLSessionCache                     none|nonenotnull|<session-cache>  server
SSLSessionCacheTimeout              <count>                       server
SSLSessionTicketKeyFile             <any>                         server
SSLSessionTickets                   on|off [<any>...]             server
SSLSRPUnknownUserSeed               <any>                         server
SSLSRPVerifierFile                  <any>                         server
SSLStaplingCache                    <session-cache>               server
SSLStaplingErrorCacheTimeout        <any>                         server
SSLStaplingFakeTryLater             on|off [<any>...]             server
SSLStaplingForceURL                 <any>                         server
SSLStaplingResponderTimeout         <any>                         server
SSLStaplingResponseMaxAge           <any>                         server
SSLStaplingResponseTimeSkew         <any>                         server
SSLStaplingReturnResponderErrors    on|off [<any>...]             server
SSLStaplingStandardCacheTimeout     <any>                         server
SSLStrictSNIVHostCheck              on|off [<any>...]             server
SSLUserName                         <any>                         server directory htaccess
SSLUseStapling                      on|off [<any>...]             server
SSLVerifyClient                     none|optional|require|optional_no_ca|on|off  server directory htaccess
SSLVerifyDepth                      <count>                       server directory htaccess
SSLVHostSNIPolicy                   strict|secure|authonly|insecure  server
StartServers                        <any>                         server
StrictHostCheck                     on|off [<any>...]             server
Substitute                          <substitution>                server directory htaccess
SubstituteInheritBefore             on|off [<any>...]             server directory htaccess
SubstituteMaxLineLength             <length>                      server directory htaccess
Suexec                              on|off                        server
SuexecUserGroup                     <any> <any>                   server
ThreadLimit                         <any>                         server
ThreadsPerChild                     <any>                         server
ThreadStackSize                     <count>                         server
Timeout                             <any>                         server
TraceEnable                         on|off|extended               server
TransferLog                         <any>                         server
TypesConfig                         <any>                         server
UnDefine                            <any>                         server directory
UndefMacro                          <any>                         server directory htaccess
UnsetEnv                            <any>...                      server directory htaccess
Use                                 <any>...                        server directory htaccess
UseCanonicalName                    on|off|dns                    server directory
UseCanonicalPhysicalPort            on|off                        server directory
User                                <any>                         server
UserDir                             <any>...                      server
VirtualDocumentRoot                 none|<absolute-path>          server
VirtualDocumentRootIP               none|<absolute-path>                         server
VirtualScriptAlias                  none|<absolute-path>          server
VirtualScriptAliasIP                none|<absolute-path>                         server
WatchdogInterval                    <positive-timeout>                     server
XBitHack                            on|off|full                   server directory htaccess
xml2EncAlias                        <any> <any>...                server
xml2EncDefault                      <any>                         server directory htaccess
xml2StartParse                      <any>...                      server directory htaccess
`

export const vocabulary = readVocabulary({ table, kinds, ignoreCase: true })

/** Words that are values of some directive, in lower case. */
export const values: ReadonlySet<string> = new Set([
  ...vocabulary.names
    .flatMap((name) =>
      vocabulary.find(name).flatMap(({ terms }) => terms.flatMap(({ literals }) => literals)),
    )
    .map((literal) => literal.toLowerCase()),
  ...`
all allow authconfig basic deny digest denied execcgi fancyindexing fileinfo followsymlinks form full granted includes
indexes limit multiviews none sslv2 sslv3 symlinksifownermatch tlsv1
`
    .trim()
    .split(/\s+/),
])

const sectionTable = `
AuthnProviderAlias   server
AuthzProviderAlias   server
Directory            server
DirectoryMatch       server
Else                 server directory htaccess
ElseIf               server directory htaccess
Files                server directory htaccess
FilesMatch           server directory htaccess
If                   server directory htaccess
IfDefine             server directory htaccess
IfDirective          server directory htaccess
IfFile               server directory htaccess
IfModule             server directory htaccess
IfSection            server directory htaccess
IfVersion            server directory htaccess
Limit                directory htaccess
LimitExcept          directory htaccess
Location             server
LocationMatch        server
Macro                server directory htaccess
MDomain              server
MDomainSet           server
Proxy                server
ProxyMatch           server
RequireAll           directory htaccess
RequireAny           directory htaccess
RequireNone          directory htaccess
VirtualHost          server
`

/** Sections and where they may stand, in lower case. */
export const sections: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  sectionTable
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', ...contexts] = row.split(/\s+/)
      return [name.toLowerCase(), new Set(contexts)]
    }),
)

/** Directives that are for the whole server and not for one virtual host, in lower case. */
export const globalOnly = new Set(
  `
acceptfilter asyncrequestworkerfactor authncacheenable authncachesocache authnzfcgidefineprovider chrootdir
coredumpdirectory extendedstatus globallog gracefulshutdowntimeout group heartbeataddress heartbeatlisten
heartbeatmaxservers heartbeatstorage ldapcacheentries ldapcachettl ldapconnectiontimeout ldaplibrarydebug
ldapopcacheentries ldapopcachettl ldapretries ldapretrydelay ldapsharedcachefile ldapsharedcachesize
ldaptimeout ldaptrustedglobalcert ldapverifyservercert listen listenbacklog listencoresbucketsratio
listentcpdeferaccept maxclients maxconnectionsperchild maxmemfree maxrequestworkers maxrequestsperchild
maxsparethreads minsparethreads mutex pidfile proxyhctpsize receivebuffersize regexdefaultoptions
registerhttpmethod sslcryptodevice sslfips sslpassphrasedialog sslrandomseed sslsessioncache sslstaplingcache
sslvhostsnipolicy scoreboardfile scriptsock seerequesttail sendbuffersize serverlimit servertokens
sessioncryptodriver startservers suexec threadlimit threadstacksize threadsperchild user watchdoginterval
xml2encalias
`
    .trim()
    .split(/\s+/),
)

/** Modules that come with httpd, without `mod_` and `_module`. */
export const modules = new Set(
  `
access_compat actions alias allowmethods auth_basic auth_digest auth_form authn_anon authn_core authn_dbd
authn_dbm authn_file authn_socache authnz_fcgi authnz_ldap authz_core authz_dbd authz_dbm authz_groupfile
autoindex brotli buffer cache cache_disk cache_socache cgi cgid charset_lite core dav dav_fs dav_lock dbd
deflate dir dumpio echo env event expires ext_filter file_cache filter headers heartbeat heartmonitor http
http2 http_core ident imagemap include info log_config log_debug log_forensic logio macro md mime mime_magic
mpm_event negotiation proxy proxy_connect proxy_express proxy_fcgi proxy_ftp proxy_hcheck proxy_html
proxy_scgi proxy_wstunnel reflector remoteip reqtimeout request rewrite sed session session_cookie
session_crypto session_dbd setenvif so socache_memcache socache_redis speling ssl substitute suexec unixd
userdir usertrack util_ldap version vhost_alias watchdog xml2enc
`
    .trim()
    .split(/\s+/),
)

/** Modules of httpd 2.4 that are files of their own, `mod_NAME.so`; httpd.apache.org/docs/2.4/mod. */
export const moduleFiles = new Set([
  ...modules,
  ...`
asis authz_core authz_host authz_owner authz_user data dialup lbmethod_bybusyness lbmethod_byrequests
lbmethod_bytraffic lbmethod_heartbeat ldap lua mpm_prefork mpm_worker negotiation proxy_ajp proxy_balancer
proxy_fdpass proxy_http proxy_http2 proxy_uwsgi ratelimit slotmem_plain slotmem_shm socache_dbm socache_shmcb
status unique_id
`
    .trim()
    .split(/\s+/),
])
