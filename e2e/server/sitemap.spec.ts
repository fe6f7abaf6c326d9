import { addPerson, newName } from "../../test/people";
import { expect, test } from "../fixtures";
import { deletePost, writePost } from "../walks";

test("robots.txt names the sitemap, which leads to every post as soon as it is there", async ({
  page,
  login,
  request,
  site,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`);
  const { username } = await login(await addPerson());
  const title = newName();
  const parts = async () => {
    const index = await (await request.get("/sitemap.xml")).text();
    const addresses = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = ""]) => address,
    );
    const texts = await Promise.all(
      addresses.map(async (address) => (await request.get(address)).text()),
    );
    return texts.join();
  };
  expect(await parts()).not.toContain(username);
  await writePost(page, title);
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const slug = new URL(page.url()).pathname.replace("/post/", "");
  const all = await parts();
  for (const path of ["/about", `/user/${username}`, `/post/${slug}`]) {
    expect(all).toContain(`<loc>${site.url}${path}</loc>`);
  }
  await deletePost(page, { slug });
  await expect(page.getByRole("status")).toHaveText("Your post has been deleted!");
  expect(await parts()).not.toContain(username);
  const kept = await request.get("/sitemap.xml");
  expect(kept.headers()["content-type"]).toBe("application/xml; charset=utf-8");
  expect((await page.request.get("/sitemap.xml")).headers()["x-nextjs-cache"]).toBe("HIT");
});
