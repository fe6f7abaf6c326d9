import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { UploadForm } from "@/components/upload-form";
import { IMAGE_HINT } from "@/lib/media/upload";
import type { SiteImageKind } from "@/lib/site/site-images";
import { deleteSiteImage, saveSiteImage } from "./actions";

/** The publication's logo or icon. */
export function SiteImageForm({
  kind,
  label,
  hint,
  shown,
}: {
  kind: SiteImageKind;
  label: string;
  hint: string;
  shown: { address: string; width: number; height: number } | null;
}) {
  return (
    <>
      <UploadForm
        action={saveSiteImage.bind(null, kind)}
        name={kind}
        label={label}
        hint={`${hint} ${IMAGE_HINT}`}
        button={`Save ${kind}`}
      >
        {shown && (
          // biome-ignore lint/performance/noImgElement: made in its sizes already
          <img
            src={shown.address}
            alt={`The ${kind} now`}
            width={shown.width}
            height={shown.height}
            className="h-auto max-w-24"
          />
        )}
      </UploadForm>
      {shown && (
        <form action={deleteSiteImage.bind(null, kind)}>
          <DrawnFor />
          <QuietButton>Remove {kind}</QuietButton>
        </form>
      )}
    </>
  );
}
