import { describe, expect, it } from "vitest";
import { identityOf } from "./identity";

const GITHUB = { provider: "github", providerAccountId: "583231", type: "oauth" };
const OIDC = { provider: "oidc", providerAccountId: "https://id.example#1", type: "oidc" };

it("reads a GitHub profile", () => {
  const profile = {
    id: 583_231,
    login: "octocat",
    name: "The Octocat",
    email: "octocat@github.com",
    email_verified: true,
  };
  expect(identityOf(GITHUB, profile)).toEqual({
    ...GITHUB,
    email: "octocat@github.com",
    isEmailVerified: true,
    name: "octocat",
  });
});

describe("an email address", () => {
  it.each([
    [true, true],
    ["true", true],
    [false, false],
    ["false", false],
    [1, false],
    [undefined, false],
  ])("whose email_verified is %j is verified: %j", (email_verified, expected) => {
    const identity = identityOf(OIDC, { email: "ada@example.com", email_verified });
    expect(identity.isEmailVerified).toBe(expected);
  });

  it.each([undefined, null, "", "ada", `${"a".repeat(120)}@example.com`, ["ada@example.com"]])(
    "%j is none",
    (email) => {
      const identity = identityOf(OIDC, { email, email_verified: true });
      expect(identity).toMatchObject({ email: null, isEmailVerified: false });
    },
  );
});

describe("a name", () => {
  it.each([
    [{ preferred_username: "ada", nickname: "countess", name: "Ada Lovelace" }, "ada"],
    [{ preferred_username: " ", nickname: "countess" }, "countess"],
    [{ preferred_username: 7, name: "Ada Lovelace" }, "Ada Lovelace"],
    [{ email: "ada.l@example.com" }, "ada.l"],
    [{ preferred_username: "ada@example.com" }, "ada"],
    [{}, ""],
  ])("of %j is %j", (claims, name) => {
    expect(identityOf(OIDC, claims).name).toBe(name);
  });
});
