import { resolve } from "node:path";

/** As Next comes, but for where it finds its packages. */
export default { turbopack: { root: resolve(import.meta.dirname, "../../..") } };
