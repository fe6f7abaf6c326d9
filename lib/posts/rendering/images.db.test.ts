import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { animation, inkDrawing } from "../../../test/photo";
import { addPost } from "../../../test/posts";
import { db } from "../../database/db";
import { addPostImage } from "../../media/add-post-image";
import { findImage } from "../../media/find-image";
import { renderFor } from "./render-for";
import { renderAllOutdated } from "./render-outdated";

onTestDatabase();

async function upload(picture: Buffer): Promise<string> {
  const file = new File([new Uint8Array(picture)], "a.png");
  const added = await addPostImage(await addMember(), file, "A drawing");
  if (!added.ok) throw new Error("The picture of this test is refused.");
  return added.value.markdown;
}

test("dark ink on a transparent ground is marked, and other pictures are not", async () => {
  const content = `${await upload(await inkDrawing("#123"))} ${await upload(await inkDrawing("#fe8"))}`;
  const rendered = await renderFor(await addMember(), { format: "markdown", content });
  expect(rendered.ok && rendered.value.post.html.split("<img").map(isMarked)).toEqual([
    false,
    true,
    false,
  ]);
  expect(rendered.ok && rendered.value.post.excerptHtml).toContain(' class="dark-ink"');
});

test("a post from before pictures were looked at has them marked by the next renderer", async () => {
  const content = await upload(await inkDrawing("#123"));
  await db().postImage.updateMany({ data: { isDarkInk: null } });
  const { id } = await addPost(await addMember(), { content });
  await db().post.update({ where: { id }, data: { format: "markdown", rendererVersion: 0 } });
  await renderAllOutdated(new AbortController().signal);
  expect((await db().post.findUniqueOrThrow({ where: { id } })).html).toSatisfy(isMarked);
});

test("an animation moves for those who have not asked for less motion", async () => {
  const markdown = await upload(await animation("gif"));
  const [, still, address = ""] = /\/([0-9a-f]{64})\/([^)]+)/.exec(markdown) ?? [];
  const { motionHash } = await db().postImage.findUniqueOrThrow({ where: { hash: still ?? "" } });
  const content = `${markdown.slice(0, -1)} "A caption")\n\n<img src="/pictures/${still}/${address}" width=320>`;
  const rendered = await renderFor(await addMember(), { format: "markdown", content });
  const html = rendered.ok ? rendered.value.post.html : "";
  expect(html).toMatch(
    /^<figure><picture><source [^>]+><img [^>]+><\/picture><figcaption dir="auto">A caption/,
  );
  const sizes = (path?: string | null) =>
    `/pictures/${path}/480.webp 480w, /pictures/${path}/700.webp 700w`;
  expect(html).toContain(
    `<source media="(prefers-reduced-motion: no-preference)" type="image/webp" srcset="${sizes(motionHash)}" sizes="min(320px, 100vw - 2.5rem)">`,
  );
  expect(html).toContain(` srcset="${sizes(still)}" sizes="min(320px, 100vw - 2.5rem)"`);
  expect(await findImage(motionHash ?? "", 480)).not.toBeNull();
});

function isMarked(html: string): boolean {
  return html.includes(' class="dark-ink"');
}
