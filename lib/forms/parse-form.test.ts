import { describe, expect, it } from "vitest";
import * as z from "zod";
import { expectCpuMsBelow } from "../../test/cost";
import { loginSchema, registrationSchema } from "../auth/schema";
import { postSchema } from "../posts/text/form-schema";
import { parseForm, typedValues } from "./parse-form";

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

it("reads of a field, and sends back, what somebody can have typed into it", () => {
  const data = form({ ...GOOD, username: "🍷".repeat(1_500_000), email: "a ".repeat(1_500_000) });
  const result = parseForm(registrationSchema, data);
  expect(result).toMatchObject({
    ok: false,
    state: {
      values: { username: "🍷".repeat(500), email: "a ".repeat(500) },
      errors: { username: expect.any(String), email: expect.any(String) },
    },
  });
});

it.each([
  [
    postSchema,
    { title: 1_000, content: 300_000, tags: 1_000, slug: 1_000, date: 1_000, version: 1_000 },
  ],
  [z.object({ about: z.string() }), { about: 10_000 }],
  [loginSchema, { email: 1_000, remember: 1_000, callbackUrl: 10_000 }],
])("each field has a measure of its own, a text the largest", (schema, lengths) => {
  const names = Object.keys(lengths);
  const typed = form(Object.fromEntries(names.map((name) => [name, "x".repeat(300_000)])));
  const values = typedValues(schema, typed);
  expect(Object.fromEntries(names.map((name) => [name, values[name]?.length]))).toEqual(lengths);
});

it("measures a field before it normalises it", async () => {
  const accents = "\u0301".repeat(30_000);
  const data = form({ ...GOOD, username: `a${accents}`, email: `a${accents}@example.com` });
  await expectCpuMsBelow(500, () => {
    expect(parseForm(registrationSchema, data)).toMatchObject({
      state: { errors: { username: "Please use 2 to 20 characters." } },
    });
  });
});
