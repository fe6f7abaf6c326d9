/** `npm run dev:seed`: fills an empty blog with people and posts worth looking at. */

import { ensureBundles } from "./bundles";
import { ensureClients } from "./database/clients";
import { fail } from "./fail";

// That turning the clock is an experiment of Node's concerns nobody here.
process.removeAllListeners("warning");

try {
  ensureClients();
  ensureBundles();
  const { seedBlog } = await import("./dev-seed/seed-blog"); // it loads the clients
  await seedBlog();
  process.exit(0);
} catch (error) {
  fail(error);
}
