import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember, newName } from "../../../test/people";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import type { Member } from "../../actor";
import { db } from "../../database/db";
import { addDraft, saveDraft } from "../drafts/save-draft";
import { publishPost } from "../publishing/publish-post";
import { findHistory } from "./history";
import { restoreRevision } from "./restore-revision";

onTestDatabase();

/** A draft whose content has been each of these. */
async function draftOf(author: Member, ...contents: string[]) {
  const [first = "", ...others] = contents;
  let saved = await addDraft(author, aText({ content: first }));
  for (const content of others) {
    saved = valueIn(await saveDraft(author, saved, aText({ content }), { isAutosave: false }));
  }
  return saved;
}

async function revisionOf(postId: number, content: string): Promise<number> {
  const { id } = await db().revision.findFirstOrThrow({ where: { postId, content } });
  return id;
}

test("the history shows what a post is and was, the newest first, each with what it changed", async () => {
  const author = await addMember();
  const { id } = await draftOf(author, "One.", "One. Two.", "Two.");
  const history = (await findHistory(author, id, "1")) ?? expect.fail("There is none.");
  expect(history).toMatchObject({ page: 1, last: 1 });
  const [now, before, first] = history.versions;
  expect(history.versions).toHaveLength(3);
  expect(now).toMatchObject({ revisionId: null, savedBy: author.username, isAutosave: false });
  expect(now?.difference?.content).toEqual([
    { kind: "removed", text: "One. " },
    { kind: "same", text: "Two." },
  ]);
  expect(before?.difference?.title).toEqual([{ kind: "same", text: "About wine" }]);
  expect(first?.difference).toBeNull();
});

test("ten texts stand on a page, and the last of one differs from the first of the next", async () => {
  const author = await addMember();
  const contents = Array.from({ length: 12 }, (_, number) => `Text ${number}.`);
  const { id } = await draftOf(author, ...contents);
  const [first, second] = [await findHistory(author, id, "1"), await findHistory(author, id, "2")];
  expect(first?.versions).toHaveLength(10);
  expect(first?.versions.at(-1)?.difference).not.toBeNull();
  expect(second?.versions).toHaveLength(2);
  expect(second).toMatchObject({ page: 2, last: 2 });
  for (const page of ["0", "3", "x", ""]) expect(await findHistory(author, id, page)).toBeNull();
});

test("nobody sees what another's post was, published or not", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const draft = await draftOf(author, "One.", "Two.");
  const seen = valueIn(await publishPost(author, null, aText({ title: newName() })));
  expect(await findHistory(other, draft.id, "1")).toBeNull();
  expect(await findHistory(other, seen.id, "1")).toBeNull();
});

test("a restored text is the draft's again, and what it replaces is kept", async () => {
  const author = await addMember();
  const { id } = await draftOf(author, "One.", "Two.");
  const saved = valueIn(await restoreRevision(author, await revisionOf(id, "One.")));
  expect(saved).toMatchObject({ id, version: 3 });
  const { content, revisions } = await rowOf(id);
  expect(content).toBe("One.");
  expect(revisions.map((revision) => revision.content)).toEqual(["One.", "Two."]);
});

test("a published post shows a restored text at once, at the address that it has", async () => {
  const author = await addMember();
  const text = aText({ title: newName(), tags: "before" });
  const first = valueIn(await publishPost(author, null, text));
  const moved = aText({ content: "Another.", tags: "after", slug: newName() });
  const second = valueIn(await publishPost(author, first, moved));
  const saved = valueIn(await restoreRevision(author, await revisionOf(first.id, "Some text.")));
  expect(saved.slug).toBe(second.slug);
  expect(saved.cacheTags).not.toEqual([]);
  expect(await rowOf(first.id)).toMatchObject({
    ...{ status: "published", title: text.title, tags: "before", slug: second.slug },
  });
});

test("what a published post cannot show waits in its form", async () => {
  const author = await addMember();
  const draft = await addDraft(author, aText({ title: "", content: "Without a title." }));
  const text = aText({ title: newName() });
  const published = valueIn(await publishPost(author, draft, text));
  const revisionId = await revisionOf(draft.id, "Without a title.");
  const saved = valueIn(await restoreRevision(author, revisionId));
  expect(saved.cacheTags).toEqual([]);
  expect(await rowOf(published.id)).toMatchObject({
    ...{ status: "published", title: text.title },
    pendingEdit: { title: "", content: "Without a title." },
  });
});

test("nobody restores another's text, nor one that does not exist", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const { id } = await draftOf(author, "One.", "Two.");
  const revisionId = await revisionOf(id, "One.");
  expect(problemIn(await restoreRevision(other, revisionId)).code).toBe("not-found");
  expect(problemIn(await restoreRevision(author, 0)).code).toBe("not-found");
  expect((await rowOf(id)).content).toBe("Two.");
});

/** A text of `length` characters that has no word in common with one of another seed. */
function longText(seed: number, length = 100_000): string {
  let text = "";
  for (let index = 1; text.length < length; index++) text += `${seed}x${index * seed} `;
  return text.slice(0, length).trim();
}

test("a history of long texts keeps nobody waiting, and fits a page", async () => {
  const author = await addMember();
  const { id } = await draftOf(author, ...Array.from({ length: 12 }, (_, at) => longText(at + 2)));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const history = (await findHistory(author, id, "1")) ?? expect.fail("There is none.");
  delay.disable();
  // The worst that was seen without a thread was 3 s; others may keep the machine busy.
  expect(delay.max / 1e6).toBeLessThan(1_000);
  expect(JSON.stringify(history).length).toBeLessThan(300_000);
  expect(history.versions.map(({ isWhole }) => isWhole)).toEqual(Array(10).fill(false));
});

test("a large change is cut in the list, and shown in full where somebody asks for it", async () => {
  const author = await addMember();
  const { id } = await draftOf(author, "Short.", longText(3, 30_000), "Short again.");
  const cut = await findHistory(author, id, "1");
  expect(cut?.versions.map(({ isWhole }) => isWhole)).toEqual([false, false, true]);
  const lengthOf = (history: typeof cut, at: number) =>
    history?.versions[at]?.difference?.content.reduce((sum, { text }) => sum + text.length, 0);
  expect(lengthOf(cut, 0)).toBeLessThan(10_000);

  const [whole] = (await findHistory(author, id, "1", "now"))?.versions ?? [];
  expect(whole).toMatchObject({ isWhole: true });
  expect(lengthOf(await findHistory(author, id, "1", "now"), 0)).toBeGreaterThan(29_000);
  const revisionId = cut?.versions[1]?.revisionId;
  const before = await findHistory(author, id, "1", String(revisionId));
  expect(before?.versions.map(({ isWhole }) => isWhole)).toEqual([false, true, true]);
});
