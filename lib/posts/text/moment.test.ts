import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { timeZones } from "../../text/time-zones";
import { INTENTS } from "./form-schema";
import { momentOf, typedMoment } from "./moment";

describe("momentOf", () => {
  it.each([
    ["2026-12-24", "18:00", "UTC", "2026-12-24T18:00:00.000Z"],
    ["2026-12-24", "18:00", "Europe/Berlin", "2026-12-24T17:00:00.000Z"],
    ["2026-07-24", "18:00", "Europe/Berlin", "2026-07-24T16:00:00.000Z"],
    ["2026-01-01", "00:15", "Asia/Kathmandu", "2025-12-31T18:30:00.000Z"],
    ["2028-02-29", "12:00:30", "UTC", "2028-02-29T12:00:00.000Z"],
    // An hour that the clocks leave out becomes the next.
    ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ])("reads %s %s in %s", (date, time, timeZone, instant) => {
    expect(momentOf({ date, time, timeZone })?.toISOString()).toBe(instant);
  });

  it.each([
    ["2026-02-30", "12:00", "UTC"],
    ["2026-13-01", "12:00", "UTC"],
    ["2026-12-01", "24:00", "UTC"],
    ["2026-12-01", "12:60", "UTC"],
    ["24.12.2026", "12:00", "UTC"],
    ["2026-12-01", "noon", "UTC"],
    ["2026-12-01", "12:00", "Mars/Olympus"],
    ["", "", ""],
  ])("refuses %s %s in %s", (date, time, timeZone) => {
    expect(momentOf({ date, time, timeZone })).toBeNull();
  });

  it("gives back what was typed in every time zone", () => {
    const typed = timeZones().map((timeZone) => ({ date: "2026-11-22", time: "09:05", timeZone }));
    const again = typed.map((moment) => typedMoment(momentOf(moment) as Date, moment.timeZone));
    expect(again).toEqual(typed);
  });
});

it("gives a zone that was named by its old name the one that is listed", () => {
  expect(typedMoment(new Date("2026-11-22T12:00Z"), "Asia/Calcutta")).toEqual({
    ...{ date: "2026-11-22", time: "17:30", timeZone: "Asia/Kolkata" },
  });
});

describe("the form of a scheduled post", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const errorAt = (date: string, time: string, timeZone: string) => {
    const typed = { title: "Later", content: "Text.", date, time, timeZone };
    const issue = INTENTS.schedule.safeParse(typed).error?.issues[0];
    return issue && `${String(issue.path[0])}: ${issue.message}`;
  };

  it("takes a moment to come and no other", () => {
    expect(errorAt("2026-11-22", "12:01", "UTC")).toBeUndefined();
    expect(errorAt("2026-11-22", "12:00", "UTC")).toMatch(/^date: That moment has passed/);
    expect(errorAt("2026-11-22", "12:30", "Europe/Berlin")).toMatch(/^date: That moment has/);
    expect(errorAt("2026-11-22", "12:30", "America/New_York")).toBeUndefined();
    expect(errorAt("2036-11-23", "12:00", "UTC")).toMatch(/^date: Please choose a day within/);
    expect(errorAt("2026-12-01", "", "UTC")).toBe("time: Please choose a time.");
    expect(errorAt("2026-12-01", "12:00", "")).toBe("timeZone: Please choose a time zone.");
    expect(errorAt("2026-02-30", "12:00", "UTC")).toBe("date: There is no such day or time.");
  });
});
