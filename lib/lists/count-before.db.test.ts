import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson } from "../../test/people";
import { addPost } from "../../test/posts";
import { countBefore } from "./count-before";
import { splitLongSegments } from "./split-segments";

onTestDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));

test("what is older than a moment is counted, wherever segments begin", async () => {
  expect(await countBefore([at(0), at(9)])).toEqual([0, 0]);

  const author = await addPerson();
  const hours = [1, 2, 2, 2, 3, 5, 8, 8, 13, 21];
  for (const hour of hours) await addPost(author, { publishedAt: at(hour) });
  await addPost(author, { publishedAt: at(4), status: "unlisted" });
  await addPost(author, { publishedAt: at(4), status: "draft" });

  const moments = Array.from({ length: 150 }, (_, hour) => at(hour));
  const counts = moments.map((_, hour) => hours.filter((each) => each < hour).length);
  expect(await countBefore(moments)).toEqual(counts);
  await splitLongSegments({ max: 3, size: 2 });
  expect(await countBefore(moments)).toEqual(counts);
  expect(await countBefore([])).toEqual([]);
});
