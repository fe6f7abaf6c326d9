import { db } from "../../lib/database/db";
import { addPerson, newName } from "../../test/people";
import { refresh } from "../../test/site";
import { expect, test } from "../fixtures";
import { isKept } from "../kept-pages";

test("a page that shows a link shows its card once the other site has answered", async ({
  request,
  site,
}) => {
  const [author, name] = [await addPerson(), newName()];
  const key = `https://social.example/@${name.replace("-", "_")}/12`;
  await db().post.create({
    data: {
      ...{ slug: name, title: name, content: key, format: "markdown", authorId: author.id },
      linkCards: { create: { card: { create: { key, nextTryAt: null } } } },
    },
  });
  await refresh(site);
  const pages = [`/post/${name}`, `/user/${author.username}`];
  for (const page of pages) {
    const html = await (await request.get(page)).text();
    expect(html).toContain(`>${key}</a>`);
    expect(html).not.toContain("<figure");
    await expect.poll(() => isKept(request, page)).toBe(true);
  }
  // What the job of lib/jobs/fill-cards.ts writes: no test asks hosts of the internet.
  await db().linkCard.update({ where: { key }, data: { title: "Wine <b>& slate", author: "Ada" } });
  const card = `<figure class="card"><a href="${key}" rel="nofollow ugc noopener" dir="auto">`;
  for (const page of pages) {
    await expect
      .poll(async () => (await request.get(page)).text(), { timeout: 90_000 })
      .toContain(card);
  }
  const feed = await (await request.get(`/user/${author.username}/feed.json`)).json();
  expect(feed.items[0].content_html).toContain(card);
});
