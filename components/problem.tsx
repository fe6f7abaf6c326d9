import type { ReactNode } from "react";
import { ERROR_NUMBER, PROBLEMS, type ProblemStatus } from "@/lib/http/problems";

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

/** What somebody tells the operator, who finds the error by it in the log; the server puts in what is not known yet. */
export function ErrorNumber({ number = ERROR_NUMBER }: { number?: string }) {
  return (
    <p>
      If you tell us about it, give this number: <b>{number}</b>
    </p>
  );
}
