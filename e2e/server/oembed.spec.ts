import { db } from "../../lib/database/db";
import { attributeOf, pageElements } from "../../test/page-elements";
import { addPerson } from "../../test/people";
import { expect, test } from "../fixtures";

test("another site learns from a post's page where it is told what to show for it", async ({
  request,
  newPost,
}) => {
  const author = await addPerson();
  const { slug, title } = await newPost(author);
  await db().user.update({ where: { id: author.id }, data: { fediverse: "@ada@example.social" } });
  const page = await (await request.get(`/post/${slug}`)).text();
  expect(page).toContain('<meta name="fediverse:creator" content="@ada@example.social"/>');
  const hrefOf = (type: string) => {
    const link = pageElements(page, "link").find((each) => attributeOf(each, "type") === type);
    return (link && attributeOf(link, "href")) ?? "";
  };
  const json = await request.get(hrefOf("application/json+oembed"));
  expect(json.headers()["content-type"]).toBe("application/json");
  expect(await json.json()).toMatchObject({ type: "link", title, author_name: author.username });
  const xml = await request.get(hrefOf("text/xml+oembed"));
  expect(await xml.text()).toContain(`<author_name>${author.username}</author_name>`);
  expect((await request.get(`${hrefOf("application/json+oembed")}&maxwidth=none`)).status()).toBe(
    404,
  );
  expect((await request.get("/oembed?url=x&format=yaml")).status()).toBe(501);
  const nowhere = await request.get("/oembed?url=https://elsewhere.example/post/1");
  expect(nowhere.status()).toBe(404);
  expect(await nowhere.text()).toContain("There is no such page");
});
