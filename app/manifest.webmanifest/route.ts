import { iconAddress } from "@/lib/media/site-image-address";
import { publication } from "@/lib/site/publication";

const HEADERS = {
  "Content-Type": "application/manifest+json",
  "Cache-Control": "public, max-age=0, must-revalidate",
};

/** What a browser asks that puts the site on a telephone's home screen. */
export async function GET(): Promise<Response> {
  const { name, description, icon, language } = await publication();
  const manifest = {
    name,
    short_name: name,
    description,
    lang: language,
    start_url: "/",
    display: "browser",
    icons: icon
      ? ([192, 512] as const).map((width) => ({
          src: iconAddress(icon, width),
          sizes: `${width}x${width}`,
          type: "image/png",
        }))
      : [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), { headers: HEADERS });
}
