import { type Site, type SiteSettings, startSite } from "../../test/site";

/**
 * Starts a site that says on this terminal what goes wrong in it, and that it has ended if nobody has
 * ended it. What it prints otherwise goes into the file `stdout`, if one is named.
 */
export async function startWatchedSite(settings: SiteSettings, stdout?: string): Promise<Site> {
  const site = await startSite(settings, { stdout, stderr: "inherit" });
  const { process: child } = site;
  child.once("exit", (code, signal) => {
    if (!child.killed) console.error(`The site has ended: ${signal ?? `code ${code}`}.`);
  });
  return site;
}
