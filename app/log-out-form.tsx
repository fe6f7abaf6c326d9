import { logOut } from "./actions";

/** The button in a member's header. */
export function LogOutForm() {
  return (
    <form action={logOut}>
      <button type="submit" className="quiet-link cursor-pointer">
        Log out
      </button>
    </form>
  );
}
