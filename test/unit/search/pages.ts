/** A small site for the tests of search. */

import { buildIndex, type IndexOptions } from '../../../src/search/index/build.ts'
import type { Catalog } from '../../../src/search/query/format.ts'
import { Searcher } from '../../../src/search/query/searcher.ts'
import type { PageRecord } from '../../../src/search/records.ts'

export const PAGES: PageRecord[] = [
  {
    url: '/runbooks/vrrp-failover/',
    kind: 'runbook',
    title: 'Fail over the VRRP firewall pair',
    description: 'Move the address to the other node, and back.',
    service: 'edge-firewall',
    severity: 2,
    alerts: ['VRRPNodeDown', 'VRRPSplitBrain'],
    sections: [
      { id: '', heading: '', text: 'One of two nodes holds the address.', code: [] },
      {
        id: 'find-the-holder',
        heading: 'Find which node holds the address',
        text: 'The holder answers ARP.\nSee `/etc/keepalived/keepalived.conf`.',
        code: ['$ ip -br addr show dev eth0\neth0 UP 192.0.2.11/24 192.0.2.10/32'],
      },
      {
        id: 'no-take-back',
        heading: 'Confirm that neither node takes the address back',
        text: 'A repaired node stays quiet.',
        code: [
          'Nov 20 03:07:41 fw1 Keepalived_vrrp[812]: (VI_1) Received advert from 192.0.2.12 with lower priority 100',
        ],
      },
    ],
  },
  {
    url: '/runbooks/memory/',
    kind: 'runbook',
    title: 'A process was killed for want of memory',
    service: 'shop',
    alerts: ['HostOutOfMemory'],
    sections: [
      {
        id: 'who',
        heading: 'Who was killed',
        text: 'The kernel writes the name of the victim.',
        code: [
          'dmesg -T | grep -i "out of memory"',
          'node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes < 0.1',
        ],
      },
    ],
  },
  {
    url: '/posts/inherited/',
    kind: 'post',
    title: 'An inherited system, handed over',
    sections: [
      {
        id: 'first-week',
        heading: 'The first week',
        text: 'We wrote down what ran where.',
        code: ['export APP_LOG_LEVEL=debug'],
      },
    ],
  },
]

export function openSearcher(
  pages = PAGES,
  options: IndexOptions = {},
): { searcher: Searcher; asked: string[] } {
  const files = buildIndex(pages, options)
  const asked: string[] = []
  const load = async (name: string): Promise<unknown> => {
    asked.push(name)
    const text = files.get(name)
    if (text === undefined) throw new Error(`No file ${name}`)
    return JSON.parse(text)
  }
  return { searcher: new Searcher(JSON.parse(files.get('catalog') ?? '') as Catalog, load), asked }
}
