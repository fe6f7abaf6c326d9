import { readdirSync } from "node:fs";
import { hiddenFields } from "../../test/hidden-fields";
import { newName, PASSWORD } from "../../test/people";
import { runSql } from "../../test/sql";
import { expect, test } from "../fixtures";

test("visitors see what an action has changed, though it failed after that", async ({
  login,
  newPost,
  page,
  request,
  site,
}) => {
  const member = await login();
  const { slug } = await newPost(member);
  expect(await (await request.get(`/post/${slug}`)).text()).toContain(member.username);
  const form = hiddenFields(await (await page.request.get("/account")).text(), "Update");
  const [username, email] = [newName(), `${newName()}@example.com`];
  // The new name is written before the new address, which finds no table.
  await runSql(site.settings, 'ALTER TABLE "EmailChange" RENAME TO "Gone"');
  try {
    const answer = await page.request.post("/account", {
      multipart: { ...form, username, about: "", email, password: PASSWORD },
    });
    expect(answer.status()).toBe(500);
  } finally {
    await runSql(site.settings, 'ALTER TABLE "Gone" RENAME TO "EmailChange"');
  }
  const html = await (await request.get(`/post/${slug}`)).text();
  expect(html).toContain(username);
  expect(html).not.toContain(member.username);
  expect((await request.get(`/user/${username}`)).status()).toBe(200);
});

test("addresses that a stranger thinks of become no files", async ({ request }) => {
  const files = () => readdirSync(".next/server", { recursive: true }).sort();
  const before = files();
  for (const path of ["/post/", "/user/", "/tags/", "/page/9", "/nowhere/"]) {
    for (let number = 0; number < 5; number++) {
      const answer = await request.get(`${path}${number}${newName()}`);
      expect(answer.status()).toBe(404);
    }
  }
  expect(files()).toEqual(before);
});
