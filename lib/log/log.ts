import cluster from "node:cluster";
import { pino } from "pino";
import { requestContext } from "../http/request-context";
import { GatheredLines } from "./gathered-lines";
import { timestamp } from "./timestamp";

const INFORMATION = 30;
const WARNING = 40;

/**
 * Several processes of a site write to one pipe, which takes up to 4 kB at a time as a whole: with more, the
 * lines of one would stand in the middle of another's.
 */
const WRITTEN_AT_ONCE = cluster.isWorker ? 4_096 : 32_768;

/** What a full disk does not take is dropped beyond this: the site goes on. */
const WAITING_MAX_CHARACTERS = 4 * 1024 * 1024;

type Shared = { carafeLog?: ReturnType<typeof openLog> };

// The server's program and Next's bundles have each a copy of this module; one process has one log.
const shared = globalThis as Shared;
shared.carafeLog ??= openLog();
const { flush, logger, writeFields } = shared.carafeLog;

/** Writes lines of JSON on standard output, each with the id of the request that is being answered. */
export const log = logger;

/** Writes a line of the level "info" whose fields are JSON already: what is written for every request is not taken apart. */
export function logFields(fields: string): void {
  writeFields(fields);
}

/** Writes what waits to be written. */
export function flushLog(): void {
  flush();
}

/**
 * Standard output, written to while the process does other things. Where it takes nothing, as with a full disk behind it,
 * nobody is told: to say so would be one more line. Nor does the end of the process wait for it.
 */
function openStdout() {
  const stdout = pino.destination({
    ...{ dest: 1, sync: false, maxWrite: WRITTEN_AT_ONCE },
    maxLength: WAITING_MAX_CHARACTERS,
  });
  const flushSync = stdout.flushSync.bind(stdout);
  let isFailing = false;
  stdout.on("error", () => {
    isFailing = true;
  });
  stdout.on("write", () => {
    isFailing = false;
  });
  // By itself it would try until it can, and a process that ends would never end.
  stdout.flushSync = () => {
    if (!isFailing) flushSync();
  };
  return stdout;
}

/** Lines go out while the process does other things, a warning or worse at once. LOG_LEVEL is checked with the other settings. */
function openLog() {
  const stdout = openStdout();
  const lines = new GatheredLines((text) => stdout.write(text), WRITTEN_AT_ONCE);
  // Before what pino does itself at these events: it writes out what it has been given by then.
  process.prependListener("beforeExit", () => lines.flush());
  process.prependListener("exit", () => lines.flush());
  const base = cluster.worker ? { worker: cluster.worker.id } : null;
  const logger = pino(
    {
      base,
      level: process.env.LOG_LEVEL || "info",
      timestamp,
      hooks: {
        logMethod(args, method, level) {
          method.apply(this, args);
          if (level >= WARNING) lines.flush();
        },
      },
      mixin: () => {
        const context = requestContext();
        return { id: context?.id, trace: context?.traceId };
      },
    },
    lines,
  );
  const isInfoWritten = logger.isLevelEnabled("info");
  const ofProcess = base ? `"worker":${base.worker},` : "";
  const writeFields = (fields: string) => {
    if (!isInfoWritten) return;
    lines.write(`{"level":${INFORMATION}${timestamp()},${ofProcess}${fields}}\n`);
  };
  const flush = () => {
    lines.flush();
    stdout.flushSync();
  };
  return { flush, logger, writeFields };
}
