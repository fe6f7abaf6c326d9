import { expect, test } from "vitest";
import { typedLinks } from "../text/link-lines";
import { followPages, navigationOf } from "./navigation";
import type { LinkedPage } from "./site-pages";

const aPage = (
  slug: string,
  navigationPlace: number | null,
  former: string[] = [],
): LinkedPage => ({
  slug,
  title: `The ${slug}`,
  navigationPlace,
  formerSlugs: former.map((each) => ({ slug: each })),
});

const shown = (typed: string, pages: LinkedPage[]): string[] =>
  navigationOf(typedLinks(typed), pages).map(({ label, address }) => `${label} | ${address}`);

const HOME = "Home | /\nWork | https://example.org/work";

test("a page stands at its place among the links, and after all of them where there are fewer", () => {
  expect(shown(HOME, [aPage("about", 2)])).toEqual([
    "Home | /",
    "The about | /about",
    "Work | https://example.org/work",
  ]);
  expect(shown(HOME, [aPage("first", 1), aPage("second", 2), aPage("last", 99)])).toEqual([
    "The first | /first",
    "The second | /second",
    "Home | /",
    "Work | https://example.org/work",
    "The last | /last",
  ]);
});

test("a page that is not to stand there does not", () => {
  expect(shown(HOME, [aPage("imprint", null)])).toEqual(HOME.split("\n"));
});

test("a link that was typed keeps its words and its place, and leads to where the page is now", () => {
  expect(shown("Who we are | /about\nHome | /", [aPage("us", 9, ["about"])])).toEqual([
    "Who we are | /us",
    "Home | /",
  ]);
  expect(shown("Über | /%C3%BCber-uns", [aPage("über-uns", null)])).toEqual([
    "Über | /%C3%BCber-uns",
  ]);
});

test("a link to a page that is not there is left out; rooms, files and other sites are not asked for", () => {
  const typed =
    "Gone | /gone\nTags | /tags\nLog in | /login\nA | /user/ada\nIcon | /icon.svg\nB | mailto:b@example.com";
  expect(shown(typed, [])).toEqual(typed.split("\n").slice(1));
  expect(followPages(typedLinks("Gone | /gone\nHere | /here"), [aPage("here", null)])).toEqual([
    { label: "Here", address: "/here" },
  ]);
});
