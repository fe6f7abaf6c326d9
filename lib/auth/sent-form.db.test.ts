import { expect, it, vi } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { LIMITS } from "../limits/limits";
import { log } from "../log/log";
import { encrypt } from "../secrets/encryption";
import { FORM_MAX_MS, judgeSentForm, sealMoment } from "./sent-form";

onTestDatabase();

const CLIENT = { address: "203.0.113.7", userAgent: "curl/8" };
const NOW = Date.now();
const drawn = (agoMs: number) => sealMoment(NOW - agoMs);

it("takes a form that was drawn here a moment ago for a person's", async () => {
  for (const agoMs of [150, 2_000, FORM_MAX_MS]) {
    expect(
      await judgeSentForm("registration", { website: "", drawn: drawn(agoMs) }, CLIENT, NOW),
    ).toBe("person");
  }
});

it("asks whoever has kept it for a day to send it once more", async () => {
  const form = { website: "", drawn: drawn(FORM_MAX_MS + 1) };
  expect(await judgeSentForm("registration", form, CLIENT, NOW)).toBe("stale");
});

it.each([
  ["the hidden field is filled", { website: "https://spam.example", drawn: () => drawn(5_000) }],
  ["the form was not drawn here", { website: "", drawn: () => "" }],
  ["the form was not drawn here", { website: "", drawn: () => String(NOW - 5_000) }],
  [
    "the form was not drawn here",
    { website: "", drawn: () => encrypt(String(NOW - 5_000), "mail") },
  ],
  ["the form was not drawn here", { website: "", drawn: () => drawn(5_000).replace(/./, "!") }],
])("takes it for a program's where %s, and says so in the log", async (reason, form) => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  expect(await judgeSentForm("registration", { ...form, drawn: form.drawn() }, CLIENT, NOW)).toBe(
    "program",
  );
  expect(warned).toHaveBeenCalledExactlyOnceWith(
    { reason, ...CLIENT },
    expect.stringContaining("registration"),
  );
  warned.mockRestore();
});

it("takes a few an hour that come sooner than a person types, and then no more from there", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  const client = { ...CLIENT, address: "203.0.113.8" };
  const judge = (agoMs: number, { address } = client) =>
    judgeSentForm(
      "registration",
      { website: "", drawn: drawn(agoMs) },
      { ...client, address },
      NOW,
    );
  for (let time = 0; time < LIMITS["quick-forms-by-address"].points; time++) {
    expect(await judge(5)).toBe("person");
  }
  expect(await judge(5)).toMatchObject({ code: "too-many" });
  expect(await judge(-60_000)).toMatchObject({ code: "too-many" });
  expect(await judge(3_000)).toBe("person");
  expect(await judge(5, { ...client, address: "203.0.113.9" })).toBe("person");
  warned.mockRestore();
});
