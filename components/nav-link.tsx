"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation that says whether it is the page one is on. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  // A prepared page knows itself by the address it was prepared under.
  const isHere = pathname === href || (href === "/" && pathname === "/page/1");
  return (
    <a href={href} className="quiet-link" aria-current={isHere ? "page" : undefined}>
      {children}
    </a>
  );
}
