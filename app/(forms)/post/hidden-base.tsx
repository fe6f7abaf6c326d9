import { memo } from "react";

type Base = { post?: string; version?: string; format?: string };

/** Which post a form is about and which version it shows. Only a new answer draws it anew: saving while one types writes into it. */
export const HiddenBase = memo(function HiddenBase({ post, version, format }: Base) {
  return (
    <>
      <input type="hidden" name="post" defaultValue={post} />
      <input type="hidden" name="version" defaultValue={version} />
      <input type="hidden" name="format" defaultValue={format} />
    </>
  );
});
