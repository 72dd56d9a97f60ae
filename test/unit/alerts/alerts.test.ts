import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAlerts } from '../../../src/alerts/coverage.ts'
import { readRules } from '../../../src/alerts/rules.ts'

const text = `groups:
  - name: hosts
    rules:
      - record: job:up:sum
        expr: sum(up)
      - alert: HostDown
        expr: up == 0
        annotations:
          runbook_url: https://ops.example.org/docs/alerts/{{ $labels.alertname }}/
      - alert: DiskFull
        expr: disk > 1
        annotations: { runbook_url: "https://ops.example.org/runbooks/gone/?instance={{ $labels.instance }}" }
      - alert: Elsewhere
        expr: x
        annotations: { runbook_url: "https://wiki.example.net/x" }
---
kind: List
items:
  - kind: PrometheusRule
    spec: { groups: [{ name: a, rules: [{ alert: FromCluster, expr: x }] }] }
`

test('rules are found in rule files, manifests and lists, at their place', () => {
  const { rules, problems } = readRules(text, 'rules.yml')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    rules.map(({ name, line, column }) => [name, line, column]),
    [
      ['HostDown', 6, 16],
      ['DiskFull', 10, 16],
      ['Elsewhere', 13, 16],
      ['FromCluster', 20, 50],
    ],
  )
})

test('what is not a rule file has no rules, and a broken one says where', () => {
  assert.deepEqual(readRules('- a\n- b', 'x').rules, [])
  assert.deepEqual(readRules('groups: 1', 'x').rules, [])
  assert.deepEqual(readRules('', 'x').rules, [])
  assert.equal(readRules('groups:\n  - "a', 'x').problems[0]?.line, 2)
})

test('both ways: alerts without a runbook, runbooks without an alert, urls that lead nowhere', () => {
  const { rules } = readRules(text, 'rules.yml')
  const runbook = {
    id: 'host-down',
    file: 'content/runbooks/host-down.mdx',
    alerts: ['HostDown', 'Watchdog'],
  }
  const coverage = compareAlerts(rules, [runbook])
  assert.deepEqual(
    coverage.unanswered.map(({ name }) => name),
    ['DiskFull', 'Elsewhere', 'FromCluster'],
  )
  assert.deepEqual(coverage.unfired, [{ alert: 'Watchdog', runbook }])
  assert.deepEqual(
    coverage.deadUrls.map(({ rule, target, line }) => [rule.name, target, line]),
    [['DiskFull', '/runbooks/gone/', 12]],
  )
  assert.equal(coverage.elsewhere, 1)
})
