/** Several processes of one site on one database, as a load balancer has them behind it. */
import { once } from "node:events";
import { newFolder, removeFolder } from "./folders";
import { freePort } from "./free-port";
import { preload } from "./preload";
import { type Site, type SiteSettings, siteSettings, startSite, stopSite } from "./site";

export type ProcessOptions = {
  /** How far its clock is ahead of this machine's; negative where it is behind. */
  clockOffsetMs?: number;
  /** The database by another way than the others', such as a TcpProxy's (tcp-proxy.ts). */
  databaseUrl?: string;
  /** Settings of this process alone. */
  environment?: Record<string, string>;
};

/** One of them. It stays the same over a restart: its port, its data folder, its settings. */
export class SiteProcess {
  #site: Site | undefined;

  constructor(readonly settings: SiteSettings) {}

  /** Its own address; all share the public one, `settings.SITE_URL`. */
  get url(): string {
    return `http://localhost:${this.settings.PORT}`;
  }

  /** The running site, at the address of this process. */
  get site(): Site {
    if (!this.#site) throw new Error("This process has not been started.");
    return { ...this.#site, url: this.url };
  }

  async start(): Promise<void> {
    this.#site = await startSite(this.settings);
  }

  /** It does nothing any more and says so to nobody, as on a machine that hangs. */
  pause(): void {
    this.site.process.kill("SIGSTOP");
  }

  resume(): void {
    this.site.process.kill("SIGCONT");
  }

  /** It is gone at once, with whatever it was doing. */
  async kill(): Promise<void> {
    const exit = once(this.site.process, "exit");
    if (this.site.process.kill("SIGKILL")) await exit;
  }

  /** Ends as an operator ends it, if it still runs. */
  async stop(): Promise<void> {
    if (!this.#site) return;
    this.resume(); // else it would never hear of it
    await stopSite(this.site);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

export type Processes = { processes: SiteProcess[]; stop: () => Promise<void> };

/**
 * Starts a process for each of `options`, on ports and with data folders of their own. They share the database, the
 * secret and the public address, which is the first one's.
 */
export async function startProcesses(
  databaseUrl: string,
  options: ProcessOptions[],
): Promise<Processes> {
  const folders: string[] = [];
  const processes: SiteProcess[] = [];
  const stop = async () => {
    await Promise.all(processes.map((one) => one.stop()));
    folders.forEach(removeFolder);
  };
  const shared = await siteSettings(databaseUrl, "");
  for (const [index, one] of options.entries()) {
    const folder = newFolder();
    folders.push(folder);
    const PORT = index === 0 ? shared.PORT : String(await freePort());
    processes.push(new SiteProcess({ ...shared, PORT, DATA_DIR: folder, ...environmentOf(one) }));
  }
  try {
    await Promise.all(processes.map((one) => one.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { processes, stop };
}

function environmentOf({ clockOffsetMs = 0, databaseUrl, environment }: ProcessOptions) {
  return {
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...(clockOffsetMs !== 0 && { NODE_OPTIONS: preload(wrongClock(clockOffsetMs)) }),
    ...environment,
  };
}

/** A module for Node that moves its clock. */
function wrongClock(offsetMs: number): string {
  return `
    const now = Date.now;
    Date.now = () => now() + ${offsetMs};
    globalThis.Date = new Proxy(Date, {
      construct: (target, args, made) =>
        Reflect.construct(target, args.length === 0 ? [target.now()] : args, made),
    });`;
}
