import { access, statfs } from "node:fs/promises";
import { beforeEach, expect, it, vi } from "vitest";
import { checkWritableDisk } from "./writable-disk";

vi.mock("node:fs/promises", async (original) => ({
  ...(await original<typeof import("node:fs/promises")>()),
  access: vi.fn(),
  statfs: vi.fn(),
}));

function haveFree(bytes: number): void {
  const disk = { bavail: bytes / 4096, bsize: 4096 };
  vi.mocked(statfs).mockResolvedValue(disk as Awaited<ReturnType<typeof statfs>>);
}

beforeEach(() => {
  haveFree(1_000_000_000);
  vi.mocked(access).mockResolvedValue();
});

it("a disk with room is well", async () => {
  await expect(checkWritableDisk("/data/carafe.db")).resolves.toBeUndefined();
});

it("a full disk is not", async () => {
  haveFree(4096);
  await expect(checkWritableDisk("/data/carafe.db")).rejects.toThrow("full");
});

it.each(["/data/carafe.db", "/data"])("one where %s is read-only is not", async (readOnly) => {
  vi.mocked(access).mockImplementation(async (place) => {
    if (place === readOnly) throw new Error("EROFS: read-only file system");
  });
  await expect(checkWritableDisk("/data/carafe.db")).rejects.toThrow("EROFS");
});
