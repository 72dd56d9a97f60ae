import type { PageRecord } from '../../../src/search/records.ts'
import type { Random } from './random.ts'
export function generatePages(_count: number, _random: Random): PageRecord[] {
  return []
}
