import type { ReactNode } from "react";

/** A narrow page of its own for a form. */
export function FormPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-form space-y-8">
      <h1 className="font-serif text-display font-semibold">{title}</h1>
      {children}
    </div>
  );
}
