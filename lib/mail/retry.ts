const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** After each failed attempt the site waits longer; after the last of these always as long. */
const PAUSES_MS = [1, 5, 15, 60, 120, 240].map((minutes) => minutes * MINUTE_MS);

/** When a mail that failed `attempts` times is tried again; null when that is over a day after it was ordered. */
export function nextAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const pause = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1];
  const next = new Date(now.getTime() + pause);
  return next.getTime() <= createdAt.getTime() + DAY_MS ? next : null;
}
