import type { Metadata } from "next";
import { findPost } from "@/lib/posts/queries";
import { summaryOf } from "@/lib/posts/summary";
import { settings } from "@/lib/settings";
import { userAddress, usernameFrom } from "@/lib/users/user-address";

// What the visitor's and the member's page of one address say of themselves.

export async function homeMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  return number === "1" ? about("/") : { title: `Page ${number}`, ...about(`/page/${number}`) };
}

export async function postMetadata({
  params,
}: {
  params: Promise<{ slug: string }>;
}): Promise<Metadata> {
  const post = await findPost((await params).slug);
  if (!post) return {};
  const description = summaryOf(post.content);
  return {
    title: post.title,
    description,
    authors: [{ name: post.author.username }],
    ...about(`/post/${post.slug}`),
    openGraph: {
      type: "article",
      title: post.title,
      description,
      siteName: "Carafe",
      url: absolute(`/post/${post.slug}`),
      publishedTime: post.publishedAt.toISOString(),
      authors: [absolute(userAddress(post.author.username))],
    },
  };
}

export async function userMetadata({
  params,
}: {
  params: Promise<{ username: string; number?: string }>;
}): Promise<Metadata> {
  const { username, number } = await params;
  const name = usernameFrom(username);
  return name === null
    ? {}
    : { title: number ? `Posts by ${name}, page ${number}` : `Posts by ${name}` };
}

function about(path: string): Metadata {
  return { alternates: { canonical: absolute(path) } };
}

function absolute(path: string): string {
  return new URL(path, settings().siteUrl).href;
}
