/**
 * Variables by which an inventory tells Ansible how to reach and become: docs.ansible.com, "Behavioral inventory
 * parameters" and "Special variables", and the options of the connection, shell and become plugins.
 */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import type { Finding } from './codes.ts'

const NAMES = `
  become become_exe become_flags become_method become_pass become_password become_user check_mode collection_name
  config_file connection control_path control_path_dir date_time default_ipv4 diff_mode distribution facts forks host
  host_key_checking httpapi_use_ssl httpapi_validate_certs inventory_sources limit local name network_cli_ssh_type
  network_os nodename os_family paramiko_pass paramiko_user parent_role_names password persistent_command_timeout
  persistent_connect_timeout pipelining play_batch play_hosts play_name play_role_names playbook_python port
  private_key_file psrp_auth psrp_cert_validation psrp_path psrp_port psrp_protocol python_interpreter
  ruby_interpreter perl_interpreter node_interpreter remote_tmp role_name role_names run_tags scp_executable
  scp_extra_args scp_if_ssh search_path service_mgr sftp_batch_mode sftp_executable sftp_extra_args shell_executable
  shell_type skip_tags ssh_args ssh_common_args ssh_executable ssh_extra_args ssh_host ssh_host_key_checking
  ssh_pass ssh_password ssh_pipelining ssh_port ssh_private_key ssh_private_key_file ssh_retries ssh_timeout
  ssh_transfer_method ssh_use_tty ssh_user su_pass su_user sudo_pass sudo_user timeout user verbosity version
  winrm_cert_key_pem winrm_cert_pem winrm_connection_timeout winrm_host winrm_kerberos_delegation winrm_kinit_mode
  winrm_message_encryption winrm_operation_timeout_sec winrm_pass winrm_password winrm_path winrm_port
  winrm_read_timeout_sec winrm_scheme winrm_server_cert_validation winrm_transport winrm_user
`
  .trim()
  .split(/\s+/)
  .map((name) => `ansible_${name}`)

/** A variable whose name starts as Ansible's own do and is nearly one of them. Anybody's variable may be called anything. */
export function checkVariable(name: string, place: { start: number; end: number }): Finding | undefined {
  if (!name.startsWith('ansible_') || NAMES.includes(name)) return undefined
  const near = suggest(
    name.slice('ansible_'.length),
    NAMES.map((known) => known.slice('ansible_'.length)),
  )
  if (near === undefined) return undefined
  return {
    code: 'misspelt-variable',
    start: place.start,
    end: place.end,
    message: `Unexpected variable ${quote(name)}, which nothing reads`,
    help: didYouMean(`ansible_${near}`),
  }
}
