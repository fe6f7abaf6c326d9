import { loseTable } from "../../test/sql";
import { expect, test } from "../fixtures";

test("each request leaves a line, by whose id it can be found, and no secret in it", async ({
  ownSettings,
  ownSite,
}) => {
  const { url, settings, lines } = await ownSite({
    ...(await ownSettings()),
    ACCESS_LOG: "stdout",
  });
  const ask = async (path: string) => {
    const { headers } = await fetch(url + path, { redirect: "manual" });
    const id = headers.get("x-request-id") ?? "none";
    // What goes wrong meanwhile is said in lines of their own, before the request's.
    const isOfRequest = (line: string) => line.includes(id) && line.includes('"path"');
    await expect.poll(() => lines.some(isOfRequest)).toBe(true);
    return JSON.parse(lines.find(isOfRequest) ?? "");
  };
  expect(await ask("/about?secret=1")).toMatchObject({
    path: "/about",
    status: 200,
    cache: "miss",
  });
  expect(await ask("/about")).toMatchObject({ method: "GET", status: 200, cache: "hit" });
  expect(await ask("/reset-password/secret-token")).toMatchObject({ cache: "none" });
  expect(lines.join("\n")).not.toMatch(/secret-token|secret=1/);

  await loseTable(settings, "Post");
  const { id, status, digest } = await ask("/");
  expect(status).toBe(500);
  expect(digest).toMatch(/^\w+/);
  const ofDigest = lines.filter((line) => line.includes(digest)).map((line) => JSON.parse(line));
  expect(ofDigest.length).toBeGreaterThan(1);
  for (const line of ofDigest) expect(line.id).toBe(id);
});
