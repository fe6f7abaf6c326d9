/** `npm run check` */
import { checkSources, checkTypes } from "./tests/checks";

const counts = await Promise.all([checkTypes(), checkSources()]);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
