import { describe, expect, it } from "vitest";
import { usernameSchema } from "../users/schema";
import { profileSchema, registrationSchema } from "./schema";

function passwordErrors(password: string): string[] {
  const form = { username: "ada", email: "ada@example.com", password, confirmPassword: password };
  const result = registrationSchema.safeParse(form);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe("usernameSchema", () => {
  it.each(["ada", "Ada_L.", "a-1", "Éva", "Жанна", "山田", "a".repeat(20)])("takes %s", (name) => {
    expect(usernameSchema.parse(name)).toBe(name);
  });

  it.each(["a", "a".repeat(21), "a b", "a/b", "a@b", "<b>", "🍷🍷", "..", "-_", "%00"])(
    "refuses %s",
    (name) => {
      expect(usernameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each(["adaЖ", "аda", "Ωmega", "Жαn", "ⲁda", "ꭰda", "ada\u0301\u0301", "\u0301ada"])(
    "refuses %s, whose letters are not written together",
    (name) => {
      expect(usernameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each([
    "ada山田",
    "ラーメンeve",
    "adaאבג",
    "김Kim",
    "ⲁⲃⲅ",
    "Ωμέγα_1",
    "ที่บ้าน",
    "नमस्ते",
    "عبد-1",
    "Việt",
  ])("takes %s, whose letters are", (name) => {
    expect(usernameSchema.safeParse(name)).toMatchObject({ success: true });
  });

  it.each(["\ufe0f", "\u115f", "\u3164", "\u034f", "\u180b", "\u{e0100}", "\u17b4", "\uffa0"])(
    "refuses an invisible %j",
    (letter) => {
      expect(usernameSchema.safeParse(`ada${letter}`).success).toBe(false);
    },
  );

  it("reads compatibility letters as the plain ones", () => {
    expect(usernameSchema.parse("ａｄａ")).toBe("ada");
  });
});

describe("a password", () => {
  it("has 8 characters at least, spaces at the ends not counted", () => {
    expect(passwordErrors("1234567")).toHaveLength(1);
    expect(passwordErrors("   1234   ")).toHaveLength(1);
    expect(passwordErrors("        ")).toHaveLength(1);
    expect(passwordErrors("12345678")).toEqual([]);
  });

  it.each(["\u200b", "\u3164", "\u2800", "\u0007", "\u{e0041}", "\u00a0"])(
    "is not made of %j, which cannot be seen",
    (letter) => {
      expect(passwordErrors(letter.repeat(12))).toHaveLength(1);
      expect(passwordErrors(`short${letter.repeat(12)}`)).toHaveLength(1);
    },
  );

  it("is typed the same way twice, whatever the keyboard makes of its accents", () => {
    const form = { username: "ada", email: "ada@example.com" };
    const typed = { password: "caf\u00e9 au lait", confirmPassword: "cafe\u0301 au lait" };
    expect(registrationSchema.safeParse({ ...form, ...typed }).success).toBe(true);
    expect(passwordErrors("e\u0301".repeat(36))).toEqual([]);
  });

  it("has 72 bytes at most, whatever the letters", () => {
    expect(passwordErrors("a".repeat(72))).toEqual([]);
    expect(passwordErrors("a".repeat(73))).toHaveLength(1);
    expect(passwordErrors("é".repeat(37))).toHaveLength(1);
  });
});

describe("names that an account has", () => {
  const KEPT = { username: "ada lovelace", email: "ada at home" };
  const fields = (names: Partial<typeof KEPT>) => ({ ...KEPT, ...names, about: "", password: "" });
  const take = (names: Partial<typeof KEPT>) => profileSchema(KEPT).safeParse(fields(names));

  it("stay as they are, whatever the rules are now", () => {
    expect(take({})).toMatchObject({ success: true, data: KEPT });
    expect(take({ username: " ada lovelace " })).toMatchObject({ data: KEPT });
  });

  it("give way to others by today's rules", () => {
    const names = { username: "ada", email: "жанна@почта.рф" };
    expect(take(names)).toMatchObject({ success: true, data: names });
    expect(take({ username: "Ada lovelace" }).success).toBe(false);
    expect(take({ email: "ada at work" }).error?.issues).toMatchObject([
      { path: ["email"], message: expect.stringContaining("such as name@example.com") },
    ]);
  });
});

describe("what a profile says", () => {
  const KEPT = { username: "ada", email: "ada@example.com" };
  const take = (said: object) => profileSchema(KEPT).safeParse({ ...KEPT, password: "", ...said });

  it.each([
    "",
    "Ada Lovelace",
    "نیلوفر می\u200cرود",
    "山田 太郎",
    "O’Brien 👩\u200d🌾",
    "Zoë",
    "❤\ufe0f",
  ])("can be the name %s", (displayName) => {
    expect(take({ displayName })).toMatchObject({ success: true, data: { displayName } });
  });

  it.each([
    "a".repeat(61),
    "Ada\u202ecalevoL",
    "Ada\u2066",
    "Ada\u200f",
    "A\u00adda",
    "\u3164",
    "\u0301Ada",
    `A${"\u0316\u0317\u0318\u0319\u031c"}da`,
    "\ue000",
  ])("is not the name %j", (displayName) => {
    expect(take({ displayName }).success).toBe(false);
  });

  it("has its spaces put in order", () => {
    expect(take({ displayName: "  Ada\n Lovelace\u0000 ", pronouns: " she " })).toMatchObject({
      data: { displayName: "Ada Lovelace", pronouns: "she" },
    });
    expect(take({ pronouns: "a".repeat(41) }).success).toBe(false);
  });

  it.each(["", "Garden | https://garden.example", "A | B | HTTPS://b.example/?a=1#c"])(
    "can have the links %j",
    (links) => {
      expect(take({ links })).toMatchObject({ success: true, data: { links } });
    },
  );

  it.each([
    "https://garden.example",
    "Garden | http://garden.example",
    "Garden | javascript:alert(1)",
    "Garden | https:///garden",
    "Garden | https://",
    "Garden | https://[",
    "Garden | https://ada:secret@garden.example",
    "Garden | https://a b.example",
    "Garden | /user/ada",
    "Garden | //garden.example",
    Array(6).fill("Garden | https://garden.example").join("\n"),
  ])("has not the links %j", (links) => {
    expect(take({ links }).success).toBe(false);
  });
});

describe("an email address", () => {
  it.each(["ada", "ada@", "@example.com", "a b@example.com", `${"a".repeat(120)}@example.com`])(
    "is not %s",
    (email) => {
      const form = { username: "ada", email, password: "12345678", confirmPassword: "12345678" };
      expect(registrationSchema.safeParse(form).success).toBe(false);
    },
  );
});
