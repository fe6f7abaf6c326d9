import type { APIRequestContext } from "@playwright/test";
import { DAY_MS } from "../../lib/config/durations";
import { db } from "../../lib/database/db";
import type { Limit } from "../../lib/limits/limits";
import { hiddenFields } from "../../test/hidden-fields";
import { useUp } from "../../test/limits";
import { addPerson, newName } from "../../test/people";
import { expect, test } from "../fixtures";

// Actions are tried one by one in actions.spec.ts. These are their other doors.

const IN_JSON = { post: null, version: null, format: "markdown", tags: "", slug: "" };
const IN_A_WEEK = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
const MOMENT = { date: IN_A_WEEK, time: "10:00", timeZone: "UTC" };

type Send = (request: APIRequestContext, origin: string, content: string) => ReturnType<Post>;
type Post = APIRequestContext["post"];

function press(intent: string, more = {}): Send {
  return async (request, _, content) => {
    const hidden = hiddenFields(await (await request.get("/post/new")).text(), "Post");
    const fields = { ...hidden, intent, title: content, content, ...more };
    return request.post("/post/new", { multipart: fields });
  };
}

function ask(address: string): Send {
  return (request, origin, content) =>
    request.post(address, { data: { ...IN_JSON, title: content, content }, headers: { origin } });
}

const upload: Send = (request, origin) =>
  request.post("/editor/picture", { multipart: { alt: "" }, headers: { origin } });

const DOORS: [door: string, limit: Limit, send: Send][] = [
  ["Post", "publishes-by-user", press("publish")],
  ["Schedule", "publishes-by-user", press("schedule", MOMENT)],
  ["Save draft", "saves-by-user", press("draft")],
  ["Preview", "previews-by-user", press("preview")],
  ["the editor's save", "saves-by-user", ask("/editor/autosave")],
  ["the editor's preview", "previews-by-user", ask("/editor/preview")],
  ["the editor's upload", "post-images-by-user", upload],
  ["the download", "downloads-by-user", (request) => request.get("/account/download")],
];

for (const [door, limit, send] of DOORS) {
  test(`${door}, used too often, does nothing and says how long to wait`, async ({
    anotherBrowser,
    site,
  }) => {
    const member = await addPerson();
    const { request } = await anotherBrowser(member);
    await useUp(limit, member.id);
    const text = newName();
    const answer = await send(request, site.url, text);
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    const words = await answer.text();
    expect(words).toMatch(/Please wait (?:a while|a minute|an hour|\d+ minutes) and try again\./);
    if (words.includes('name="content"')) expect(words).toContain(text);
    expect(await db().post.count({ where: { authorId: member.id } })).toBe(0);
  });
}
