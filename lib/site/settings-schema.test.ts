import { describe, expect, it } from "vitest";
import { FIRST_SETTINGS, settingsSchema, storedSettings } from "./settings-schema";

const errorsOf = (changed: Record<string, string>) => {
  const result = settingsSchema.safeParse({ ...FIRST_SETTINGS, ...changed });
  return result.success ? [] : result.error.issues.map(({ path }) => path[0]);
};

it("takes what a new site begins with, word for word", () => {
  expect(settingsSchema.parse(FIRST_SETTINGS)).toEqual(FIRST_SETTINGS);
});

describe("refuses", () => {
  it.each([
    ["name", ""],
    ["name", " \u200b "],
    ["name", "x".repeat(300)],
    ["tagline", "x".repeat(121)],
    ["description", "x".repeat(301)],
    ["accent", "x".repeat(61)],
    ["language", "not a language"],
    ["language", ""],
    ["timeZone", "Mars/Olympus"],
    ["timeZone", ""],
    ["dateFormat", "full"],
    ["postsPerPage", "0"],
    ["postsPerPage", "51"],
    ["postsPerPage", "5.5"],
    ["postsPerPage", "1e1"],
    ["sections", "a, b, c, d, e, f, g"],
    ["sections", "x".repeat(41)],
    ["linkCards", "maybe"],
    ["navigation", "Home | javascript:alert(1)"],
    ["footerLinks", "x"],
    ["footer", "x".repeat(301)],
    ["registration", "everybody"],
    ["newRole", "owner"],
    ["newRole", "editor"],
    ["confirmEmail", "maybe"],
  ])("%s %j", (name, value) => {
    expect(errorsOf({ [name]: value })).toEqual([name]);
  });
});

it("keeps a name of one line, markup and all, as text", () => {
  const { name } = settingsSchema.parse({ ...FIRST_SETTINGS, name: " <b>Our\u0000\nblog</b> 🍷 " });
  expect(name).toBe("<b>Our blog</b> 🍷");
});

it("writes a language as it is usually written", () => {
  expect(settingsSchema.parse({ ...FIRST_SETTINGS, language: "PT-br" }).language).toBe("pt-BR");
});

it("begins with what a stored setting does not say any more", () => {
  const stored = JSON.stringify({
    name: "Ours",
    registration: "by lot",
    other: 1,
    postsPerPage: 7,
  });
  expect(storedSettings(stored)).toEqual({ ...FIRST_SETTINGS, name: "Ours" });
});
