let lastMs = 0;
let last = "";

/** The time of a line, as pino's own isoTime gives it, which makes the text anew for each line of a millisecond. */
export function timestamp(): string {
  const ms = Date.now();
  if (ms !== lastMs) {
    lastMs = ms;
    last = `,"time":"${new Date(ms).toISOString()}"`;
  }
  return last;
}
