import { ensureBundles } from "../scripts/bundles";

/** What vitest runs before the unit tests: some of them start threads. */
export default function setUp(): void {
  ensureBundles();
}
