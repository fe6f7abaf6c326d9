import { pino } from "pino";
import { requestContext } from "../http/request-context";

/** Lines are gathered for so many milliseconds, or until there are so many bytes: a write for each would take time from readers. */
const GATHERED_MS = 250;
const GATHERED_BYTES = 8_192;

const WARNING = 40;

type Shared = { carafeLog?: ReturnType<typeof openLog> };

// The server's program and Next's bundles have each a copy of this module; one process has one log.
const shared = globalThis as Shared;
shared.carafeLog ??= openLog();
const { destination, logger } = shared.carafeLog;

/** Writes lines of JSON on standard output, each with the id of the request that is being answered. */
export const log = logger;

/** Writes what waits to be written. */
export function flushLog(): void {
  destination.flushSync();
}

/** Lines go out while the process does other things, a warning or worse at once. LOG_LEVEL is checked with the other settings. */
function openLog() {
  const destination = pino.destination({
    dest: 1,
    sync: false,
    minLength: GATHERED_BYTES,
    periodicFlush: GATHERED_MS,
  });
  const logger = pino(
    {
      base: null,
      level: process.env.LOG_LEVEL || "info",
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        logMethod(args, method, level) {
          method.apply(this, args);
          if (level >= WARNING) destination.flush();
        },
      },
      mixin: () => ({ id: requestContext()?.id }),
    },
    destination,
  );
  return { destination, logger };
}
