import { filledForm } from "../../test/hidden-fields";
import { cookieHeader } from "../../test/sessions";
import type { Site } from "../../test/site";

let written = 0;

type Published = { ms: number; path: string };

/** Publishes a post as a browser without JavaScript does. Returns how long the answer took, and where the post is. */
export async function publish(
  site: Site,
  session: string,
  content = "A *new* text.",
): Promise<Published> {
  const address = `${site.url}/post/new`;
  const headers = { cookie: await cookieHeader(site, session), origin: site.url };
  const title = `A new post, number ${++written}`;
  const typed = { title, content, tags: "Tag 1, Tag 2", intent: "publish" };
  const body = await filledForm(address, "Post", typed, headers);
  const begun = performance.now();
  const answer = await fetch(address, { method: "POST", headers, body, redirect: "manual" });
  await answer.arrayBuffer();
  const path = answer.headers.get("location");
  if (answer.status !== 303 || !path) {
    throw new Error(`Publishing was answered with ${answer.status}.`);
  }
  return { ms: performance.now() - begun, path };
}
