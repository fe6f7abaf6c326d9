/**
 * What tells how many milliseconds this process can have worked since: those of the clock, or fewer where other
 * programs kept the cores busy. Threads count together, as Node 20 knows the time of none alone.
 */
export function workTime(): () => number {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - begun, (user + system) / 1_000);
  };
}

/** Calls `end` once this process has worked for `workMs`, by the clock after `clockMs` at the latest. Gives what calls it off. */
export function afterWork(workMs: number, clockMs: number, end: () => void): () => void {
  const worked = workTime();
  const begun = performance.now();
  let timer = setTimeout(look, workMs);
  function look() {
    const left = Math.min(workMs - worked(), clockMs - (performance.now() - begun));
    if (left <= 0) end();
    else timer = setTimeout(look, Math.ceil(left));
  }
  return () => clearTimeout(timer);
}
