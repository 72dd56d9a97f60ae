import { suggest } from '../suggest.ts'
import { isOpaque } from './values.ts'

/** Data types of `store` (manual, `stick-table`): counters, and rates over a period. */
const counters = new Set(
  `server_id gpt0 gpc0 gpc1 conn_cnt conn_cur sess_cnt http_req_cnt http_err_cnt http_fail_cnt bytes_in_cnt bytes_out_cnt server_key
  glitch_cnt`.split(/\s+/),
)
const rates = new Set(
  `gpc0_rate gpc1_rate conn_rate sess_rate http_req_rate http_err_rate http_fail_rate bytes_in_rate bytes_out_rate
  glitch_rate`.split(/\s+/),
)
const period = /^\d+(?:us|ms|s|m|h|d)?/

/** A list of data types: rates have a period, arrays a length. */
export function isStored(list: string): boolean {
  const items = list.split(/,(?![^()]*\))/)
  return items.every(isDataType) && list.lastIndexOf('(') <= list.lastIndexOf(')')
}

function isDataType(item: string): boolean {
  // HAProxy skips what follows the arguments.
  const [, name = '', argument] = /^(\w+)(?:\(([^()]*).*)?$/.exec(item) ?? []
  if (isOpaque(item)) return true
  if (counters.has(name)) return argument === undefined
  if (rates.has(name)) return period.test(argument ?? '')
  if (name === 'gpc' || name === 'gpt') return /^\d+$/.test(argument ?? '')
  if (name === 'gpc_rate') return /^\d+,\d+/.test(argument ?? '')
  const all = [...counters, ...rates]
  // A type of a newer version has a name of its own, not two known ones with the comma lost.
  return (
    /^[a-z]+(?:_[a-z\d]+)+$/.test(name) && !suggest(name, all) && !all.some((known) => name.startsWith(known))
  )
}
