import { ensureBundles } from "../scripts/bundles";
import { ensureFonts } from "../scripts/fonts/ensure-fonts";

/** What vitest runs before the unit tests: some of them start threads, or draw. */
export default function setUp(): void {
  ensureBundles();
  ensureFonts();
}
