import { tooManyInWords } from "@/app/answers";
import { Moment } from "@/components/moment";
import { Section } from "@/components/section";
import type { Post } from "@/lib/posts/reading/queries";
import type { Change, Review } from "@/lib/posts/reviewing/find-review";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { ChangedFields } from "../../changed-fields";
import { PreviewSection } from "../../preview-section";

/** What was handed in: by whom, how it differs from what was there before, and how readers would see it. */
export function ReviewedPost({ post, review }: { post: Post; review: Review }) {
  const { change, handedInAt, hasChanged, savedAt } = review;
  return (
    <>
      <p className="-mt-4 flex flex-wrap gap-x-5 gap-y-1 text-muted">
        <span className="min-w-0 break-words">
          Handed in by <bdi>{post.author?.username ?? "a former member"}</bdi>,{" "}
          <Moment date={handedInAt} />.
          {hasChanged && (
            <>
              {" "}
              Saved again since, <Moment date={savedAt} />: this is the newest text.
            </>
          )}
        </span>
        <a href={`${postAddress(post.slug)}/history`} className="link">
          History
        </a>
      </p>
      {change && (
        <Section id="changes" title="What has changed">
          <p className="text-muted">
            {change.isSincePublished
              ? "Since what readers see now."
              : "Since editors or readers saw it last."}
          </p>
          <Changes change={change} />
        </Section>
      )}
      <Section id="text" title="As readers would see it">
        <Text review={review} />
      </Section>
    </>
  );
}

function Changes({ change: { difference, isWhole } }: { change: Change }) {
  if (!difference) return <p>Too much has changed to show it here. The history has it.</p>;
  return (
    <>
      <ChangedFields difference={difference} ifNone="Nothing in the text has changed." />
      {!isWhole && <p>More has changed than is shown here. The history has all of it.</p>}
    </>
  );
}

function Text({ review: { text, preview } }: { review: Review }) {
  if (preview.ok) {
    return <PreviewSection preview={{ ...text, ...preview.value }} />;
  }
  const { problem } = preview;
  return (
    <p role="alert">
      {problem.code === "too-many"
        ? tooManyInWords(problem)
        : Object.values(problem.errors).join(" ")}
    </p>
  );
}
