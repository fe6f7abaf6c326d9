import { expect, it } from "vitest";
import { contentPolicy } from "./content-policy";

const policy = contentPolicy({}, false);

it("lets forms lead on to the providers of logins alone", () => {
  const settings = { AUTH_GITHUB_ID: "x", AUTH_OIDC_ISSUER: "https://login.example/realm" };
  expect(policy.withNonce("x")).toMatch(/form-action 'self';/);
  expect(contentPolicy(settings, false).withNonce("x")).toContain(
    "form-action 'self' https://github.com https://login.example;",
  );
});

it("lets no script run on a page that has none, and on others those with its nonce", () => {
  const scripts = (text: string) => /script-src [^;]*/.exec(text)?.[0];
  expect(scripts(policy.withSources("'none'"))).toBe("script-src 'none'");
  expect(scripts(policy.withNonce("abc"))).toBe("script-src 'self' 'nonce-abc'");
});

it("lets other hosts play on a page that has players alone", () => {
  expect(policy.withSources("'none'", true)).toMatch(/media-src http: https:;/);
  expect(policy.withSources("'none'", false)).not.toContain("media-src");
});
