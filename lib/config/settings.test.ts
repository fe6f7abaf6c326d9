import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

describe("readSettings", () => {
  it("has a good value for everything", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      workers: 1,
      metrics: null,
      siteUrl: "http://localhost:3000",
      dataDir: resolve("data"),
      databaseUrl: `file:${resolve("data/carafe.db")}`,
      authSecret: undefined,
      postsPerPage: undefined,
      trustedProxies: 0,
      drainSeconds: 0,
      visitorCacheMb: 64,
      accessLog: "stdout",
      logLevel: "info",
      websubHub: null,
      fonts: "site",
      mail: { transport: "file" },
      github: null,
      oidc: null,
    });
  });

  it("takes an empty value for none", () => {
    expect(readSettings({ PORT: "", POSTS_PER_PAGE: " " }).port).toBe(3000);
  });

  it("derives the site's address from the port", () => {
    expect(readSettings({ PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
  });

  it("reads both spellings of PostgreSQL", () => {
    const url = "postgres://carafe@db/blog";
    expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(readSettings({ DATABASE_URL: "postgresql://db/blog" }).databaseUrl).toMatch(
      /^postgresql/,
    );
  });

  it("sends by the mail service that is set", () => {
    const from = "Carafe <blog@example.org>";
    expect(
      readSettings({ SMTP_URL: "smtps://ada:pw@mail.example.org", MAIL_FROM: from }).mail,
    ).toEqual({ transport: "smtp", url: "smtps://ada:pw@mail.example.org", from });
    expect(readSettings({ RESEND_API_KEY: "re_1", MAIL_FROM: "blog@example.org" }).mail).toEqual({
      transport: "resend",
      apiKey: "re_1",
      from: "blog@example.org",
    });
    expect(readSettings({ MAIL_FROM: from }).mail).toEqual({ transport: "file" });
  });

  it("knows the other providers of logins that are set up", () => {
    const { github, oidc } = readSettings({
      AUTH_GITHUB_ID: "id",
      AUTH_GITHUB_SECRET: "secret",
      AUTH_OIDC_ISSUER: "https://login.example.org/realm",
      AUTH_OIDC_ID: "carafe",
      AUTH_OIDC_SECRET: "other",
    });
    expect(github).toEqual({ clientId: "id", clientSecret: "secret" });
    expect(oidc).toEqual({
      issuer: "https://login.example.org/realm",
      clientId: "carafe",
      clientSecret: "other",
      name: "OpenID Connect",
    });
  });

  it("has pages bring their fonts along, unless they are to have the reader's", () => {
    expect(readSettings({}).fonts).toBe("site");
    expect(readSettings({ FONTS: "system" }).fonts).toBe("system");
  });

  it("counts the proxies before the site", () => {
    expect(readSettings({ TRUST_PROXY: "2" }).trustedProxies).toBe(2);
  });

  it.each([
    [{ PORT: "http" }, "The setting PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "The setting PORT must be a whole number from 1 to 65535."],
    [
      { WEBSUB_HUB: "hub.example.org" },
      "The setting WEBSUB_HUB must begin with https:// or http://.",
    ],
    [{ POSTS_PER_PAGE: "0" }, "The setting POSTS_PER_PAGE must be a whole number from 1 to 50."],
    [
      { DATABASE_URL: "mysql://db/blog" },
      "The setting DATABASE_URL must begin with file:, postgres:// or postgresql://.",
    ],
    [
      { SITE_URL: "blog.example.org" },
      "The setting SITE_URL must be an address such as https://blog.example.org, without a path.",
    ],
    [
      { SITE_URL: "https://example.org/blog" },
      "The setting SITE_URL must be an address such as https://blog.example.org, without a path.",
    ],
    [{ AUTH_SECRET: "short" }, "The setting AUTH_SECRET must have at least 32 characters."],
    [
      { LOG_LEVEL: "loud" },
      "The setting LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
    ],
    [{ FONTS: "comic" }, 'The setting FONTS must be "site" or "system".'],
    [{ TRUST_PROXY: "yes" }, "The setting TRUST_PROXY must be a whole number from 0 to 10."],
    [{ SMTP_URL: "smtp://mail" }, "The setting MAIL_FROM must be set with SMTP_URL."],
    [{ RESEND_API_KEY: "re_1" }, "The setting MAIL_FROM must be set with RESEND_API_KEY."],
    [
      { SMTP_URL: "smtp://mail", RESEND_API_KEY: "re_1", MAIL_FROM: "blog@example.org" },
      "Only one of the settings SMTP_URL and RESEND_API_KEY can be set.",
    ],
    ...["mail.example.org:587", "smtp://", "http://mail.example.org", "smtp://me:50%@mail"].map(
      (SMTP_URL): [Record<string, string>, string] => [
        { SMTP_URL, MAIL_FROM: "blog@example.org" },
        "The setting SMTP_URL must be an address such as smtps://user:password@mail.example.org, special",
      ],
    ),
    [
      { SMTP_URL: "smtp://mail", MAIL_FROM: "Carafe" },
      "The setting MAIL_FROM must be an email address such as Carafe <blog@example.org>.",
    ],
    [{ AUTH_GITHUB_ID: "id" }, "The setting AUTH_GITHUB_SECRET must be set with AUTH_GITHUB_ID."],
    [
      { AUTH_OIDC_ISSUER: "https://login.example.org", AUTH_OIDC_ID: "carafe" },
      "The setting AUTH_OIDC_SECRET must be set with AUTH_OIDC_ISSUER.",
    ],
    [
      { AUTH_OIDC_ISSUER: "login.example.org" },
      "The setting AUTH_OIDC_ISSUER must begin with https:// or http://.",
    ],
  ])("names the bad value in %j in one sentence", (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });
});
