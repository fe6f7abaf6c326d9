import { expect, test } from "vitest";
import { isTagSlug, tagSlug } from "./tag-slug";

test.each([
  ["Wine", "wine"],
  ["Red  wine", "red-wine"],
  ["JavaScript", "javascript"],
  ["Käse & Brot", "kaese-and-brot"],
  ["Вино", "vino"],
  ["C", "c"],
  ["C#", "c-sharp"],
  ["C++", "c-plus-plus"],
  ["葡萄酒", "8461-8404-9152"],
  ["ＷＩＮＥ", "wine"],
  ["🍷", "1f377"],
  ["!?", "21-3f"],
  ["❤\ufe0f", "2764"],
])("the tag %j has the address %j", (name, slug) => {
  expect(tagSlug(name)).toBe(slug);
});

test.each([
  ["葡萄", "葡萄酒"],
  ["कि", "की"],
  ["酒 wine", "wine"],
  ["🍷", "🍞"],
  ["€", "$"],
])("%j and %j are two tags", (one, other) => {
  expect(tagSlug(one)).not.toBe(tagSlug(other));
});

test("the case of letters makes no other tag, in any script", () => {
  for (const name of ["WINE", "ВИНО", "ÀÉÎ", "ԱԲԳ", "ᎠᎡᎢ", "𐐀𐐁"]) {
    expect(tagSlug(name)).toBe(tagSlug(name.toLowerCase()));
  }
});

test("an address is always plain letters, digits and hyphens", () => {
  for (let code = 0x21; code <= 0x2ffff; code += 7) {
    expect(isTagSlug(tagSlug(String.fromCodePoint(code)))).toBe(true);
  }
});

test("no forty characters make an address that is too long", () => {
  for (const letter of ["a", "🍷", "𠀀", "ﷺ", "Ꭰ"]) {
    expect(isTagSlug(tagSlug(letter.repeat(40)))).toBe(true);
  }
  expect(tagSlug("🍷".repeat(39))).not.toBe(tagSlug("🍷".repeat(40)));
});
