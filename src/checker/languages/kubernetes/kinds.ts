/**
 * The kinds of the core groups, as of Kubernetes 1.34 (kubernetes.io/docs/reference/generated/kubernetes-api/v1.34).
 *
 * Pages show manifests in excerpts, so only what belongs together in one item of a list is marked as required.
 */
import {
  any,
  boolean,
  integer,
  list,
  map,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  string,
} from '../schema/shape.ts'
import {
  claimSpec,
  labelSelector,
  metadata,
  names,
  numberOrText,
  podSpec,
  podTemplate,
  strings,
} from './pod.ts'

const head = { apiVersion: string, 'kind!': string, metadata, status: any }
const withSpec = (name: string, spec: Shape) => object(name, { ...head, spec })

const rollingUpdate = object('`rollingUpdate`', {
  maxSurge: numberOrText,
  maxUnavailable: numberOrText,
  partition: integer,
})
const workload = {
  replicas: integer,
  selector: labelSelector,
  template: podTemplate,
  minReadySeconds: integer,
  revisionHistoryLimit: integer,
}
const deployment = object('the spec of a Deployment', {
  ...workload,
  selector: labelSelector,
  strategy: object('`strategy`', { type: oneOf('Recreate', 'RollingUpdate'), rollingUpdate }),
  progressDeadlineSeconds: integer,
  paused: boolean,
})
const replicaSet = object('the spec of a ReplicaSet', { ...workload, selector: labelSelector })
const updateStrategy = object('`updateStrategy`', { type: oneOf('OnDelete', 'RollingUpdate'), rollingUpdate })
const statefulSet = object('the spec of a StatefulSet', {
  ...workload,
  selector: labelSelector,
  serviceName: string,
  volumeClaimTemplates: list(
    object('a claim template', { apiVersion: string, kind: string, metadata, spec: claimSpec, status: any }),
  ),
  podManagementPolicy: oneOf('OrderedReady', 'Parallel'),
  updateStrategy,
  persistentVolumeClaimRetentionPolicy: object('a retention policy', {
    whenDeleted: oneOf('Retain', 'Delete'),
    whenScaled: oneOf('Retain', 'Delete'),
  }),
  ordinals: object('`ordinals`', { start: integer }),
})
const daemonSet = object('the spec of a DaemonSet', {
  selector: labelSelector,
  template: podTemplate,
  updateStrategy,
  minReadySeconds: integer,
  revisionHistoryLimit: integer,
})
const job = object('the spec of a Job', {
  template: podTemplate,
  parallelism: integer,
  completions: integer,
  completionMode: oneOf('NonIndexed', 'Indexed'),
  backoffLimit: integer,
  backoffLimitPerIndex: integer,
  maxFailedIndexes: integer,
  activeDeadlineSeconds: integer,
  ttlSecondsAfterFinished: integer,
  suspend: boolean,
  selector: labelSelector,
  manualSelector: boolean,
  podFailurePolicy: any,
  podReplacementPolicy: string,
  successPolicy: any,
  managedBy: string,
})
const cronJob = object('the spec of a CronJob', {
  schedule: string,
  jobTemplate: object('a job template', { metadata, spec: job }),
  timeZone: string,
  concurrencyPolicy: oneOf('Allow', 'Forbid', 'Replace'),
  startingDeadlineSeconds: integer,
  successfulJobsHistoryLimit: integer,
  failedJobsHistoryLimit: integer,
  suspend: boolean,
})
const service = object('the spec of a Service', {
  selector: names,
  ports: list(
    object('a port', {
      name: string,
      protocol: oneOf('TCP', 'UDP', 'SCTP'),
      appProtocol: string,
      port: integer,
      targetPort: numberOrText,
      nodePort: integer,
    }),
  ),
  type: oneOf('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
  clusterIP: string,
  clusterIPs: strings,
  externalIPs: strings,
  externalName: string,
  externalTrafficPolicy: oneOf('Cluster', 'Local'),
  internalTrafficPolicy: oneOf('Cluster', 'Local'),
  sessionAffinity: oneOf('None', 'ClientIP'),
  sessionAffinityConfig: any,
  loadBalancerIP: string,
  loadBalancerClass: string,
  loadBalancerSourceRanges: strings,
  allocateLoadBalancerNodePorts: boolean,
  healthCheckNodePort: integer,
  publishNotReadyAddresses: boolean,
  ipFamilies: list(oneOf('IPv4', 'IPv6')),
  ipFamilyPolicy: oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'),
  trafficDistribution: string,
})
const backend = object('a backend', {
  service: object('a service', {
    'name!': string,
    port: object('a port of a service', { name: string, number: integer }),
  }),
  resource: any,
})
const ingress = object('the spec of an Ingress', {
  ingressClassName: string,
  defaultBackend: backend,
  tls: list(object('`tls`', { hosts: strings, secretName: string })),
  rules: list(
    object('a rule', {
      host: string,
      http: object('`http`', {
        paths: list(
          object('a path', {
            path: string,
            'pathType!': oneOf('Exact', 'Prefix', 'ImplementationSpecific'),
            backend: backend,
          }),
        ),
      }),
    }),
  ),
})
const peer = object('a peer', {
  podSelector: labelSelector,
  namespaceSelector: labelSelector,
  ipBlock: object('`ipBlock`', { 'cidr!': string, except: strings }),
})
const peerPorts = list(
  object('a port', { protocol: oneOf('TCP', 'UDP', 'SCTP'), port: numberOrText, endPort: integer }),
)
const networkPolicy = object('the spec of a NetworkPolicy', {
  podSelector: labelSelector,
  policyTypes: list(oneOf('Ingress', 'Egress')),
  ingress: list(object('an ingress rule', { from: list(peer), ports: peerPorts })),
  egress: list(object('an egress rule', { to: list(peer), ports: peerPorts })),
})
const scaler = object('the spec of a HorizontalPodAutoscaler', {
  scaleTargetRef: object('a target', { apiVersion: string, 'kind!': string, 'name!': string }),
  minReplicas: integer,
  maxReplicas: integer,
  metrics: list(any),
  behavior: any,
  targetCPUUtilizationPercentage: integer,
})
const disruptionBudget = object('the spec of a PodDisruptionBudget', {
  minAvailable: numberOrText,
  maxUnavailable: numberOrText,
  selector: labelSelector,
  unhealthyPodEvictionPolicy: oneOf('IfHealthyBudget', 'AlwaysAllow'),
})

const rules = list(
  object('a rule', {
    'verbs!': strings,
    apiGroups: strings,
    resources: strings,
    resourceNames: strings,
    nonResourceURLs: strings,
  }),
)
const role = (name: string) => object(name, { ...head, rules, aggregationRule: any })
const binding = (name: string) =>
  object(name, {
    ...head,
    roleRef: object('a reference to a role', {
      apiGroup: string,
      'kind!': oneOf('Role', 'ClusterRole'),
      'name!': string,
    }),
    subjects: list(
      object('a subject', {
        'kind!': oneOf('User', 'Group', 'ServiceAccount'),
        'name!': string,
        namespace: string,
        apiGroup: string,
      }),
    ),
  })

interface Kind {
  versions: readonly string[]
  shape: ObjectShape
}
const kind = (versions: string, shape: ObjectShape): Kind => ({ versions: versions.split(' '), shape })
const rbac = 'rbac.authorization.k8s.io/v1'

/** By name; a kind of the same name in another group is somebody else's. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    Pod: kind('v1', withSpec('a Pod', podSpec)),
    Deployment: kind('apps/v1', withSpec('a Deployment', deployment)),
    ReplicaSet: kind('apps/v1', withSpec('a ReplicaSet', replicaSet)),
    StatefulSet: kind('apps/v1', withSpec('a StatefulSet', statefulSet)),
    DaemonSet: kind('apps/v1', withSpec('a DaemonSet', daemonSet)),
    Job: kind('batch/v1', withSpec('a Job', job)),
    CronJob: kind('batch/v1', withSpec('a CronJob', cronJob)),
    Service: kind('v1', withSpec('a Service', service)),
    Ingress: kind('networking.k8s.io/v1', withSpec('an Ingress', ingress)),
    NetworkPolicy: kind('networking.k8s.io/v1', withSpec('a NetworkPolicy', networkPolicy)),
    ConfigMap: kind(
      'v1',
      object('a ConfigMap', { ...head, data: names, binaryData: names, immutable: boolean }),
    ),
    Secret: kind(
      'v1',
      object('a Secret', { ...head, type: string, data: names, stringData: names, immutable: boolean }),
    ),
    PersistentVolumeClaim: kind('v1', withSpec('a PersistentVolumeClaim', claimSpec)),
    Namespace: kind(
      'v1',
      withSpec('a Namespace', object('the spec of a Namespace', { finalizers: strings })),
    ),
    ServiceAccount: kind(
      'v1',
      object('a ServiceAccount', {
        ...head,
        secrets: any,
        imagePullSecrets: list(object('a reference', { name: string })),
        automountServiceAccountToken: boolean,
      }),
    ),
    Role: kind(rbac, role('a Role')),
    ClusterRole: kind(rbac, role('a ClusterRole')),
    RoleBinding: kind(rbac, binding('a RoleBinding')),
    ClusterRoleBinding: kind(rbac, binding('a ClusterRoleBinding')),
    HorizontalPodAutoscaler: kind(
      'autoscaling/v1 autoscaling/v2',
      withSpec('a HorizontalPodAutoscaler', scaler),
    ),
    PodDisruptionBudget: kind('policy/v1', withSpec('a PodDisruptionBudget', disruptionBudget)),
    StorageClass: kind(
      'storage.k8s.io/v1',
      object('a StorageClass', {
        ...head,
        provisioner: string,
        parameters: map(string),
        reclaimPolicy: oneOf('Delete', 'Retain'),
        volumeBindingMode: oneOf('Immediate', 'WaitForFirstConsumer'),
        allowVolumeExpansion: boolean,
        mountOptions: strings,
        allowedTopologies: any,
      }),
    ),
  }),
)
