/** The reading pages, which exist twice; docs/decisions/twins.md says why. */

/** Leaves out the pages beside a post's that are no post. */
export const NOT_NEW = "((?!new$|pictures$)[^/]+)";

export const TWINS = [
  "/page/:number",
  `/post/:slug${NOT_NEW}`,
  "/user/:username",
  "/user/:username/page/:number",
  "/tags/page/:number",
  "/tags/:tag",
  "/tags/:tag/page/:number",
  "/about",
  "/problem/:status",
];
