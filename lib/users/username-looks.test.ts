import { describe, expect, it } from "vitest";
import { looksOf } from "./username-looks";

function looksAlike(one: string, other: string): boolean {
  return looksOf(one).some((look) => looksOf(other).includes(look));
}

describe("two names", () => {
  it.each([
    ["ada", "Ada"],
    ["scope", "ѕсоре"],
    ["Anna", "Αnna"],
    ["paul", "pauI"],
    ["BILL", "biII"],
    ["modern", "modem"],
    ["bob", "b0b"],
    ["ada1", "adal"],
    ["ångström", "a\u030angstro\u0308m"],
    ["ada", "ada\ufe0f"],
    ["ada", "a\u034fda"],
    ["лена", "лeна"],
    ["Οδυσσέας", "Oδυσσέας"],
  ])("look the same: %s and %s", (one, other) => {
    expect(looksAlike(one, other)).toBe(true);
  });

  it.each([
    ["ada", "adam"],
    ["ana", "аня"],
    ["josé", "jose"],
    ["ada-1", "ada-2"],
    ["山田", "山本"],
    ["ada.l", "ada_l"],
  ])("look different: %s and %s", (one, other) => {
    expect(looksAlike(one, other)).toBe(false);
  });
});
