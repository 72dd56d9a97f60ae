/**
 * The keys of a Compose file: the Compose Specification as of Compose 2.40 (github.com/compose-spec/compose-spec, the
 * files 03-compose-file.md to 15-models.md), which `docker stack deploy` reads a part of.
 */
import {
  any,
  boolean,
  either,
  form,
  grouped,
  integer,
  later,
  list,
  map,
  nothing,
  number,
  object,
  oneOf,
  type Shape,
  string,
  text,
} from '../schema/shape.ts'

const extension = { pattern: /^x-/, of: any }

/** `10s`, `1m30s`, `500ms`: the spec's duration. */
export const duration = form('a duration such as `1m30s`', /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/)
const size = either(integer, form('a size such as `512m`', /^\d+(?:\.\d+)?\s*[bkmgt]?i?b?$/i))
const texts = list(string)
const textOrTexts = either(string, texts)
/** `KEY: value` or `- KEY=value`. */
const pairs = either(map(either(text, nothing)), texts)
const labels = pairs
const command = either(string, texts, nothing)
const signal = string
const count = integer
const address = string

/** `[host:]published:target[/protocol]`, with ranges: the short form of a port. */
const range = String.raw`\d{1,5}(?:-\d{1,5})?`
const shortPort = new RegExp(
  String.raw`^(?:(?:\[[0-9a-fA-F:.]+\]|[\w.-]+|[0-9a-fA-F:]*::[0-9a-fA-F:]*):)?(?:(?:${range})?:)?${range}(?:/(?:tcp|udp|sctp))?$`,
)
export function isShortPort(value: string): boolean {
  if (!shortPort.test(value)) return false
  const [numbers = ''] = value.split('/')
  return Array.from(numbers.matchAll(/(?<![\w.:-]*[.:][\w]*[.])\d+/g), ([digits]) => Number(digits)).every(
    (port) => port <= 65535,
  )
}
const port = either(
  form('a port such as `8080:80` or `127.0.0.1:8080:80/tcp`', isShortPort),
  object(
    'a port',
    {
      target: integer,
      published: either(integer, form('a port or a range of ports', /^\d{1,5}(?:-\d{1,5})?$/)),
      protocol: oneOf('tcp', 'udp', 'sctp'),
      mode: oneOf('host', 'ingress'),
      host_ip: address,
      app_protocol: text,
      name: string,
    },
    extension,
  ),
)

const ulimits = map(either(integer, object('a limit', { soft: integer, hard: integer }, extension)))
const serviceSecret = either(
  text,
  object(
    'a granted secret or config',
    { source: string, target: string, uid: text, gid: text, mode: any },
    extension,
  ),
)
const restart = form(
  '`no`, `always`, `on-failure[:n]` or `unless-stopped`',
  /^(?:no|false|always|unless-stopped|on-failure(?::\d+)?)$/,
)

const build = either(
  text,
  object(
    'a build',
    {
      context: string,
      dockerfile: string,
      dockerfile_inline: string,
      additional_contexts: pairs,
      args: pairs,
      cache_from: texts,
      cache_to: texts,
      entitlements: texts,
      extra_hosts: pairs,
      isolation: string,
      labels,
      network: string,
      no_cache: boolean,
      no_cache_filter: textOrTexts,
      platforms: texts,
      privileged: boolean,
      provenance: any,
      pull: boolean,
      sbom: any,
      secrets: list(serviceSecret),
      shm_size: size,
      ssh: pairs,
      tags: texts,
      target: string,
      ulimits,
    },
    extension,
  ),
)

export const healthcheck = object(
  'a health check',
  {
    test: either(text, texts),
    interval: duration,
    timeout: duration,
    retries: count,
    start_period: duration,
    start_interval: duration,
    disable: boolean,
  },
  extension,
)

const update = {
  parallelism: count,
  delay: duration,
  monitor: duration,
  max_failure_ratio: number,
  order: oneOf('start-first', 'stop-first'),
}
const limits = { cpus: either(number, text), memory: size, pids: count }
const device = object(
  'a device',
  {
    capabilities: texts,
    count: either(integer, oneOf('all')),
    device_ids: texts,
    driver: string,
    options: pairs,
  },
  extension,
)
const deploy = object(
  '`deploy`',
  {
    mode: oneOf('global', 'replicated', 'replicated-job', 'global-job'),
    replicas: count,
    endpoint_mode: oneOf('vip', 'dnsrr'),
    labels,
    placement: object(
      '`placement`',
      {
        constraints: texts,
        preferences: list(object('a preference', { spread: text }, extension)),
        max_replicas_per_node: count,
      },
      extension,
    ),
    resources: object(
      '`resources`',
      {
        limits: object('`limits`', limits, extension),
        reservations: object(
          '`reservations`',
          { cpus: limits.cpus, memory: size, generic_resources: list(any), devices: list(device) },
          extension,
        ),
      },
      extension,
    ),
    restart_policy: object(
      '`restart_policy`',
      {
        condition: oneOf('none', 'on-failure', 'any'),
        delay: duration,
        max_attempts: count,
        window: duration,
      },
      extension,
    ),
    update_config: object(
      '`update_config`',
      { ...update, failure_action: oneOf('continue', 'rollback', 'pause') },
      extension,
    ),
    rollback_config: object(
      '`rollback_config`',
      { ...update, failure_action: oneOf('continue', 'pause') },
      extension,
    ),
  },
  extension,
)

const mount = either(
  string,
  object(
    'a mount',
    {
      'type!': oneOf('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
      source: string,
      target: string,
      read_only: boolean,
      consistency: text,
      bind: object(
        '`bind`',
        { propagation: text, create_host_path: boolean, recursive: text, selinux: oneOf('z', 'Z') },
        extension,
      ),
      volume: object('`volume`', { nocopy: boolean, subpath: text, labels }, extension),
      tmpfs: object('`tmpfs`', { size, mode: integer }, extension),
      image: object('`image`', { subpath: text }, extension),
    },
    extension,
  ),
)

const attachment = either(
  nothing,
  object(
    'a network attachment',
    {
      aliases: texts,
      ipv4_address: address,
      ipv6_address: address,
      link_local_ips: texts,
      mac_address: string,
      priority: integer,
      gw_priority: integer,
      driver_opts: map(text),
      interface_name: text,
    },
    extension,
  ),
)

const dependency = object(
  'a dependency',
  {
    condition: oneOf('service_started', 'service_healthy', 'service_completed_successfully'),
    restart: boolean,
    required: boolean,
  },
  extension,
)

const blockRate = list(object('a rate', { path: string, rate: either(integer, text) }, extension))
const hook = list(
  object(
    'a hook',
    { command, user: string, privileged: boolean, working_dir: string, environment: pairs },
    extension,
  ),
)
const watch = object(
  '`develop`',
  {
    watch: list(
      object(
        'a watch',
        {
          'path!': string,
          'action!': oneOf('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
          target: string,
          ignore: textOrTexts,
          include: textOrTexts,
          initial_sync: boolean,
          exec: object(
            '`exec`',
            { command, user: string, privileged: boolean, working_dir: string, environment: pairs },
            extension,
          ),
        },
        extension,
      ),
    ),
  },
  extension,
)

const serviceKeys = object(
  'a service',
  {
    annotations: pairs,
    attach: boolean,
    blkio_config: object(
      '`blkio_config`',
      {
        weight: integer,
        weight_device: list(any),
        device_read_bps: blockRate,
        device_write_bps: blockRate,
        device_read_iops: blockRate,
        device_write_iops: blockRate,
      },
      extension,
    ),
    build,
    cap_add: texts,
    cap_drop: texts,
    cgroup: oneOf('host', 'private'),
    cgroup_parent: string,
    command,
    configs: list(serviceSecret),
    container_name: string,
    cpu_count: either(integer, text),
    cpu_percent: either(number, text),
    cpu_period: any,
    cpu_quota: any,
    cpu_rt_period: any,
    cpu_rt_runtime: any,
    cpu_shares: either(number, text),
    cpus: either(number, text),
    cpuset: text,
    credential_spec: object('`credential_spec`', { config: text, file: string, registry: text }, extension),
    depends_on: either(texts, map(either(nothing, dependency))),
    deploy,
    develop: watch,
    device_cgroup_rules: texts,
    devices: list(
      either(text, object('a device', { source: string, target: string, permissions: text }, extension)),
    ),
    dns: textOrTexts,
    dns_opt: texts,
    dns_search: textOrTexts,
    domainname: string,
    driver_opts: map(text),
    entrypoint: command,
    env_file: either(
      text,
      list(
        either(
          text,
          object('an environment file', { 'path!': string, required: boolean, format: text }, extension),
        ),
      ),
    ),
    environment: pairs,
    expose: list(text),
    extends: either(text, object('`extends`', { 'service!': text, file: string }, extension)),
    external_links: texts,
    extra_hosts: either(pairs, map(texts)),
    gpus: either(oneOf('all'), list(device)),
    group_add: list(text),
    healthcheck,
    hostname: string,
    image: string,
    init: boolean,
    ipc: string,
    isolation: string,
    label_file: textOrTexts,
    labels,
    links: texts,
    logging: object('`logging`', { driver: string, options: map(either(text, nothing)) }, extension),
    mac_address: string,
    mem_limit: size,
    mem_reservation: size,
    mem_swappiness: integer,
    memswap_limit: either(size, form('a size or `-1`', /^-1$/)),
    models: either(texts, map(any)),
    network_mode: string,
    networks: either(texts, map(attachment)),
    oom_kill_disable: boolean,
    oom_score_adj: integer,
    pid: string,
    pids_limit: integer,
    platform: string,
    ports: list(port),
    post_start: hook,
    pre_stop: hook,
    privileged: boolean,
    profiles: texts,
    provider: any,
    pull_policy: form(
      '`always`, `never`, `missing`, `build`, `daily`, `weekly` or `every_<duration>`',
      /^(?:always|never|if_not_present|missing|build|refresh|daily|weekly|every_\w+)$/,
    ),
    pull_refresh_after: text,
    read_only: boolean,
    restart,
    runtime: string,
    scale: count,
    secrets: list(serviceSecret),
    security_opt: texts,
    shm_size: size,
    stdin_open: boolean,
    stop_grace_period: duration,
    stop_signal: signal,
    storage_opt: map(any),
    sysctls: pairs,
    tmpfs: textOrTexts,
    tty: boolean,
    ulimits,
    use_api_socket: boolean,
    user: string,
    userns_mode: string,
    uts: string,
    volumes: list(mount),
    volumes_from: texts,
    working_dir: string,
  },
  extension,
)

export const service = grouped(serviceKeys, { exclusive: [['network_mode', 'networks']] })

const external = either(boolean, object('`external`', { name: string }, extension))
const network = either(
  nothing,
  object(
    'a network',
    {
      name: string,
      driver: string,
      driver_opts: map(text),
      attachable: boolean,
      enable_ipv4: boolean,
      enable_ipv6: boolean,
      external,
      internal: boolean,
      labels,
      ipam: object(
        '`ipam`',
        {
          driver: string,
          options: map(text),
          config: list(
            object(
              'an address pool',
              { subnet: text, ip_range: text, gateway: text, aux_addresses: map(text) },
              extension,
            ),
          ),
        },
        extension,
      ),
    },
    extension,
  ),
)
const volume = either(
  nothing,
  object('a volume', { name: string, driver: string, driver_opts: map(text), external, labels }, extension),
)
const secret = object(
  'a secret',
  {
    name: string,
    file: string,
    environment: text,
    external,
    labels,
    driver: string,
    driver_opts: map(text),
    template_driver: text,
  },
  extension,
)
const config = grouped(
  object(
    'a config',
    { name: string, file: string, environment: text, content: text, external, labels, template_driver: text },
    extension,
  ),
  { exclusive: [['file', 'environment', 'content']] },
)

export const services = map(service)

export const composeFile: Shape = object(
  'a Compose file',
  {
    version: text,
    name: string,
    services,
    include: list(
      either(
        text,
        object(
          'an include',
          { path: textOrTexts, env_file: textOrTexts, project_directory: text },
          extension,
        ),
      ),
    ),
    networks: map(network),
    volumes: map(volume),
    secrets: map(secret),
    configs: map(config),
    models: map(later(() => any)),
  },
  extension,
)
