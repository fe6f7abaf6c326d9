import type { Metadata, Viewport } from "next";
import type { CSSProperties, ReactNode } from "react";
import { feedLinks } from "@/app/feed-links";
import { fontVariables } from "@/app/fonts";
import { previewTags } from "@/app/page-tags";
import { Publication } from "@/components/publication";
import { APPLE_ICON_WIDTH, iconAddress } from "@/lib/media/site-image-address";
import type { Accent } from "@/lib/site/accent";
import { faceOf } from "@/lib/site/face";
import { publication, type SiteImage } from "@/lib/site/publication";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const site = await publication();
  const { name, tagline, description, icon } = site;
  return {
    title: { default: name, template: `%s · ${literal(name)}` },
    description: description || tagline || name,
    icons: iconsOf(icon),
    manifest: "/manifest.webmanifest",
    alternates: { types: await feedLinks() },
    ...previewTags(site),
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#171315" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const site = await publication();
  return (
    <html
      lang={site.language}
      className={fontVariables}
      style={site.accent ? colorsOf(site.accent) : undefined}
    >
      <body>
        <Publication face={faceOf(site)}>{children}</Publication>
      </body>
    </html>
  );
}

/** In a template `%s` is the title's place. */
function literal(name: string): string {
  return name.replaceAll("%s", "%\u2060s");
}

function iconsOf(icon: SiteImage | null): Metadata["icons"] {
  if (!icon) return { icon: { url: "/icon.svg", type: "image/svg+xml", sizes: "any" } };
  return {
    icon: { url: iconAddress(icon, 32), type: "image/png", sizes: "32x32" },
    apple: { url: iconAddress(icon, APPLE_ICON_WIDTH), type: "image/png", sizes: "180x180" },
  };
}

/** The colours of globals.css that the publication has chosen. */
function colorsOf({ light, dark, onLight, onDark }: Accent): CSSProperties {
  return {
    "--color-accent": `light-dark(${light}, ${dark})`,
    "--color-on-accent": `light-dark(${onLight}, ${onDark})`,
  } as CSSProperties;
}
