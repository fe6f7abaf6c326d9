import sharp from "sharp";
import { expect, it, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember } from "../../test/people";
import { photo } from "../../test/photo";
import { addPost } from "../../test/posts";
import { present } from "../../test/present";
import { setUpPublication } from "../../test/publication";
import { problemIn, valueIn } from "../../test/texts";
import { NOBODY } from "../actor";
import { db } from "../database/db";
import { addPostImage } from "../media/add-post-image";
import { parseImageMarkdown } from "../media/alt-text";
import { deleteImagesAtOnce } from "../media/delete-unused-images";
import { findPage, findPost } from "../posts/reading/queries";
import { publication } from "../site/publication";
import { postCardImage, siteCardImage } from "./card";
import { findCard } from "./find-card";

onTestDatabase();

/** The last two parts of a card's address. */
function parts(url: string): [subject: string, file: string] {
  const [subject = "", file = ""] = new URL(url).pathname.split("/").slice(-2);
  return [decodeURIComponent(subject), file];
}

async function cardImageOf(id: number) {
  return postCardImage(present(await findPost(String(id), NOBODY)), await publication());
}

async function metadataOf(url: string) {
  const { format, width, height } = await sharp(valueIn(await findCard(...parts(url)))).metadata();
  return { format, width, height };
}

test("a post without a cover has a card that is drawn, once for all who ask at once", async () => {
  const { id } = await addPost(await addMember(), { title: "東京 & <wine>" });
  const image = await cardImageOf(id);
  expect(image).toMatchObject({
    width: 1200,
    height: 630,
    alt: "東京 & <wine>",
    type: "image/png",
  });
  const [one, other] = await Promise.all([
    findCard(...parts(image.url)),
    findCard(...parts(image.url)),
  ]);
  expect(valueIn(one)).toBe(valueIn(other));
  expect(await metadataOf(image.url)).toEqual({ format: "png", width: 1200, height: 630 });
});

test("its address is another one as soon as it looks otherwise, and the former names nothing", async () => {
  const author = await addMember();
  const { id } = await addPost(author);
  const changes = [
    () => db().post.update({ where: { id }, data: { title: "Another title" } }),
    () => db().user.update({ where: { id: author.id }, data: { displayName: "Ada" } }),
    () => setUpPublication({ accent: "teal" }),
    () => setUpPublication({ name: "The cellar" }),
    () => db().post.update({ where: { id }, data: { language: "ja" } }),
    () =>
      db().siteImage.create({ data: { kind: "logo", hash: "0".repeat(64), width: 9, height: 9 } }),
  ];
  const seen = [(await cardImageOf(id)).url];
  for (const change of changes) {
    await change();
    seen.push((await cardImageOf(id)).url);
  }
  expect(new Set(seen).size).toBe(changes.length + 1);
  const [newest = "", ...former] = seen.toReversed();
  for (const url of former)
    expect(problemIn(await findCard(...parts(url)))).toEqual({ code: "not-found" });
  // A logo whose bytes are gone is left out.
  expect(await metadataOf(newest)).toEqual({ format: "png", width: 1200, height: 630 });
});

test("the card of a post with a cover is the cover, and drawn where its picture is gone", async () => {
  const author = await addMember();
  const { id } = await addPost(author);
  const file = new File([new Uint8Array(await photo(700, 900))], "cellar.jpg");
  const { markdown: cover } = valueIn(await addPostImage(author, file, "A cellar"));
  await db().post.update({ where: { id }, data: { cover } });
  const image = await cardImageOf(id);
  expect(image).toMatchObject({ alt: "A cellar", type: "image/jpeg" });
  const jpeg = { format: "jpeg", width: 1200, height: 630 };
  const shown = valueIn(await findCard(...parts(image.url)));
  expect(await metadataOf(image.url)).toEqual(jpeg);

  const gone = cover.replace(/[0-9a-f]{64}/, "0".repeat(64));
  await db().post.update({ where: { id }, data: { cover: gone } });
  await deleteImagesAtOnce([present(parseImageMarkdown(cover)).hash]);
  const drawn = await cardImageOf(id);
  expect(await metadataOf(drawn.url)).toEqual(jpeg);
  expect(valueIn(await findCard(...parts(drawn.url)))).not.toEqual(shown);
});

it.each(["![Elsewhere](https://example.org/a.jpg)", "![Small](/pictures/x/9x9.webp)"])(
  "a post with the cover %s has a card that is drawn",
  async (cover) => {
    const { id } = await addPost(await addMember());
    await db().post.update({
      where: { id },
      data: { cover: cover.replace("x/", `${"1".repeat(64)}/`) },
    });
    expect(await cardImageOf(id)).toMatchObject({ type: "image/png" });
  },
);

it.each(["draft", "scheduled", "hidden"] as const)("a %s post has no card", async (status) => {
  const { id } = await addPost(await addMember());
  const [subject, file] = parts((await cardImageOf(id)).url);
  await db().post.update({ where: { id }, data: { status } });
  expect(problemIn(await findCard(subject, file))).toEqual({ code: "not-found" });
});

test("the site and its pages have cards, and nothing else has", async () => {
  const site = await publication();
  const about = present(await findPage("about", NOBODY));
  for (const { url } of [siteCardImage(site), postCardImage(about, site)]) {
    expect(await metadataOf(url)).toEqual({ format: "png", width: 1200, height: 630 });
  }
  const [, file] = parts(siteCardImage(site).url);
  const guessed = ["post-0", "post-1e9", "post-99999999999", "page-about", "page-", "", "user-ada"];
  for (const subject of guessed) {
    expect(problemIn(await findCard(subject, file))).toEqual({ code: "not-found" });
  }
  for (const other of [`${"0".repeat(32)}.png`, file.replace("png", "jpg"), "", `../${file}`]) {
    expect(problemIn(await findCard("site", other))).toEqual({ code: "not-found" });
  }
});
