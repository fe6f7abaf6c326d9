import { ERROR_NUMBER } from "@/lib/http/problems";

/** What somebody tells the operator, who finds the error by it in the log; the server puts in what is not known yet. */
export function ErrorNumber({ number = ERROR_NUMBER }: { number?: string }) {
  return (
    <p>
      If you tell us about it, give this number: <b>{number}</b>
    </p>
  );
}
