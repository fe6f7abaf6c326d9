import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, tooManyInWords } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { pageTags } from "@/app/page-tags";
import { FormAlert } from "@/components/form-alert";
import { Pagination } from "@/components/pagination";
import { currentUser } from "@/lib/adapters/current-user";
import { currentClient } from "@/lib/adapters/request";
import { FEED_FORMATS, feedAddress } from "@/lib/feeds/feed-formats";
import { ORDERS, type Order } from "@/lib/search/list-found";
import { searchOwn } from "@/lib/search/search-own";
import { searchPosts } from "@/lib/search/search-posts";
import { isEmptyQuery, parseQuery, searchAddress, typedWords } from "@/lib/search/search-query";
import { publication } from "@/lib/site/publication";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { FoundOwn } from "./found-own";
import { FoundPosts } from "./found-posts";
import { SearchForm } from "./search-form";
import { SearchHelp } from "./search-help";

const HERE = "/search";

type Asked = PageProps<"/search">["searchParams"];

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Asked;
}): Promise<Metadata> {
  const { words } = await readAsked(searchParams);
  const { name } = await publication();
  const title = words ? `Search: ${words}` : "Search";
  const list = isEmptyQuery(parseQuery(words))
    ? undefined
    : { address: searchAddress(words), title };
  const description = `Search the posts of ${name}.`;
  const tags = await pageTags({ path: HERE, title, description, list });
  return { ...tags, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const { words, order, page } = await readAsked(searchParams);
  return (
    <MemberFrame>
      <div lang={SITE_LANGUAGE} className="mx-auto max-w-text space-y-8">
        <h1 className="font-serif text-title font-semibold break-words">
          {words ? (
            <>
              Search: <bdi>{words}</bdi>
            </>
          ) : (
            "Search"
          )}
        </h1>
        <SearchForm words={words} order={order} />
        {isEmptyQuery(parseQuery(words)) ? (
          <NothingAsked words={words} page={page} />
        ) : (
          <Found words={words} order={order} page={page} />
        )}
      </div>
    </MemberFrame>
  );
}

/** There is one page of it, and no other. */
function NothingAsked({ words, page }: { words: string; page: string }) {
  if (page !== "1") notFound();
  return <SearchHelp words={words} />;
}

async function Found({ words, order, page }: { words: string; order: Order; page: string }) {
  const query = parseQuery(words);
  const [searched, viewer] = await Promise.all([
    searchPosts(query, order, page, await currentClient()),
    currentUser(),
  ]);
  if (!searched.ok) return <FormAlert>{tooManyInWords(searched.problem)}</FormAlert>;
  const found = orNotFound(searched.value);
  const own = viewer && found.page === 1 ? await searchOwn(viewer, query) : [];
  const asked = { q: words, ...(order !== "best" && { order }) };
  return (
    <>
      <FoundOwn own={own} />
      <FoundPosts found={found} order={order} />
      <Pagination base={HERE} page={found.page} last={found.last} inQuery query={asked} />
      <p>
        <a
          href={feedAddress(searchAddress(words), "xml")}
          type={FEED_FORMATS.xml.type}
          className="link"
        >
          Follow this search
        </a>
      </p>
    </>
  );
}

async function readAsked(searchParams: Asked) {
  const { q = "", order, page = "1" } = await searchParams;
  return {
    words: typedWords(String([q].flat()[0] ?? "")),
    order: ORDERS.find((each) => each === order) ?? "best",
    page: String(page),
  };
}
