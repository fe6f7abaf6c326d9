import { expect, test } from "vitest";
import { useUp } from "../../test/limits";
import { onTestDatabase } from "../../test/on-test-database";
import { pageElements, textIn } from "../../test/page-elements";
import { addMember, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { problemIn, valueIn } from "../../test/texts";
import { db } from "../database/db";
import { absoluteAddress } from "../site/absolute-address";
import { findOembed } from "./find-oembed";
import { oembedRequestSchema } from "./oembed-request";
import { writeOembed } from "./write-oembed";

onTestDatabase();

const CLIENT = { address: "203.0.113.5", userAgent: "" };

function ask(url: string, more: Record<string, string> = {}, client = CLIENT) {
  return findOembed(oembedRequestSchema.parse({ url, ...more }), client);
}

test("a post has a title, an author and a picture, at each address that leads to it", async () => {
  const author = await addMember();
  const { slug, id } = await addPost(author, { title: "On wine" });
  const addresses = [`/post/${slug}`, `/post/${id}`, `/post/${slug}?from=elsewhere#red`];
  for (const address of addresses) {
    expect(valueIn(await ask(absoluteAddress(address))), address).toEqual({
      ...{ version: "1.0", type: "link", title: "On wine" },
      author_name: author.username,
      author_url: absoluteAddress(`/user/${author.username}`),
      provider_name: "Carafe",
      provider_url: absoluteAddress("/"),
      thumbnail_url: expect.stringContaining(`/pictures/cards/post-${id}/`),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  }
  const small = valueIn(await ask(absoluteAddress(`/post/${slug}`), { maxwidth: "600" }));
  expect(Object.keys(small).join()).not.toContain("thumbnail");
  const low = valueIn(await ask(absoluteAddress(`/post/${slug}`), { maxheight: "629" }));
  expect(Object.keys(low).join()).not.toContain("thumbnail");
});

test("a former member's post has no author, and one of fifty authors names them all", async () => {
  const [author, title] = [await addMember(), newName()];
  const { id, slug } = await addPost(author, { title });
  const others = await Promise.all(Array.from({ length: 49 }, () => addMember()));
  const data = others.map(({ id: userId }, index) => ({ postId: id, userId, position: index + 1 }));
  await db().coauthor.createMany({ data });
  const { author_name: names } = valueIn(await ask(absoluteAddress(`/post/${slug}`)));
  expect(String(names).split(", ")).toHaveLength(50);
  await db().coauthor.deleteMany();
  await db().post.update({ where: { id }, data: { authorId: null } });
  const alone = valueIn(await ask(absoluteAddress(`/post/${slug}`)));
  expect(Object.keys(alone).join()).not.toContain("author");
});

test("nothing is said of what not everybody may read, of other pages and of other sites", async () => {
  const author = await addMember();
  const { slug } = await addPost(author, { title: newName() });
  const unseen = await Promise.all(
    (["draft", "scheduled", "hidden", "handed-in"] as const).map((status) =>
      addPost(author, { title: newName(), status }),
    ),
  );
  const urls = [
    ...unseen.map((post) => absoluteAddress(`/post/${post.slug}`)),
    ...[
      "/",
      "/about",
      `/post/${slug}/update`,
      `/post/`,
      `/post/${newName()}`,
      "/post/..%2Fabout",
    ].map(absoluteAddress),
    `/post/${slug}`,
    `https://elsewhere.example/post/${slug}`,
    `http://ada:secret@localhost:3000/post/${slug}`,
    `file:///post/${slug}`,
    "http://[",
    "",
  ];
  for (const url of urls) expect(problemIn(await ask(url)).code, url).toBe("not-found");
});

test("an address that asks too often is told to wait", async () => {
  const client = { address: "203.0.113.6", userAgent: "" };
  await useUp("embeds-by-address", client.address);
  expect(problemIn(await ask(absoluteAddress("/post/any"), {}, client)).code).toBe("too-many");
});

test.each([
  { url: "", maxwidth: "0" },
  { url: "", maxwidth: "-5" },
  { url: "", maxheight: "1e3" },
  { url: "", maxheight: "9999999" },
  { url: "x".repeat(2_001) },
  {},
])("%j is no question", (asked) => {
  expect(oembedRequestSchema.safeParse(asked).success).toBe(false);
});

test("it is JSON and XML whatever a title holds", async () => {
  const title = `]]> & <b>"'</b> \u0001\ufffe 🍷 e${"\u0301".repeat(40)}`;
  const { slug } = await addPost(await addMember(), { title: newName() });
  const found = { ...valueIn(await ask(absoluteAddress(`/post/${slug}`))), title };
  expect(JSON.parse(writeOembed(found, "json").body)).toEqual(found);
  const { body, type } = writeOembed(found, "xml");
  expect(type).toBe("text/xml; charset=utf-8");
  const [element] = pageElements(body, "title");
  expect(element && textIn(element)).toBe(title.replace("\u0001", "").replace("\ufffe", ""));
  expect(body).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)|<b>|\]\]>/);
});
