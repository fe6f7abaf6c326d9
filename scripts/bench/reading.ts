import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { serialize } from "parse5";
import { pageElements } from "../../test/page-elements";
import { cookieHeader } from "../../test/sessions";
import { type Site, type SiteSettings, siteSettings, stopSite } from "../../test/site";
import { buildSite } from "../build";
import { type BareSite, startBareNext, startBareNode, startNginx } from "./bare-sites";
import { whileLoggingIn, whilePublishing } from "./disturbance";
import { ORDINARY, ORDINARY_SESSION, SESSION } from "./filled-blog";
import { client, type MeasuredLoad, measureLoads } from "./load";
import { LONG_POST } from "./long-post";
import { newBlog } from "./new-blog";
import { peakMemoryMb } from "./peak-memory";
import { publish } from "./publish";
import { goalsOf, type Measured } from "./reading-goals";
import { readingTables } from "./reading-table";
import { measureStarts } from "./start";
import type { Target } from "./target";
import { type AtTheEnd, undoneAtTheEnd } from "./undone-at-the-end";
import { startWatchedSite } from "./watched-site";
import { weigh } from "./weight";

const POSTS = 1_000;
/** Each target has so many turns for each second that a load is to last. */
const TURNS_PER_S = 2;

/**
 * `npm run bench`: how fast readers are served beside the plainest servers there are, and what
 * disturbs them, each load for `roundS` seconds. Prints tables; true when all goals are met
 * (docs/decisions/speed.md).
 */
export async function benchReading(roundS: number): Promise<boolean> {
  const measured = await undoneAtTheEnd(async (atTheEnd) => {
    const { databaseUrl, folder } = await newBlog("sqlite", POSTS, atTheEnd);
    await buildSite();
    say("Measuring how the site starts");
    const ownSettings = await asItComes(databaseUrl, folder);
    const starts = await measureStarts(ownSettings);
    const site = await startWatchedSite(ownSettings, join(folder, "access.log"));
    atTheEnd(() => stopSite(site));
    const { path } = await publish(site, SESSION, LONG_POST);
    const silentUrl = await startSilentSite(atTheEnd);
    say("Building and starting what it is compared with");
    const bare = await startBareSites(site, path, folder);
    for (const one of Object.values(bare)) atTheEnd(() => one?.stop());
    return { starts, ...(await measure(site, path, { ...bare, silentUrl }, roundS)) };
  });
  const goals = goalsOf(measured);
  console.log(readingTables(measured, goals));
  return goals.every(({ isMet }) => isMet);
}

/** The settings of a site that nobody has set up, with its log. */
async function asItComes(databaseUrl: string, folder: string): Promise<SiteSettings> {
  const { ACCESS_LOG: _, ...settings } = await siteSettings(databaseUrl, folder);
  return settings as SiteSettings;
}

/** Starts another one that keeps no log, and gives the address of a post. */
async function startSilentSite(atTheEnd: AtTheEnd): Promise<string> {
  const { databaseUrl, folder } = await newBlog("sqlite", POSTS, atTheEnd);
  const settings = { ...(await asItComes(databaseUrl, folder)), ACCESS_LOG: "off" };
  const site = await startWatchedSite(settings);
  atTheEnd(() => stopSite(site));
  const { path } = await publish(site, SESSION, LONG_POST);
  return site.url + path;
}

type Bare = { node: BareSite; next: BareSite; nginx: BareSite | null };

/** The others, serving what the site serves: its own bytes, or the text of its pages. */
async function startBareSites(site: Site, path: string, folder: string): Promise<Bare> {
  const file = join(folder, "post.br");
  writeFileSync(file, await encodedBody(site.url + path));
  const texts = join(folder, "texts");
  mkdirSync(texts);
  writeFileSync(join(texts, "home.html"), await textOf(site.url));
  writeFileSync(join(texts, "post.html"), await textOf(site.url + path));
  const [node, nginx] = [await startBareNode(file), await startNginx(file, folder)];
  return { node, nginx, next: await startBareNext(texts) };
}

async function measure(
  site: Site,
  path: string,
  bare: Bare & { silentUrl: string },
  roundS: number,
): Promise<Omit<Measured, "starts">> {
  const cookie = await cookieHeader(site, ORDINARY_SESSION);
  const post = { name: "A post", url: site.url + path };
  const home = { name: "Home", url: `${site.url}/` };
  const targets: Record<string, Target> = {
    home,
    post,
    user: { name: "A user's page", url: `${site.url}/user/${ORDINARY}` },
    page150: { name: "Page 150", url: `${site.url}/page/150` },
    silent: { name: "A post, ACCESS_LOG=off", url: bare.silentUrl },
    node: { name: "The post's bytes from bare node:http", url: bare.node.url },
    ...(bare.nginx && { nginx: { name: "The post's bytes from nginx", url: bare.nginx.url } }),
    prerendered: { name: "A bare prerendered Next page", url: `${bare.next.url}/prerendered` },
    memberHome: { ...home, cookie },
    memberPost: { ...post, cookie },
    dynamicHome: { name: "A bare dynamic Next page, home", url: `${bare.next.url}/dynamic/home` },
    dynamicPost: { name: "A bare dynamic Next page, post", url: `${bare.next.url}/dynamic/post` },
  };
  say(`Measuring throughput with ${client.name}`);
  const loads = await measureLoads(Object.values(targets), TURNS_PER_S * roundS);
  const rows = Object.entries(targets).map(([key, { name, cookie }], at) => ({
    key,
    load: loads[at] as MeasuredLoad,
    name: `${name}${cookie ? ", as a member" : ""}`,
  }));
  say("Measuring what disturbs readers");
  const logins = await whileLoggingIn(site, post, roundS);
  const publishing = await whilePublishing(site, home, roundS);
  const memoryMb = peakMemoryMb(site.process.pid ?? 0);
  say("Weighing pages");
  const paths = ["/", path, `/user/${ORDINARY}`, "/tags", "/about"];
  const weight = await weigh(site.url, paths);
  return { rows, logins, publishing, memoryMb, weight };
}

async function encodedBody(url: string): Promise<Uint8Array> {
  // fetch would decode it.
  const asked = request(url, { headers: { "accept-encoding": "br" } }).end();
  const [response] = await once(asked, "response");
  return buffer(response);
}

/** What a page shows between its header and its footer. */
async function textOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  const [main] = pageElements(html, "main");
  return main ? serialize(main) : "";
}

function say(what: string): void {
  console.log(`${what} …`);
}
