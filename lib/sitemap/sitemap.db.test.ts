import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { present } from "../../test/present";
import { db } from "../database/db";
import { absoluteAddress } from "../site/absolute-address";
import { findSitemap, listSitemapParts } from "./find-sitemap";
import { writeSitemap, writeSitemapIndex } from "./write-sitemap";

onTestDatabase();

async function addressesIn(part: string): Promise<string[]> {
  return present(await findSitemap(part)).map(({ address }) => address);
}

test("a site without posts has its pages", async () => {
  const { id } = await addPost(await addMember(), { status: "draft" });
  await db().post.update({ where: { id }, data: { kind: "page", slug: "to-come" } });
  expect(await listSitemapParts()).toEqual(["pages", "posts-1"]);
  expect(await addressesIn("posts-1")).toEqual([]);
  expect(await addressesIn("pages")).toEqual(
    ["/", "/follow", "/tags", "/archive", "/authors", "/about"].map(absoluteAddress),
  );
});

test("every post that readers find is in it, with its tags and its author, and no other", async () => {
  const [author, silent, tag] = [await addMember(), await addMember(), newName()];
  const publishedAt = new Date("2026-03-29T01:30:00Z");
  const { id, slug } = await addPost(author, { title: newName(), tags: tag, publishedAt });
  const updatedAt = new Date("2026-04-01T00:00:00Z");
  await db().post.update({ where: { id }, data: { updatedAt } });
  for (const status of ["draft", "scheduled", "hidden", "unlisted"] as const) {
    await addPost(silent, { title: newName(), status });
  }
  const elsewhere = await addPost(author, { title: newName() });
  const canonical = "https://example.org/first";
  await db().post.update({ where: { id: elsewhere.id }, data: { canonical } });
  expect(await findSitemap("posts-1")).toEqual([
    { address: absoluteAddress(`/post/${slug}`), modified: updatedAt },
  ]);
  const pages = await addressesIn("pages");
  expect(pages).toContain(absoluteAddress("/archive/2026/03"));
  expect(pages).toContain(absoluteAddress(`/tags/${tag}`));
  expect(pages).toContain(absoluteAddress(`/user/${author.username}`));
  expect(pages).not.toContain(absoluteAddress(`/user/${silent.username}`));
});

test("beyond 50,000 numbers of posts there is another part", async () => {
  const { id } = await addPost(await addMember(), { title: newName() });
  await db().post.update({ where: { id }, data: { id: 100_001 } });
  expect(await listSitemapParts()).toEqual(["pages", "posts-1", "posts-2", "posts-3"]);
  expect(await addressesIn("posts-2")).toEqual([]);
  expect(await addressesIn("posts-3")).toHaveLength(1);
  for (const part of ["posts-4", "posts-0", "posts-", "", "index", "posts-1.5"]) {
    expect(await findSitemap(part)).toBeNull();
  }
});

test("it is XML whatever an address holds", () => {
  const entry = { address: "https://blog.example/a?b=1&c=<'\"", modified: new Date(0) };
  expect(writeSitemap([entry])).toContain(
    "<url><loc>https://blog.example/a?b=1&amp;c=&lt;&apos;&quot;</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod></url>",
  );
  expect(writeSitemap([])).toMatch(/<urlset [^>]+>\s*<\/urlset>/);
  expect(writeSitemapIndex(["https://blog.example/sitemap/pages"])).toContain(
    "<sitemap><loc>https://blog.example/sitemap/pages</loc></sitemap>",
  );
});
