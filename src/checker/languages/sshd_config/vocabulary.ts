/**
 * The keywords of sshd_config, OpenSSH 8.4 to 10.0, with the options that Debian and Red Hat add.
 *
 * Read from sshd_config(5). The third column says where a keyword may stand: `global`, or in a `Match` block too.
 * Retired keywords, which sshd takes with a note in the log, are at the end.
 */

import { kinds } from '../ssh/kinds.ts'
import { readVocabulary } from '../vocabulary.ts'

const table = `
AcceptEnv                         <environment-pattern>...            global match
AddressFamily                     any|inet|inet6                      global
AllowAgentForwarding              <flag>                              global match
AllowGroups                       <name>...                           global match
AllowStreamLocalForwarding        <flag>|all|local|remote             global match
AllowTcpForwarding                <flag>|all|local|remote             global match
AllowUsers                        <user-pattern>...                        global match
AuthenticationMethods             any                                 global match
AuthenticationMethods             <methods>...                        global match
AuthorizedKeysCommand             none|<absolute-path> [<command>]    global match
AuthorizedKeysCommandUser         <name>                              global match
AuthorizedKeysFile                <file>...                           global match
AuthorizedPrincipalsCommand       none|<absolute-path> [<command>]    global match
AuthorizedPrincipalsCommandUser   <name>                              global match
AuthorizedPrincipalsFile          <file>                              global match
Banner                            <file>                              global match
CASignatureAlgorithms             <key-algorithms>                    global match
ChannelTimeout                    none|<channel-timeout>...           global match
ChrootDirectory                   <file>                              global match
Ciphers                           <ciphers>                           global
ClientAliveCountMax               <number>                            global match
ClientAliveInterval               <time>                              global match
Compression                       <flag>|delayed                      global
DebianBanner                      <flag>                              global
DenyGroups                        <name>...                           global match
DenyUsers                         <user-pattern>...                        global match
DisableForwarding                 <flag>                              global match
ExposeAuthInfo                    <flag>                              global match
FingerprintHash                   md5|sha1|sha256|sha384|sha512       global
ForceCommand                      <command>                           global match
GatewayPorts                      <flag>|clientspecified              global match
GSSAPIAuthentication              <flag>                              global match
GSSAPICleanupCredentials          <flag>                              global
GSSAPIEnablek5users               <flag>                              global match
GSSAPIKexAlgorithms               <name>                              global
GSSAPIKeyExchange                 <flag>                              global
GSSAPIStoreCredentialsOnRekey     <flag>                              global
GSSAPIStrictAcceptorCheck         <flag>                              global
GSSAPIIndicators                  <name>...                           global match
HostCertificate                   <file>                              global
HostKey                           <file>                              global
HostDSAKey                        <file>                              global
HostKeyAgent                      <file>                              global
HostKeyAlgorithms                 <key-algorithms>                    global
HostbasedAcceptedAlgorithms       <key-algorithms>                    global match
HostbasedAcceptedKeyTypes         <key-algorithms>                    global match
HostbasedAuthentication           <flag>                              global match
HostbasedUsesNameFromPacketOnly   <flag>                              global match
IgnoreRhosts                      <flag>|shosts-only                  global match
IgnoreUserKnownHosts              <flag>                              global
Include                           <file>...                           global match
IPQoS                             <qos> [<qos>]                       global match
KbdInteractiveAuthentication      <flag>                              global match
ChallengeResponseAuthentication   <flag>                              global match
KerberosAuthentication            <flag>                              global match
KerberosGetAFSToken               <any>...                            global
KerberosOrLocalPasswd             <flag>                              global
KerberosTicketCleanup             <flag>                              global
KerberosUniqueCCache              <flag>                              global
KerberosUseKuserok                <flag>                              global match
KexAlgorithms                     <key-exchanges>                     global
ListenAddress                     <listen-address>                    global
ListenAddress                     <listen-address> rdomain <name>     global
LogLevel                          <log-level>                         global match
LogVerbose                        <name>...                           global match
LoginGraceTime                    <time>                              global
MACs                              <macs>                              global
MaxAuthTries                      <number>                            global match
MaxSessions                       <number>                            global match
MaxStartups                       <start-rate-full>                   global
ModuliFile                        <file>                              global
PAMServiceName                    <name>                              global match
PasswordAuthentication            <flag>                              global match
PermitEmptyPasswords              <flag>                              global match
PermitListen                      any|none                            global match
PermitListen                      <listen-port>...                    global match
PermitOpen                        any|none                            global match
PermitOpen                        <host-port>...                      global match
PermitRootLogin                   <flag>|prohibit-password|without-password|forced-commands-only  global match
PermitTTY                         <flag>                              global match
PermitTunnel                      <flag>|point-to-point|ethernet      global match
PermitUserEnvironment             <flag>|<name>                       global
PermitUserRC                      <flag>                              global match
PerSourceMaxStartups              none|<number>                       global
PerSourceNetBlockSize             <block-size>                        global
PerSourcePenalties                <flag>|<key-value>...               global
PerSourcePenaltyExemptList        <name>                              global
PidFile                           <file>                              global
Port                              <port>                              global
PrintLastLog                      <flag>                              global
PrintMotd                         <flag>                              global
PubkeyAcceptedAlgorithms          <key-algorithms>                    global match
PubkeyAcceptedKeyTypes            <key-algorithms>                    global match
PubkeyAuthOptions                 none|touch-required|verify-required...  global match
PubkeyAuthentication              <flag>                              global match
RDomain                           <name>                              global match
RefuseConnection                  <flag>                              global match
RekeyLimit                        default|<size> [none|<time>]        global match
RequiredRSASize                   <number>                            global match
RevokedKeys                       <file>                              global match
SecurityKeyProvider               <file>                              global
SetEnv                            <environment-assignment>...         global match
SshdAuthPath                      <file>                              global
SshdSessionPath                   <file>                              global
StreamLocalBindMask               <umask>                             global match
StreamLocalBindUnlink             <flag>                              global match
StrictModes                       <flag>                              global
Subsystem                         <name> <command>                    global match
SyslogFacility                    <facility>                          global
TCPKeepAlive                      <flag>                              global
KeepAlive                         <flag>                              global
TrustedUserCAKeys                 <file>                              global match
UnusedConnectionTimeout           none|<time>                         global match
UseDNS                            <flag>                              global
UsePAM                            <flag>                              global
VersionAddendum                   <command>                           global
X11DisplayOffset                  <number>                            global match
X11Forwarding                     <flag>                              global match
X11MaxDisplays                    <number>                            global match
X11UseLocalhost                   <flag>                              global match
XAuthLocation                     <file>                              global
AFSTokenPassing                   <any>...                            global
AuthorizedKeysFile2               <any>...                            global match
CheckMail                         <any>...                            global
DSAAuthentication                 <any>...                            global
KeyRegenerationInterval           <any>...                            global
KerberosTgtPassing                <any>...                            global
PAMAuthenticationViaKbdInt        <any>...                            global
Protocol                          <any>...                            global
ReverseMappingCheck               <any>...                            global
RhostsAuthentication              <any>...                            global
RhostsRSAAuthentication           <any>...                            global match
RSAAuthentication                 <any>...                            global match
ServerKeyBits                     <any>...                            global
ShowPatchLevel                    <any>...                            global match
SkeyAuthentication                <any>...                            global match
UseBlacklist                      <any>...                            global match
UseLogin                          <any>...                            global
UsePrivilegeSeparation            <any>...                            global
VerifyReverseMapping              <any>...                            global
`

export const vocabulary = readVocabulary({ table, kinds, ignoreCase: true })

/** Attributes of a `Match` line; `all` and `invalid-user` take no pattern. */
export const matchAttributes = [
  'user',
  'group',
  'host',
  'localaddress',
  'localport',
  'rdomain',
  'address',
  'version',
  'all',
  'invalid-user',
]
