import getPort, { portNumbers } from "get-port";

const FIRST = 20_000;
const PER_WORKER = 500;

/**
 * A free port that nobody else takes until it is listened at: from a range of this worker's own, below the ports that
 * the system gives to connections. Any one of them, as another run of the tests may be under way.
 */
export function freePort(): Promise<number> {
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? process.env.VITEST_POOL_ID ?? 0) % 20;
  const from = FIRST + worker * PER_WORKER;
  const ports = [...portNumbers(from, from + PER_WORKER - 1)];
  return getPort({ port: ports.sort(() => Math.random() - 0.5) });
}
