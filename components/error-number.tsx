import { ERROR_NUMBER } from "@/lib/problems";

/** What somebody tells the operator, who finds the error by it in the log. */
export function ErrorNumber() {
  return (
    <p>
      If you tell us about it, give this number: <b>{ERROR_NUMBER}</b>
    </p>
  );
}
