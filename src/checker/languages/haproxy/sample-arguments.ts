import { findRegexFault } from '../pcre.ts'
import { isAddress, isIpv4, isIpv6 } from '../values.ts'

/**
 * Kinds of the arguments of sample fetches and converters (manual, sections 7.3.1 and 7.3.2 ff.; the checks are those
 * that HAProxy makes while it reads the file). A name of a proxy, table, server or user list is only looked up at the end.
 */
export const argumentKinds: Record<string, (text: string) => boolean> = {
  any: () => true,
  str: () => true,
  nonempty: (text) => text !== '',
  'as-int': (text) => text === 'int' || text === '',
  int: isNumber,
  natural: (text) => isNumber(text) && Number(text) >= 0,
  nonzero: (text) => isNumber(text) && Number(text) !== 0,
  occurrence: (text) => isNumber(text) && Number(text) >= -10,
  offset: (text) => text === '' || isNumber(text),
  '1..8': (text) => /^[1-8]$/.test(text),
  bool: (text) => /^(?:true|false|0|1)$/i.test(text),
  operand: (text) => text === '' || isNumber(text) || isVariable(text),
  var: isVariable,
  condition: (text) => /^if(?:(?:not)?(?:exists|empty|set)|gt|lt)$/.test(text),
  base64: (text) => isVariable(text) || isBase64(text),
  digest: (text) => digests.has(text.toLowerCase()) || /^(?:sha3-|shake|ssl3-|rsa-)/i.test(text),
  algorithm: (text) => isVariable(text) || /^(?:none|[HREP]S(?:256|384|512))$/.test(text),
  hex: (text) => /^(?:[\da-fA-F]{2})+$/.test(text),
  method: (text) => /^[-!#$%&'*+.^_`|~\w]*$/.test(text),
  token: (text) => text.length === 4,
  flags: (text) => /^[gi]*$/.test(text),
  fields: (text) => /^\d+(?:\.\d+)*$/.test(text),
  protobuf: (text) =>
    /^(?:u?int(?:32|64)|sint(?:32|64)|bool|enum|s?fixed(?:32|64)|double|float|string|bytes)$/.test(text),
  fix: (text) =>
    /^(?:[1-9]\d*|MsgType|CheckSum|BodyLength|TargetCompID|BeginString|SenderCompID)$/i.test(text),
  mqtt: (text) =>
    /^(?:\d+|CONNECT|CONNACK|PUBLISH|PUBACK|PUBREC|PUBREL|PUBCOMP|SUBSCRIBE|SUBACK|UNSUBSCRIBE|UNSUBACK|PINGREQ|PINGRESP|DISCONNECT|AUTH)$/i.test(
      text,
    ),
  regex: (text) => findRegexFault(text) === undefined,
  ipv4: isIpv4,
  ipv6: isIpv6,
  mask4: (text) => (/^\d{1,2}$/.test(text) ? Number(text) <= 32 : isIpv4(text)),
  mask6: (text) => (/^\d{1,3}$/.test(text) ? Number(text) <= 128 : isAddress(text)),
  file: () => true,
  // Without a name the section itself is meant.
  table: () => true,
  backend: () => true,
  frontend: () => true,
  server: (text) => text !== '',
  userlist: (text) => text !== '',
}

/** How messages name a kind that does not say enough itself. */
export const kindNames: Record<string, string> = {
  str: 'a text',
  nonempty: 'a text',
  int: 'a number',
  natural: 'a number from 0',
  nonzero: 'a number other than 0',
  occurrence: 'a number from -10',
  offset: 'a number',
  '1..8': 'a number from 1 to 8',
  bool: '`true` or `false`',
  'as-int': '`int`',
  operand: 'a number or a variable such as `txn.name`',
  var: 'a variable such as `txn.name`',
  condition: 'a condition such as `ifexists`',
  base64: 'base64 or a variable',
  digest: 'a digest such as `sha256`',
  algorithm: 'an algorithm such as `HS256`',
  hex: 'pairs of hexadecimal digits',
  method: 'a method',
  token: 'four characters',
  flags: '`g`, `i` or both',
  fields: 'field numbers such as `1.2`',
  protobuf: 'a type such as `int32`',
  fix: 'a FIX tag',
  mqtt: 'a packet type such as `CONNECT`',
  regex: 'a regular expression',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  mask4: 'an IPv4 mask',
  mask6: 'an IPv6 mask',
  server: 'a server such as `backend/name`',
  userlist: 'a user list',
}

/** A variable's name starts with its scope (manual, section 2.8). */
export function isVariable(text: string): boolean {
  return /^(?:proc|sess|txn|req|res|check)\.[\w.]+$/.test(text)
}

/** As HAProxy reads numbers in arguments: an optional sign and decimal digits. */
function isNumber(text: string): boolean {
  return /^[-+]?\d+$/.test(text)
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

const digests = new Set(
  `md4 md5 md5-sha1 mdc2 ripemd ripemd160 rmd160 sha1 sha224 sha256 sha384 sha512 sha512-224 sha512-256 sha512/224 sha512/256
  blake2b512 blake2s256 sm3 whirlpool`.split(/\s+/),
)
