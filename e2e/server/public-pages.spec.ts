import sharp from "sharp";
import { anyOf, PUBLIC_READING_PATHS } from "../../lib/routes";
import { attributeOf, type PageElement, pageElements, textIn } from "../../test/page-elements";
import { addPerson } from "../../test/people";
import { everyPage } from "../every-page";
import { expect, test } from "../fixtures";

const READING = new RegExp(`^/(?:${anyOf(PUBLIC_READING_PATHS)})?$`);

/** What says nothing of where a link leads, as Lighthouse has it. */
const EMPTY_WORDS =
  /^(?:click here|click this|go|here|information|learn more|more|more info|more information|read more|right here|see more|start|this)$/i;

const INDEXED_NOWHERE = /^\/(?:search|report\/|reset-password\/|invitation\/|confirm-|setup\/)/;

/** What a page says of itself, by name or property. */
function metaOf(html: string): Record<string, string> {
  const pairs = pageElements(html, "meta").flatMap((element) => {
    const name = attributeOf(element, "name") ?? attributeOf(element, "property");
    return name ? [[name, attributeOf(element, "content") ?? ""]] : [];
  });
  return Object.fromEntries(pairs);
}

function linksOf(html: string, rel: string): PageElement[] {
  return pageElements(html, "link").filter((link) => attributeOf(link, "rel") === rel);
}

test("every public page says what it is to search engines and wherever its link is shown", async ({
  newPost,
  request,
  site,
}) => {
  const person = await addPerson();
  const post = await newPost(person);
  const { visitor } = await everyPage(post, person);
  const images = new Set<string>();
  for (const path of visitor) {
    const response = await request.get(path);
    const html = await response.text();
    const meta = metaOf(html);
    const { pathname } = new URL(path, site.url);
    const isReading = READING.test(pathname) && path !== "/nowhere";
    const [title] = pageElements(html, "title");
    expect.soft(response.status(), path).toBe(path === "/nowhere" ? 404 : 200);
    expect.soft(title && textIn(title), `the title of ${path}`).toMatch(/\S/);
    expect.soft(meta, path).toMatchObject({
      description: expect.stringMatching(/\S/),
      "og:type": path.startsWith("/post/") ? "article" : "website",
      "og:title": expect.stringMatching(/\S/),
      "og:description": expect.stringMatching(/\S/),
      "og:site_name": "Carafe",
      "og:locale": "en",
      "og:image": expect.stringContaining(`${site.url}/pictures/cards/`),
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": expect.stringMatching(/\S/),
      "twitter:card": "summary_large_image",
      "twitter:image": meta["og:image"],
    });
    images.add(meta["og:image"] ?? "");
    if (isReading) {
      const address = new URL(pathname, site.url).href;
      expect.soft(meta["og:url"], path).toBe(address);
      const canonical = linksOf(html, "canonical").map((link) => attributeOf(link, "href"));
      expect.soft(canonical, path).toEqual([address]);
    }
    const isKeptOut = INDEXED_NOWHERE.test(path) || path === "/nowhere";
    expect.soft(meta.robots ?? "", path).toMatch(isKeptOut ? /noindex/ : /^$/);
    for (const link of pageElements(html, "a")) {
      const words = textIn(link).trim();
      expect.soft(attributeOf(link, "href"), `“${words}” on ${path}`).toMatch(/^(?!javascript:)./);
      expect.soft(words, `a link on ${path}`).not.toMatch(EMPTY_WORDS);
    }
    for (const image of pageElements(html, "img")) {
      expect.soft(attributeOf(image, "alt"), `a picture on ${path}`).toBeDefined();
    }
    const [root] = pageElements(html, "html");
    expect.soft(attributeOf(root as PageElement, "lang"), path).toBe("en");
  }
  for (const address of images) {
    const response = await request.get(address);
    expect(response.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(await sharp(await response.body()).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
  }
  expect(images.size, "the site, a post and a page each have one").toBe(3);
});

test("a post says when it was published, by whom and about what", async ({
  newPost,
  request,
  site,
}) => {
  const person = await addPerson();
  const post = await newPost(person, { title: 'Wine & "slate" </title>' });
  const [tagged = ""] = (await everyPage(post, person)).visitor.filter((path) =>
    /^\/tags\/./.test(path),
  );
  const meta = metaOf(await (await request.get(`/post/${post.slug}`)).text());
  expect(meta).toMatchObject({
    "og:title": 'Wine & "slate" </title>',
    "article:published_time": expect.stringMatching(/^\d{4}-.*Z$/),
    "article:modified_time": expect.stringMatching(/^\d{4}-.*Z$/),
    "article:author": `${site.url}/user/${person.username}`,
    "article:tag": decodeURIComponent(tagged.replace("/tags/", "")),
  });
});

test("robots.txt has nothing but what its readers understand", async ({ request }) => {
  const lines = (await (await request.get("/robots.txt")).text()).split("\n");
  for (const line of lines)
    expect(line).toMatch(
      /^$|^User-agent: \*$|^(?:Allow|Disallow): \/\S*$|^Sitemap: https?:\/\/\S+$/,
    );
});
