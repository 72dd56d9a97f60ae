/** The fields of pods, as of Kubernetes 1.36 (kubernetes.io/docs/reference/kubernetes-api). */
import {
  any,
  bareBoolean as boolean,
  either,
  grouped,
  list,
  map,
  type ObjectShape,
  object,
  oneOf,
} from '../schema/shape.ts'
import {
  count,
  integer,
  label,
  labelValue,
  port,
  portName,
  portOrName,
  portOrZero,
  positive,
  quantity,
  string,
  subdomain,
} from './values.ts'

export const strings = list(string)
export const names = map(string)
/** Labels, as objects carry them and as selectors ask for them. */
export const labels = map(labelValue)

/** At most one of these keys. */
function oneOfKeys(shape: ObjectShape, keys: readonly string[]): ObjectShape {
  return grouped(shape, { exclusive: [keys] })
}

export const metadata = object('metadata', {
  name: string,
  generateName: string,
  namespace: label,
  labels,
  annotations: names,
  finalizers: strings,
  ownerReferences: list(
    object('an owner', {
      'apiVersion!': string,
      'kind!': string,
      'name!': string,
      'uid!': string,
      controller: boolean,
      blockOwnerDeletion: boolean,
    }),
  ),
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
  matchLabels: labels,
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
      'nodeSelectorTerms!': list(nodeTerm),
    }),
    preferredDuringSchedulingIgnoredDuringExecution: list(
      object('a preference', { 'weight!': integer, 'preference!': nodeTerm }),
    ),
  }),
  podAffinity,
  podAntiAffinity: podAffinity,
})

const keyOf = object('a reference to a key', { name: string, 'key!': string, optional: boolean })
const fieldRef = object('`fieldRef`', { apiVersion: string, 'fieldPath!': string })
const resourceFieldRef = object('`resourceFieldRef`', {
  containerName: string,
  'resource!': string,
  divisor: quantity,
})
const sources = { configMapKeyRef: keyOf, secretKeyRef: keyOf, fieldRef, resourceFieldRef, fileKeyRef: any }
const env = oneOfKeys(
  object('an environment variable', {
    'name!': string,
    value: string,
    valueFrom: oneOfKeys(object('`valueFrom`', sources), Object.keys(sources)),
  }),
  ['value', 'valueFrom'],
)
const named = object('a reference', { name: string, optional: boolean })

const httpGet = object('`httpGet`', {
  path: string,
  'port!': portOrName,
  host: string,
  scheme: oneOf('HTTP', 'HTTPS'),
  httpHeaders: list(object('a header', { 'name!': string, 'value!': string })),
})
const exec = object('`exec`', { command: strings })
const tcpSocket = object('`tcpSocket`', { 'port!': portOrName, host: string })
const handler = { exec, httpGet, tcpSocket, sleep: object('`sleep`', { 'seconds!': count }) }
const hook = (name: string) => oneOfKeys(object(name, handler), Object.keys(handler))
const checks = { exec, httpGet, tcpSocket, grpc: object('`grpc`', { 'port!': port, service: string }) }
/** The keys of a probe that say what it does. */
export const probeHandlers: readonly string[] = Object.keys(checks)
const probe = oneOfKeys(
  object('a probe', {
    ...checks,
    initialDelaySeconds: count,
    timeoutSeconds: count,
    periodSeconds: count,
    successThreshold: count,
    failureThreshold: count,
    terminationGracePeriodSeconds: count,
  }),
  probeHandlers,
)
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

const containerKeys = {
  'name!': label,
  image: string,
  imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
  command: strings,
  args: strings,
  workingDir: string,
  env: list(env),
  envFrom: list(object('a source', { prefix: string, configMapRef: named, secretRef: named })),
  ports: list(
    object('a port', {
      'containerPort!': port,
      name: portName,
      protocol: oneOf('TCP', 'UDP', 'SCTP'),
      hostPort: portOrZero,
      hostIP: string,
    }),
  ),
  resources,
  resizePolicy: list(
    object('a resize policy', {
      'resourceName!': string,
      'restartPolicy!': oneOf('NotRequired', 'RestartContainer'),
    }),
  ),
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  restartPolicyRules: any,
  volumeMounts: list(
    object('a volume mount', {
      'name!': string,
      'mountPath!': string,
      subPath: string,
      subPathExpr: string,
      readOnly: boolean,
      recursiveReadOnly: oneOf('Disabled', 'IfPossible', 'Enabled'),
      mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
    }),
  ),
  volumeDevices: list(object('a device', { 'name!': string, 'devicePath!': string })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: object('`lifecycle`', {
    postStart: hook('`postStart`'),
    preStop: hook('`preStop`'),
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
}
export const container = object('a container', containerKeys)
const ephemeralContainer = object('an ephemeral container', { ...containerKeys, targetContainerName: string })

const items = list(object('an item', { 'key!': string, 'path!': string, mode: integer }))
const fieldItems = list(object('an item', { 'path!': string, fieldRef, resourceFieldRef, mode: integer }))
const projections = {
  secret: object('`secret`', { name: string, items, optional: boolean }),
  configMap: object('`configMap`', { name: string, items, optional: boolean }),
  downwardAPI: object('`downwardAPI`', { items: fieldItems }),
  serviceAccountToken: object('`serviceAccountToken`', {
    audience: string,
    expirationSeconds: integer,
    'path!': string,
  }),
  clusterTrustBundle: object('`clusterTrustBundle`', {
    name: string,
    signerName: string,
    labelSelector,
    optional: boolean,
    'path!': string,
  }),
  podCertificate: any,
}
const reference = { apiGroup: string, 'kind!': string, 'name!': string }
export const claimSpec = object('the spec of a claim', {
  accessModes: list(oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
  selector: labelSelector,
  resources: object('`resources`', { limits: map(quantity), requests: map(quantity) }),
  volumeName: string,
  storageClassName: string,
  volumeMode: oneOf('Filesystem', 'Block'),
  dataSource: object('a reference', reference),
  dataSourceRef: object('a reference', { ...reference, namespace: string }),
  volumeAttributesClassName: string,
})
const volumeSources = {
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
  projected: object('`projected`', {
    sources: list(oneOfKeys(object('a source', projections), Object.keys(projections))),
    defaultMode: integer,
  }),
  downwardAPI: object('`downwardAPI`', { items: fieldItems, defaultMode: integer }),
  nfs: object('`nfs`', { 'server!': string, 'path!': string, readOnly: boolean }),
  csi: object('`csi`', {
    'driver!': string,
    fsType: string,
    readOnly: boolean,
    volumeAttributes: names,
    nodePublishSecretRef: object('a reference', { name: string }),
  }),
  ephemeral: object('`ephemeral`', {
    volumeClaimTemplate: object('a claim template', { metadata, 'spec!': claimSpec }),
  }),
  image: object('`image`', { reference: string, pullPolicy: oneOf('Always', 'IfNotPresent', 'Never') }),
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
}
const volume = oneOfKeys(object('a volume', { 'name!': label, ...volumeSources }), Object.keys(volumeSources))

export const podSpec = object('the spec of a pod', {
  containers: list(container),
  initContainers: list(container),
  ephemeralContainers: list(ephemeralContainer),
  volumes: list(volume),
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  terminationGracePeriodSeconds: count,
  activeDeadlineSeconds: positive,
  dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  dnsConfig: object('`dnsConfig`', {
    nameservers: strings,
    searches: strings,
    options: list(object('an option', { name: string, value: string })),
  }),
  nodeSelector: names,
  nodeName: string,
  serviceAccountName: subdomain,
  serviceAccount: string,
  automountServiceAccountToken: boolean,
  hostNetwork: boolean,
  hostPID: boolean,
  hostIPC: boolean,
  hostUsers: boolean,
  hostname: label,
  hostnameOverride: string,
  subdomain: label,
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
      'maxSkew!': positive,
      'topologyKey!': string,
      'whenUnsatisfiable!': oneOf('DoNotSchedule', 'ScheduleAnyway'),
      labelSelector,
      minDomains: integer,
      matchLabelKeys: strings,
      nodeAffinityPolicy: oneOf('Honor', 'Ignore'),
      nodeTaintsPolicy: oneOf('Honor', 'Ignore'),
    }),
  ),
  hostAliases: list(object('a host alias', { 'ip!': string, hostnames: strings })),
  priorityClassName: string,
  priority: integer,
  preemptionPolicy: oneOf('PreemptLowerPriority', 'Never'),
  runtimeClassName: string,
  schedulerName: string,
  schedulingGroup: any,
  schedulingGates: any,
  enableServiceLinks: boolean,
  overhead: map(quantity),
  readinessGates: any,
  resourceClaims: any,
  resources,
  os: object('`os`', { 'name!': oneOf('linux', 'windows') }),
})

export const podTemplate = object('a pod template', { metadata, spec: either(podSpec) })
