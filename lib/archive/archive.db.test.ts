import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember } from "../../test/people";
import { addPost } from "../../test/posts";
import { present } from "../../test/present";
import { db } from "../database/db";
import { splitLongSegments } from "../lists/split-segments";
import { publication } from "../site/publication";
import { saveSettings } from "../site/save-settings";
import { FIRST_SETTINGS } from "../site/settings-schema";
import { archiveCacheTags } from "./cache-tags";
import { findMonthPage } from "./find-month";
import { findYear, findYearsPage, listMonths } from "./find-years";
import { monthSpan } from "./months";

onTestDatabase();

const MARCH = { year: 2026, month: 3 };

async function clockAt(timeZone: string): Promise<void> {
  const owner = await addMember(undefined, "owner");
  const { version } = (await db().publicationVersion.findFirst({
    orderBy: { version: "desc" },
    select: { version: true },
  })) ?? { version: 0 };
  const seen = { version, accent: "" };
  expect(await saveSettings(owner, seen, { ...FIRST_SETTINGS, timeZone })).toMatchObject({
    ok: true,
  });
  expect((await publication()).timeZone).toBe(timeZone);
}

async function titlesIn(month: { year: number; month: number }, page = "1"): Promise<string[]> {
  return present(await findMonthPage(month, page)).posts.map(({ title }) => title);
}

test("a site without posts has an empty archive", async () => {
  expect(await findYearsPage("1")).toEqual({ years: [], number: 1, last: 1 });
  expect(await findYearsPage("2")).toBeNull();
  expect(await findYear(2026)).toBeNull();
  expect(await findMonthPage(MARCH, "1")).toBeNull();
  expect(await listMonths()).toEqual([]);
});

test("years and months have what lists show, counted by the publication's clock", async () => {
  const author = await addMember();
  const post = (title: string, moment: string, more = {}) =>
    addPost(author, { title, publishedAt: new Date(moment), ...more });
  await post("New Year in Tokyo", "2025-12-31T15:00:00Z");
  await post("First", "2026-03-01T00:00:00Z");
  await post("Middle", "2026-03-15T12:00:00Z");
  await post("Last", "2026-03-31T23:59:59.999Z");
  await post("Long ago", "2019-08-01T12:00:00Z");
  for (const status of ["draft", "scheduled", "hidden", "unlisted", "handed-in"] as const) {
    await post("Unseen", "2026-03-20T12:00:00Z", { status });
    await post("Unseen", "2022-03-20T12:00:00Z", { status });
  }

  await clockAt("UTC");
  expect(await findYearsPage("1")).toEqual({
    years: [
      { year: 2026, count: 3, months: [{ ...MARCH, count: 3 }] },
      { year: 2025, count: 1, months: [{ year: 2025, month: 12, count: 1 }] },
      { year: 2019, count: 1, months: [{ year: 2019, month: 8, count: 1 }] },
    ],
    number: 1,
    last: 1,
  });
  expect(await findYear(2026)).toMatchObject({ count: 3, older: 2025, newer: null });
  expect(await findYear(2025)).toMatchObject({ count: 1, older: 2019, newer: 2026 });
  expect(await findYear(2022)).toBeNull();
  expect(await titlesIn(MARCH)).toEqual(["Last", "Middle", "First"]);
  const august = { year: 2019, month: 8 };
  expect(await findMonthPage(MARCH, "1")).toMatchObject({
    older: { year: 2025, month: 12 },
    newer: null,
  });
  expect(await findMonthPage(august, "1")).toMatchObject({ older: null, count: 1, last: 1 });
  for (const page of ["2", "0", "-1", "abc", "1e1", ""]) {
    expect(await findMonthPage(MARCH, page)).toBeNull();
  }
  for (const month of [
    { year: 9999, month: 12 },
    { year: 1000, month: 1 },
    { year: 2026, month: 4 },
  ]) {
    expect(await findMonthPage(month, "1")).toBeNull();
  }

  await clockAt("Asia/Tokyo");
  expect((await listMonths()).map(({ year, month }) => `${year}-${month}`)).toEqual([
    "2026-4",
    "2026-3",
    "2026-1",
    "2019-8",
  ]);
  expect(await titlesIn(MARCH)).toEqual(["Middle", "First"]);
  expect(await titlesIn({ year: 2026, month: 4 })).toEqual(["Last"]);
});

test("a long month has numbered pages, whatever segments its posts are counted in", async () => {
  const author = await addMember();
  await clockAt("UTC");
  const moment = (index: number) => new Date(Date.UTC(2024, 1, 1, 0, Math.floor(index / 3)));
  for (let index = 0; index < 101; index++) {
    await addPost(author, { title: `Post ${index}`, publishedAt: moment(index) });
  }
  await splitLongSegments({ max: 20, size: 10 });
  const february = { year: 2024, month: 2 };
  const pages = await Promise.all(["1", "2", "3"].map((page) => titlesIn(february, page)));
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
  const newestFirst = Array.from({ length: 101 }, (_, index) => `Post ${100 - index}`);
  expect(pages.flat()).toEqual(newestFirst);
  expect(await findMonthPage(february, "4")).toBeNull();
  expect(await findMonthPage(february, "1")).toMatchObject({ count: 101, last: 3 });
});

test("a page of the archive goes by what stands in it and beside it, at the ends by everything", () => {
  const span = monthSpan(MARCH, "Europe/Berlin");
  const beside = {
    older: new Date("2025-12-24T00:00:00Z"),
    newer: new Date("2026-04-02T00:00:00Z"),
  };
  expect(archiveCacheTags(span, beside)).toEqual([
    "posts-in",
    ...["2025-12", "2026-01", "2026-02", "2026-03", "2026-04"].map((month) => `posts-in:${month}`),
  ]);
  expect(archiveCacheTags(span, { ...beside, newer: null })).toEqual(["posts"]);
  expect(archiveCacheTags(span)).toEqual(["posts-in", "posts-in:2026-02", "posts-in:2026-03"]);
});
