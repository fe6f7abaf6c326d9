/** What time it is for all processes of this site, so that whatever one writes down another can compare. */

/** The process's own clock, until it has been compared with the database's (compare-clocks.ts). */
const shared = globalThis as { carafeClockOffsetMs?: number };

/** By the clock of the database where several processes share one, else by this machine's. */
export function siteNow(): Date {
  return new Date(siteNowMs());
}

/** The same in milliseconds, as `Date.now()` has it. */
export function siteNowMs(): number {
  return Date.now() + clockOffsetMs();
}

/** How far this machine's clock is behind the site's. */
export function clockOffsetMs(): number {
  return shared.carafeClockOffsetMs ?? 0;
}

/** Whether anything is known of it. */
export function isClockCompared(): boolean {
  return shared.carafeClockOffsetMs !== undefined;
}

export function setClockOffset(ms: number): void {
  shared.carafeClockOffsetMs = ms;
}
