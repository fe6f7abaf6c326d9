/** On PostgreSQL the database carries; where the tests are on SQLite, a Redis does, if the machine has one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { installedRedis } from "../../../scripts/tests/redis";
import { onTestDatabase } from "../../../test/on-test-database";
import { present } from "../../../test/present";
import { startTemporaryRedis, type TemporaryRedis } from "../../../test/redis";
import { SimulatedProcess, simulate } from "../../../test/simulated-site";
import { log } from "../../log/log";
import { openTransport } from "./open-transport";
import type { News, Transport } from "./transport";

onTestDatabase();

const isOnPostgres = Boolean(process.env.TEST_POSTGRES_URL);
const redis = installedRedis();

test("on SQLite one process serves a site, and nothing is carried", async () => {
  const site = { redisUrl: "redis://nowhere.example", siteUrl: "http://localhost:3000" };
  expect(await openTransport("file:/nowhere/carafe.db", site)).toBeNull();
});

if (isOnPostgres || redis) {
  describe(isOnPostgres ? "PostgreSQL" : "Redis", () => {
    let open: () => Promise<Transport>;
    let server: TemporaryRedis | null = null;
    let one: Transport;
    let other: Transport;

    beforeAll(async () => {
      server = isOnPostgres ? null : await startTemporaryRedis(present(redis));
      const databaseUrl = isOnPostgres ? present(process.env.DATABASE_URL) : "postgresql://unused";
      const site = { redisUrl: server?.url, siteUrl: "http://localhost:3000" };
      open = async () => present(await openTransport(databaseUrl, site));
      one = await open();
      other = await open();
    });

    afterAll(async () => {
      await Promise.all([one.close(), other.close()]);
      await server?.stop();
    });

    beforeEach(() => {
      vi.spyOn(log, "error").mockReturnValue(undefined);
      vi.spyOn(log, "info").mockReturnValue(undefined);
    });

    test("knows a process once it has begun, and only until it is removed", async () => {
      expect(await one.renew("new", 0)).toMatchObject({ isNew: true });
      const { newest } = await one.renew("new", 0);
      expect(await one.renew("new", newest)).toMatchObject({ isNew: false });
      const { listeners } = await other.lookAfter(newest);
      expect(listeners).toContainEqual({ id: "new", heard: newest, renewals: 2 });
      await other.remove("new", 1);
      expect((await other.lookAfter(newest)).listeners).toHaveLength(1);
      await other.remove("new", 2);
      expect((await other.lookAfter(newest)).listeners).toHaveLength(0);
      expect(await one.renew("new", newest)).toMatchObject({ isNew: true });
      await one.remove("new");
    });

    test("numbers changes without a gap, however many are told at once, and shows them in order", async () => {
      const { newest: before } = await one.renew("listener", 0);
      const tellers = Array.from({ length: 60 }, (_, at) => (at % 2 ? one : other));
      const told = await Promise.all(
        tellers.map((by, at) => by.tell([`tag:${at}`, "“”"], "teller")),
      );
      const numbers = told.map(({ number }) => number).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, at) => before + at + 1));
      const { changes, newest } = await other.lookAfter(before);
      expect(newest).toBe(before + 60);
      expect(changes.map(({ number }) => number)).toEqual(numbers);
      const [first] = told;
      const change = changes.find(({ number }) => number === first?.number);
      expect(change).toMatchObject({ tags: ["tag:0", "“”"], teller: "teller" });
      await one.remove("listener");
    });

    test("forgets changes of which everybody has heard", async () => {
      const { newest: before } = await one.renew("quick", 0);
      await one.renew("slow", 0);
      await one.tell(["a"], "");
      await one.tell(["b"], "");
      await one.renew("quick", before + 2);
      await one.renew("slow", before + 1);
      await one.tell(["c"], "");
      const { changes } = await one.lookAfter(0);
      expect(changes.map(({ tags }) => tags)).toEqual([["b"], ["c"]]);
      await one.remove("quick");
      await one.remove("slow");
    });

    test("calls the others at a change, and when somebody has heard of it", async () => {
      const news: News[] = [];
      other.onNews((kind) => news.push(kind));
      const { newest: before } = await one.renew("caller", 0);
      await one.tell(["a"], "caller");
      await vi.waitFor(() => expect(news).toContain("change"), 30_000);
      await one.renew("caller", before + 1);
      await vi.waitFor(() => expect(news).toContain("heard"), 30_000);
      await one.remove("caller");
    });

    test("goes on after a connection has broken", async () => {
      const { newest } = await one.renew("broken", 0);
      await one.close();
      expect(await one.renew("broken", newest)).toMatchObject({ isNew: false });
      await one.remove("broken");
    });

    test("nobody reads an old text once a newer one is acknowledged", async () => {
      const transports = await Promise.all([open(), open(), open()]);
      const way = () => present(transports.pop());
      const { old } = await simulate({ way, isEnough: (reads) => reads >= 2_000 });
      expect(old).toBe(0);
    }, 120_000);

    if (!isOnPostgres) {
      test("a Redis that answers nothing keeps nobody waiting for ever, nor anything old", async () => {
        const database = { text: 0 };
        const transports = await Promise.all([open(), open()]);
        const way = () => present(transports.pop());
        const saver = new SimulatedProcess(database, way);
        const reader = new SimulatedProcess(database, way);
        const asking = await open();
        await Promise.all([saver.start(), reader.start(), asking.renew("asking", 0)]);
        expect(await reader.read()).toBe(0);

        present(server).pause();
        let isSaved = false;
        const saving = saver.save(1).then(
          () => {
            isSaved = true;
          },
          () => {}, // given up, as Redis was away for too long
        );
        await vi.waitFor(async () => expect(await reader.read()).toBe(1), 30_000);
        await expect(asking.renew("asking", 0)).rejects.toThrow(); // by the connection that it had
        await expect(asking.renew("asking", 0)).rejects.toThrow(); // by one that Redis never greets
        expect(isSaved).toBe(false);

        present(server).resume();
        await saving;
        await saver.save(2);
        for (const process of [saver, reader]) expect(await process.read()).toBe(2);
        await asking.remove("asking");
        await Promise.all([saver.stop(), reader.stop(), asking.close()]);
      });
    }

    test("what a process that was killed may not have told is forgotten by the others", async () => {
      const database = { text: 0 };
      const transports = await Promise.all([open(), open()]);
      const alive = new SimulatedProcess(database, () => present(transports.pop()));
      const killed = await open();
      await alive.start();
      await killed.renew("killed", 0);
      expect(await alive.read()).toBe(0);
      database.text = 1; // saved by the one that is killed before it could tell
      await vi.waitFor(async () => expect(await alive.read()).toBe(1), 30_000);
      await alive.stop();
      await Promise.all([killed, ...transports].map((transport) => transport.close()));
    });
  });
}
