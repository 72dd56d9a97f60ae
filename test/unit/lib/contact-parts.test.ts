import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactParts } from '../../../src/lib/contact-parts.ts'

test('numbers, addresses and pages become links, the rest stays text', () => {
  assert.deepEqual(contactParts('boxoffice@example.org, +44 20 7946 0130'), [
    { text: 'boxoffice@example.org', href: 'mailto:boxoffice@example.org' },
    { text: ', ' },
    { text: '+44 20 7946 0130', href: 'tel:+442079460130' },
  ])
  assert.deepEqual(contactParts('#platform in chat'), [{ text: '#platform in chat' }])
  assert.deepEqual(contactParts('see https://oncall.example.org/network'), [
    { text: 'see ' },
    { text: 'https://oncall.example.org/network', href: 'https://oncall.example.org/network' },
  ])
})

test('nothing but those three schemes is linked', () => {
  assert.deepEqual(contactParts('javascript:alert(1)'), [{ text: 'javascript:alert(1)' }])
})
