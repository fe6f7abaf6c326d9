import { avatarAddress } from "@/lib/media/avatar-address";
import { shownName } from "@/lib/users/shown-name";

export type Pictured = { username: string; displayName: string; image: string | null };

/** A person's picture, or the first letters of their name. Decoration: the name stands beside it. */
export function Avatar({ person, size }: { person: Pictured; size: 40 | 96 }) {
  const box = size === 40 ? "size-10 text-base" : "size-24 text-title";
  if (!person.image) {
    return (
      <span
        aria-hidden="true"
        className={`${box} flex shrink-0 items-center justify-center rounded-full bg-wash font-serif text-muted`}
      >
        {initials(shownName(person))}
      </span>
    );
  }
  const [normal, dense] = size === 40 ? [64, 128] : [128, 256];
  return (
    // biome-ignore lint/performance/noImgElement: already re-encoded in the sizes it is shown in
    <img
      src={avatarAddress(person.image, normal)}
      srcSet={`${avatarAddress(person.image, normal)} 1x, ${avatarAddress(person.image, dense)} 2x`}
      alt=""
      width={size}
      height={size}
      decoding="async"
      className={`${box} shrink-0 rounded-full bg-wash object-cover`}
    />
  );
}

/** "ann-marie" is AM, "bob" is B. */
function initials(name: string): string {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const letters = words.map((word) => [...word][0]);
  return letters.slice(0, 2).join("").toUpperCase();
}
