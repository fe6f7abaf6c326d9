/** The reading pages, which exist twice; docs/decisions/twins.md says why. */

/** Leaves out the pages beside a post's that are no post. */
const NOT_NEW = "((?!new$|pictures$)[^/]+)";

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

/**
 * One regular expression for all these paths, without the slash they begin with: Next tries every
 * rule at every request, so that many rules cost more than what they lead to.
 */
export function anyOf(paths: readonly string[]): string {
  const patterns = paths.map((path) =>
    path.slice(1).replace(/:\w+(\(.*\))?/g, (_, own) => own?.slice(1, -1) ?? "[^/]+"),
  );
  return patterns.join("|");
}
