import { memo } from "react";
import type { PostKind } from "@/lib/policy/post-kind";

type Base = {
  kind: PostKind;
  post?: string;
  version?: string;
  formKey?: string;
  format?: string;
  askedAboutHead?: string;
};

/** Which post or page a form is about and which version it shows. Only a new answer draws it anew: saving while one types writes into it. */
export const HiddenBase = memo(function HiddenBase({
  kind,
  post,
  version,
  formKey,
  format,
  askedAboutHead,
}: Base) {
  return (
    <>
      <input type="hidden" name="kind" defaultValue={kind} />
      <input type="hidden" name="post" defaultValue={post} />
      <input type="hidden" name="version" defaultValue={version} />
      <input type="hidden" name="formKey" defaultValue={formKey} />
      <input type="hidden" name="format" defaultValue={format} />
      <input type="hidden" name="askedAboutHead" defaultValue={askedAboutHead} />
    </>
  );
});
