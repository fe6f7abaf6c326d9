import type { ReactNode } from "react";
import type { Room } from "./site-header";

/** A page of a room that has several, with the way to the others. `here` is its address. */
export function SectionsPage({
  name,
  sections,
  here,
  title,
  wide,
  children,
}: {
  /** The room's, for its navigation. */
  name: string;
  sections: readonly Room[];
  here: string;
  title: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`mx-auto space-y-8 ${wide ? "max-w-writing" : "max-w-form"}`}>
      <nav aria-label={name} className="border-b border-line text-muted">
        <ul className="flex flex-wrap gap-x-5">
          {sections.map((section) => (
            <li key={section.href}>
              <a
                href={section.href}
                className="quiet-link"
                aria-current={section.href === here && "page"}
              >
                {section.name}
              </a>
              {section.note && ` ${section.note}`}
            </li>
          ))}
        </ul>
      </nav>
      <h1 className="font-serif text-title font-semibold break-words">{title}</h1>
      {children}
    </div>
  );
}
