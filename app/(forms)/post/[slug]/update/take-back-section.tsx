import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import { takeBack } from "./actions";

/** Takes back what waits for an editor. */
export function TakeBackSection({ id }: { id: number }) {
  return (
    <Section id="take-back" title="Handed in">
      <form action={takeBack.bind(null, id)} className="space-y-4">
        <DrawnFor />
        <p>Editors can read and change it. What you save here they see as well.</p>
        <QuietButton>Take back</QuietButton>
      </form>
    </Section>
  );
}
