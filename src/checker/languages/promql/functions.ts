/**
 * The functions of PromQL and what they take, as of Prometheus 3.7 (prometheus.io/docs/prometheus/latest/querying/functions).
 *
 * `v` instant vector, `r` range vector, `s` scalar, `t` string; `?` after one that may be left out, `*` after one that may
 * come any number of times. Functions not named in a line below take one instant vector.
 */
const TABLE = `
r    absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time
r    mad_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time
r    ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time
rs   predict_linear
sr   quantile_over_time
rss  double_exponential_smoothing holt_winters
v    abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev
v    histogram_stdvar histogram_sum ln log10 log2 rad scalar sgn sin sinh sort sort_desc sqrt tan tanh timestamp
v?   day_of_month day_of_week day_of_year days_in_month hour minute month year
vs   clamp_max clamp_min
vss  clamp
ssv  histogram_fraction
sv   histogram_quantile
vv?  info
vs?  round
vtt* sort_by_label sort_by_label_desc
vtttt label_replace
vtttt* label_join
s    vector
-    pi time
`

/** One argument: its type, and whether it may be left out or repeated. */
export interface Parameter {
  type: 'v' | 'r' | 's' | 't'
  many: '' | '?' | '*'
}

export const functions: ReadonlyMap<string, readonly Parameter[]> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [usage = '', ...names] = line.split(/\s+/)
      const parameters = Array.from(usage.matchAll(/([vrst])([?*]?)/g), ([, type, many]) => ({
        type: type as Parameter['type'],
        many: many as Parameter['many'],
      }))
      return names.map((name): [string, readonly Parameter[]] => [name, parameters])
    }),
)

/** Of aggregations; those with a parameter take it first. */
export const aggregations = {
  plain: ['avg', 'count', 'group', 'max', 'min', 'stddev', 'stdvar', 'sum'],
  withParameter: ['bottomk', 'count_values', 'limit_ratio', 'limitk', 'quantile', 'topk'],
}

/** Functions whose result is a scalar. */
export const scalarFunctions = new Set(['pi', 'scalar', 'time'])
