import type { Publication } from "@/lib/site/publication";

const NOTES: Record<Publication["registration"], string | null> = {
  open: null,
  approval:
    "Those who run this site look at every new account. Until they approve yours you can log in and read; then you can write too.",
  invitation:
    "Accounts on this site are for those who are invited. If you are, open the link that you were sent.",
  closed: "This site takes no new accounts.",
};

/** How one gets an account here, where it is not just by asking. */
export function RegistrationNote({ registration }: Pick<Publication, "registration">) {
  const note = NOTES[registration];
  return note && <p>{note}</p>;
}
