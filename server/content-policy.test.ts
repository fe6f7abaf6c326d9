import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { contentPolicy } from "./content-policy";

const policy = contentPolicy({}, false);

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

it("lets the scripts run that hand data to Next", () => {
  const scripts = [
    "(self.__next_f=self.__next_f||[]).push([0])",
    'self.__next_f.push([1,"<b>\\n"])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});',
  ];
  const html = scripts.map((text, number) => `<script id="${number}">${text}</script>`).join("");
  const allowed = policy.forPage(`${html}<script src="/a.js" async=""></script>`);
  expect(allowed).toContain(`script-src 'self' ${scripts.map(hash).join(" ")}`);
});

it("lets no other script run, though it stands in the page", () => {
  for (const text of [
    "alert(1)",
    "self.__next_f.push([1,alert(1)])",
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"]),alert([1])',
  ]) {
    expect(policy.forPage(`<script>${text}</script>`)).not.toContain("sha256");
  }
});

it("lets forms lead on to the providers of logins alone", () => {
  const settings = { AUTH_GITHUB_ID: "x", AUTH_OIDC_ISSUER: "https://login.example/realm" };
  expect(policy.withNonce("x")).toMatch(/form-action 'self';/);
  expect(contentPolicy(settings, false).withNonce("x")).toContain(
    "form-action 'self' https://github.com https://login.example;",
  );
});

it("allows no inline script while the site is live", () => {
  const scripts = (text: string) => /script-src [^;]*/.exec(text)?.[0];
  expect(scripts(policy.withNonce("abc"))).toBe("script-src 'self' 'nonce-abc'");
  expect(scripts(policy.forPage("<p>Text</p>"))).toBe("script-src 'self'");
});
