import { forbidden } from "next/navigation";
import { atItsAddress } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { DrawnFor } from "@/components/drawn-for";
import { FormPage } from "@/components/form-page";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import type { Member } from "@/lib/actor";
import { requireUserUnlessPosting } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { findPost } from "@/lib/adapters/request-reads";
import { type Authors, findAuthors } from "@/lib/posts/authors/find-authors";
import type { Post } from "@/lib/posts/reading/queries";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { leavePost } from "./actions";
import { AuthorsForm } from "./authors-form";

export const metadata = { title: "Authors" };

/** Draws one tree for all, so that what was typed stays in its form whoever is logged in by now. */
export default async function AuthorsPage({ params }: PageProps<"/post/[slug]/authors">) {
  const { slug } = await params;
  const user = await requireUserUnlessPosting(`/post/${slug}/authors`);
  const found = user && (await findNamed(slug, user));
  const authors = found?.authors;
  return (
    <MemberFrame>
      <FormPage title="Authors">
        {found && <About post={found.post} />}
        {authors?.mayName === false ? (
          <p className="break-words">{authors.names.join(", ")}</p>
        ) : (
          <AuthorsForm initial={authors ? fieldsOf(authors) : {}} />
        )}
        {authors?.mayLeave && <Leave id={authors.id} />}
      </FormPage>
    </MemberFrame>
  );
}

function About({ post }: { post: Post }) {
  return (
    <p className="-mt-4 text-muted">
      Who has written{" "}
      <a href={postAddress(post.slug)} className="link break-words">
        <bdi>{post.title || "Untitled"}</bdi>
      </a>
      .
    </p>
  );
}

function Leave({ id }: { id: number }) {
  return (
    <Section id="leave" title="Take yourself off">
      <form action={leavePost.bind(null, id)} className="space-y-4">
        <DrawnFor />
        <p>It stays with its other authors. You are not named any more, and cannot change it.</p>
        <QuietButton>Take me off</QuietButton>
      </form>
    </Section>
  );
}

function fieldsOf({ id, before, names }: Authors): Record<string, string> {
  return { post: String(id), before, authors: names.join(", ") };
}

type Named = { post: Post; authors: Authors };

/** The post and its authors; while a form is posted, null for those who have nothing to do with them, and it may have moved. */
async function findNamed(slug: string, user: Member): Promise<Named | null> {
  const found = await findPost(slug, user);
  if (await isFormPosted()) {
    const authors = found && (await findAuthors(user, found.id));
    return authors && { post: found, authors };
  }
  const post = atItsAddress(found, slug);
  return { post, authors: (await findAuthors(user, post.id)) ?? forbidden() };
}
