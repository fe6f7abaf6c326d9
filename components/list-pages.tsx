import type { ComponentProps } from "react";
import { ARCHIVE_ADDRESS } from "@/lib/archive/archive-address";
import type { ListedPost, PostsPage } from "@/lib/posts/reading/queries";
import type { Section } from "@/lib/posts/reading/sections";
import { reportPersonAddress } from "@/lib/reports/report-address";
import type { TagsPage } from "@/lib/tags/queries";
import { tagAddress } from "@/lib/tags/tag-address";
import { countOf } from "@/lib/text/words";
import type { Profile } from "@/lib/users/profile";
import { shownName } from "@/lib/users/shown-name";
import { AUTHORS_ADDRESS, userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { HomeSections } from "./home-sections";
import { Pagination } from "./pagination";
import { PlainText } from "./plain-text";
import { PostList } from "./post-list";
import { ReportLink } from "./report-link";
import { Welcome } from "./welcome";

/** The newest posts; on an empty blog, a welcome that says what to do next. */
export function HomePosts({
  page,
  pinned,
  sections,
  tagline,
  welcome,
}: {
  page: PostsPage;
  /** On the first page. */
  pinned: ListedPost[];
  sections: Section[];
  tagline: string;
  welcome: ComponentProps<typeof Welcome>;
}) {
  if (page.count === 0) return <Welcome {...welcome} />;
  return (
    <>
      <h1 className="sr-only">
        {page.number === 1 ? "Newest posts" : `Posts, page ${page.number}`}
      </h1>
      {page.number === 1 && tagline && (
        <p className="mb-12 max-w-text border-b border-line pb-8 font-serif text-lg break-words text-muted">
          {tagline}
        </p>
      )}
      <PostList posts={page.posts} pinned={pinned} />
      <Pagination base="/" page={page.number} last={page.last} />
      <HomeSections sections={sections} />
      <WaysOn />
    </>
  );
}

/** One person's posts. */
export function UserPosts({ profile, page }: { profile: Profile; page: PostsPage }) {
  return (
    <>
      <header className="mb-12 border-b border-line pb-10">
        <div className="flex flex-wrap items-center gap-5">
          <Avatar person={profile} size={96} />
          <div className="min-w-0">
            <h1 className="font-serif text-display font-semibold break-words">
              Posts by <bdi>{profile.username}</bdi> ({page.count})
            </h1>
            <NameInFull profile={profile} />
          </div>
        </div>
        {profile.about && (
          <div className="mt-6 max-w-text text-muted">
            <PlainText text={profile.about} />
          </div>
        )}
        <ProfileLinks links={profile.profileLinks} />
      </header>
      {page.count === 0 ? (
        <p className="font-serif text-prose text-muted">
          <bdi>{shownName(profile)}</bdi> has not written anything yet. Come back another day.
        </p>
      ) : (
        <PostList posts={page.posts} />
      )}
      <Pagination base={userAddress(profile.username)} page={page.number} last={page.last} />
      <ReportLink href={reportPersonAddress(profile.username)} what="this person" />
    </>
  );
}

function NameInFull({ profile: { displayName, pronouns } }: { profile: Profile }) {
  const parts = [displayName, pronouns].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="mt-1 font-serif text-lg break-words text-muted">
      {displayName && <bdi>{displayName}</bdi>}
      {parts.length === 2 && " · "}
      {pronouns && <bdi>{pronouns}</bdi>}
    </p>
  );
}

/** Places of somebody's own elsewhere; those that link back are said to. */
function ProfileLinks({ links }: { links: Profile["profileLinks"] }) {
  if (links.length === 0) return null;
  return (
    <ul aria-label="Links" className="mt-6 flex max-w-text flex-wrap gap-x-6">
      {links.map(({ label, address, verifiedAt }) => (
        <li key={label + address} className="min-w-0">
          <a
            href={address}
            rel="me nofollow noopener"
            className="quiet-link break-words text-accent"
          >
            <bdi>{label}</bdi>
          </a>
          {verifiedAt && <span className="text-sm text-muted"> (verified)</span>}
        </li>
      ))}
    </ul>
  );
}

/** The posts with one tag. */
export function TagPosts({ tag, page }: { tag: { slug: string; name: string }; page: PostsPage }) {
  return (
    <>
      <h1 className="mb-12 border-b border-line pb-10 font-serif text-display font-semibold break-words">
        Posts tagged <bdi>{tag.name}</bdi> ({page.count})
      </h1>
      <PostList posts={page.posts} />
      <Pagination base={tagAddress(tag.slug)} page={page.number} last={page.last} />
      <WaysOn />
    </>
  );
}

/** Tags, each with the number of its posts. */
export function TagIndex({ page: { tags, number, last } }: { page: TagsPage }) {
  return (
    <>
      <h1 className="mb-8 font-serif text-display font-semibold">Tags</h1>
      {tags.length === 0 ? (
        <p className="font-serif text-prose text-muted">No post has a tag yet.</p>
      ) : (
        <ul className="columns-[14rem] gap-10">
          {tags.map(({ slug, name, count }) => (
            <li key={slug} className="break-inside-avoid">
              <a href={tagAddress(slug)} className="quiet-link max-w-full gap-2">
                <bdi className="min-w-0 break-words">{name}</bdi>{" "}
                <span className="shrink-0 text-sm text-muted">{countOf(count, "post")}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Pagination base="/tags" page={number} last={last} />
    </>
  );
}

/** The ways to all that was written here. */
function WaysOn() {
  return (
    <p className="mt-10 flex flex-wrap gap-x-8">
      <a href="/tags" className="quiet-link text-accent">
        All tags
      </a>
      <a href={ARCHIVE_ADDRESS} className="quiet-link text-accent">
        Archive
      </a>
      <a href={AUTHORS_ADDRESS} className="quiet-link text-accent">
        Authors
      </a>
    </p>
  );
}
