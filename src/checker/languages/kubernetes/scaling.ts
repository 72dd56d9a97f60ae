/** HorizontalPodAutoscaler, autoscaling/v2 and what is left of v1. */
import { grouped, list, object, oneOf } from '../schema/shape.ts'
import { labelSelector } from './pod.ts'
import { count, positive, quantity, string } from './values.ts'

const reference = object('a target', { apiVersion: string, 'kind!': string, 'name!': string })
const target = object('a target of a metric', {
  'type!': oneOf('Utilization', 'Value', 'AverageValue'),
  averageUtilization: positive,
  averageValue: quantity,
  value: quantity,
})
const metricName = object('the name of a metric', { 'name!': string, selector: labelSelector })
const metric = object('a metric', {
  'type!': oneOf('Resource', 'ContainerResource', 'Pods', 'Object', 'External'),
  resource: object('`resource`', { 'name!': string, 'target!': target }),
  containerResource: object('`containerResource`', {
    'name!': string,
    'container!': string,
    'target!': target,
  }),
  pods: object('`pods`', { 'metric!': metricName, 'target!': target }),
  object: object('`object`', { 'describedObject!': reference, 'metric!': metricName, 'target!': target }),
  external: object('`external`', { 'metric!': metricName, 'target!': target }),
})
const scalingRules = object('scaling rules', {
  stabilizationWindowSeconds: count,
  selectPolicy: oneOf('Max', 'Min', 'Disabled'),
  policies: list(
    object('a policy', { 'type!': oneOf('Pods', 'Percent'), 'value!': positive, 'periodSeconds!': positive }),
  ),
  tolerance: quantity,
})

const bounds = { scaleTargetRef: reference, minReplicas: count, maxReplicas: positive }

export const scalerV1 = object('the spec of a HorizontalPodAutoscaler of autoscaling/v1', {
  ...bounds,
  targetCPUUtilizationPercentage: positive,
})
export const scalerV2 = object('the spec of a HorizontalPodAutoscaler', {
  ...bounds,
  metrics: list(
    grouped(metric, { exclusive: [['resource', 'containerResource', 'pods', 'object', 'external']] }),
  ),
  behavior: object('`behavior`', { scaleDown: scalingRules, scaleUp: scalingRules }),
})
