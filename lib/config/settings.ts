import { resolve } from "node:path";
import * as z from "zod";
import { databaseUrl as databaseUrlFormat, sqliteUrl } from "./database-url";
import { dialectOf } from "./dialect";
import { OperatorError } from "./operator-error";
import {
  type Client,
  githubOf,
  type MailSettings,
  mailOf,
  type OidcSettings,
  oidcOf,
} from "./service-settings";
import { addressOf, origin, sender, smtpUrl, wholeNumber } from "./setting-formats";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Everything an operator can set, read from the environment. README.md and .env.example explain each. */
const settingsSchema = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  WORKERS: wholeNumber(1, 64).default(1),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  SITE_URL: origin().optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: databaseUrlFormat.optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  CRON_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  POSTS_PER_PAGE: wholeNumber(1, 50).optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  DRAIN_SECONDS: wholeNumber(0, 300).default(0),
  VISITOR_CACHE_MB: wholeNumber(0, 100_000).default(64),
  ACCESS_LOG: z.enum(["stdout", "off"], 'must be "stdout" or "off"').default("stdout"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  REDIS_URL: addressOf(/^rediss?:/, "must begin with redis:// or rediss://").optional(),
  WEBSUB_HUB: addressOf(/^https?:/, "must begin with https:// or http://").optional(),
  FONTS: z.enum(["site", "system"], 'must be "site" or "system"').default("site"),
  MAIL_FROM: sender.optional(),
  SMTP_URL: smtpUrl.optional(),
  RESEND_API_KEY: z.string().optional(),
  AUTH_GITHUB_ID: z.string().optional(),
  AUTH_GITHUB_SECRET: z.string().optional(),
  AUTH_OIDC_ISSUER: addressOf(/^https?:/, "must begin with https:// or http://").optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default("OpenID Connect"),
});

type Given = z.infer<typeof settingsSchema>;

export type Settings = {
  port: number;
  host: string;
  /** How many processes serve the site. */
  workers: number;
  /** Where Prometheus asks for what is measured; null where nothing is. */
  metrics: { port: number; host: string } | null;
  /** Origin without a trailing slash. */
  siteUrl: string;
  /** Absolute path. */
  dataDir: string;
  /** Of a SQLite file the absolute path, percent-encoded. */
  databaseUrl: string;
  authSecret: string | undefined;
  /** What a scheduler outside shows; undefined where there is none. */
  cronSecret: string | undefined;
  /** Undefined where the publication sets it. */
  postsPerPage: number | undefined;
  /** How many proxies of the operator's own stand before the site; 0 where browsers reach it directly. */
  trustedProxies: number;
  /** How long new requests are answered after SIGTERM. */
  drainSeconds: number;
  /** How much memory finished pages for visitors may take; 0 keeps none. */
  visitorCacheMb: number;
  /** Where a line for each request goes. */
  accessLog: "stdout" | "off";
  /** From which level on the log has lines. */
  logLevel: (typeof LOG_LEVELS)[number];
  /** Carries invalidations between processes on PostgreSQL; undefined where the database does. */
  redisUrl: string | undefined;
  /** The address of the hub that is told of new posts; null where there is none. */
  websubHub: string | null;
  /** Whether pages bring the site's own fonts along, or have the reader's. */
  fonts: "site" | "system";
  mail: MailSettings;
  github: Client | null;
  oidc: OidcSettings | null;
};

let current: Settings | undefined;

/** The settings of this process, read once. Throws OperatorError. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

/** Reads settings from `env`; an empty value counts as not set. Throws OperatorError. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const result = settingsSchema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())),
  );
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new OperatorError(`The setting ${String(issue?.path[0])} ${issue?.message}.`);
  }
  const given = result.data;
  const dataDir = resolve(given.DATA_DIR);
  const databaseUrl = given.DATABASE_URL ?? sqliteUrl(`${dataDir}/carafe.db`);
  return {
    port: given.PORT,
    host: given.HOST,
    workers: workersOf(given.WORKERS, databaseUrl),
    metrics: metricsOf(given),
    siteUrl: given.SITE_URL ?? `http://localhost:${given.PORT}`,
    dataDir,
    databaseUrl,
    authSecret: given.AUTH_SECRET,
    cronSecret: given.CRON_SECRET,
    postsPerPage: given.POSTS_PER_PAGE,
    trustedProxies: given.TRUST_PROXY,
    drainSeconds: given.DRAIN_SECONDS,
    visitorCacheMb: given.VISITOR_CACHE_MB,
    accessLog: given.ACCESS_LOG,
    logLevel: given.LOG_LEVEL,
    redisUrl: given.REDIS_URL,
    websubHub: given.WEBSUB_HUB ?? null,
    fonts: given.FONTS,
    mail: mailOf(given),
    github: githubOf(given),
    oidc: oidcOf(given),
  };
}

/** Throws OperatorError if there are several on a SQLite file, which one process has for itself. */
function workersOf(workers: number, databaseUrl: string): number {
  if (workers > 1 && dialectOf(databaseUrl) === "sqlite") {
    throw new OperatorError(
      "The setting WORKERS must be 1 on SQLite, where one process serves a site; PostgreSQL takes more (DATABASE_URL).",
    );
  }
  return workers;
}

/** Throws OperatorError if it is the port of the site, which everybody reaches. */
function metricsOf({ METRICS_PORT: port, METRICS_HOST: host, PORT }: Given): Settings["metrics"] {
  if (port === PORT) throw new OperatorError("The setting METRICS_PORT must be another than PORT.");
  return port === undefined ? null : { port, host };
}

/** What `settings` works out for itself, as an environment: for the server, and middleware.ts in it. */
export function environmentOf(settings: Settings): Record<string, string> {
  return {
    PORT: String(settings.port),
    HOST: settings.host,
    WORKERS: String(settings.workers),
    METRICS_PORT: String(settings.metrics?.port ?? ""),
    METRICS_HOST: settings.metrics?.host ?? "",
    SITE_URL: settings.siteUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    AUTH_SECRET: settings.authSecret ?? "",
    TRUST_PROXY: String(settings.trustedProxies),
    DRAIN_SECONDS: String(settings.drainSeconds),
    VISITOR_CACHE_MB: String(settings.visitorCacheMb),
    ACCESS_LOG: settings.accessLog,
    LOG_LEVEL: settings.logLevel,
    REDIS_URL: settings.redisUrl ?? "",
  };
}
