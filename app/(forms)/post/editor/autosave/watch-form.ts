import { uploadsUnderWay } from "../../pictures/upload-pictures";
import { isSaveKey } from "../save-key";
import { TYPED } from "../typed-event";
import type { Autosaver } from "./autosaver";
import { fieldsOf, type PostFields } from "./post-fields";

/** After so short a pause the browser keeps the text, in case it is gone the next moment. */
const KEEP_AFTER_MS = 500;

/** Tells `saver` what happens to its form and to the page. Gives the way to stop. */
export function watchForm(form: HTMLFormElement, saver: Autosaver): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent: PostFields | null = null;

  const typed = (event: Event) => {
    if (isCopied(event)) return;
    saver.typed();
    clearTimeout(timer);
    timer = setTimeout(() => saver.keep(), KEEP_AFTER_MS);
  };
  const submit = (event: SubmitEvent) => {
    clearTimeout(timer);
    // A text without its picture would tell readers that it is being uploaded.
    const before = saver.running ?? uploadsUnderWay();
    if (before) return sendAfter(before, event);
    sent = fieldsOf(form);
    saver.suspend();
  };
  const submitOther = (event: SubmitEvent) => {
    const other = event.target as Element;
    if (other === form || other.closest("dialog")) return;
    const saving = saver.flush();
    // A page that cannot be reached would take the place of this one.
    if (saving) return sendAfter(saving, event, () => !saver.isAway);
    // The text is saved, and given up by this button (pending-note.tsx): the form is drawn anew, as if nobody had typed.
    if (other.matches("[data-discards]")) form.reset();
  };
  const changedVisibility = () =>
    document.visibilityState === "hidden" ? saver.save(true) : saver.retry();

  const pressed = (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.preventDefault(); // the browser would save the page as a file
    saver.saveNow();
  };

  form.addEventListener("input", typed, { signal });
  form.addEventListener(TYPED, typed, { signal });
  window.addEventListener("keydown", pressed, { signal });
  form.addEventListener("submit", submit, { signal, capture: true });
  window.addEventListener("submit", submitOther, { signal, capture: true });
  form.addEventListener("reset", () => saver.finish(sent), { signal });
  document.addEventListener("visibilitychange", changedVisibility, { signal });
  window.addEventListener("pagehide", () => saver.save(true), { signal });
  window.addEventListener("online", () => saver.retry(), { signal });
  return () => {
    clearTimeout(timer);
    saver.close();
    stopping.abort();
  };
}

/** The editor has said already that something was typed, before it copied it into the textarea. */
function isCopied({ type, target }: Event): boolean {
  return type === "input" && (target as Element).matches("[aria-hidden=true]");
}

/**
 * Two saves at a time could overtake each other, so the form waits for the one under way. So do other
 * forms of the page: they may end the session, or draw this form anew.
 */
function sendAfter(
  saving: Promise<unknown>,
  event: SubmitEvent,
  mayGoOn: () => boolean = () => true,
): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  const form = event.target as HTMLFormElement;
  void saving.then(() => {
    if (mayGoOn()) form.requestSubmit(event.submitter);
  });
}
