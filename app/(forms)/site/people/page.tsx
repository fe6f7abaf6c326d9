import { orNotFound } from "@/app/answers";
import { Pagination } from "@/components/pagination";
import { parseRole } from "@/lib/actor";
import { requireRight } from "@/lib/adapters/current-user";
import { findPeoplePage, STANDINGS } from "@/lib/people/list-people";
import { countOf } from "@/lib/text/words";
import { SitePage } from "../site-page";
import { PeopleList } from "./people-list";
import { SearchForm } from "./search-form";

export const metadata = { title: "People" };

const HERE = "/site/people";

export default async function PeoplePage({ searchParams }: PageProps<"/site/people">) {
  const viewer = await requireRight("manage-people", HERE);
  const { page = "1", q = "", role = "", standing = "" } = await searchParams;
  const search = {
    words: String(q),
    role: parseRole(String(role)),
    standing: STANDINGS.find((each) => each === standing) ?? null,
  };
  const found = orNotFound(await findPeoplePage(search, String(page)));
  const query = {
    ...(search.words && { q: search.words }),
    ...(search.role && { role: search.role }),
    ...(search.standing && { standing: search.standing }),
  };
  return (
    <SitePage viewer={viewer} here={HERE} title="People">
      <SearchForm {...search} />
      <p className="text-muted">{countOf(found.count, "person", "people")}</p>
      <PeopleList people={found.people} viewer={viewer} />
      <Pagination base={HERE} page={found.page} last={found.last} inQuery query={query} />
    </SitePage>
  );
}
