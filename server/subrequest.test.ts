import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { subrequest } from "./subrequest";

const HOST = { host: "blog.example" };

it("takes an answer in whichever way it is sent", async () => {
  const answer = await subrequest(
    async (_: IncomingMessage, response: ServerResponse) => {
      response.setHeader("a", "1");
      response.writeHead(404, { b: "2" });
      // Far more than a connection would take at once.
      for (let part = 0; part < 100; part++) {
        if (!response.write("x".repeat(10_000))) throw new Error("Nobody will ever tell to go on.");
      }
      response.end(new Uint8Array([0x79]));
    },
    "/",
    HOST,
  );
  expect(answer).toMatchObject({ status: 404, headers: { a: "1", b: "2" } });
  expect(answer.body.toString()).toBe(`${"x".repeat(1_000_000)}y`);
});

it("fails when the answer is broken off", async () => {
  const broken = subrequest(
    async (_: IncomingMessage, response: ServerResponse) => {
      response.write("half");
      response.destroy();
    },
    "/",
    HOST,
  );
  await expect(broken).rejects.toThrow("broken off");
});
