/**
 * The kinds of the core groups, as of Kubernetes 1.36 (kubernetes.io/docs/reference/kubernetes-api).
 *
 * Pages show manifests in excerpts, so only what belongs together in one item of a list is marked as required.
 */
import {
  any,
  bareBoolean as boolean,
  list,
  map,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
} from '../schema/shape.ts'
import { claimSpec, labelSelector, metadata, names, podSpec, podTemplate, strings } from './pod.ts'
import { scalerV1, scalerV2 } from './scaling.ts'
import {
  count,
  countOrPercentage,
  dnsLabel,
  integer,
  label,
  pathSegment,
  port,
  portOrName,
  portOrZero,
  positive,
  quantity,
  string,
  subdomain,
} from './values.ts'

/** Metadata of an object whose name has to be of that form. */
const named = (name: Shape) => object('metadata', { ...metadata.keys, name })
const head = { apiVersion: string, 'kind!': string, metadata: named(subdomain) }
const withSpec = (name: string, spec: Shape, id: Shape = subdomain) =>
  object(name, { ...head, metadata: named(id), spec, status: any })

const surge = { maxSurge: countOrPercentage, maxUnavailable: countOrPercentage }
const rollingUpdate = object('`rollingUpdate`', surge)
const workload = {
  replicas: count,
  selector: labelSelector,
  template: podTemplate,
  minReadySeconds: count,
}
const deployment = object('the spec of a Deployment', {
  ...workload,
  revisionHistoryLimit: count,
  strategy: object('`strategy`', { type: oneOf('Recreate', 'RollingUpdate'), rollingUpdate }),
  progressDeadlineSeconds: integer,
  paused: boolean,
})
const replicaSet = object('the spec of a ReplicaSet', workload)
const updateStrategy = (rolling: Shape) =>
  object('`updateStrategy`', { type: oneOf('OnDelete', 'RollingUpdate'), rollingUpdate: rolling })
const statefulSet = object('the spec of a StatefulSet', {
  ...workload,
  revisionHistoryLimit: count,
  serviceName: string,
  volumeClaimTemplates: list(
    object('a claim template', { apiVersion: string, kind: string, metadata, spec: claimSpec, status: any }),
  ),
  podManagementPolicy: oneOf('OrderedReady', 'Parallel'),
  updateStrategy: updateStrategy(
    object('`rollingUpdate`', { maxUnavailable: countOrPercentage, partition: count }),
  ),
  persistentVolumeClaimRetentionPolicy: object('a retention policy', {
    whenDeleted: oneOf('Retain', 'Delete'),
    whenScaled: oneOf('Retain', 'Delete'),
  }),
  ordinals: object('`ordinals`', { start: integer }),
})
const daemonSet = object('the spec of a DaemonSet', {
  selector: labelSelector,
  template: podTemplate,
  updateStrategy: updateStrategy(rollingUpdate),
  minReadySeconds: integer,
  revisionHistoryLimit: integer,
})
const job = object('the spec of a Job', {
  template: podTemplate,
  parallelism: count,
  completions: count,
  completionMode: oneOf('NonIndexed', 'Indexed'),
  backoffLimit: count,
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
      name: label,
      protocol: oneOf('TCP', 'UDP', 'SCTP'),
      appProtocol: string,
      'port!': port,
      targetPort: portOrName,
      nodePort: portOrZero,
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
  sessionAffinityConfig: object('`sessionAffinityConfig`', {
    clientIP: object('`clientIP`', { timeoutSeconds: positive }),
  }),
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
    port: object('a port of a service', { name: string, number: port }),
  }),
  resource: object('a resource', { apiGroup: string, 'kind!': string, 'name!': string }),
})
const ingress = object('the spec of an Ingress', {
  ingressClassName: string,
  defaultBackend: backend,
  tls: list(object('`tls`', { hosts: strings, secretName: string })),
  rules: list(
    object('a rule', {
      host: string,
      http: object('`http`', {
        'paths!': list(
          object('a path', {
            path: string,
            'pathType!': oneOf('Exact', 'Prefix', 'ImplementationSpecific'),
            'backend!': backend,
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
  object('a port', { protocol: oneOf('TCP', 'UDP', 'SCTP'), port: portOrName, endPort: port }),
)
const networkPolicy = object('the spec of a NetworkPolicy', {
  podSelector: labelSelector,
  policyTypes: list(oneOf('Ingress', 'Egress')),
  ingress: list(object('an ingress rule', { from: list(peer), ports: peerPorts })),
  egress: list(object('an egress rule', { to: list(peer), ports: peerPorts })),
})
const disruptionBudget = object('the spec of a PodDisruptionBudget', {
  minAvailable: countOrPercentage,
  maxUnavailable: countOrPercentage,
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
const access = { ...head, metadata: named(pathSegment) }
const aggregationRule = object('`aggregationRule`', { clusterRoleSelectors: list(labelSelector) })
const binding = (name: string) =>
  object(name, {
    ...access,
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

export interface Kind {
  /** `apiVersion`; a kind of the same name in another group is somebody else's. */
  version: string
  name: string
  shape: ObjectShape
}
const rbac = 'rbac.authorization.k8s.io/v1'

const table: [version: string, name: string, shape: ObjectShape][] = [
  ['v1', 'Pod', withSpec('a Pod', podSpec)],
  ['apps/v1', 'Deployment', withSpec('a Deployment', deployment)],
  ['apps/v1', 'ReplicaSet', withSpec('a ReplicaSet', replicaSet)],
  ['apps/v1', 'StatefulSet', withSpec('a StatefulSet', statefulSet)],
  ['apps/v1', 'DaemonSet', withSpec('a DaemonSet', daemonSet)],
  ['batch/v1', 'Job', withSpec('a Job', job)],
  ['batch/v1', 'CronJob', withSpec('a CronJob', cronJob)],
  ['v1', 'Service', withSpec('a Service', service, dnsLabel)],
  ['networking.k8s.io/v1', 'Ingress', withSpec('an Ingress', ingress)],
  ['networking.k8s.io/v1', 'NetworkPolicy', withSpec('a NetworkPolicy', networkPolicy)],
  [
    'networking.k8s.io/v1',
    'IngressClass',
    withSpec(
      'an IngressClass',
      object('the spec of an IngressClass', { controller: string, parameters: any }),
    ),
  ],
  ['v1', 'ConfigMap', object('a ConfigMap', { ...head, data: names, binaryData: names, immutable: boolean })],
  [
    'v1',
    'Secret',
    object('a Secret', { ...head, type: string, data: names, stringData: names, immutable: boolean }),
  ],
  ['v1', 'PersistentVolumeClaim', withSpec('a PersistentVolumeClaim', claimSpec)],
  [
    'v1',
    'Namespace',
    withSpec('a Namespace', object('the spec of a Namespace', { finalizers: strings }), label),
  ],
  [
    'v1',
    'ServiceAccount',
    object('a ServiceAccount', {
      ...head,
      secrets: list(
        object('a reference', {
          name: string,
          namespace: string,
          kind: string,
          apiVersion: string,
          uid: string,
          resourceVersion: string,
          fieldPath: string,
        }),
      ),
      imagePullSecrets: list(object('a reference', { name: string })),
      automountServiceAccountToken: boolean,
    }),
  ],
  [
    'v1',
    'LimitRange',
    withSpec(
      'a LimitRange',
      object('the spec of a LimitRange', {
        limits: list(
          object('a limit', {
            'type!': string,
            default: map(quantity),
            defaultRequest: map(quantity),
            max: map(quantity),
            maxLimitRequestRatio: map(quantity),
            min: map(quantity),
          }),
        ),
      }),
    ),
  ],
  [
    'v1',
    'ResourceQuota',
    withSpec(
      'a ResourceQuota',
      object('the spec of a ResourceQuota', { hard: map(quantity), scopeSelector: any, scopes: strings }),
    ),
  ],
  [rbac, 'Role', object('a Role', { ...access, rules })],
  [rbac, 'ClusterRole', object('a ClusterRole', { ...access, rules, aggregationRule })],
  [rbac, 'RoleBinding', binding('a RoleBinding')],
  [rbac, 'ClusterRoleBinding', binding('a ClusterRoleBinding')],
  ['autoscaling/v1', 'HorizontalPodAutoscaler', withSpec('a HorizontalPodAutoscaler', scalerV1)],
  ['autoscaling/v2', 'HorizontalPodAutoscaler', withSpec('a HorizontalPodAutoscaler', scalerV2)],
  ['policy/v1', 'PodDisruptionBudget', withSpec('a PodDisruptionBudget', disruptionBudget)],
  [
    'scheduling.k8s.io/v1',
    'PriorityClass',
    object('a PriorityClass', {
      ...head,
      value: integer,
      globalDefault: boolean,
      description: string,
      preemptionPolicy: oneOf('PreemptLowerPriority', 'Never'),
    }),
  ],
  [
    'storage.k8s.io/v1',
    'StorageClass',
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
  ],
]

export const kinds: readonly Kind[] = table.map(([version, name, shape]) => ({ version, name, shape }))
