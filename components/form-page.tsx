import type { ReactNode } from "react";
import { SITE_LANGUAGE } from "@/lib/text/language";

/** A page of its own for a form; `wide` as the text will be read, for writing it. */
export function FormPage({
  title,
  wide,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      lang={SITE_LANGUAGE}
      className={`mx-auto space-y-8 ${wide ? "max-w-writing" : "max-w-form"}`}
    >
      <h1 className="font-serif text-title font-semibold">{title}</h1>
      {children}
    </div>
  );
}
