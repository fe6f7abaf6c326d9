/** `npm run bench` with its commands (`reading`, `scale`, `soak`, `changes`): measures how fast the site is, and how right. */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Dialect } from "../lib/config/dialect";
import { ensureClients } from "./database/clients";
import { DIALECTS } from "./database/schema";
import { fail } from "./fail";

const program = new Command("bench").description("Measures how fast the site is.");

program
  .command("reading", { isDefault: true })
  .description("reading beside the plainest servers there are, weight, and start")
  .option("--seconds <number>", "how long each load lasts", wholeNumber, 4)
  .action(async ({ seconds }: { seconds: number }) => {
    const { benchReading } = await import("./bench/reading");
    process.exit((await benchReading(seconds)) ? 0 : 1);
  });

program
  .command("scale")
  .description("reading and publishing on blogs of a thousand posts to a million")
  .option("--posts <numbers>", "sizes of the blogs, with commas", sizesIn)
  .addOption(new Option("--database <name>", "one instead of both").choices(DIALECTS))
  .action(async ({ posts, database }: { posts?: number[]; database?: Dialect }) => {
    const { benchScale } = await import("./bench/scale"); // it loads the clients
    const isGood = await benchScale({ posts, databases: database && [database] });
    process.exit(isGood ? 0 : 1);
  });

program
  .command("soak")
  .description("reading and writing through several processes while these are killed and stopped")
  .option("--seconds <number>", "how long it lasts", wholeNumber, 300)
  .option("--no-faults", "nothing is killed, stopped or restarted")
  .action(async ({ seconds, faults }: { seconds: number; faults: boolean }) => {
    const { benchSoak } = await import("./bench/soak"); // it loads the clients
    process.exit((await benchSoak(seconds, faults)) ? 0 : 1);
  });

program
  .command("changes")
  .description("changes by one process, while the other is read")
  .option("--count <number>", "how many", wholeNumber, 10_000)
  .action(async ({ count }: { count: number }) => {
    const { benchChanges } = await import("./bench/changes"); // it loads the clients
    process.exit((await benchChanges(count)) ? 0 : 1);
  });

try {
  ensureClients();
  await program.parseAsync();
} catch (error) {
  fail(error);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("Give a whole number from 1.");
  return Number(text);
}

/** At least a hundred posts each: what is read must have pages. */
function sizesIn(text: string): number[] {
  if (!/^[1-9]\d{2,6}(,[1-9]\d{2,6})*$/.test(text)) {
    throw new InvalidArgumentError("Give whole numbers from 100, like 1000,100000.");
  }
  return text
    .split(",")
    .map(Number)
    .sort((one, other) => one - other);
}
