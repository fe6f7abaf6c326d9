/** `npm run carafe -- <command>`: the operator's tool. */
import { Command, Option } from "commander";
import { DATE_ORDERS, type DateOrder } from "../lib/imports/stored-date";
import { ensureBundles } from "./bundles";
import { ensureClients } from "./database/clients";
import { fail } from "./fail";

const program = new Command("carafe")
  .description("Looks after a Carafe blog from the command line, while the site runs or not.")
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (text, write) => write(asSentence(text)) });

// Which options a command has, its own help says.
program.configureHelp({
  subcommandTerm: (command) =>
    [command.name(), ...command.registeredArguments.map((one) => `<${one.name()}>`)].join(" "),
});

program
  .command("import")
  .description("adds the users, posts and pictures of a Flask blog (its site.db or its folder)")
  .argument("<file or folder>")
  .option("--strict", "imports nothing at all if a row cannot come along as it stands")
  .addOption(
    new Option(
      "--date-order <order>",
      "which number of a date such as 04/03/2021 is the day",
    ).choices(DATE_ORDERS),
  )
  .action(async (path: string, options: { strict?: boolean; dateOrder?: DateOrder }) => {
    const { runImport } = await import("./carafe/import"); // it loads the clients
    await runImport(path, options);
  });

program
  .command("search:rebuild")
  .description("makes the index of words anew by which readers find posts")
  .action(async () => {
    const { runSearchRebuild } = await import("./carafe/search-rebuild");
    await runSearchRebuild();
  });

program
  .command("user:list")
  .description("lists everybody with an account: role, posts, when they joined and were last seen")
  .action(async () => {
    const { runUserList } = await import("./carafe/user-list");
    await runUserList();
  });

program
  .command("invite")
  .description("prints a link with which somebody makes an account with a role")
  .argument("<email>")
  .option("--role <role>", "what they will be", "author")
  .action(async (email: string, options: { role: string }) => {
    const { runInvite } = await import("./carafe/invite");
    await runInvite(email, options);
  });

program
  .command("user:reset-password")
  .description("prints a link with which a user can set a new password")
  .argument("<email>")
  .action(async (email: string) => {
    const { runUserResetPassword } = await import("./carafe/user-reset-password");
    await runUserResetPassword(email);
  });

program
  .command("user:role")
  .description("makes a user owner, admin, editor, author, contributor or reader")
  .argument("<email>")
  .argument("<role>")
  .action(async (email: string, role: string) => {
    const { runUserRole } = await import("./carafe/user-role");
    await runUserRole(email, role);
  });

program
  .command("user:delete")
  .description("deletes an account without asking; its posts stay, under “A former member”")
  .argument("<email>")
  .option("--with-posts", "deletes the posts too")
  .action(async (email: string, options: { withPosts?: boolean }) => {
    const { runUserDelete } = await import("./carafe/user-delete");
    await runUserDelete(email, options);
  });

program.hook("preAction", async () => {
  const { compareClocks } = await import("../lib/database/compare-clocks"); // it loads the clients
  await compareClocks();
});

try {
  ensureClients();
  ensureBundles();
  await program.parseAsync();
  process.exit(0);
} catch (error) {
  fail(error);
}

/** "error: unknown command 'x'" as a person would say it. */
function asSentence(text: string): string {
  const problem = text
    .replace(/^error: /, "")
    .trim()
    .replace(/\.$/, "")
    .replace(/\.\s+/g, "; ");
  return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}; npm run carafe -- --help lists the commands.\n`;
}
