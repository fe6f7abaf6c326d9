import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recordLog } from "../../test/logged";
import { onTestDatabase } from "../../test/on-test-database";
import { newName } from "../../test/people";
import { db } from "../database/db";
import { publishScheduledPosts } from "./publish-scheduled-posts";
import { JobRunner } from "./runner";

onTestDatabase();

let server: Server;
let status: number;
let asked: string[];
let log: string[];

/** Stands in for the site, to which the job sends its request. */
beforeAll(async () => {
  server = createServer(({ url = "", headers }, response) => {
    asked.push(`${url} ${headers.authorization?.split(" ")[0]}`);
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.PORT = String((server.address() as AddressInfo).port);
  process.env.HOST = "127.0.0.1";
});

afterAll(() => stopListening());

beforeEach(async () => {
  log = recordLog();
  asked = [];
  status = 204;
  await db().post.deleteMany();
  await db().job.deleteMany();
});

function stopListening(): void {
  server.closeAllConnections();
  server.close();
}

function schedule(publishedAt: Date) {
  const slug = newName();
  return db().post.create({
    data: { slug, title: slug, content: "", status: "scheduled", publishedAt },
  });
}

function runJob(): Promise<void> {
  return new JobRunner().runIfDue(publishScheduledPosts);
}

test("the site is asked to publish when the moment of a post has come, and not before", async () => {
  await schedule(new Date(Date.now() + 60_000));
  await runJob();
  expect(asked).toEqual([]);
  await schedule(new Date(Date.now() - 1));
  await runJob();
  expect(asked).toEqual(["/cron/publish Bearer"]);
  expect(log).toEqual([]);
});

test("a site that cannot publish is a failure, one that does not listen yet is none", async () => {
  await schedule(new Date(0));
  status = 500;
  await runJob();
  expect(log).toEqual([
    expect.stringMatching(
      /^The job publish-scheduled-posts failed: .* answered with 500\. It is tried again in 20 seconds\.$/,
    ),
  ]);
  stopListening();
  await db().job.deleteMany();
  await runJob();
  expect(log).toHaveLength(1);
});
