import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterWork, workTime } from "./work-time";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** As if this process got one core in `slices` for itself. */
function shareCores(slices: number): void {
  const begun = performance.now();
  vi.spyOn(process, "cpuUsage").mockImplementation((before) => {
    const micros = ((performance.now() - begun) * 1_000) / slices;
    return { user: micros - (before?.user ?? 0), system: 0 };
  });
}

test.each([
  { slices: 1, endsAfterMs: 5_000 },
  { slices: 6, endsAfterMs: 30_000 },
  { slices: 1_000, endsAfterMs: 60_000 },
  // Two threads work at a time.
  { slices: 0.5, endsAfterMs: 5_000 },
])(
  "with one core in $slices, 5 s of work are over after $endsAfterMs ms",
  async ({ slices, endsAfterMs }) => {
    shareCores(slices);
    const end = vi.fn();
    afterWork(5_000, 60_000, end);
    await vi.advanceTimersByTimeAsync(endsAfterMs - 10);
    expect(end).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(end).toHaveBeenCalledOnce();
  },
);

test("what is called off does not come", async () => {
  shareCores(1);
  const end = vi.fn();
  const callOff = afterWork(5_000, 60_000, end);
  await vi.advanceTimersByTimeAsync(4_000);
  callOff();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(end).not.toHaveBeenCalled();
});

test("work takes no longer than the clock, and less beside others", async () => {
  shareCores(4);
  const worked = workTime();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(worked()).toBe(250);
  shareCores(0.25);
  const busy = workTime();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(busy()).toBe(1_000);
});
