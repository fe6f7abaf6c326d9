/** What this site is, for readers and for people who think of writing. */
export function About() {
  return (
    <div className="max-w-text space-y-[1em] font-serif text-prose">
      <h1 className="mb-8 text-display font-semibold">About</h1>
      <p>
        This is a blog that many people write and everyone reads. Its pages are plain and quick, and
        they work in any browser, with scripts or without.
      </p>
      <p>
        Reading needs no account, and nobody here counts your visits. To write, choose a name and a
        password: your posts appear on the home page alongside everyone else’s, and on a page of
        your own. They stay yours. You can change or delete them whenever you like.
      </p>
      <p>
        The site runs on Carafe, free software under the MIT licence that any small group of writers
        can run for themselves.
      </p>
    </div>
  );
}
