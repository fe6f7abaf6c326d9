"use client";

import { Fragment, type ReactNode } from "react";
import { MemberFormHead } from "@/components/member-form-head";
import { SelectField, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { useViewer } from "@/components/viewer";
import { freshForm } from "@/lib/forms/form-state";
import { fieldOf } from "@/lib/forms/parse-form";
import type { PostKind } from "@/lib/policy/post-kind";
import { INTENTS_OF, intentOf } from "@/lib/posts/text/form-schema";
import { mayHaveHead } from "@/lib/posts/text/may-have-head";
import { type TextField as Field, fieldsIn, UNLISTED } from "@/lib/posts/text/post-text";
import type { LanguageChoice } from "@/lib/text/language";
import { savePost } from "./actions";
import { CoverField } from "./cover-field";
import { RestoreNote } from "./editor/autosave/restore-note";
import { SaveStatus } from "./editor/autosave/save-status";
import { useAutosave } from "./editor/autosave/use-autosave";
import { ContentEditor } from "./editor/content-editor";
import { FrontMatterQuestion, FrontMatterTaken } from "./front-matter-question";
import { HiddenBase } from "./hidden-base";
import { LanguageField } from "./language-field";
import { NavigationFields } from "./navigation-fields";
import { NewerVersion } from "./newer-version";
import { PicturesHint } from "./pictures/pictures-hint";
import { usePictureUpload } from "./pictures/use-picture-upload";
import { mainChoice, PostButtons, type Rights, type Stage } from "./post-buttons";
import type { PostFormState } from "./post-form-state";
import { PreviewSection } from "./preview-section";
import { ScheduleFields } from "./schedule-fields";
import { TagField } from "./tag-field";

const MARKDOWN =
  "Markdown. A blank line starts a new paragraph, **bold** and *italic* stand out, # begins a heading, " +
  "and addresses become links.";
const MARKDOWN_HINTS: Record<PostKind, string> = {
  post: `${MARKDOWN} In lists the text ends at <!-- more -->.`,
  page: MARKDOWN,
};
const ADDRESSES: Record<PostKind, string> = {
  post: "The last part of its address.",
  page: "What follows the site’s own address: “about” makes it /about.",
};
const UNSEEN_ADDRESS = "Left empty, it follows from the words above.";
const ADDRESS_HINTS: Record<Stage, string> = {
  new: UNSEEN_ADDRESS,
  unpublished: UNSEEN_ADDRESS,
  published: "A former one leads to the new one for good.",
};
const PLAIN_HINT = "Plain text. A blank line starts a new paragraph, and addresses become links.";

/** The title may stand at the head of the text: then the site asks before it wants one. */
function schemaOf(kind: PostKind, submitter: HTMLElement | null) {
  const form = submitter?.closest("form");
  const sent = form ? new FormData(form) : null;
  const isAsked = fieldOf(sent, "askedAboutHead") !== "";
  const mayAsk = kind === "post" && !isAsked && mayHaveHead(fieldOf(sent, "content"));
  return INTENTS_OF[kind][mayAsk ? "draft" : intentOf(submitter?.getAttribute("value"))];
}

export type PostFieldsProps = {
  kind: PostKind;
  stage: Stage;
  rights: Rights;
  /** What the form is filled with, by field. */
  initial: Record<string, string>;
  timeZones: readonly string[];
  languages: readonly LanguageChoice[];
  /** Names of the tags in use, the most frequent first. */
  tagsInUse: string[];
};

/** The fields and buttons of a post or page. */
export function PostFields({
  kind,
  stage,
  rights,
  initial,
  timeZones,
  languages,
  tagsInUse,
}: PostFieldsProps) {
  const form = useActionForm<PostFormState>(
    savePost,
    INTENTS_OF[kind].publish,
    freshForm(initial),
    {
      schemaOf: (submitter) => schemaOf(kind, submitter),
    },
  );
  const { state, isPending, drawnFor, formProps, field } = form;
  const { newer, preview, head, isHeadTaken, values } = state;
  const isPlain = values.format === "plain";
  const saver = useAutosave(formProps.ref, useViewer() && drawnFor, isPending);
  const { onFiles, pictures } = usePictureUpload(drawnFor);
  const inputs: Record<Field, ReactNode> = {
    title: (
      <TextField label="Title" dir="auto" className="font-serif text-lg" {...field("title")} />
    ),
    subtitle: (
      <TextField
        label="Subheading"
        dir="auto"
        hint="A sentence below the title: on its page, in lists and in previews elsewhere."
        {...field("subtitle")}
      />
    ),
    content: (
      <>
        <ContentEditor
          hint={isPlain ? PLAIN_HINT : MARKDOWN_HINTS[kind]}
          isPlain={isPlain}
          onFiles={isPlain ? undefined : onFiles}
          {...field("content")}
        />
        <SaveStatus saver={saver} />
        {pictures}
        {!isPlain && <PicturesHint />}
      </>
    ),
    cover: <CoverField owner={drawnFor} {...field("cover")} />,
    coverCaption: <TextField label="Cover caption" dir="auto" {...field("coverCaption")} />,
    tags: <TagField inUse={tagsInUse} {...field("tags")} />,
    language: <LanguageField choices={languages} {...field("language")} />,
    slug: (
      <TextField
        label="Address"
        hint={`${ADDRESSES[kind]} ${ADDRESS_HINTS[stage]}`}
        autoCapitalize="none"
        spellCheck={false}
        {...field("slug")}
      />
    ),
    listing: (
      <SelectField
        label="Listing"
        hint="What is not listed is on no list, in no feed and in no search."
        {...field("listing")}
      >
        <option value="">Listed on the site</option>
        <option value={UNLISTED}>Not listed: only its link leads to it</option>
      </SelectField>
    ),
    canonical: (
      <TextField
        label="First published at"
        hint="The whole address, if this text stood elsewhere first. Search engines then show that one."
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        {...field("canonical")}
      />
    ),
  };
  return (
    // What is typed while it is on its way would not come along.
    <form {...formProps} inert={isPending} className="space-y-6">
      <RestoreNote saver={saver} />
      <MemberFormHead form={form} button={mainChoice(kind, stage, rights).name} />
      {newer && <NewerVersion newer={newer} />}
      {preview && <PreviewSection preview={preview} />}
      {head && <FrontMatterQuestion head={head} typedTitle={values.title ?? ""} />}
      {isHeadTaken && <FrontMatterTaken />}
      <HiddenBase
        kind={kind}
        post={values.post}
        version={values.version}
        formKey={values.formKey}
        format={values.format}
        askedAboutHead={values.askedAboutHead}
      />
      {fieldsIn(kind).map((name) => (
        <Fragment key={name}>{inputs[name]}</Fragment>
      ))}
      {kind === "page" && <NavigationFields field={field} values={values} />}
      <PostButtons kind={kind} stage={stage} rights={rights} isPending={isPending} />
      {kind === "post" && stage !== "published" && rights.mayPublish && (
        <ScheduleFields field={field} timeZones={timeZones} isPending={isPending} />
      )}
    </form>
  );
}
