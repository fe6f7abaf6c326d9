"use client";

import { useEffect, useRef, useState } from "react";
import { PostFields, type PostFieldsProps } from "./post-fields";

/**
 * The form of a new post and of one to work on. While nobody has typed into it, it shows what the site
 * has now; what somebody has typed stays, and saving finds out whether it is about an older text.
 */
export function PostForm(props: PostFieldsProps) {
  const [drawn, setDrawn] = useState(0);
  const version = useRef(props.initial.version);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (version.current === props.initial.version || isTypedInto(frame.current)) return;
    version.current = props.initial.version;
    setDrawn((count) => count + 1);
  }, [props.initial.version]);

  return (
    <div ref={frame}>
      <PostFields key={drawn} {...props} />
    </div>
  );
}

function isTypedInto(frame: HTMLElement | null): boolean {
  const fields = frame?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input:not([type=hidden]), textarea:not([readonly])",
  );
  return [...(fields ?? [])].some(isChanged);
}

function isChanged(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
  return isBox ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
