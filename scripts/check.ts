/** `npm run check` */
import { runChecks } from "./tests/checks";

const { passed, failed } = runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
