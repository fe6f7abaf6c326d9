import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the site. Not prefetched: a page kept by the browser for later could be older than
 * what its writer has saved since.
 */
export function SiteLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
