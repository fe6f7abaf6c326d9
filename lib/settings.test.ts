import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

describe("readSettings", () => {
  it("has a good value for everything", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      siteUrl: "http://localhost:3000",
      dataDir: resolve("data"),
      databaseUrl: `file:${resolve("data/carafe.db")}`,
      authSecret: undefined,
      postsPerPage: 5,
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

  it.each([
    [{ PORT: "http" }, "The setting PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "The setting PORT must be a whole number from 1 to 65535."],
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
  ])("names the bad value in %j in one sentence", (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });
});
