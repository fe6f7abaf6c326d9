import { DAY_MS, YEAR_MS } from "../../lib/config/durations";
import { db, openDatabase } from "../../lib/database/db";
import { addPerson, newName } from "../../test/people";
import { stopSite } from "../../test/site";
import { expect, test } from "../fixtures";

/** A post of somebody's that is to appear at a moment. */
async function addScheduled(publishedAt: Date) {
  const author = await addPerson();
  const title = newName();
  const post = await db().post.create({
    data: {
      ...{ title, content: "At its time.", tags: `On ${title}`, authorId: author.id, publishedAt },
      ...{ slug: `draft-${title}`, status: "scheduled", wasPublished: false, format: "markdown" },
    },
    select: { id: true, slug: true },
  });
  return { ...post, title, author };
}

test("a scheduled post appears by itself, on every page that shows it, and not before", async ({
  request,
}) => {
  const { id, title, author } = await addScheduled(new Date(Date.now() + DAY_MS));
  const address = `/post/${title}`;
  const publishedAt = new Date(Date.now() - 1_000);
  const month = `/archive/${publishedAt.toISOString().slice(0, 7).replace("-", "/")}`;
  expect(await (await request.get(month)).text()).not.toContain(title);
  const pages = [address, "/", `/user/${author.username}`];
  for (const page of pages) {
    expect(await (await request.get(page)).text()).not.toContain("At its time.");
  }
  await db().post.update({ where: { id }, data: { publishedAt } });
  await expect
    .poll(async () => (await request.get(address)).status(), { timeout: 90_000 })
    .toBe(200);
  for (const page of pages) {
    expect(await (await request.get(page)).text()).toContain("At its time.");
  }
  expect(await (await request.get(month)).text()).toContain(title);
  const tag = { slug: `on-${title}` };
  expect(await db().postTag.findMany({ where: { tag } })).toMatchObject([
    { postId: id, publishedAt },
  ]);
});

test("a post whose moment came while the site was down appears when it is back", async ({
  ownSite,
  ownSettings,
  request,
}) => {
  const secret = "a-secret-of-enough-letters";
  const first = await ownSite({ ...(await ownSettings()), CRON_SECRET: secret });
  await test.step("a scheduler outside needs the secret", async () => {
    const ask = async (authorization?: string) => {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      return (await request.get(`${first.url}/cron/publish`, { headers })).status();
    };
    expect(await ask()).toBe(403);
    expect(await ask("Bearer ")).toBe(403);
    expect(await ask("Bearer undefined")).toBe(403);
    expect(await ask(`Bearer ${secret}x`)).toBe(403);
    expect(await ask(`Bearer ${secret}`)).toBe(204);
  });
  await stopSite(first, "SIGKILL");
  const database = openDatabase(first.settings.DATABASE_URL);
  await database.post.create({
    data: {
      ...{ slug: "draft-x", title: "While away", content: "Here I am.", wasPublished: false },
      ...{ status: "scheduled", publishedAt: new Date(Date.now() - DAY_MS), format: "markdown" },
    },
  });
  await database.$disconnect();
  const site = await ownSite(first.settings);
  await expect
    .poll(async () => (await request.get(`${site.url}/post/while-away`)).status(), {
      timeout: 90_000,
    })
    .toBe(200);
});

test("where no process lives long enough, a scheduler has everything done that is due", async ({
  ownSite,
  ownSettings,
  request,
}) => {
  const secret = "a-secret-of-enough-letters";
  const site = await ownSite({ ...(await ownSettings()), CRON_SECRET: secret, VERCEL: "1" });
  const database = openDatabase(site.settings.DATABASE_URL);
  const decidedAt = new Date(Date.now() - YEAR_MS - DAY_MS);
  await database.reportedThing.create({ data: { kind: "post", decidedAt } });
  await database.mail.create({ data: { content: "encrypted for another site" } }); // which is given up
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await request.get(`${site.url}/cron/publish`, { headers });
  expect(answer.status()).toBe(204);
  const waiting = () => Promise.all([database.reportedThing.count(), database.mail.count()]);
  await expect.poll(waiting).toEqual([0, 0]);
  await database.$disconnect();
});
