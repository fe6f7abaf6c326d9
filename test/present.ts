/** What must be there: a test fails, saying so, where it is not. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error("What the test expected is not there.");
  return value;
}
