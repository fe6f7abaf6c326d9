import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { db } from "../../lib/database/db";
import { DRAWN_FOR_HEADER } from "../../lib/forms/drawn-for";
import { addPerson, newName } from "../../test/people";
import { expect, test } from "../fixtures";

type Sent = {
  key?: string;
  post: number | null;
  version: number | null;
  title?: string;
  content?: string;
};

/** What the editor sends, from a page of the site unless `headers` say otherwise. */
async function autosave(
  request: APIRequestContext,
  origin: string,
  sent: Sent,
  headers: Record<string, string> = {},
) {
  const text = { title: newName(), content: "Half a sentence", tags: "wine, ", slug: "" };
  const answer = await request.post("/editor/autosave", {
    data: { ...text, ...sent },
    headers: { origin, ...headers },
  });
  return { status: answer.status(), body: await answer.json().catch(() => null) };
}

test("what is typed becomes a draft, once, and its next version", async ({
  anotherBrowser,
  site,
}) => {
  const author = await addPerson();
  const { request } = await anotherBrowser(author);
  const first = await autosave(request, site.url, { post: null, version: null });
  expect(first.status).toBe(200);
  const { post, version, address } = first.body;
  const second = await autosave(request, site.url, { post, version, content: "A whole sentence." });
  expect(second.body).toMatchObject({ post, version: version + 1, address });
  expect(await db().post.findMany({ where: { authorId: author.id } })).toMatchObject([
    { status: "draft", content: "A whole sentence.", tags: "wine, ", isAutosave: true },
  ]);
  expect(await (await request.get(address)).text()).toContain("A whole sentence.");
});

test("a first save whose answer was lost does not make a second draft", async ({
  anotherBrowser,
  site,
}) => {
  const [author, other] = [await addPerson(), await addPerson()];
  const { request } = await anotherBrowser(author);
  const first = { key: randomBytes(16).toString("hex"), post: null, version: null };
  const lost = await autosave(request, site.url, { ...first, content: "First." });
  const again = await autosave(request, site.url, { ...first, content: "First, and more." });
  expect(again.body).toMatchObject({ post: lost.body.post, version: 2 });
  expect(await db().post.findMany({ where: { authorId: author.id } })).toMatchObject([
    { content: "First, and more." },
  ]);
  // By now another window knows of it: what this one has is a change of an older text.
  expect((await autosave(request, site.url, { ...first, content: "Late." })).status).toBe(409);
  const stranger = (await anotherBrowser(other)).request;
  expect((await autosave(stranger, site.url, first)).status).toBeGreaterThanOrEqual(400);
});

test("what is typed into a post that others see changes nothing for them", async ({
  anotherBrowser,
  newPost,
  site,
}) => {
  const author = await addPerson();
  const post = await newPost(author, { content: "For everybody." });
  const { request } = await anotherBrowser(author);
  const { status } = await autosave(request, site.url, { post: post.id, version: 1 });
  expect(status).toBe(200);
  const visitor = (await anotherBrowser()).request;
  const page = await (await visitor.get(`/post/${post.slug}`)).text();
  expect(page).toContain("For everybody.");
  expect(page).not.toContain("Half a sentence");
  const form = await (await request.get(`/post/${post.slug}/update`)).text();
  expect(form).toContain("Half a sentence");
  expect(form).toContain("Discard changes");
});

test("an older window's text is not saved over a newer one", async ({
  anotherBrowser,
  newPost,
  site,
}) => {
  const author = await addPerson();
  const post = await newPost(author);
  const { request } = await anotherBrowser(author);
  await autosave(request, site.url, { post: post.id, version: 1, content: "From one window" });
  const late = await autosave(request, site.url, { post: post.id, version: 1, content: "Late" });
  expect(late.status).toBe(409);
  expect(late.body.version).toBe(2);
  expect(await db().pendingEdit.findUnique({ where: { postId: post.id } })).toMatchObject({
    content: "From one window",
  });
});

test("two windows that save at the same moment do not both succeed", async ({
  anotherBrowser,
  newPost,
  site,
}) => {
  const author = await addPerson();
  const post = await newPost(author);
  const { request } = await anotherBrowser(author);
  const answers = await Promise.all(
    ["a", "b", "c", "d"].map((content) =>
      autosave(request, site.url, { post: post.id, version: 1, content }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test("of what is saved while one types, the history keeps one text in ten minutes", async ({
  anotherBrowser,
  site,
}) => {
  const author = await addPerson();
  const { request } = await anotherBrowser(author);
  const { body } = await autosave(request, site.url, { post: null, version: null });
  const save = async (version: number) =>
    autosave(request, site.url, { post: body.post, version, content: `Version ${version}` });
  await save(1);
  await save(2);
  await save(3);
  const kept = () => db().revision.findMany({ where: { postId: body.post } });
  expect(await kept()).toHaveLength(1);
  const earlier = new Date(Date.now() - 11 * 60 * 1000);
  await db().revision.updateMany({ where: { postId: body.post }, data: { savedAt: earlier } });
  await save(4);
  expect(await kept()).toHaveLength(2);
});

test("a text that a button saved stays in the history, however soon it is typed over", async ({
  anotherBrowser,
  site,
}) => {
  const author = await addPerson();
  const { request } = await anotherBrowser(author);
  const { body } = await autosave(request, site.url, { post: null, version: null });
  await db().post.update({
    where: { id: body.post },
    data: { isAutosave: false, content: "By a button." },
  });
  await autosave(request, site.url, { post: body.post, version: 1 });
  expect(await db().revision.findMany({ where: { postId: body.post } })).toMatchObject([
    { content: "By a button.", isAutosave: false },
  ]);
});

test("strangers, other members and other sites save nothing", async ({
  anotherBrowser,
  newPost,
  site,
}) => {
  const [author, other] = [await addPerson(), await addPerson()];
  const post = await newPost(author);
  const sent = { post: post.id, version: 1 };
  const visitor = (await anotherBrowser()).request;
  const member = (await anotherBrowser(other)).request;
  const owner = (await anotherBrowser(author)).request;
  expect((await autosave(visitor, site.url, sent)).status).toBe(401);
  expect((await autosave(member, site.url, sent)).status).toBe(404);
  // Foreign origins do not get as far as the route.
  expect((await autosave(owner, "https://evil.example", sent)).status).toBe(400);
  expect((await autosave(owner, "null", sent)).status).toBe(400);
  const crossSite = { "sec-fetch-site": "cross-site" };
  expect((await autosave(owner, site.url, sent, crossSite)).status).toBe(403);
  expect(await db().pendingEdit.count({ where: { postId: post.id } })).toBe(0);
});

test("what cannot be saved is refused in words", async ({ anotherBrowser, site }) => {
  const { request } = await anotherBrowser(await addPerson());
  const none = { post: null, version: null };
  for (const [status, error, sent] of [
    [422, "There is nothing to save.", { ...none, title: " ", content: "\n" }],
    [422, "A post can have at most 100,000 characters.", { ...none, content: "a".repeat(100_001) }],
    [422, "A title can have at most 100 characters.", { ...none, title: "a".repeat(101) }],
    [413, "A post can have at most 100,000 characters.", { ...none, content: "a".repeat(2e6) }],
  ] as const) {
    const answer = await autosave(request, site.url, sent);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(error);
  }
  const noText = await request.post("/editor/autosave", {
    headers: { origin: site.url, "content-type": "application/json" },
    data: "{",
  });
  expect(noText.status()).toBe(422);
});

test("an editor that somebody else has opened saves nothing, and says why", async ({
  anotherBrowser,
  site,
}) => {
  const [author, other] = [await addPerson(), await addPerson()];
  const { request } = await anotherBrowser(other);
  const sent = { post: null, version: null };
  const headersOf = ({ id }: { id: string }) => ({ [DRAWN_FOR_HEADER]: id });
  const answer = await autosave(request, site.url, sent, headersOf(author));
  expect(answer).toMatchObject({
    status: 403,
    body: { error: expect.stringContaining("Another account is logged in") },
  });
  expect(await db().post.count({ where: { authorId: other.id } })).toBe(0);
  expect((await autosave(request, site.url, sent, headersOf(other))).status).toBe(200);
});
