import type { ReactNode } from "react";

/** A page as wide as the text will be read, for writing it. */
export function WritingPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[41rem] space-y-8">
      <h1 className="font-serif text-title font-semibold">{title}</h1>
      {children}
    </div>
  );
}
