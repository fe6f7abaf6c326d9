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

test("the home page, a post and a person say what they are to search engines", async ({
  newPost,
  request,
  site,
}) => {
  const author = await addPerson();
  const title = `${newName()} </script><b>`;
  const { slug } = await newPost(author, { title });
  const thingsOn = async (path: string) => {
    const html = await (await request.get(path)).text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    return JSON.parse(json ?? "{}")["@graph"];
  };
  expect(await thingsOn("/")).toMatchObject([
    {
      "@type": "WebSite",
      potentialAction: { target: { urlTemplate: `${site.url}/search?q={search_term_string}` } },
    },
  ]);
  const person = { "@type": "Person", url: `${site.url}/user/${author.username}` };
  const item = `${site.url}/post/${slug}`;
  expect(await thingsOn(`/post/${slug}`)).toMatchObject([
    { "@type": "BlogPosting", headline: title, author: [person] },
    { "@type": "BreadcrumbList", itemListElement: [{}, { name: title, item }] },
  ]);
  expect(await thingsOn(`/user/${author.username}`)).toMatchObject([
    { "@type": "ProfilePage", mainEntity: person },
  ]);
});
