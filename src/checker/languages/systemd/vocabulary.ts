/**
 * The directives of unit files, systemd 252 to 258.
 *
 * Read from systemd.unit(5), systemd.service(5), systemd.exec(5), systemd.resource-control(5), systemd.kill(5),
 * systemd.{socket,timer,mount,automount,swap,path,slice,scope}(5) and `systemd --dump-configuration-items`. Later
 * versions' directives and values are included, so an older systemd may know fewer.
 *
 * The third column is the section. `[<kind>]` takes an empty value, which clears what was set before; `...` is a list.
 */
import { readVocabulary } from '../vocabulary.ts'
import { kinds } from './kinds.ts'

/** Which section belongs to which type of unit. */
export const unitTypes: Record<string, string> = {
  Service: 'service',
  Timer: 'timer',
  Socket: 'socket',
  Mount: 'mount',
  Path: 'path',
  Swap: 'swap',
  Automount: 'automount',
  Slice: 'slice',
  Scope: 'scope',
}

/** Sections of other files in the same syntax (networkd, quadlet, systemd's own configuration): known, not checked here. */
export const foreignSections = new Set(
  'Match Network NetDev Link Address Route DHCP DHCPv4 DHCPv6 DHCPServer Bridge Bond VLAN VXLAN WireGuard WireGuardPeer Container Pod Volume Kube Build Image Quadlet Artifact Manager Journal Resolve Time Login Sleep Coredump OOM Exec Files Upload Remote Home PStore Partition Transfer Source Target Feature Packages Distribution Output Content Runtime Validation'.split(
    ' ',
  ),
)

const unit = `
Description                   [<text>]                    Unit
Documentation                 [<documentation-uri>...]    Unit
SourcePath                    [<path>]                    Unit
Requires                      [<unit>...]                 Unit
Requisite                     [<unit>...]                 Unit
Wants                         [<unit>...]                 Unit
BindsTo                       [<unit>...]                 Unit
BindTo                        [<unit>...]                 Unit
Upholds                       [<unit>...]                 Unit
Conflicts                     [<unit>...]                 Unit
Before                        [<unit>...]                 Unit
After                         [<unit>...]                 Unit
OnSuccess                     [<unit>...]                 Unit
OnFailure                     [<unit>...]                 Unit
PropagatesReloadTo            [<unit>...]                 Unit
PropagateReloadTo             [<unit>...]                 Unit
ReloadPropagatedFrom          [<unit>...]                 Unit
PropagateReloadFrom           [<unit>...]                 Unit
PropagatesStopTo              [<unit>...]                 Unit
StopPropagatedFrom            [<unit>...]                 Unit
PartOf                        [<unit>...]                 Unit
JoinsNamespaceOf              [<unit>...]                 Unit
RequiresOverridable           [<unit>...]                 Unit
RequisiteOverridable          [<unit>...]                 Unit
RequiresMountsFor             [<path>...]                 Unit
WantsMountsFor                [<path>...]                 Unit
StopWhenUnneeded              <boolean>                   Unit
RefuseManualStart             <boolean>                   Unit
RefuseManualStop              <boolean>                   Unit
AllowIsolate                  <boolean>                   Unit
DefaultDependencies           <boolean>                   Unit
SurviveFinalKillSignal        <boolean>                   Unit
IgnoreOnIsolate               <boolean>                   Unit
IgnoreOnSnapshot              [<any>]                     Unit
OnSuccessJobMode              @job-mode                   Unit
OnFailureJobMode              @job-mode                   Unit
OnFailureIsolate              <boolean>                   Unit
JobTimeoutSec                 <time-span>                 Unit
JobRunningTimeoutSec          <time-span>                 Unit
JobTimeoutAction              @action                     Unit
JobTimeoutRebootArgument      [<text>]                    Unit
StartLimitIntervalSec         <time-span>                 Unit Service
StartLimitInterval            <time-span>                 Unit Service
StartLimitBurst               <number>                    Unit Service
StartLimitAction              @action                     Unit Service
FailureAction                 @action                     Unit Service
SuccessAction                 @action                     Unit
FailureActionExitStatus       [<exit-number>]             Unit
SuccessActionExitStatus       [<exit-number>]             Unit
RebootArgument                [<text>]                    Unit Service
CollectMode                   inactive|inactive-or-failed  Unit
ConditionPathExists           [<condition-path>]          Unit
ConditionPathExistsGlob       [<condition-path>]          Unit
ConditionPathIsDirectory      [<condition-path>]          Unit
ConditionPathIsSymbolicLink   [<condition-path>]          Unit
ConditionPathIsMountPoint     [<condition-path>]          Unit
ConditionPathIsReadWrite      [<condition-path>]          Unit
ConditionPathIsEncrypted      [<condition-path>]          Unit
ConditionPathIsSocket         [<condition-path>]          Unit
ConditionDirectoryNotEmpty    [<condition-path>]          Unit
ConditionFileNotEmpty         [<condition-path>]          Unit
ConditionFileIsExecutable     [<condition-path>]          Unit
ConditionNeedsUpdate          [<condition-path>]          Unit
ConditionFirstBoot            [<text>]                    Unit
ConditionArchitecture         [<text>]                    Unit
ConditionFirmware             [<text>]                    Unit
ConditionVirtualization       [<text>]                    Unit
ConditionHost                 [<text>]                    Unit
ConditionKernelCommandLine    [<text>]                    Unit
ConditionKernelVersion        [<text>]                    Unit
ConditionVersion              [<text>]                    Unit
ConditionCredential           [<text>]                    Unit
ConditionSecurity             [<text>]                    Unit
ConditionCapability           [<text>]                    Unit
ConditionACPower              [<text>]                    Unit
ConditionMemory               [<text>]                    Unit
ConditionCPUFeature           [<text>]                    Unit
ConditionCPUs                 [<text>]                    Unit
ConditionEnvironment          [<text>]                    Unit
ConditionUser                 [<text>]                    Unit
ConditionGroup                [<text>]                    Unit
ConditionControlGroupController  [<text>]                  Unit
ConditionOSRelease            [<text>]                    Unit
ConditionMemoryPressure       [<text>]                    Unit
ConditionCPUPressure          [<text>]                    Unit
ConditionIOPressure           [<text>]                    Unit
ConditionKernelModuleLoaded   [<text>]                    Unit
Alias                         [<unit>...]                 Install
WantedBy                      [<unit>...]                 Install
RequiredBy                    [<unit>...]                 Install
UpheldBy                      [<unit>...]                 Install
Also                          [<unit>...]                 Install
DefaultInstance               [<any>]                     Install
`

const service = `
Type                      simple|exec|forking|oneshot|dbus|notify|notify-reload|idle                        Service
ExitType                  main|cgroup                                                                       Service
Restart                   no|always|on-success|on-failure|on-abnormal|on-watchdog|on-abort                  Service
RestartMode               normal|direct|debug                                                               Service
RestartSec                <time-span>                 Service
RestartSteps              <number>                    Service
RestartMaxDelaySec        <time-span>                 Service
PIDFile                   [<unit-path>]                Service
BusName                   <bus-name>                  Service
ExecCondition             [<command>]                 Service
ExecStart                 [<command>]                 Service
ExecStartPre              [<command>]                 Service
ExecStartPost             [<command>]                 Service
ExecReload                [<command>]                 Service
ExecReloadPost            [<command>]                 Service
ExecStop                  [<command>]                 Service
ExecStopPost              [<command>]                 Service
TimeoutSec                <time-span>                 Service
TimeoutStartSec           <time-span>                 Service
TimeoutStopSec            <time-span>                 Service
TimeoutAbortSec           [<time-span>]               Service
TimeoutStartFailureMode   terminate|abort|kill        Service
TimeoutStopFailureMode    terminate|abort|kill        Service
RuntimeMaxSec             <time-span>                 Service
RuntimeRandomizedExtraSec  <time-span>                 Service
WatchdogSec               <time-span>                 Service
PermissionsStartOnly      <boolean>                   Service
RootDirectoryStartOnly    <boolean>                   Service
RemainAfterExit           <boolean>                   Service
GuessMainPID              <boolean>                   Service
RestartPreventExitStatus  [<exit-status>...]          Service
RestartForceExitStatus    [<exit-status>...]          Service
SuccessExitStatus         [<exit-status>...]          Service
NonBlocking               <boolean>                   Service
NotifyAccess              none|main|exec|all          Service
Sockets                   [<socket-unit>...]          Service
FileDescriptorStoreMax    <number>                    Service
FileDescriptorStorePreserve  <boolean>|restart         Service
USBFunctionDescriptors    [<path>]                    Service
USBFunctionStrings        [<path>]                    Service
OOMPolicy                 continue|stop|kill          Service
OpenFile                  [<any>]                     Service
ReloadSignal              <signal>                    Service
RefreshOnReload           [<any>...]                  Service
SysVStartPriority         [<any>]                     Service
LUOSession                [<any>]                     Service
`

const others = `
ListenStream              [<socket-address>]          Socket
ListenDatagram            [<socket-address>]          Socket
ListenSequentialPacket        [<local-socket>]            Socket
ListenFIFO                [<path>]                    Socket
ListenSpecial             [<path>]                    Socket
ListenNetlink             [<netlink-family>] [<integer>]  Socket
ListenMessageQueue            [<path>]                    Socket
ListenUSBFunction         [<path>]                    Socket
SocketProtocol            udplite|sctp|mptcp          Socket
BindIPv6Only                  default|both|ipv6-only|<boolean>  Socket
Backlog                   <number>                    Socket
BindToDevice              [<interface-name>]          Socket
ExecStartPre              [<command>]                 Socket
ExecStartPost             [<command>]                 Socket
ExecStopPre               [<command>]                 Socket
ExecStopPost              [<command>]                 Socket
TimeoutSec                <time-span>                 Socket Mount Swap
SocketUser                [<user>]                    Socket
SocketGroup               [<user>]                    Socket
SocketMode                <mode>                      Socket
DirectoryMode             <mode>                      Socket Mount Automount Path
Accept                    <boolean>                   Socket
FlushPending              <boolean>                   Socket
Writable                  <boolean>                   Socket
MaxConnections            <number>                    Socket
MaxConnectionsPerSource   <number>                    Socket
KeepAlive                 <boolean>                   Socket
KeepAliveTimeSec          <time-span>                 Socket
KeepAliveIntervalSec      <time-span>                 Socket
KeepAliveProbes           <number>                    Socket
DeferAcceptSec            <time-span>                 Socket
DeferTrigger              <boolean>|patient           Socket
DeferTriggerMaxSec        <time-span>                 Socket
NoDelay                   <boolean>                   Socket
Priority                  <integer>                   Socket
ReceiveBuffer             <size>                      Socket
SendBuffer                <size>                      Socket
IPTOS                         [low-delay|throughput|reliability|low-cost|<service-type>]  Socket
IPTTL                     <integer>                   Socket
Mark                      <integer>                   Socket
PipeSize                  <size>                      Socket
FreeBind                  <boolean>                   Socket
Transparent               <boolean>                   Socket
Broadcast                 <boolean>                   Socket
PassCredentials           <boolean>                   Socket
PassPIDFD                 <boolean>                   Socket
PassSecurity              <boolean>                   Socket
PassPacketInfo            <boolean>                   Socket
AcceptFileDescriptors     <boolean>                   Socket
Timestamping                  off|us|usec|µs|ns|nsec|<boolean>  Socket
TCPCongestion             [<any>]                     Socket
ReusePort                 <boolean>                   Socket
MessageQueueMaxMessages       <long>                      Socket
MessageQueueMessageSize       <long>                      Socket
RemoveOnStop              <boolean>                   Socket
Symlinks                  [<path>...]                 Socket
FileDescriptorName        [<descriptor-name>]         Socket
Service                   <service-unit>              Socket
TriggerLimitIntervalSec   <time-span>                 Socket Path
TriggerLimitBurst         <number>                    Socket Path
PollLimitIntervalSec      <time-span>                 Socket
PollLimitBurst            <number>                    Socket
PassFileDescriptorsToExec  <boolean>                   Socket
XAttrEntryPoint           [<any>]                     Socket
XAttrListen               [<any>]                     Socket
XAttrAccept               [<any>]                     Socket
SmackLabel                [<any>]                     Socket
SmackLabelIPIn            [<any>]                     Socket
SmackLabelIPOut           [<any>]                     Socket
SELinuxContextFromNet     <boolean>                   Socket
OnCalendar                [<calendar>]                Timer
OnActiveSec               [<timer-span>]               Timer
OnBootSec                 [<timer-span>]               Timer
OnStartupSec              [<timer-span>]               Timer
OnUnitActiveSec           [<timer-span>]               Timer
OnUnitInactiveSec         [<timer-span>]               Timer
OnClockChange             <boolean>                   Timer
OnTimezoneChange          <boolean>                   Timer
Persistent                <boolean>                   Timer
WakeSystem                <boolean>                   Timer
RemainAfterElapse         <boolean>                   Timer
FixedRandomDelay          <boolean>                   Timer
DeferReactivation         <boolean>                   Timer
AccuracySec               <time-span>                 Timer
RandomizedDelaySec        <time-span>                 Timer
RandomizedOffsetSec       <time-span>                 Timer
Unit                      [<unit>]                    Timer Path
PathExists                [<path>]                    Path
PathExistsGlob            [<path>]                    Path
PathChanged               [<path>]                    Path
PathModified              [<path>]                    Path
DirectoryNotEmpty         [<path>]                    Path
MakeDirectory             <boolean>                   Path
What                      [<text>]                    Mount
What                      [<path>]                    Swap
Where                     [<path>]                    Mount Automount
Type                      [<text>]                    Mount
Options                   [<text>]                    Mount Swap
ExtraOptions              [<text>]                    Automount
SloppyOptions             <boolean>                   Mount
LazyUnmount               <boolean>                   Mount
ForceUnmount              <boolean>                   Mount
ReadWriteOnly             <boolean>                   Mount
TimeoutIdleSec            [<time-span>]               Automount
Priority                  [<integer>]                 Swap
ConcurrencyHardMax        <number>|infinity           Slice
ConcurrencySoftMax        <number>|infinity           Slice
RuntimeMaxSec             <time-span>                 Scope
RuntimeRandomizedExtraSec  <time-span>                 Scope
OOMPolicy                 continue|stop|kill          Scope
TimeoutStopSec            <time-span>                 Scope
`

const exec = `
WorkingDirectory              [<working-directory>]       @exec
RootDirectory                 [<path>]                    @exec
RootImage                     [<path>]                    @exec
RootImageOptions              [<image-options>...]         @exec
RootImagePolicy               [<any>]                     @exec
RootHash                      [<root-hash>]               @exec
RootHashSignature             [<root-signature>]            @exec
RootVerity                    [<path>]                    @exec
RootEphemeral                 <boolean>                   @exec
RootMStack                    [<path>]                    @exec
ExtensionDirectories          [<marked-path>...]          @exec
ExtensionImages               [<extension-image>...]      @exec
ExtensionImagePolicy          [<any>]                     @exec
MountImages                   [<mount-image>...]          @exec
MountImagePolicy              [<any>]                     @exec
User                          [<user>]                    @exec
Group                         [<user>]                    @exec
SupplementaryGroups           [<user>...]                 @exec
SetLoginEnvironment           [<boolean>]                 @exec
Nice                          [<nice>]                    @exec
OOMScoreAdjust                [<oom-score>]               @exec
CoredumpFilter                [<core-filter>]             @exec
IOSchedulingClass             [none|realtime|best-effort|idle|<0..8>]  @exec
IOSchedulingPriority          [<io-priority>]             @exec
CPUSchedulingPolicy           [other|batch|idle|fifo|rr|ext|0|1|2|3|5|7]  @exec
CPUSchedulingPriority         <rt-priority>               @exec
CPUSchedulingResetOnFork      <boolean>                   @exec
CPUAffinity                   [<cpu-affinity>]            @exec
NUMAPolicy                    default|preferred|bind|interleave|local|weighted-interleave  @exec
NUMAMask                      [all|<cpu-set>]             @exec
UMask                         <mode>                      @exec
Environment                   [<environment-assignment>...]  @exec
EnvironmentFile               [<optional-path>]           @exec
PassEnvironment               [<environment-name>...]     @exec
UnsetEnvironment              [<environment-name>...]     @exec
DynamicUser                   <boolean>                   @exec
RemoveIPC                     <boolean>                   @exec
StandardInput                 <input>                     @exec
StandardOutput                <output>                    @exec
StandardError                 <output>                    @exec
StandardInputText             [<text>]                    @exec
StandardInputData             [<base64>]                  @exec
TTYPath                       [<path>]                    @exec
TTYReset                      <boolean>                   @exec
TTYVHangup                    <boolean>                   @exec
TTYVTDisallocate              <boolean>                   @exec
TTYRows                       [<number>]                  @exec
TTYColumns                    [<number>]                  @exec
SyslogIdentifier              [<text>]                    @exec
SyslogFacility                <log-facility>              @exec
SyslogLevel                   <log-level>                 @exec
SyslogLevelPrefix             <boolean>                   @exec
LogLevelMax                   <log-level>                 @exec
LogRateLimitIntervalSec       <time-span>                 @exec
LogRateLimitBurst             <number>                    @exec
LogExtraFields                [<log-field>...]            @exec
LogFilterPatterns             [<any>]                     @exec
LogNamespace                  [<namespace-name>]          @exec
Capabilities                  [<any>]                     @exec
SecureBits                    [<any>...]                  @exec
CapabilityBoundingSet         [<capability>...]           @exec
AmbientCapabilities           [<capability>...]           @exec
TimerSlackNSec                <time-span-ns>              @exec
NoNewPrivileges               <boolean>                   @exec
KeyringMode                   inherit|private|shared      @exec
ProtectProc                   default|noaccess|invisible|ptraceable  @exec
ProcSubset                    all|pid                     @exec
PrivateBPF                    <boolean>                   @exec
BPFDelegateCommands           [<any>]                     @exec
BPFDelegateMaps               [<any>]                     @exec
BPFDelegatePrograms           [<any>]                     @exec
BPFDelegateAttachments        [<any>]                     @exec
SystemCallFilter              [<system-call>...]          @exec
SystemCallArchitectures       [<architecture>...]         @exec
SystemCallErrorNumber         [<errno>]                   @exec
SystemCallLog                 [<system-call>...]          @exec
MemoryDenyWriteExecute        <boolean>                   @exec
RestrictNamespaces            [<boolean>|<namespace>...]  @exec
DelegateNamespaces            [<boolean>|<namespace>...]  @exec
RestrictRealtime              <boolean>                   @exec
RestrictSUIDSGID              <boolean>                   @exec
RestrictAddressFamilies       [none|<address-family>...]  @exec
RestrictFileSystems           [<any>...]                  @exec
LandlockConfig                [<path>]                    @exec
LockPersonality               <boolean>                   @exec
LimitCPU                      <limit-time>                @exec
LimitFSIZE                    <limit-size>                @exec
LimitDATA                     <limit-size>                @exec
LimitSTACK                    <limit-size>                @exec
LimitCORE                     <limit-size>                @exec
LimitRSS                      <limit-size>                @exec
LimitNOFILE                   <limit-number>              @exec
LimitAS                       <limit-size>                @exec
LimitNPROC                    <limit-number>              @exec
LimitMEMLOCK                  <limit-size>                @exec
LimitLOCKS                    <limit-number>              @exec
LimitSIGPENDING               <limit-number>              @exec
LimitMSGQUEUE                 <limit-size>                @exec
LimitNICE                     <limit-nice>                @exec
LimitRTPRIO                   <limit-number>              @exec
LimitRTTIME                   <limit-time>                @exec
ReadWriteDirectories          [<marked-path>...]          @exec
ReadOnlyDirectories           [<marked-path>...]          @exec
InaccessibleDirectories       [<marked-path>...]          @exec
ReadWritePaths                [<marked-path>...]          @exec
ReadOnlyPaths                 [<marked-path>...]          @exec
InaccessiblePaths             [<marked-path>...]          @exec
ExecPaths                     [<marked-path>...]          @exec
NoExecPaths                   [<marked-path>...]          @exec
ExecSearchPath                [<colon-separated-paths>]   @exec
BindPaths                     [<bind-mount>...]           @exec
BindReadOnlyPaths             [<bind-mount>...]           @exec
TemporaryFileSystem           [<tmpfs-mount>...]          @exec
PrivateTmp                    <boolean>|disconnected      @exec
PrivateDevices                <boolean>                   @exec
PrivateNetwork                <boolean>                   @exec
PrivateUsers                  <boolean>|self|identity|full|managed  @exec
PrivateMounts                 [<boolean>]                 @exec
PrivateIPC                    <boolean>                   @exec
PrivatePIDs                   <boolean>                   @exec
ProtectKernelTunables         <boolean>                   @exec
ProtectKernelModules          <boolean>                   @exec
ProtectKernelLogs             <boolean>                   @exec
ProtectClock                  <boolean>                   @exec
ProtectControlGroups          <boolean>|private|strict    @exec
ProtectSystem                 <boolean>|full|strict       @exec
ProtectHome                   <boolean>|read-only|tmpfs   @exec
ProtectHostname               [<any>]                     @exec
NetworkNamespacePath          [<path>]                    @exec
IPCNamespacePath              [<path>]                    @exec
UserNamespacePath             [<path>]                    @exec
MountFlags                    [shared|slave|private]      @exec
MountAPIVFS                   [<boolean>]                 @exec
BindLogSockets                [<boolean>]                 @exec
Personality                   [<architecture>]            @exec
RuntimeDirectoryPreserve      <boolean>|restart           @exec
RuntimeDirectoryMode          <mode>                      @exec
RuntimeDirectory              [<relative-directory>...]   @exec
StateDirectoryMode            <mode>                      @exec
StateDirectory                [<relative-directory>...]   @exec
StateDirectoryAccounting      <boolean>                   @exec
StateDirectoryQuota           [<any>]                     @exec
CacheDirectoryMode            <mode>                      @exec
CacheDirectory                [<relative-directory>...]   @exec
CacheDirectoryAccounting      <boolean>                   @exec
CacheDirectoryQuota           [<any>]                     @exec
LogsDirectoryMode             <mode>                      @exec
LogsDirectory                 [<relative-directory>...]   @exec
LogsDirectoryAccounting       <boolean>                   @exec
LogsDirectoryQuota            [<any>]                     @exec
ConfigurationDirectoryMode    <mode>                      @exec
ConfigurationDirectory        [<configuration-directory>...]  @exec
SetCredential                 [<credential>]              @exec
SetCredentialEncrypted        [<encrypted-credential>]    @exec
LoadCredential                [<credential-file>]         @exec
LoadCredentialEncrypted       [<credential-file>]         @exec
ImportCredential              [<any>]                     @exec
TimeoutCleanSec               <time-span>                 @exec
PAMName                       [<text>]                    @exec
IgnoreSIGPIPE                 <boolean>                   @exec
UtmpIdentifier                [<text>]                    @exec
UtmpMode                      init|login|user             @exec
SELinuxContext                [<any>]                     @exec
AppArmorProfile               [<any>]                     @exec
SmackProcessLabel             [<any>]                     @exec
MemoryKSM                     [<boolean>]                 @exec
MemoryTHP                     [<any>]                     @exec
`

const killAndResources = `
SendSIGKILL                   <boolean>                   @kill
SendSIGHUP                    <boolean>                   @kill
KillMode                      [control-group|process|mixed|none]  @kill
KillSignal                    <signal>                    @kill
RestartKillSignal             <signal>                    @kill
FinalKillSignal               <signal>                    @kill
WatchdogSignal                <signal>                    @kill
Slice                         [<slice-unit>]              @cgroup
AllowedCPUs                   [<cpu-set>]                 @cgroup
StartupAllowedCPUs            [<cpu-set>]                 @cgroup
AllowedMemoryNodes            [<cpu-set>]                 @cgroup
StartupAllowedMemoryNodes     [<cpu-set>]                 @cgroup
CPUAccounting                 <boolean>                   @cgroup
CPUWeight                     [<weight>|idle]             @cgroup
StartupCPUWeight              [<weight>|idle]             @cgroup
CPUShares                     [<shares>]                  @cgroup
StartupCPUShares              [<shares>]                  @cgroup
CPUQuota                      [<cpu-percentage>]          @cgroup
CPUQuotaPeriodSec             [<time-span>]               @cgroup
CPUSetPartition               [<any>]                     @cgroup
CPUPressureWatch              [<boolean>|auto|skip]       @cgroup
CPUPressureThresholdSec       <time-span>                 @cgroup
IOPressureWatch               [<boolean>|auto|skip]       @cgroup
IOPressureThresholdSec        <time-span>                 @cgroup
MemoryAccounting              <boolean>                   @cgroup
MemoryMin                     [<memory-size>|infinity]    @cgroup
DefaultMemoryMin              [<memory-size>|infinity]    @cgroup
DefaultMemoryLow              [<memory-size>|infinity]    @cgroup
DefaultStartupMemoryLow       [<memory-size>|infinity]    @cgroup
MemoryLow                     [<memory-size>|infinity]    @cgroup
StartupMemoryLow              [<memory-size>|infinity]    @cgroup
MemoryHigh                    [<memory-size>|infinity]    @cgroup
StartupMemoryHigh             [<memory-size>|infinity]    @cgroup
MemoryMax                     [<memory-size>|infinity]    @cgroup
StartupMemoryMax              [<memory-size>|infinity]    @cgroup
MemorySwapMax                 [<memory-size>|infinity]    @cgroup
StartupMemorySwapMax          [<memory-size>|infinity]    @cgroup
MemoryZSwapMax                [<memory-size>|infinity]    @cgroup
StartupMemoryZSwapMax         [<memory-size>|infinity]    @cgroup
MemoryZSwapWriteback          <boolean>                   @cgroup
MemoryLimit                   [<memory-size>|infinity]    @cgroup
MemoryPressureWatch           [<boolean>|auto|skip]       @cgroup
MemoryPressureThresholdSec    <time-span>                 @cgroup
DeviceAllow                   [<device>] [<device-access>]  @cgroup
DevicePolicy                  auto|closed|strict          @cgroup
IOAccounting                  <boolean>                   @cgroup
IOWeight                      [<weight>]                  @cgroup
StartupIOWeight               [<weight>]                  @cgroup
IODeviceWeight                <file-name> <weight>        @cgroup
IODeviceWeight                -                           @cgroup
IOReadBandwidthMax            <file-name> <size>|infinity  @cgroup
IOReadBandwidthMax            -                           @cgroup
IOWriteBandwidthMax           <file-name> <size>|infinity  @cgroup
IOWriteBandwidthMax           -                           @cgroup
IOReadIOPSMax                 <file-name> <size>|infinity  @cgroup
IOReadIOPSMax                 -                           @cgroup
IOWriteIOPSMax                <file-name> <size>|infinity  @cgroup
IOWriteIOPSMax                -                           @cgroup
IODeviceLatencyTargetSec      <file-name> <time-span>     @cgroup
IODeviceLatencyTargetSec      -                           @cgroup
BlockIOAccounting             <boolean>                   @cgroup
BlockIOWeight                 [<any>]                     @cgroup
StartupBlockIOWeight          [<any>]                     @cgroup
BlockIODeviceWeight           [<any>]                     @cgroup
BlockIOReadBandwidth          [<any>]                     @cgroup
BlockIOWriteBandwidth         [<any>]                     @cgroup
TasksAccounting               <boolean>                   @cgroup
TasksMax                      [<tasks-maximum>|infinity]  @cgroup
Delegate                      [<boolean>|<controller>...]  @cgroup
DelegateSubgroup              [<any>]                     @cgroup
DisableControllers            [<controller>...]           @cgroup
IPAccounting                  <boolean>                   @cgroup
IPAddressAllow                [<ip-prefix>...]            @cgroup
IPAddressDeny                 [<ip-prefix>...]            @cgroup
IPIngressFilterPath           [<path>]                    @cgroup
IPEgressFilterPath            [<path>]                    @cgroup
BindNetworkInterface          [<any>]                     @cgroup
ManagedOOMSwap                [auto|kill]                 @cgroup
ManagedOOMMemoryPressure      [auto|kill]                 @cgroup
ManagedOOMMemoryPressureLimit  [<percentage>]              @cgroup
ManagedOOMMemoryPressureDurationSec  [<time-span>]         @cgroup
ManagedOOMPreference          none|avoid|omit             @cgroup
NetClass                      [<any>]                     @cgroup
BPFProgram                    [<bpf-program>]             @cgroup
SocketBindAllow               [<socket-bind>]             @cgroup
SocketBindDeny                [<socket-bind>]             @cgroup
RestrictNetworkInterfaces     [<interface-choice>...]     @cgroup
NFTSet                        [<any>...]                  @cgroup
CoredumpReceive               <boolean>                   @cgroup
`

const choices: Record<string, string> = {
  '@job-mode': 'fail|replace|replace-irreversibly|isolate|flush|ignore-dependencies|ignore-requirements',
  '@action':
    'none|reboot|reboot-force|reboot-immediate|poweroff|poweroff-force|poweroff-immediate|exit|exit-force|soft-reboot|soft-reboot-force|kexec|kexec-force|halt|halt-force|halt-immediate',
}

/** Every condition is an assertion too. */
const assertions = unit
  .split('\n')
  .filter((row) => row.startsWith('Condition'))
  .map((row) => row.replace('Condition', 'Assert'))
  .join('\n')

export const vocabulary = readVocabulary({
  table: [unit, assertions, service, others, exec, killAndResources]
    .join('\n')
    .replace(/ @(job-mode|action) /g, (name) => `  ${choices[name.trim()]}  `),
  kinds,
  groups: {
    exec: 'Service Socket Mount Swap',
    kill: 'Service Socket Mount Swap Scope',
    cgroup: 'Service Socket Mount Swap Slice Scope',
  },
})
