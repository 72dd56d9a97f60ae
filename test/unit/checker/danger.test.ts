import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDanger } from '../../../src/checker/danger.ts'

const found = (text: string, kind: 'shell' | 'console' | 'sql' = 'shell') =>
  findDanger(text, kind).map(({ start, end }) => text.slice(start, end))

test('commands that destroy data are found at their place', () => {
  assert.deepEqual(found('sudo rm -rf /var/lib/docker'), ['rm -rf /var/lib/docker'])
  for (const command of [
    'rm -rf /',
    'rm -fr --no-preserve-root /*',
    'rm -r -f ~',
    'mkfs.ext4 /dev/sdb1',
    'dd if=debian.iso of=/dev/sdb bs=4M',
    'docker system prune -a',
    'docker system prune --all --force',
    'docker volume prune',
    'docker compose down -v',
    'git push --force origin main',
    'git push -f',
    'terraform destroy',
    'kubectl delete namespace shop',
    'kubectl delete pods --all',
    'zpool destroy tank',
    'psql -c "DROP DATABASE shop"',
    'dropdb shop',
    'echo x > /dev/sda',
    'cd /tmp && rm -rf /etc',
    'wipefs -a /dev/sdb',
  ]) {
    assert.equal(found(command).length, 1, command)
  }
  assert.equal(found('DROP TABLE users;', 'sql').length, 1)
  assert.equal(found('DELETE FROM users;', 'sql').length, 1)
})

test('commands that only look alike are left alone', () => {
  for (const command of [
    'rm -rf ./build',
    'rm -rf /tmp/build',
    'rm /var/lib/x.lock',
    '# rm -rf /',
    'echo "rm -rf / is bad"',
    'dd if=/dev/zero of=/dev/null',
    'docker system prune',
    'git push --force-with-lease',
    'git push origin feature-f',
    'kubectl delete pod a',
    'ls > /dev/null',
  ]) {
    assert.deepEqual(found(command), [], command)
  }
  assert.deepEqual(found('DELETE FROM users WHERE id = 1;', 'sql'), [])
})

test('in a session only what is typed counts', () => {
  assert.deepEqual(found('$ echo hi\nrm -rf /\n# mkfs.ext4 /dev/sdb\n', 'console'), ['mkfs.ext4 /dev/sdb'])
})
