import { describe, expect, it } from "vitest";
import { isTimeZone, newestZoneName, timeZones } from "./time-zones";

describe("timeZones", () => {
  it("lists each zone once, by a name that is known", () => {
    const names = timeZones();
    expect(new Set(names.map(newestZoneName)).size).toBe(names.length);
    expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
  });
});

describe("newestZoneName", () => {
  it.each([
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
    ["America/Nuuk", "America/Nuuk"],
    ["Pacific/Truk", "Pacific/Chuuk"],
    ["US/Pacific", "America/Los_Angeles"],
    ["Etc/UTC", "UTC"],
    ["Europe/Berlin", "Europe/Berlin"],
  ])("finds %s in the list as %s", (name, listed) => {
    expect(newestZoneName(name)).toBe(listed);
    expect(timeZones()).toContain(listed);
  });

  it("leaves a name that nobody knows as it is", () => {
    expect(newestZoneName("Mars/Olympus")).toBe("Mars/Olympus");
  });
});
