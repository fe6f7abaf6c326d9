import type { Member } from "../actor";
import { db } from "../database/db";
import { UNSEEN_STATUSES } from "../database/post-status";
import { writtenBy } from "../policy/posts";
import { PROSE_FIELDS, tagNames } from "../posts/text/post-text";
import { POST_TEXT_SELECT } from "../posts/text/text-columns";
import { tagSlug } from "../tags/tag-slug";
import { uniqueKey } from "../text/unique-key";
import { finds } from "./find-phrases";
import { isEmptyQuery, type SearchQuery } from "./search-query";
import { markFound, snippetOf } from "./snippet";

/** Nobody has more that they still write at; the newest are looked at, as far as a request has time for. */
const LOOKED_AT = 200;
const CHARACTERS_MAX = 1_000_000;
const SHOWN = 10;

/** Of what somebody has written and not published, what a query finds. No index has it: it is theirs alone. */
export async function searchOwnDrafts(author: Member, query: SearchQuery) {
  if (isEmptyQuery(query)) return [];
  if (query.authors.some((key) => key !== uniqueKey(author.username))) return [];
  const drafts = await db().post.findMany({
    where: { ...writtenBy(author), status: { in: [...UNSEEN_STATUSES] } },
    select: { ...POST_TEXT_SELECT, id: true, slug: true },
    orderBy: { updatedAt: "desc" },
    take: LOOKED_AT,
  });
  return upTo(CHARACTERS_MAX, drafts)
    .filter((draft) => hasTags(draft, query.tags))
    .filter((draft) => finds(query, [draft.tags, ...PROSE_FIELDS.map((field) => draft[field])]))
    .slice(0, SHOWN)
    .map((draft) => ({
      ...{ id: draft.id, slug: draft.slug, language: draft.language },
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

function hasTags(draft: { tags: string }, asked: string[]): boolean {
  const slugs = tagNames(draft).map(tagSlug);
  return asked.every((slug) => slugs.includes(slug));
}

export type FoundDraft = Awaited<ReturnType<typeof searchOwnDrafts>>[number];
