import { vi } from "vitest";
import { setClockOffset } from "../lib/database/clock";

/** This machine’s clock is so far ahead, and the site knows it; until `beOnTime`. */
export function beAhead(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  setClockOffset(-ms);
}

export function beOnTime(): void {
  vi.useRealTimers();
  setClockOffset(0);
}
