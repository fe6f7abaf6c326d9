import { describe, expect, it } from "vitest";
import { uniqueKey } from "../text/unique-key";
import { usernameSchema } from "../users/schema";
import { claimUsername } from "./plan-users";

describe("claimUsername", () => {
  it("leaves a good name alone", () => {
    expect(claimUsername("CoreyMSchafer", new Set())).toBe("CoreyMSchafer");
  });

  it("numbers a name that is taken, whatever the case", () => {
    const taken = new Set([uniqueKey("Ada"), uniqueKey("ada-2")]);
    expect(claimUsername("ADA", taken)).toBe("ADA-3");
  });

  it("remembers the names it has given", () => {
    const taken = new Set<string>();
    expect([claimUsername("ada", taken), claimUsername("ada", taken)]).toEqual(["ada", "ada-2"]);
  });

  it.each([
    "John Doe",
    "a",
    "",
    "🍷",
    "..",
    "x".repeat(50),
    "<b>bob</b>",
    "  spaced  ",
    "- -",
    "Яada",
    "ada\u3164",
    "\u3164",
  ])("makes %j into a name that is allowed", (wanted) => {
    const name = claimUsername(wanted, new Set());
    expect(usernameSchema.safeParse(name)).toEqual({ success: true, data: name });
  });
});
