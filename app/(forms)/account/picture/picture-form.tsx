import { Avatar, type Pictured } from "@/components/avatar";
import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { UploadForm } from "@/components/upload-form";
import { IMAGE_HINT } from "@/lib/media/upload";
import { removePicture, savePicture } from "./actions";

/** The picture beside one's posts. */
export function PictureForm({ person }: { person: Pictured }) {
  return (
    <>
      <UploadForm
        action={savePicture}
        name="picture"
        label="Profile picture"
        hint={`${IMAGE_HINT} It is cropped to a square.`}
        button="Save picture"
      >
        <Avatar person={person} size={96} />
      </UploadForm>
      {person.image && (
        <form action={removePicture}>
          <DrawnFor />
          <QuietButton>Remove picture</QuietButton>
        </form>
      )}
    </>
  );
}
