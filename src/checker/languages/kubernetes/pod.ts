/** The fields of pods, as of Kubernetes 1.34 (kubernetes.io/docs/reference/generated/kubernetes-api/v1.34). */
import { any, boolean, either, form, integer, list, map, object, oneOf, string } from '../schema/shape.ts'

export const quantity = form(
  'a quantity such as `500m` or `1Gi`',
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|[numkMGTPE]|[KMGTPE]i)?$/,
)
export const strings = list(string)
export const names = map(string)
/** A number, or the name of a port, or a percentage. */
export const numberOrText = any

export const metadata = object('metadata', {
  name: string,
  generateName: string,
  namespace: string,
  labels: names,
  annotations: names,
  finalizers: strings,
  ownerReferences: any,
  creationTimestamp: any,
  deletionTimestamp: any,
  deletionGracePeriodSeconds: integer,
  generation: integer,
  resourceVersion: any,
  selfLink: string,
  uid: string,
  managedFields: any,
})

export const labelSelector = object('a label selector', {
  matchLabels: names,
  matchExpressions: list(
    object('an expression', {
      'key!': string,
      'operator!': oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: strings,
    }),
  ),
})

const nodeTerm = object('a node selector term', {
  matchExpressions: list(
    object('an expression', {
      'key!': string,
      'operator!': oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
      values: strings,
    }),
  ),
  matchFields: any,
})
const podTerm = object('a pod affinity term', {
  labelSelector,
  namespaceSelector: labelSelector,
  namespaces: strings,
  'topologyKey!': string,
  matchLabelKeys: strings,
  mismatchLabelKeys: strings,
})
const podAffinity = object('an affinity to pods', {
  requiredDuringSchedulingIgnoredDuringExecution: list(podTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    object('a preference', { 'weight!': integer, 'podAffinityTerm!': podTerm }),
  ),
})
const affinity = object('`affinity`', {
  nodeAffinity: object('an affinity to nodes', {
    requiredDuringSchedulingIgnoredDuringExecution: object('a node selector', {
      nodeSelectorTerms: list(nodeTerm),
    }),
    preferredDuringSchedulingIgnoredDuringExecution: list(
      object('a preference', { 'weight!': integer, 'preference!': nodeTerm }),
    ),
  }),
  podAffinity,
  podAntiAffinity: podAffinity,
})

const keyOf = object('a reference to a key', { name: string, 'key!': string, optional: boolean })
const env = object('an environment variable', {
  'name!': string,
  value: string,
  valueFrom: object('`valueFrom`', {
    configMapKeyRef: keyOf,
    secretKeyRef: keyOf,
    fieldRef: object('`fieldRef`', { apiVersion: string, 'fieldPath!': string }),
    resourceFieldRef: object('`resourceFieldRef`', {
      containerName: string,
      'resource!': string,
      divisor: any,
    }),
    fileKeyRef: any,
  }),
})
const named = object('a reference', { name: string, optional: boolean })

const httpGet = object('`httpGet`', {
  path: string,
  port: numberOrText,
  host: string,
  scheme: oneOf('HTTP', 'HTTPS'),
  httpHeaders: list(object('a header', { 'name!': string, 'value!': string })),
})
const exec = object('`exec`', { command: strings })
const tcpSocket = object('`tcpSocket`', { port: numberOrText, host: string })
const handler = { exec, httpGet, tcpSocket, sleep: object('`sleep`', { 'seconds!': integer }) }
const probe = object('a probe', {
  exec,
  httpGet,
  tcpSocket,
  grpc: object('`grpc`', { port: integer, service: string }),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: integer,
})
const profile = object('a profile', {
  'type!': oneOf('Unconfined', 'RuntimeDefault', 'Localhost'),
  localhostProfile: string,
})
const seLinuxOptions = object('`seLinuxOptions`', { user: string, role: string, type: string, level: string })
const security = {
  runAsUser: integer,
  runAsGroup: integer,
  runAsNonRoot: boolean,
  seLinuxOptions,
  seccompProfile: profile,
  appArmorProfile: profile,
  windowsOptions: any,
}

export const resources = object('`resources`', {
  limits: map(quantity),
  requests: map(quantity),
  claims: any,
})

export const container = object('a container', {
  'name!': string,
  image: string,
  imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
  command: strings,
  args: strings,
  workingDir: string,
  env: list(env),
  envFrom: list(object('a source', { prefix: string, configMapRef: named, secretRef: named })),
  ports: list(
    object('a port', {
      'containerPort!': integer,
      name: string,
      protocol: oneOf('TCP', 'UDP', 'SCTP'),
      hostPort: integer,
      hostIP: string,
    }),
  ),
  resources,
  resizePolicy: any,
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  restartPolicyRules: any,
  volumeMounts: list(
    object('a volume mount', {
      'name!': string,
      'mountPath!': string,
      subPath: string,
      subPathExpr: string,
      readOnly: boolean,
      recursiveReadOnly: string,
      mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
    }),
  ),
  volumeDevices: list(object('a device', { 'name!': string, 'devicePath!': string })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: object('`lifecycle`', {
    postStart: object('`postStart`', handler),
    preStop: object('`preStop`', handler),
    stopSignal: string,
  }),
  securityContext: object('a security context', {
    ...security,
    allowPrivilegeEscalation: boolean,
    privileged: boolean,
    procMount: string,
    readOnlyRootFilesystem: boolean,
    capabilities: object('`capabilities`', { add: strings, drop: strings }),
  }),
  stdin: boolean,
  stdinOnce: boolean,
  tty: boolean,
  terminationMessagePath: string,
  terminationMessagePolicy: oneOf('File', 'FallbackToLogsOnError'),
  targetContainerName: string,
})

const items = list(object('an item', { 'key!': string, 'path!': string, mode: integer }))
const fieldItems = list(any)
export const claimSpec = object('the spec of a claim', {
  accessModes: list(oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
  selector: labelSelector,
  resources: object('`resources`', { limits: map(quantity), requests: map(quantity) }),
  volumeName: string,
  storageClassName: string,
  volumeMode: oneOf('Filesystem', 'Block'),
  dataSource: any,
  dataSourceRef: any,
  volumeAttributesClassName: string,
})
const volume = object('a volume', {
  'name!': string,
  configMap: object('`configMap`', { name: string, items, defaultMode: integer, optional: boolean }),
  secret: object('`secret`', { secretName: string, items, defaultMode: integer, optional: boolean }),
  emptyDir: object('`emptyDir`', { medium: string, sizeLimit: quantity }),
  hostPath: object('`hostPath`', {
    'path!': string,
    type: oneOf(
      '',
      'DirectoryOrCreate',
      'Directory',
      'FileOrCreate',
      'File',
      'Socket',
      'CharDevice',
      'BlockDevice',
    ),
  }),
  persistentVolumeClaim: object('`persistentVolumeClaim`', { 'claimName!': string, readOnly: boolean }),
  projected: object('`projected`', { sources: any, defaultMode: integer }),
  downwardAPI: object('`downwardAPI`', { items: fieldItems, defaultMode: integer }),
  nfs: object('`nfs`', { 'server!': string, 'path!': string, readOnly: boolean }),
  csi: any,
  ephemeral: object('`ephemeral`', {
    volumeClaimTemplate: object('a claim template', { metadata, spec: claimSpec }),
  }),
  image: any,
  iscsi: any,
  fc: any,
  rbd: any,
  cephfs: any,
  cinder: any,
  glusterfs: any,
  gitRepo: any,
  flexVolume: any,
  flocker: any,
  quobyte: any,
  scaleIO: any,
  storageos: any,
  portworxVolume: any,
  photonPersistentDisk: any,
  vsphereVolume: any,
  awsElasticBlockStore: any,
  gcePersistentDisk: any,
  azureDisk: any,
  azureFile: any,
})

export const podSpec = object('the spec of a pod', {
  containers: list(container),
  initContainers: list(container),
  ephemeralContainers: list(container),
  volumes: list(volume),
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  terminationGracePeriodSeconds: integer,
  activeDeadlineSeconds: integer,
  dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  dnsConfig: object('`dnsConfig`', {
    nameservers: strings,
    searches: strings,
    options: list(object('an option', { name: string, value: string })),
  }),
  nodeSelector: names,
  nodeName: string,
  serviceAccountName: string,
  serviceAccount: string,
  automountServiceAccountToken: boolean,
  hostNetwork: boolean,
  hostPID: boolean,
  hostIPC: boolean,
  hostUsers: boolean,
  hostname: string,
  hostnameOverride: string,
  subdomain: string,
  setHostnameAsFQDN: boolean,
  shareProcessNamespace: boolean,
  securityContext: object('a security context of a pod', {
    ...security,
    fsGroup: integer,
    fsGroupChangePolicy: oneOf('OnRootMismatch', 'Always'),
    supplementalGroups: list(integer),
    supplementalGroupsPolicy: oneOf('Merge', 'Strict'),
    seLinuxChangePolicy: string,
    sysctls: list(object('a sysctl', { 'name!': string, 'value!': string })),
  }),
  imagePullSecrets: list(object('a reference', { name: string })),
  affinity,
  tolerations: list(
    object('a toleration', {
      key: string,
      operator: oneOf('Exists', 'Equal', 'Lt', 'Gt'),
      value: string,
      effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      tolerationSeconds: integer,
    }),
  ),
  topologySpreadConstraints: list(
    object('a spread constraint', {
      'maxSkew!': integer,
      'topologyKey!': string,
      'whenUnsatisfiable!': oneOf('DoNotSchedule', 'ScheduleAnyway'),
      labelSelector,
      minDomains: integer,
      matchLabelKeys: strings,
      nodeAffinityPolicy: oneOf('Honor', 'Ignore'),
      nodeTaintsPolicy: oneOf('Honor', 'Ignore'),
    }),
  ),
  hostAliases: list(object('a host alias', { ip: string, hostnames: strings })),
  priorityClassName: string,
  priority: integer,
  preemptionPolicy: string,
  runtimeClassName: string,
  schedulerName: string,
  schedulingGates: any,
  enableServiceLinks: boolean,
  overhead: map(quantity),
  readinessGates: any,
  resourceClaims: any,
  resources,
  os: object('`os`', { 'name!': oneOf('linux', 'windows') }),
})

export const podTemplate = object('a pod template', { metadata, spec: either(podSpec) })
