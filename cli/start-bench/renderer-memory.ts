import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process as `ps` states it. */
interface Process {
  readonly pid: number
  readonly parent: number
  readonly residentKiB: number
  readonly command: string
}

/**
 * Memory of the pages of a browser that was started on `profile`, in MB: those of the page and of its workers, their
 * heaps and buffers. Shared libraries count by their share where the system tells it (Linux), else in full. Nothing
 * where there is no `ps`.
 */
export function renderersMB(profile: string): number | undefined {
  const processes = listProcesses()
  const browser = processes.find(({ command }) => command.includes(profile) && !command.includes('--type='))
  if (browser === undefined) return undefined
  const own = new Set([browser.pid])
  for (let before = 0; before < own.size; ) {
    before = own.size
    for (const { pid, parent } of processes) if (own.has(parent)) own.add(pid)
  }
  const renderers = processes.filter(({ pid, command }) => own.has(pid) && command.includes('--type=renderer'))
  return Math.round(renderers.reduce((sum, renderer) => sum + (sharedKiB(renderer.pid) ?? renderer.residentKiB), 0) / 976.5625)
}

function listProcesses(): readonly Process[] {
  try {
    const printed = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    return printed.split('\n').flatMap((line) => {
      const [, pid, parent, resident, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? []
      return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), residentKiB: Number(resident), command }]
    })
  } catch {
    return []
  }
}

/** Proportional set size: what it has alone, and its share of what it has with others. */
function sharedKiB(pid: number): number | undefined {
  try {
    const [, size] = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return size === undefined ? undefined : Number(size)
  } catch {
    return undefined
  }
}
