import type { Member } from "../actor";
import { db } from "../database/db";
import { UNSEEN_STATUSES } from "../policy/post-status";
import { writtenBy } from "../policy/posts";
import { postAddress, updateAddress } from "../posts/slugs/post-address";
import { PROSE_FIELDS, tagNames } from "../posts/text/post-text";
import { POST_TEXT_SELECT } from "../posts/text/text-columns";
import { tagSlug } from "../tags/tag-slug";
import { uniqueKey } from "../text/unique-key";
import { finds } from "./find-phrases";
import { isEmptyQuery, type SearchQuery } from "./search-query";
import { markFound, snippetOf } from "./snippet";

/** The last that were changed are looked at, as far as a request has time for. */
const LOOKED_AT = 200;
const CHARACTERS_MAX = 1_000_000;
const SHOWN = 10;

/** Of what somebody has written and no list leads to, what a query finds. No index has it: it is theirs alone. */
export async function searchOwn(author: Member, query: SearchQuery) {
  if (isEmptyQuery(query)) return [];
  const key = uniqueKey(author.username);
  if (query.authors.some((each) => each !== key) || query.withoutAuthors.includes(key)) return [];
  const drafts = await db().post.findMany({
    where: { ...writtenBy(author), status: { in: [...UNSEEN_STATUSES, "unlisted"] } },
    select: { ...POST_TEXT_SELECT, id: true, slug: true, status: true },
    orderBy: { updatedAt: "desc" },
    take: LOOKED_AT,
  });
  return upTo(CHARACTERS_MAX, drafts)
    .filter((draft) => hasTags(draft, query))
    .filter((draft) => finds(query, [draft.tags, ...PROSE_FIELDS.map((field) => draft[field])]))
    .slice(0, SHOWN)
    .map((draft) => ({
      ...{ id: draft.id, language: draft.language },
      address: draft.status === "unlisted" ? postAddress(draft.slug) : updateAddress(draft.slug),
      isUnlisted: draft.status === "unlisted",
      title: markFound(draft.title || "Untitled", query.wanted),
      snippet: snippetOf(draft.content.replace(/\s+/g, " "), query.wanted),
    }));
}

/** The first of these whose texts have so many characters together. */
function upTo<Draft extends { content: string }>(max: number, drafts: Draft[]): Draft[] {
  let characters = 0;
  return drafts.filter(({ content }) => {
    characters += content.length;
    return characters <= max;
  });
}

function hasTags(draft: { tags: string }, { tags, withoutTags }: SearchQuery): boolean {
  const slugs = tagNames(draft).map(tagSlug);
  return (
    tags.every((slug) => slugs.includes(slug)) && !withoutTags.some((slug) => slugs.includes(slug))
  );
}

export type FoundOwn = Awaited<ReturnType<typeof searchOwn>>[number];
