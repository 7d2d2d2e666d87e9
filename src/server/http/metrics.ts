import { monitorEventLoopDelay } from 'node:perf_hooks'
import type pg from 'pg'

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Series {
  count: number
  sum: number
  buckets: number[]
}

export interface Metrics {
  observe(endpoint: string, status: number, seconds: number): void
  /** Prometheus text. */
  text(pool: pg.Pool): string
}

export function startMetrics(): Metrics {
  const requests = new Map<string, Series>()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    observe(endpoint, status, seconds) {
      const key = `endpoint="${endpoint}",status="${status}"`
      const series = requests.get(key) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) }
      series.count += 1
      series.sum += seconds
      bounds.forEach((bound, index) => {
        if (seconds <= bound) series.buckets[index] = (series.buckets[index] ?? 0) + 1
      })
      requests.set(key, series)
    },
    text(pool) {
      const lines = ['# TYPE nastavnik_request_seconds histogram']
      for (const [key, series] of requests) {
        bounds.forEach((bound, index) => {
          lines.push(`nastavnik_request_seconds_bucket{${key},le="${bound}"} ${series.buckets[index]}`)
        })
        lines.push(`nastavnik_request_seconds_bucket{${key},le="+Inf"} ${series.count}`)
        lines.push(`nastavnik_request_seconds_sum{${key}} ${series.sum}`)
        lines.push(`nastavnik_request_seconds_count{${key}} ${series.count}`)
      }
      lines.push('# TYPE nastavnik_resident_bytes gauge', `nastavnik_resident_bytes ${process.memoryUsage.rss()}`)
      lines.push('# TYPE nastavnik_event_loop_delay_seconds gauge')
      lines.push(`nastavnik_event_loop_delay_seconds{quantile="0.99"} ${delay.percentile(99) / 1e9}`)
      lines.push('# TYPE nastavnik_connections gauge')
      lines.push(`nastavnik_connections{state="open"} ${pool.totalCount}`)
      lines.push(`nastavnik_connections{state="idle"} ${pool.idleCount}`)
      lines.push(`nastavnik_connections{state="waited_for"} ${pool.waitingCount}`)
      return `${lines.join('\n')}\n`
    },
  }
}
