/** `npm run check` */
import { checkSources, checkTypes } from "./tests/checks";
import { finish } from "./tests/finish";

finish(await Promise.all([checkTypes(), checkSources()]));
