/** Milliseconds that this thread has worked. On a shared machine the clock tells how busy others are. */
export function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
