import { readdirSync } from "node:fs";
import { hiddenFields } from "../../test/hidden-fields";
import { newName, PASSWORD } from "../../test/people";
import { runSql } from "../../test/sql";
import { expect, test } from "../fixtures";

test("of an action that fails half-way nothing stays, and visitors go on seeing what stands", async ({
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
  const update = () =>
    page.request.post("/account", {
      multipart: { ...form, username, about: "", email, password: PASSWORD },
    });
  // The new name is written before the new address, which finds no table.
  await runSql(site.settings, 'ALTER TABLE "EmailChange" RENAME TO "Gone"');
  try {
    expect((await update()).status()).toBe(500);
  } finally {
    await runSql(site.settings, 'ALTER TABLE "Gone" RENAME TO "EmailChange"');
  }
  const before = await (await request.get(`/post/${slug}`)).text();
  expect(before).toContain(member.username);
  expect(before).not.toContain(username);
  expect((await request.get(`/user/${username}`)).status()).toBe(404);

  await update();
  const after = await (await request.get(`/post/${slug}`)).text();
  expect(after).toContain(username);
  expect(after).not.toContain(member.username);
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
