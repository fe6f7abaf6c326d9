import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

/** The lines that a process writes which runs this with the log and the context of requests at hand. */
function linesOf(script: string, level: string): Record<string, unknown>[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `import { log, logFields } from "./lib/log/log.ts";
       import { runInRequestContext } from "./lib/http/request-context.ts";
       ${script}`,
    ],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: level } },
  );
  expect(stderr).toBe("");
  return stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test("a line that is written during a request has its id and its trace", () => {
  const script = `
    log.info("before");
    await runInRequestContext({ id: "7f", traceId: "4bf9", address: "", headers: {} }, async () => {
      await new Promise((next) => setImmediate(next));
      log.error(new Error("No table."), "It failed.");
    });`;
  expect(linesOf(script, "info")).toEqual([
    { level: 30, time: expect.any(String), msg: "before" },
    {
      level: 50,
      time: expect.any(String),
      id: "7f",
      trace: "4bf9",
      msg: "It failed.",
      err: expect.objectContaining({ message: "No table." }),
    },
  ]);
});

test("LOG_LEVEL says from which level on lines are written", () => {
  const script = 'for (const level of ["error", "warn", "info"]) log[level](level);';
  expect(linesOf(script, "warn").map(({ msg }) => msg)).toEqual(["error", "warn"]);
  expect(linesOf(script, "silent")).toEqual([]);
});

test("fields that are JSON already become a line among the others, where such lines are written", () => {
  const script = `log.info("before"); logFields('"path":"/","ms":7'); log.error("after");`;
  const time = expect.any(String);
  expect(linesOf(script, "info")).toEqual([
    { level: 30, time, msg: "before" },
    { level: 30, time, path: "/", ms: 7 },
    { level: 50, time, msg: "after" },
  ]);
  expect(linesOf(script, "warn")).toEqual([{ level: 50, time, msg: "after" }]);
});

test("no line is lost where the process ends in the middle of something", () => {
  const script = 'for (const line of ["one", "two"]) log.info(line); process.exit();';
  expect(linesOf(script, "info").map(({ msg }) => msg)).toEqual(["one", "two"]);
});

test("each line has its own time", () => {
  const script = `
    log.info("one");
    await new Promise((later) => setTimeout(later, 20));
    log.info("two");`;
  const [one = Number.NaN, two = Number.NaN] = linesOf(script, "info").map(({ time }) =>
    Date.parse(String(time)),
  );
  expect(two - one).toBeGreaterThanOrEqual(19);
});

test.runIf(existsSync("/dev/full"))(
  "a full disk behind the log neither ends a process nor keeps it from ending",
  () => {
    const script = `
    import { flushLog, log } from "./lib/log/log.ts";
    for (let number = 0; number < 50; number++) {
      log.error("It failed.");
      await new Promise((next) => setTimeout(next, 2));
    }
    flushLog();
    process.stderr.write("still here");`;
    const { status, stderr } = spawnSync(
      "sh",
      [
        "-c",
        'exec "$0" --import tsx --input-type=module --eval "$1" > /dev/full',
        process.execPath,
        script,
      ],
      { encoding: "utf8", timeout: 30_000 },
    );
    expect([status, stderr]).toEqual([0, "still here"]);
  },
);
