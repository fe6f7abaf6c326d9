import { DrawnFor } from "./drawn-for";

/**
 * Asks before it deletes a post or page. The dialog opens and closes by HTML alone. Browsers that know its buttons' commands
 * go by these; the others (Firefox 140, Safari 26.1) show it as a popover, which is not modal.
 */
export function DeleteDialog({
  what,
  title,
  action,
}: {
  what: "post" | "page";
  title: string;
  action: (form: FormData) => Promise<void>;
}) {
  return (
    <>
      <button
        type="button"
        command="show-modal"
        commandfor="delete-post"
        popoverTarget="delete-post"
        className="quiet-link cursor-pointer text-danger"
      >
        Delete
      </button>
      <dialog
        id="delete-post"
        popover="auto"
        aria-labelledby="delete-post-title"
        className="m-auto max-w-[min(26rem,calc(100vw-2.5rem))] rounded-field border border-line bg-paper p-6 text-ink backdrop:bg-[#0009]"
      >
        <h2 id="delete-post-title" className="text-lg font-semibold">
          Delete this {what}?
        </h2>
        <p className="mt-2 mb-6">
          “<bdi className="break-words">{title || "Untitled"}</bdi>” will be gone for good.
        </p>
        <form action={action} className="flex justify-end gap-3">
          <DrawnFor />
          <button
            type="button"
            command="close"
            commandfor="delete-post"
            popoverTarget="delete-post"
            popoverTargetAction="hide"
            className="button border-field"
          >
            Cancel
          </button>
          <button type="submit" className="button bg-danger text-paper">
            Delete
          </button>
        </form>
      </dialog>
    </>
  );
}
