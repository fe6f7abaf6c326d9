import type { ReactNode } from "react";

/** Settings that belong together. */
export function Fields({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-6 border-t border-line pt-6">
      <legend className="float-left mb-6 w-full font-serif text-lg font-semibold">{title}</legend>
      <div className="clear-both space-y-6">{children}</div>
    </fieldset>
  );
}
