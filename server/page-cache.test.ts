import { setImmediate } from "node:timers/promises";
import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type PageCache from "./page-cache";

const PAGE = { kind: "APP_PAGE" };
let cache: PageCache;

beforeEach(async () => {
  vi.resetModules(); // the pages are the module's
  delete (globalThis as { carafeInvalidations?: unknown }).carafeInvalidations;
  cache = new (await import("./page-cache")).default();
});

afterEach(() => {
  vi.useRealTimers();
});

function page(html: string, tags: string) {
  return { kind: "APP_PAGE", html, headers: { "x-next-cache-tags": tags } };
}

async function html(key: string): Promise<string | undefined> {
  return (await cache.get(key, PAGE))?.value.html;
}

describe("the page cache", () => {
  it("gives a page back as it was", async () => {
    expect(await html("/")).toBeUndefined();
    await cache.set("/", page("one", "posts"), {});
    expect(await html("/")).toBe("one");
  });

  it("keeps few of the pages that say that there is none, however many are asked for", async () => {
    await cache.set("/", page("home", "posts"), {});
    for (let number = 0; number < 1_000; number++) {
      await cache.set(`/post/${number}`, { ...page("none", "posts"), status: 404 }, {});
    }
    expect(await html("/")).toBe("home");
    expect(await html("/post/999")).toBe("none");
    const kept = await Promise.all(
      Array.from({ length: 1_000 }, (_, number) => html(`/post/${number}`)),
    );
    expect(kept.filter((one) => one !== undefined).length).toBeLessThanOrEqual(100);
  });

  it("gives the page in place of the one that said that there is none", async () => {
    await cache.set("/post/a", { ...page("none", "posts"), status: 404 }, {});
    await cache.set("/post/a", page("there", "posts"), {});
    expect(await html("/post/a")).toBe("there");
  });

  it("forgets the pages of a tag, and no others", async () => {
    await html("/");
    await cache.set("/", page("home", "posts,user:1"), {});
    await html("/about");
    await cache.set("/about", page("about", "about"), {});
    await cache.revalidateTag(["posts"]);
    expect(await html("/")).toBeUndefined();
    expect(await html("/about")).toBe("about");
  });

  it("never keeps a page that was begun before a change and finished after it", async () => {
    await html("/");
    const change = cache.revalidateTag("posts");
    await cache.set("/", page("old", "posts"), {});
    await change;
    expect(await html("/")).toBeUndefined();
  });

  it("lets a change wait for the pages being made, which others have joined", async () => {
    await html("/");
    let answered = false;
    const change = cache.revalidateTag("posts").then(() => {
      answered = true;
    });
    await setImmediate();
    expect(answered).toBe(false);
    await cache.set("/", page("old", "posts"), {});
    await change;
    expect(answered).toBe(true);
  });

  it("does not wait for ever for a page that never comes", async () => {
    vi.useFakeTimers();
    await html("/broken");
    const change = cache.revalidateTag("posts");
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(change).resolves.toBeUndefined();
  });

  it("says so while others could join a page that a change did not wait for", async () => {
    vi.useFakeTimers();
    const { isOldRenderShared } = await import("../lib/cache/invalidations");
    await html("/slow");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(isOldRenderShared()).toBe(false);
    await cache.revalidateTag("posts");
    expect(isOldRenderShared()).toBe(true);
    await cache.set("/slow", page("old", "posts"), {});
    expect(isOldRenderShared()).toBe(false);
  });

  it("keeps a page that takes longer than a change waits, unless the change is its own", async () => {
    vi.useFakeTimers();
    for (const [key, tag] of [
      ["/slow", "about"],
      ["/slow-and-old", "posts"],
    ] as const) {
      await html(key);
      const change = cache.revalidateTag("posts");
      await vi.advanceTimersByTimeAsync(5_000);
      await change;
      await cache.set(key, page("slow", tag), {});
    }
    expect(await html("/slow")).toBe("slow");
    expect(await html("/slow-and-old")).toBeUndefined();
  });

  it("stays within its bounds however many addresses are asked for", async () => {
    const addresses = Array.from({ length: 2_000 }, (_, number) => `/${number}`);
    for (const address of addresses) {
      await html(address);
      await cache.set(address, page("x".repeat(100_000), "posts"), {});
    }
    const kept = await Promise.all(addresses.map(html));
    const bytes = kept.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    expect(bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(kept.at(0)).toBeUndefined();
    expect(kept.at(-1)).toBe("x".repeat(100_000));
  });

  it("lets Next remember nothing of the addresses that were asked for", async () => {
    const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
    const { cacheControls } = SharedCacheControls as unknown as {
      cacheControls: Map<string, object>;
    };
    for (let number = 0; number < 100; number++) {
      lifetimes.set(`/${number}`, { revalidate: false, expire: undefined });
      await cache.set(`/${number}`, page("none", "posts"), {});
    }
    expect(cacheControls.size).toBe(0);
  });

  it("keeps no data, only pages", async () => {
    await cache.set("data", { kind: "FETCH" }, {});
    expect(await cache.get("data", { kind: "FETCH" })).toBeNull();
  });
});
