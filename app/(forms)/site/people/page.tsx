import { orNotFound } from "@/app/answers";
import { Pagination } from "@/components/pagination";
import { parseRole } from "@/lib/actor";
import { requireRight } from "@/lib/adapters/current-user";
import { countOf } from "@/lib/text/words";
import { findPeoplePage } from "@/lib/users/list-people";
import { SitePage } from "../site-page";
import { PeopleList } from "./people-list";
import { SearchForm } from "./search-form";

export const metadata = { title: "People" };

const HERE = "/site/people";

export default async function PeoplePage({ searchParams }: PageProps<"/site/people">) {
  const viewer = await requireRight("manage-people", HERE);
  const { page = "1", q = "", role = "" } = await searchParams;
  const search = { words: String(q), role: parseRole(String(role)) };
  const found = orNotFound(await findPeoplePage(search, String(page)));
  const query = {
    ...(search.words && { q: search.words }),
    ...(search.role && { role: search.role }),
  };
  return (
    <SitePage viewer={viewer} here={HERE} title="People">
      <SearchForm {...search} />
      <p className="text-muted">{countOf(found.count, "person", "people")}</p>
      <PeopleList people={found.people} />
      <Pagination base={HERE} page={found.page} last={found.last} inQuery query={query} />
    </SitePage>
  );
}
