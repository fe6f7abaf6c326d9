import { answerFeed, type FeedParams } from "@/app/feed-answer";
import { listOfPosts } from "@/lib/posts/reading/list-pages";

export const dynamic = "force-static";

/** A build needs no database: each feed is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

/** All posts. */
export async function GET(
  _: Request,
  { params }: { params: Promise<FeedParams> },
): Promise<Response> {
  return answerFeed({ list: listOfPosts(), address: "/", title: "" }, await params);
}
