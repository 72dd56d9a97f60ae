/** `key=value` of `ProxyPass`, `BalancerMember` and `ProxySet`: `mod_proxy.c`, `mod_proxy_hcheck.c` and the manual. */
import { suggest } from '../suggest.ts'

type Test = (value: string) => boolean

const leading = (value: string) => Number.parseInt(value, 10) || 0
const count: Test = (value) => leading(value) >= 0
const positive: Test = (value) => leading(value) > 0
const onOff: Test = (value) => /^(?:on|off)$/i.test(value)
const buffer: Test = (value) => leading(value) === 0 || leading(value) >= 512
const time: Test = (value) => /^\+?\d*(?:$|s|h|ms|mi)/.test(value) && /[1-9]/.test(value)
const any: Test = () => true

const worker: Record<string, Test> = {
  loadfactor: (value) => Number.parseFloat(value) >= 1 && Number.parseFloat(value) <= 100,
  retry: count,
  ttl: positive,
  min: count,
  max: count,
  smax: count,
  acquire: time,
  timeout: positive,
  iobuffersize: buffer,
  receivebuffersize: buffer,
  keepalive: onOff,
  disablereuse: onOff,
  enablereuse: onOff,
  addressttl: (value) => value === '-1' || /^\d/.test(value),
  route: any,
  redirect: any,
  status: (value) => /^(?:[-+]*[diehsnrc])*$/i.test(value),
  flushpackets: (value) => /^(?:on|off|auto)$/i.test(value),
  flushwait: (value) => leading(value) >= 0 && leading(value) <= 1000,
  ping: time,
  lbset: (value) => leading(value) >= 0 && leading(value) <= 99,
  connectiontimeout: time,
  flusher: any,
  upgrade: any,
  responsefieldsize: count,
  secret: any,
  hctemplate: any,
  hcmethod: (value) => /^(?:none|tcp|options|head|get|cping|provider|options11|head11|get11)$/i.test(value),
  hcinterval: (value) => /^\d/.test(value),
  hcpasses: count,
  hcfails: count,
  hcuri: any,
  hcexpr: any,
}

const balancer: Record<string, Test> = {
  stickysession: any,
  stickysessionsep: (value) => value.length === 1 || /^off$/i.test(value),
  nofailover: onOff,
  timeout: positive,
  maxattempts: count,
  // Other modules bring methods of their own.
  lbmethod: (value) =>
    /^by(?:requests|traffic|busyness)$|^heartbeat$/.test(value) ||
    suggest(value, ['byrequests', 'bytraffic', 'bybusyness', 'heartbeat']) === undefined,
  scolonpathdelim: onOff,
  failonstatus: (value) => value.split(',').every((status) => /^[1-5]\d\d$/.test(status.trim())),
  failontimeout: onOff,
  nonce: any,
  growth: (value) => leading(value) >= 1 && leading(value) <= 100,
  forcerecovery: onOff,
}

/** Whether httpd takes `key=value`, for a worker or for a balancer; undefined for either of them. */
export function isProxyParameter(text: string, of: 'worker' | 'balancer' | undefined): boolean {
  const key = text.slice(0, text.indexOf('=')).toLowerCase()
  const value = text.slice(key.length + 1)
  const tables = of === undefined ? [worker, balancer] : of === 'worker' ? [worker] : [balancer]
  return tables.some((table) => Object.hasOwn(table, key) && table[key]?.(value))
}
