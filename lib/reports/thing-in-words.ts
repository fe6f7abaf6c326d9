type Thing = { kind: string; title: string; personName: string };

/** A reported thing by its name of then: of a post its title, of a person theirs. */
export function nameOfThing({ kind, title, personName }: Thing): string {
  return kind === "post" ? title : personName;
}
