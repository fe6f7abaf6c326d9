import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { inkDrawing } from "../../../test/photo";
import { addPost } from "../../../test/posts";
import { db } from "../../database/db";
import { addPostImage } from "../../media/add-post-image";
import { renderFor } from "./render-for";
import { renderAllOutdated } from "./render-outdated";

onTestDatabase();

async function upload(drawing: Buffer): Promise<string> {
  const file = new File([new Uint8Array(drawing)], "a.png");
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

function isMarked(html: string): boolean {
  return html.includes(' class="dark-ink"');
}
