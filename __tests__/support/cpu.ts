/** Returns the CPU time of this process in milliseconds. Unlike a clock, it does not count what other processes use. */
export function readCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
