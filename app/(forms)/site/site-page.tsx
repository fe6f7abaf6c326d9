import type { ReactNode } from "react";
import { MemberFrame } from "@/app/member-frame";
import { siteSections } from "@/app/site-sections";
import type { Member } from "@/lib/actor";

/** A section of the site's own room, with the way to the others. `here` is its address. */
export function SitePage({
  viewer,
  here,
  title,
  children,
}: {
  /** Null where a form is posted by somebody who may not. */
  viewer: Member | null;
  here: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <MemberFrame>
      <div className="mx-auto max-w-writing space-y-8">
        <nav aria-label="Site" className="border-b border-line text-muted">
          <ul className="flex flex-wrap gap-x-5">
            {(viewer ? siteSections(viewer) : []).map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="quiet-link" aria-current={href === here && "page"}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <h1 className="font-serif text-title font-semibold break-words">{title}</h1>
        {children}
      </div>
    </MemberFrame>
  );
}
