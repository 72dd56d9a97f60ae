/**
 * The keywords of ssh_config, OpenSSH 8.4 to 10.0, with the options that Debian, Red Hat and macOS add.
 *
 * Read from ssh_config(5). Every keyword may stand anywhere, so the third column is always `host`. Retired keywords,
 * which ssh takes with a note, are at the end.
 */

import { kinds } from '../ssh/kinds.ts'
import { readVocabulary } from '../vocabulary.ts'

const table = `
AddKeysToAgent                    <client-flag>|ask|confirm|<time>    host
AddKeysToAgent                    confirm <time>                      host
AddressFamily                     any|inet|inet6                      host
BatchMode                         <client-flag>                       host
BindAddress                       <name>                              host
BindInterface                     <name>                              host
CanonicalDomains                  <domain>...                         host
CanonicalizeFallbackLocal         <client-flag>                       host
CanonicalizeHostname              <client-flag>|always                host
CanonicalizeMaxDots               <number>                            host
CanonicalizePermittedCNAMEs       <cname-rule>...                     host
CASignatureAlgorithms             <key-algorithms>                    host
CertificateFile                   <file>                              host
ChannelTimeout                    none|<channel-timeout>...           host
CheckHostIP                       <client-flag>                       host
Ciphers                           <ciphers>                           host
ClearAllForwardings               <client-flag>                       host
Compression                       <flag>                              host
ConnectTimeout                    none|<time>                         host
ConnectionAttempts                <number>                            host
ControlMaster                     <client-flag>|ask|auto|autoask      host
ControlPath                       <file>                              host
ControlPersist                    <client-flag>|<time>                host
DynamicForward                    <listener>                          host
EnableEscapeCommandline           <client-flag>                       host
EnableSSHKeysign                  <client-flag>                       host
EscapeChar                        <escape-character>                  host
ExitOnForwardFailure              <client-flag>                       host
FingerprintHash                   md5|sha1|sha256|sha384|sha512       host
ForkAfterAuthentication           <client-flag>                       host
ForwardAgent                      <client-flag>|<file>                host
ForwardX11                        <client-flag>                       host
ForwardX11Timeout                 none|<time>                         host
ForwardX11Trusted                 <client-flag>                       host
GatewayPorts                      <client-flag>                       host
GlobalKnownHostsFile              <file>...                           host
GSSAPIAuthentication              <client-flag>                       host
GSSAPIClientIdentity              <name>                              host
GSSAPIDelegateCredentials         <client-flag>                       host
GSSAPIKexAlgorithms               <name>                              host
GSSAPIKeyExchange                 <client-flag>                       host
GSSAPIRenewalForcesRekey          <client-flag>                       host
GSSAPIServerIdentity              <name>                              host
GSSAPITrustDns                    <client-flag>                       host
HashKnownHosts                    <client-flag>                       host
Host                              <name>...                           host
HostbasedAcceptedAlgorithms       <key-algorithms>                    host
HostbasedAcceptedKeyTypes         <key-algorithms>                    host
HostbasedKeyTypes                 <key-algorithms>                    host
HostbasedAuthentication           <client-flag>                       host
HostKeyAlgorithms                 <key-algorithms>                    host
HostKeyAlias                      <name>                              host
Hostname                          <name>                              host
IdentitiesOnly                    <client-flag>                       host
IdentityAgent                     <file>                              host
IdentityFile                      <file>                              host
IdentityFile2                     <file>                              host
IgnoreUnknown                     <name>                              host
Include                           <file>...                           host
IPQoS                             <qos> [<qos>]                       host
KbdInteractiveAuthentication      <client-flag>                       host
ChallengeResponseAuthentication   <client-flag>                       host
KbdInteractiveDevices             <name>                              host
KexAlgorithms                     <key-exchanges>                     host
KnownHostsCommand                 <command>                           host
LocalCommand                      <command>                           host
LocalForward                      <listener> <target>                 host
LogLevel                          <log-level>                         host
LogVerbose                        <name>...                           host
MACs                              <macs>                              host
NoHostAuthenticationForLocalhost  <client-flag>                       host
NumberOfPasswordPrompts           <number>                            host
ObscureKeystrokeTiming            <client-flag>|<name>                host
PasswordAuthentication            <client-flag>                       host
PermitLocalCommand                <client-flag>                       host
PermitRemoteOpen                  any|none                            host
PermitRemoteOpen                  <host-port>...                      host
PKCS11Provider                    <file>                              host
Port                              <port>                              host
PreferredAuthentications          <name>                              host
ProxyCommand                      <command>                           host
ProxyJump                         <jump-list> [<command>]             host
ProxyUseFdpass                    <client-flag>                       host
PubkeyAcceptedAlgorithms          <key-algorithms>                    host
PubkeyAcceptedKeyTypes            <key-algorithms>                    host
PubkeyAuthentication              <client-flag>|unbound|host-bound    host
RefuseConnection                  <command>                           host
RekeyLimit                        default|<size> [none|<time>]        host
RemoteCommand                     <command>                           host
RemoteForward                     <listener> [<target>]               host
RequestTTY                        <client-flag>|force|auto            host
RequiredRSASize                   <number>                            host
RevokedHostKeys                   <file>                              host
SecurityKeyProvider               <file>                              host
SendEnv                           <environment-pattern>...            host
ServerAliveCountMax               <number>                            host
ServerAliveInterval               none|<time>                         host
SessionType                       none|subsystem|default              host
SetEnv                            <environment-assignment>...         host
StdinNull                         <client-flag>                       host
StreamLocalBindMask               <umask>                             host
StreamLocalBindUnlink             <client-flag>                       host
StrictHostKeyChecking             <client-flag>|ask|off|accept-new    host
SyslogFacility                    <facility>                          host
Tag                               <name>                              host
TCPKeepAlive                      <client-flag>                       host
KeepAlive                         <client-flag>                       host
Tunnel                            <client-flag>|point-to-point|ethernet      host
TunnelDevice                      <tunnel>                            host
UpdateHostKeys                    <client-flag>|ask                   host
User                              <name>                              host
UserKnownHostsFile                none                                host
UserKnownHostsFile                <named-file>...                     host
VerifyHostKeyDNS                  <client-flag>|ask                   host
VersionAddendum                   <command>                           host
VisualHostKey                     <client-flag>                       host
WarnWeakCrypto                    <client-flag>|<name>                host
XAuthLocation                     <file>                              host
UseKeychain                       <any>...                            host
AFSTokenPassing                   <any>...                            host
Cipher                            <any>...                            host
CompressionLevel                  <any>...                            host
DSAAuthentication                 <client-flag>|unbound|host-bound    host
FallBackToRsh                     <any>...                            host
GlobalKnownHostsFile2             <any>...                            host
KerberosAuthentication            <any>...                            host
KerberosTgtPassing                <any>...                            host
Protocol                          <any>...                            host
RhostsAuthentication              <any>...                            host
RhostsRSAAuthentication           <any>...                            host
RSAAuthentication                 <any>...                            host
SkeyAuthentication                <client-flag>                       host
SmartcardDevice                   <file>                              host
UseBlacklistedKeys                <any>...                            host
UsePrivilegedPort                 <any>...                            host
UseRoaming                        <any>...                            host
UseRsh                            <any>...                            host
UserKnownHostsFile2               <any>...                            host
TISAuthentication                 <client-flag>                       host
`

export const vocabulary = readVocabulary({ table, kinds, ignoreCase: true })

/** Conditions of a `Match` line, without a leading `!`, and whether they take an argument. */
export const matchConditions: Record<string, boolean> = {
  all: false,
  canonical: false,
  final: false,
  exec: true,
  localnetwork: true,
  host: true,
  originalhost: true,
  tagged: true,
  command: true,
  user: true,
  localuser: true,
  version: true,
  sessiontype: true,
}
