import { resolve } from "node:path";
import { z } from "zod";
import { ForeseenError } from "./foreseen-error";

/** Everything an operator can set, read from the environment. README.md and .env.example explain each. */
const settingsSchema = z.object({
  PORT: wholeNumber(1, 65_535, 3000),
  HOST: z.string().default("127.0.0.1"),
  SITE_URL: z
    .string()
    .refine(isOrigin, "must be an address such as https://blog.example.org, without a path")
    .optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^(file:.|postgres(ql)?:\/\/.)/.test(url),
      "must begin with file:, postgres:// or postgresql://",
    )
    .optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  POSTS_PER_PAGE: wholeNumber(1, 50, 5),
});

export type Settings = {
  port: number;
  host: string;
  /** Origin without a trailing slash. */
  siteUrl: string;
  /** Absolute path. */
  dataDir: string;
  databaseUrl: string;
  authSecret: string | undefined;
  postsPerPage: number;
};

let current: Settings | undefined;

/** The settings of this process, read once. Throws ForeseenError. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

/** Reads settings from `env`; an empty value counts as not set. Throws ForeseenError. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const { path, message } = result.error.issues[0];
    throw new ForeseenError(`The setting ${String(path[0])} ${message}.`);
  }
  const { PORT, HOST, SITE_URL, DATA_DIR, DATABASE_URL, AUTH_SECRET, POSTS_PER_PAGE } = result.data;
  const dataDir = resolve(DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    siteUrl: new URL(SITE_URL ?? `http://localhost:${PORT}`).origin,
    dataDir,
    databaseUrl: absoluteFile(DATABASE_URL ?? `file:${dataDir}/carafe.db`),
    authSecret: AUTH_SECRET,
    postsPerPage: POSTS_PER_PAGE,
  };
}

/** The environment that these settings are read from, complete: for the server, and middleware.ts in it. */
export function environmentOf(settings: Settings): Record<string, string> {
  return {
    PORT: String(settings.port),
    HOST: settings.host,
    SITE_URL: settings.siteUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    AUTH_SECRET: settings.authSecret ?? "",
    POSTS_PER_PAGE: String(settings.postsPerPage),
  };
}

function wholeNumber(min: number, max: number, preset: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= min && number <= max, message)
    .default(preset);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username;
}

/** SQLite opens a relative path from the folder of the moment; an absolute one always means the same file. */
function absoluteFile(databaseUrl: string): string {
  return databaseUrl.startsWith("file:")
    ? `file:${resolve(databaseUrl.slice("file:".length))}`
    : databaseUrl;
}
