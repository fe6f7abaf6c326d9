import { expect } from "vitest";
import { db } from "../lib/database/db";
import { EMPTY_TEXT, type PostText } from "../lib/posts/text/post-text";
import type { Problem, Result } from "../lib/result";

/** A text as somebody types it. */
export function aText(text: Partial<PostText> = {}): PostText {
  return { ...EMPTY_TEXT, title: "About wine", content: "Some text.", ...text };
}

/** What came of it; the test fails where it was refused. */
export function valueIn<Value, Refused extends Problem>(result: Result<Value, Refused>): Value {
  return result.ok ? result.value : expect.fail(`It was refused: ${result.problem.code}.`);
}

/** Why it was refused; the test fails where it was not. */
export function problemIn<Value, Refused extends Problem>(result: Result<Value, Refused>): Refused {
  return result.ok ? expect.fail("It was not refused.") : result.problem;
}

/** Everything that the database has of a post. */
export function rowOf(id: number) {
  return db().post.findUniqueOrThrow({
    where: { id },
    include: { pendingEdit: true, revisions: { orderBy: { id: "asc" } }, postTags: true },
  });
}
