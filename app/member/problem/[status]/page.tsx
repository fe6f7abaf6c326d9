import { notFound } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { ErrorNumber, Problem } from "@/components/problem";
import { parseProblem } from "@/lib/http/problems";

export { problemMetadata as generateMetadata } from "@/app/metadata";

export default async function ProblemPage({ params }: PageProps<"/member/problem/[status]">) {
  const status = parseProblem((await params).status) ?? notFound();
  return (
    <MemberFrame>
      <Problem status={status}>{status === 500 && <ErrorNumber />}</Problem>
    </MemberFrame>
  );
}
