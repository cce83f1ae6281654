import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** Prints one measured figure as a line of JSON. */
export function printFigure(bench: string, figure: string, value: number, unit: string): void {
  const rounded = Number(value.toPrecision(4))
  process.stdout.write(`${JSON.stringify({ bench, figure, value: rounded, unit })}\n`)
}

const STATUS = '/proc/self/status'

/**
 * The most memory this process has had, in MB. Linux hands a parent's peak down in its resource usage, so there it is
 * read from the process's own status.
 */
export function peakMegabytes(): number {
  const own = existsSync(STATUS) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024
}

/** Processor time this process has used, in seconds: steadier than the clock where other work goes on. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
