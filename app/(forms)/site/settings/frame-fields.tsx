import { SelectField, TextArea, TextField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";
import { Fields } from "./fields";

const LINES_HINT =
  "Each on a line: a name, a bar and an address, such as Wiki | https://example.org.";

/** What stands round the posts. An operator may have fixed how many there are on a page. */
export function FrameFields({
  field,
  values,
  fixedPostsPerPage,
}: Pick<ActionForm, "field"> & {
  values: Record<string, string>;
  fixedPostsPerPage: number | undefined;
}) {
  return (
    <Fields title="Pages">
      {fixedPostsPerPage === undefined ? (
        <TextField
          label="Posts per page"
          inputMode="numeric"
          hint="From 1 to 50."
          {...field("postsPerPage")}
        />
      ) : (
        <>
          <TextField
            label="Posts per page"
            name="fixed"
            disabled
            value={String(fixedPostsPerPage)}
            hint="The operator has set this with POSTS_PER_PAGE, so it cannot be changed here."
          />
          <input type="hidden" name="postsPerPage" value={values.postsPerPage} />
        </>
      )}
      <TextField
        label="Sections of the home page"
        dir="auto"
        hint="Tags, separated by commas, up to six. Below the newest posts each shows the newest three with that tag. Left empty, there are none."
        {...field("sections")}
      />
      <SelectField
        label="Cards for links to other sites"
        hint="A line that is nothing but the address of a film on YouTube or Vimeo, or of a message on Mastodon or Bluesky, becomes a card. The site asks there once, after a post is saved; readers ask nobody before they click."
        {...field("linkCards")}
      >
        <option value="yes">Ask other sites for a title and a picture</option>
        <option value="no">Ask nobody, and leave the link</option>
      </SelectField>
      <TextArea
        label="Navigation"
        hint={`The links at the head of every page, in their order. ${LINES_HINT} Pages of the site stand among them where their own form says.`}
        rows={5}
        {...field("navigation")}
      />
      <TextField label="Footer" hint="At the foot of every page." {...field("footer")} />
      <TextArea label="Links in the footer" hint={LINES_HINT} rows={3} {...field("footerLinks")} />
    </Fields>
  );
}
