import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { db } from "../lib/database/db";
import { startTemporaryPostgres } from "../scripts/database/temporary-postgres";
import type { Database } from "../scripts/tests/matrix";
import { newDatabase } from "../test/databases";
import { newFolder, removeFolder } from "../test/folders";
import { type IdentityProvider, startIdentityProvider } from "../test/identity-provider";
import { addPerson, type Person } from "../test/people";
import { addPost, type Written } from "../test/posts";
import { type ProcessOptions, type SiteProcess, startProcesses } from "../test/processes";
import { lastMailTo, type SentMail } from "../test/sent-mail";
import { logInAs } from "../test/sessions";
import {
  refresh,
  type Site,
  type SiteSettings,
  siteSettings,
  startSite,
  stopSite,
} from "../test/site";

export type Fixtures = {
  /** Makes the browser a member's; a new one unless `person` is given. */
  login: (person?: Person) => Promise<Person>;
  newPost: (
    author: Person,
    post?: { title?: string; content?: string; publishedAt?: Date },
  ) => Promise<Written>;
  /** Another browser without a page, for requests; a visitor's unless it is a member's. */
  anotherBrowser: (member?: Person) => Promise<BrowserContext>;
  /** A page of another browser, with the same JavaScript setting; a visitor's until it logs in. */
  anotherPage: (member?: Person) => Promise<Page>;
  /** The newest mail to an address, once it is there. */
  lastMailTo: (address: string) => Promise<SentMail>;
  /** An empty folder, which is removed after the test. */
  ownFolder: () => string;
  /** Settings for a site of the test's own, on a database in which nothing is. */
  ownSettings: () => Promise<SiteSettings>;
  /** Starts a site of the test's own; on a database in which nothing is unless `settings` name one. */
  ownSite: (settings?: SiteSettings) => Promise<Site>;
  /** The address of a PostgreSQL database in which nothing is, whatever the worker's site is on. */
  ownPostgres: () => Promise<string>;
  /** Starts several processes of one site, one for each of `options`, on a PostgreSQL database in which nothing is. */
  ownProcesses: (options: ProcessOptions[], databaseUrl?: string) => Promise<SiteProcess[]>;
  /** What browsers have refused to load or run; the test fails if there is any. */
  policyReports: string[];
  /** Shows with a failure what the site said meanwhile. */
  siteLog: undefined;
};

/** The kind of database that a worker's sites are on. */
export type WorkerOptions = { database: Database };

/** One can log in to a worker's site at this provider. */
type WorkerFixtures = WorkerOptions & { site: Site & { identityProvider: IdentityProvider } };

/** Tests with a running site. Every worker has its own, on its own database. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  database: ["SQLite", { scope: "worker", option: true }],

  site: [
    async ({ database }, use) => {
      const settings = await newSettings(newFolder(), database);
      const identityProvider = await startIdentityProvider(settings.SITE_URL);
      Object.assign(settings, identityProvider.settings);
      Object.assign(process.env, settings); // lib/database/db.ts of this process looks at the same database
      const site = await startSite(settings);
      await use({ ...site, identityProvider });
      identityProvider.stop();
      await db().$disconnect();
      await stopSite(site);
      removeFolder(settings.DATA_DIR);
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],

  siteLog: [
    async ({ site }, use, info) => {
      const before = site.lines.length;
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      const body = site.lines.slice(before).join("\n");
      await info.attach("what the site said", { body, contentType: "text/plain" });
    },
    { auto: true },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  policyReports: async ({}, use) => {
    const reports: string[] = [];
    await use(reports);
    expect(reports, "what the Content-Security-Policy has refused").toEqual([]);
  },

  request: async ({ request }, use) => use(retryingGets(request)),

  context: async ({ context, policyReports }, use) => {
    collectPolicyReports(context, policyReports);
    retryingGets(context.request);
    await use(context);
  },

  login: async ({ context, site }, use) => {
    await use(async (person) => {
      const member = person ?? (await addPerson());
      await logInAs(context, site, member);
      return member;
    });
  },

  newPost: async ({ site }, use) => {
    await use(async (author, post) => {
      const written = await addPost(author, post);
      await refresh(site);
      return written;
    });
  },

  lastMailTo: async ({ site }, use) => use((address) => lastMailTo(site, address)),

  anotherBrowser: async ({ browser, site, javaScriptEnabled, policyReports }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (member) => {
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
      opened.push(context);
      collectPolicyReports(context, policyReports);
      retryingGets(context.request);
      if (member) await logInAs(context, site, member);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },

  anotherPage: async ({ anotherBrowser }, use) => {
    await use(async (member) => (await anotherBrowser(member)).newPage());
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  ownFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = newFolder();
      folders.push(folder);
      return folder;
    });
    folders.forEach(removeFolder);
  },

  ownSettings: async ({ database, ownFolder }, use) =>
    use(() => newSettings(ownFolder(), database)),

  ownSite: async ({ ownSettings }, use) => {
    const started: Site[] = [];
    await use(async (settings) => {
      const site = await startSite(settings ?? (await ownSettings()));
      started.push(site);
      return site;
    });
    await Promise.all(started.map((site) => stopSite(site)));
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  ownPostgres: async ({}, use) => {
    const given = process.env.TEST_POSTGRES_URL;
    const started: { stop: () => Promise<void> }[] = [];
    await use(async () => {
      if (given) return newDatabase("", given);
      const server = await startTemporaryPostgres();
      started.push(server);
      return newDatabase("", server.databaseUrl);
    });
    for (const server of started) await server.stop();
  },

  ownProcesses: async ({ ownPostgres }, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (options, databaseUrl) => {
      const { processes, stop } = await startProcesses(
        databaseUrl ?? (await ownPostgres()),
        options,
      );
      stops.push(stop);
      return processes;
    });
    for (const stop of stops) await stop();
  },
});

/** Settings for a site that nobody else uses, on a database in which nothing is. */
async function newSettings(dataDir: string, database: Database): Promise<SiteSettings> {
  const server = database === "PostgreSQL" ? process.env.TEST_POSTGRES_URL : undefined;
  return siteSettings(await newDatabase(dataDir, server), dataDir);
}

function collectPolicyReports(context: BrowserContext, reports: string[]): void {
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) reports.push(message.text());
  });
}

/** A site closes connections at rest. Browsers ask once more where that meets a request; Playwright does where it is told to. */
function retryingGets(request: APIRequestContext): APIRequestContext {
  const get = request.get.bind(request);
  request.get = (address, options) => get(address, { maxRetries: 2, ...options });
  return request;
}

export { expect };
