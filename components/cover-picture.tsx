import { POST_SIZES, postImageAddress, srcSetOf } from "@/lib/media/post-image-address";
import type { ShownCover } from "./shown-post";

const LIGHT_GROUND = "bg-[light-dark(transparent,#fdfdfb)] forced-color-adjust-none";

/** The picture of a post. What is seen as soon as the page opens is `isFirst`; others are loaded when they come near. */
export function CoverPicture({
  cover,
  sizes = POST_SIZES,
  isFirst = false,
  className,
}: {
  cover: ShownCover;
  sizes?: string;
  isFirst?: boolean;
  className: string;
}) {
  const { alt, width, height } = cover;
  return (
    // biome-ignore lint/performance/noImgElement: made in all its sizes already
    <img
      src={postImageAddress(cover)}
      srcSet={srcSetOf(cover)}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      loading={isFirst ? undefined : "lazy"}
      fetchPriority={isFirst ? "high" : undefined}
      decoding={isFirst ? undefined : "async"}
      className={`rounded-field ${cover.isDarkInk ? LIGHT_GROUND : "bg-wash"} ${className}`}
    />
  );
}

/** The same above the post, whole, with its caption. */
export function CoverFigure({ cover, caption }: { cover: ShownCover; caption: string }) {
  return (
    <figure className="mb-10">
      <CoverPicture
        cover={cover}
        isFirst
        className="h-auto max-h-[40rem] max-w-full object-cover"
      />
      {caption && (
        <figcaption dir="auto" className="mt-2 font-sans text-sm break-words text-muted">
          {caption}
        </figcaption>
      )}
    </figure>
  );
}
