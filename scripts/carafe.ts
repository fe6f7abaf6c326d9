/** `npm run carafe -- <command>`: the operator's tool. */
import { Command, CommanderError } from "commander";
import { ForeseenError } from "../lib/foreseen-error";
import { runImport } from "./carafe/import";

const program = new Command("carafe")
  .description("Looks after a Carafe blog from the command line, while the site runs or not.")
  .exitOverride()
  .configureOutput({ writeErr: () => {} });

program
  .command("import")
  .description("adds the users, posts and pictures of a Flask blog (its site.db or its folder)")
  .argument("<file or folder>")
  .action(runImport);

try {
  await program.parseAsync();
  process.exit(0);
} catch (error) {
  process.exit(explain(error));
}

/** Says why a command ended, in one sentence where it was foreseen. Returns the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const problem = error.message.replace(/^error: /, "").replace(/^\(.*\)$/, "name a command");
    console.error(
      `${problem[0].toUpperCase()}${problem.slice(1)}; npm run carafe -- --help lists them.`,
    );
    return 1;
  }
  console.error(error instanceof ForeseenError ? error.message : error);
  return 1;
}
