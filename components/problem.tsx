import type { ReactNode } from "react";
import { PROBLEMS, type ProblemStatus } from "@/lib/http/problems";

/** What went wrong, in words, and where to go from here. `children` is what else there is to say. */
export function Problem({ status, children }: { status: ProblemStatus; children?: ReactNode }) {
  const { title, text } = PROBLEMS[status];
  return (
    <div className="max-w-text space-y-6 py-8 font-serif text-prose">
      <p className="font-sans text-base text-muted">Error {status}</p>
      <h1 className="text-display font-semibold">{title}</h1>
      <p>{text}</p>
      {children}
      <p>
        <a href="/" className="link">
          Read the newest posts
        </a>
      </p>
    </div>
  );
}
