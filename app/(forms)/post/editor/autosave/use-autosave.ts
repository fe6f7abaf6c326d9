import { type RefObject, useEffect, useState } from "react";
import { Autosaver } from "./autosaver";
import { watchForm } from "./watch-form";

/**
 * Saves what is typed into a form of a post as a draft. `owner` is the member whose text it is, by id;
 * without one nothing is saved. `isPending` says that the form itself is on its way.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  owner: string,
  isPending: boolean,
): Autosaver | null {
  const [saver, setSaver] = useState<Autosaver | null>(null);
  useEffect(() => {
    if (!form.current || owner === "") return;
    const opened = new Autosaver(form.current, owner);
    setSaver(opened);
    return watchForm(form.current, opened);
  }, [form, owner]);
  useEffect(() => (isPending ? saver?.hold() : saver?.release()), [saver, isPending]);
  return saver;
}
