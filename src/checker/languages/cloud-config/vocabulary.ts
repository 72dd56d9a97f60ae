/**
 * The modules of cloud-init 22.4 to 25.2 and their keys, by docs.cloud-init.io/en/latest/reference/modules.html; what may be
 * a number and what has to be text, by what `cloud-init schema` says.
 */
import { any, either, form, list, map, nothing, object, oneOf, part } from '../schema/shape.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import {
  boolean11 as boolean,
  integer11 as integer,
  number11 as number,
  string11 as string,
  typeOf,
} from '../schema/yaml11.ts'
import { diskKeys } from './disks.ts'
import { packageKeys } from './packages.ts'
import { user, userKeys } from './users.ts'

const strings = list(string)
/** One line for a shell, or a program with its arguments. */
const command = either(string, strings)

export const writtenFile = object('an entry of `write_files`', {
  'path!': string,
  content: string,
  source: object('`source`', { 'uri!': string, headers: map(string) }),
  owner: string,
  permissions: form(
    'an octal mode in quotes, such as `"0644"`',
    (text, node) => typeOf(node) === 'string' && /^(?:0o?)?[0-7]{1,4}$/.test(text),
  ),
  encoding: oneOf(
    'text/plain',
    'b64',
    'base64',
    'gz',
    'gzip',
    'gz+b64',
    'gz+base64',
    'gzip+b64',
    'gzip+base64',
  ),
  append: boolean,
  defer: boolean,
})

const moduleList = list(either(string, list(any)))
const output = either(string, strings, object('`output`', { output: string, error: string }))

const pull = object('`pull`', {
  'url!': string,
  playbook_name: string,
  playbook_names: strings,
  accept_host_key: boolean,
  clean: boolean,
  full: boolean,
  diff: boolean,
  ssh_common_args: string,
  scp_extra_args: string,
  sftp_extra_args: string,
  private_key: string,
  checkout: string,
  module_path: string,
  timeout: string,
  connection: string,
  vault_id: string,
  vault_password_file: string,
  verify_commit: boolean,
  inventory: string,
  module_name: string,
  sleep: string,
  tags: string,
  skip_tags: string,
})

const ansible = object('`ansible`', {
  install_method: oneOf('distro', 'pip'),
  run_user: string,
  ansible_config: string,
  package_name: string,
  galaxy: object('`galaxy`', { 'actions!': list(strings) }),
  pull: either(pull, list(pull)),
  setup_controller: object('`setup_controller`', {
    repositories: list(object('a repository', { 'path!': string, 'source!': string })),
    run_ansible: list(
      object(
        'a run of Ansible',
        {
          playbook_name: string,
          playbook_dir: string,
          list_hosts: boolean,
          syntax_check: boolean,
          check: boolean,
          diff: boolean,
          timeout: number,
          background: number,
          poll: number,
          forks: number,
        },
        { pattern: /^/, of: any },
      ),
    ),
  }),
})

const network = object('`ntp`', {
  peers: strings,
  allow: strings,
  pools: strings,
  servers: strings,
  ntp_client: string,
  enabled: boolean,
  config: object('`config`', {
    confpath: string,
    check_exe: string,
    packages: strings,
    service_name: string,
    template: string,
  }),
})

/** Every top-level key. What is not here, cloud-init passes over without a word. */
export const modules = object(
  'a cloud-config',
  {
    ...userKeys,
    ...packageKeys,
    ...diskKeys,
    write_files: list(writtenFile),
    runcmd: list(either(string, strings, nothing)),
    bootcmd: list(command),
    hostname: string,
    fqdn: string,
    prefer_fqdn_over_hostname: boolean,
    preserve_hostname: boolean,
    create_hostname_file: boolean,
    manage_etc_hosts: form('`true`, `false` or `localhost`', (text, node) =>
      typeOf(node) === 'boolean' ? true : /^(?:localhost|template)$/.test(text),
    ),
    timezone: string,
    locale: either(string, form('`false`', /^false$/i)),
    locale_configfile: string,
    keyboard: object('`keyboard`', { 'layout!': string, model: string, variant: string, options: string }),
    power_state: object('`power_state`', {
      'mode!': oneOf('poweroff', 'reboot', 'halt'),
      delay: either(integer, form('minutes or `now`', /^(?:now|\+?\d+)$/)),
      message: string,
      timeout: integer,
      condition: either(string, boolean, list(any)),
    }),
    phone_home: object('`phone_home`', {
      'url!': string,
      post: either(
        form('`all` or a list', /^all$/),
        list(
          oneOf(
            'pub_key_dsa',
            'pub_key_rsa',
            'pub_key_ecdsa',
            'pub_key_ed25519',
            'instance_id',
            'hostname',
            'fqdn',
          ),
        ),
      ),
      tries: integer,
    }),
    ntp: either(nothing, network),
    manage_resolv_conf: boolean,
    resolv_conf: object('`resolv_conf`', {
      nameservers: list(any),
      searchdomains: list(any),
      domain: string,
      sortlist: list(any),
      options: map(any),
    }),
    ca_certs: object('`ca_certs`', {
      remove_defaults: boolean,
      'remove-defaults': boolean,
      trusted: strings,
    }),
    'ca-certs': object('`ca-certs`', {
      remove_defaults: boolean,
      'remove-defaults': boolean,
      trusted: strings,
    }),
    random_seed: object('`random_seed`', {
      file: string,
      data: string,
      encoding: oneOf('raw', 'base64', 'b64', 'gzip', 'gz'),
      command: strings,
      command_required: boolean,
    }),
    rsyslog: object('`rsyslog`', {
      config_dir: string,
      config_filename: string,
      configs: list(either(string, object('a file of rsyslog', { filename: string, 'content!': string }))),
      remotes: map(any),
      service_reload_command: either(form('`auto` or a list', /^auto$/), strings),
      check_exe: string,
      packages: strings,
      install_rsyslog: boolean,
    }),
    wireguard: either(
      nothing,
      object('`wireguard`', {
        'interfaces!': list(object('an interface', { name: string, config_path: string, content: string })),
        readinessprobe: strings,
      }),
    ),
    ansible,
    chef: object('`chef`', {
      ...Object.fromEntries(
        [
          'validation_cert',
          'validation_key',
          'validation_name',
          'firstboot_path',
          'client_key',
          'encrypted_data_bag_secret',
          'environment',
          'file_backup_path',
          'file_cache_path',
          'json_attribs',
          'log_level',
          'log_location',
          'node_name',
          'omnibus_url',
          'omnibus_version',
          'pid_file',
          'server_url',
          'ssl_verify_mode',
          'chef_license',
        ].map((name) => [name, string]),
      ),
      directories: strings,
      exec: boolean,
      show_time: boolean,
      force_install: boolean,
      omnibus_url_retries: integer,
      initial_attributes: map(any),
      install_type: oneOf('packages', 'gems', 'omnibus'),
      run_list: strings,
    }),
    puppet: object('`puppet`', {
      install: boolean,
      version: string,
      install_type: oneOf('packages', 'aio'),
      collection: string,
      aio_install_url: string,
      cleanup: boolean,
      conf_file: string,
      ssl_dir: string,
      csr_attributes_path: string,
      package_name: string,
      exec: boolean,
      exec_args: strings,
      start_service: boolean,
      conf: object('`conf`', {
        main: map(any),
        server: map(any),
        agent: map(any),
        user: map(any),
        ca_cert: string,
      }),
      csr_attributes: object('`csr_attributes`', {
        custom_attributes: map(any),
        extension_requests: map(any),
      }),
    }),
    salt_minion: object('`salt_minion`', {
      pkg_name: string,
      service_name: string,
      config_dir: string,
      conf: map(any),
      grains: map(any),
      public_key: string,
      private_key: string,
      pki_dir: string,
    }),
    mcollective: object('`mcollective`', { conf: map(any) }),
    landscape: object('`landscape`', {
      'client!': object(
        '`client`',
        { url: string, ping_url: string, data_path: string, computer_title: string, account_name: string },
        { pattern: /^/, of: any },
      ),
    }),
    lxd: object('`lxd`', {
      init: object('`init`', {
        network_address: string,
        network_port: integer,
        storage_backend: oneOf('zfs', 'dir', 'lvm', 'btrfs'),
        storage_create_device: string,
        storage_create_loop: integer,
        storage_pool: string,
        trust_password: string,
      }),
      bridge: object('`bridge`', {
        'mode!': oneOf('none', 'existing', 'new'),
        name: string,
        mtu: integer,
        ipv4_address: string,
        ipv4_netmask: integer,
        ipv4_dhcp_first: string,
        ipv4_dhcp_last: string,
        ipv4_dhcp_leases: integer,
        ipv4_nat: boolean,
        ipv6_address: string,
        ipv6_netmask: integer,
        ipv6_nat: boolean,
        domain: string,
      }),
      preseed: string,
    }),
    drivers: object('`drivers`', {
      nvidia: object('`nvidia`', { 'license-accepted!': boolean, version: string }),
    }),
    fan: object('`fan`', { 'config!': string, config_path: string }),
    rpi: any,
    grub_dpkg: object('`grub_dpkg`', {
      enabled: boolean,
      'grub-pc/install_devices': string,
      'grub-pc/install_devices_empty': either(boolean, string),
      'grub-efi/install_devices': string,
    }),
    'grub-dpkg': map(any),
    updates: object('`updates`', {
      network: object('`network`', {
        'when!': list(oneOf('boot-new-instance', 'boot-legacy', 'boot', 'hotplug')),
      }),
    }),
    vendor_data: object('`vendor_data`', {
      enabled: either(boolean, string),
      prefix: either(string, list(either(string, integer))),
    }),
    byobu_by_default: oneOf(
      'enable-system',
      'enable-user',
      'disable-system',
      'disable-user',
      'enable',
      'disable',
      'user',
      'system',
    ),
    disable_ec2_metadata: boolean,
    final_message: string,
    migrate: boolean,
    output: object('`output`', { all: output, init: output, config: output, final: output }),
    reporting: map(
      object('a handler of reports', {
        'type!': oneOf('log', 'print', 'webhook', 'hyperv'),
        level: oneOf('DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'),
        endpoint: string,
        consumer_key: string,
        consumer_secret: string,
        token_key: string,
        token_secret: string,
        timeout: number,
        retries: integer,
        kvp_file_path: string,
        event_types: strings,
      }),
    ),
    cloud_init_modules: moduleList,
    cloud_config_modules: moduleList,
    cloud_final_modules: moduleList,
    'launch-index': any,
    merge_how: any,
    merge_type: any,
    network: any,
    system_info: any,
    datasource: any,
    datasource_list: any,
    version: any,
  },
  { pattern: /^/, of: any },
)

export const vocabulary = vocabularyOf(modules)

/** A part of a file by itself, in which nothing need be complete. */
export const contexts = [
  { shape: modules },
  { name: 'write_files', shape: list(writtenFile) },
  { name: 'an entry of write_files', shape: part(writtenFile) },
  { name: 'users', shape: list(either(string, user)) },
  { name: 'a user', shape: part(user) },
]
