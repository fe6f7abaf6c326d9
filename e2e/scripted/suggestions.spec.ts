import { addPerson, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { expect, test } from "../fixtures";

test("titles and tags are suggested while somebody types, and nothing breaks where they do not come", async ({
  page,
}) => {
  const word = newName()
    .replace(/[^a-z]/g, "x")
    .padEnd(8, "q");
  await addPost(await addPerson(), { title: `On ${word}s`, tags: word });
  await page.goto(`/search?q=${word}`);
  await expect(page.getByText("1 result", { exact: true })).toBeVisible();
  const suggestions = page.locator("#suggestions option");
  await expect(suggestions).toHaveCount(0);
  const words = page.getByLabel("Words");
  await words.fill(word.slice(0, -1));
  await expect(suggestions).toHaveCount(2);
  const values = await suggestions.evaluateAll((all) =>
    all.map((each) => each.getAttribute("value")),
  );
  expect(values).toEqual([`tag:${word}`, `On ${word}s`]);

  await page.route("/search/suggestions?*", (route) => route.abort());
  await words.fill(`tag:${word}`);
  await expect(suggestions).toHaveCount(0);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 result", { exact: true })).toBeVisible();
});
