/**
 * Tells people and programs apart: a field that no person sees or comes to with the keyboard, and `drawn`, when the
 * form was drawn, sealed.
 */
export function ForPrograms({ drawn }: { drawn: string }) {
  return (
    <>
      <input type="hidden" name="drawn" value={drawn} />
      <div aria-hidden="true" className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <label htmlFor="website">Leave this empty</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
    </>
  );
}
