/** Both ways for the posts; the one that loses nothing is chosen unless `chosen` says otherwise. */
export function PostsChoice({ chosen = "keep" }: { chosen?: string }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">What happens to your posts?</legend>
      <Choice value="keep" chosen={chosen}>
        Keep my posts, under “A former member”
      </Choice>
      <Choice value="delete" chosen={chosen}>
        Delete my posts
      </Choice>
    </fieldset>
  );
}

function Choice({ value, chosen, children }: { value: string; chosen: string; children: string }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="radio"
        name="posts"
        value={value}
        defaultChecked={value === chosen}
        className="size-5 shrink-0"
      />
      {children}
    </label>
  );
}
