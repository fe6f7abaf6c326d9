import type { Section } from "@/lib/posts/reading/sections";
import { DrawnSections } from "./drawn-sections";
import { shownInSection } from "./shown-post";

/** The newest posts with a few tags, each tag a section of the home page. */
export function HomeSections({ sections }: { sections: Section[] }) {
  if (sections.length === 0) return null;
  const shown = sections.map(({ tag, posts }) => ({ ...tag, posts: posts.map(shownInSection) }));
  return <DrawnSections sections={shown} />;
}
