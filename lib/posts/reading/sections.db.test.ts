import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { newTag } from "../../../test/tags";
import { aText, valueIn } from "../../../test/texts";
import { publishPost } from "../publishing/publish-post";
import { listSections, sectionsCacheTags } from "./sections";

onTestDatabase();

test("a section has the newest three posts with its tag, in the order of the settings", async () => {
  const author = await addMember();
  const [wine, bread, nothing] = [newTag(), newTag(), newTag()];
  for (const day of [1, 2, 3, 4]) {
    const publishedAt = new Date(Date.UTC(2020, 0, day));
    await addPost(author, { title: `Wine ${day}`, tags: wine, publishedAt });
  }
  await addPost(author, { title: "Bread", tags: `${bread}, ${wine}`, publishedAt: new Date(0) });
  await addPost(author, { title: "A draft", tags: nothing, status: "draft" });
  const sections = await listSections([bread, nothing, wine.toUpperCase()]);
  expect(sections.map(({ tag, posts }) => [tag.name, ...posts.map(({ title }) => title)])).toEqual([
    [bread, "Bread"],
    [wine, "Wine 4", "Wine 3", "Wine 2"],
  ]);
});

test("a page with sections changes when a post comes to one, also to one that was empty, and not with others", async () => {
  const author = await addMember();
  const [shown, empty, other] = [newTag(), newTag(), newTag()];
  await addPost(author, { tags: shown });
  const names = [shown, empty];
  const carried = new Set(sectionsCacheTags(names, await listSections(names)));
  for (const [tags, changes] of [
    [shown, true],
    [empty, true],
    [other, false],
  ] as const) {
    const saved = valueIn(await publishPost(author, null, aText({ title: `In ${tags}`, tags })));
    expect(saved.cacheTags.some((tag) => carried.has(tag))).toBe(changes);
  }
});
