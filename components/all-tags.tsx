import { SiteLink } from "./site-link";

/** The way to the list of tags. */
export function AllTags() {
  return (
    <p className="mt-10">
      <SiteLink href="/tags" className="quiet-link text-accent">
        All tags
      </SiteLink>
    </p>
  );
}
