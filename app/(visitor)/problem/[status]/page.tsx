import { notFound } from "next/navigation";
import { ErrorNumber, Problem } from "@/components/problem";
import { parseProblem } from "@/lib/http/problems";

export { problemMetadata as generateMetadata } from "@/app/metadata";

/** They show the publication's name: a build, which has no database, does not know it. */
export function generateStaticParams() {
  return [];
}

export default async function ProblemPage({ params }: PageProps<"/problem/[status]">) {
  const status = parseProblem((await params).status) ?? notFound();
  return <Problem status={status}>{status === 500 && <ErrorNumber />}</Problem>;
}
