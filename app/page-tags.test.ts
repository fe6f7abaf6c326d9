import { expect, test } from "vitest";
import { forMembers, NO_PREVIEW } from "./page-tags";

const ALL = {
  title: "Wine",
  description: "About wine.",
  alternates: {
    canonical: "https://blog.example/wine",
    types: { "application/atom+xml": "/feed" },
  },
  openGraph: { title: "Wine" },
  twitter: { card: "summary" },
} as const;

test("a member's page keeps its title and its feeds, and drops what search engines and previews read", async () => {
  const { title, alternates } = ALL;
  expect(await forMembers(async () => ALL)({})).toEqual({
    ...NO_PREVIEW,
    title,
    alternates: { types: alternates.types },
  });
});

test("a member's page without a title of its own has the site's", async () => {
  expect(await forMembers(async () => ({}))({})).toEqual(NO_PREVIEW);
});
