import { notFound } from "next/navigation";
import { ErrorNumber, Problem } from "@/components/problem";
import { PROBLEMS, parseProblem } from "@/lib/http/problems";

export { problemMetadata as generateMetadata } from "@/app/metadata";

export function generateStaticParams() {
  return Object.keys(PROBLEMS).map((status) => ({ status }));
}

export default async function ProblemPage({ params }: PageProps<"/problem/[status]">) {
  const status = parseProblem((await params).status) ?? notFound();
  return <Problem status={status}>{status === 500 && <ErrorNumber />}</Problem>;
}
