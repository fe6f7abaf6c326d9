import { describe, expect, it } from "vitest";
import { registrationSchema } from "../auth/schema";
import { parseForm } from "./parse-form";

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const GOOD = {
  username: "ada",
  email: "ada@example.com",
  password: "correct horse",
  confirmPassword: "correct horse",
};

describe("parseForm", () => {
  it("gives the parsed values", () => {
    const result = parseForm(registrationSchema, form({ ...GOOD, username: " ada " }));
    expect(result).toMatchObject({ ok: true, data: { username: "ada" } });
  });

  it("keeps what was typed, but never passwords", () => {
    const result = parseForm(registrationSchema, form({ ...GOOD, username: " a " }));
    expect(result).toEqual({
      ok: false,
      state: {
        values: { username: " a ", email: "ada@example.com", callbackUrl: "" },
        errors: { username: "Please use 2 to 20 characters." },
      },
    });
  });

  it("says all that is wrong at once", () => {
    const result = parseForm(
      registrationSchema,
      form({ username: "", email: "ada", password: "correct horse", confirmPassword: "other" }),
    );
    expect(result).toMatchObject({
      state: {
        errors: {
          username: "Please choose a username.",
          email: "Please enter an email address such as name@example.com.",
          confirmPassword: "Passwords must match.",
        },
      },
    });
  });

  it.each([undefined, null, "text", ["username"], { username: "ada" }])(
    "takes %j, which a script has sent, for an empty form",
    (sent) => {
      const result = parseForm(registrationSchema, sent as unknown as FormData);
      expect(result).toMatchObject({ ok: false, state: { values: { username: "" } } });
    },
  );

  it("takes missing fields and files for empty text", () => {
    const file = new File(["x"], "x.txt");
    const result = parseForm(registrationSchema, form({ username: file }));
    expect(result).toMatchObject({
      state: { values: { username: "", email: "" }, errors: { password: expect.any(String) } },
    });
  });
});
