import { avatarAddress } from "@/lib/media/avatar-address";
import { writersOf } from "@/lib/posts/authors/writers-of";
import { changedAt } from "@/lib/posts/reading/changed-at";
import type { Post } from "@/lib/posts/reading/queries";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { type AbsoluteImage, absoluteImage } from "@/lib/site/absolute-image";
import type { Publication } from "@/lib/site/publication";
import type { Profile } from "@/lib/users/profile";
import { shownName } from "@/lib/users/shown-name";
import { userAddress } from "@/lib/users/user-address";

// What pages tell search engines of themselves, in the words of https://schema.org. They read as visitors.

type Thing = { "@type": string; [property: string]: unknown };

/** The avatar's width in pixels; search engines want at least 112. */
const PORTRAIT_PX = 256;

/** Data for search engines: it runs nothing. */
export function StructuredData({ things }: { things: Thing[] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: inScript(things) }}
    />
  );
}

/** As JSON that nothing typed can break out of. */
export function inScript(things: Thing[]): string {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  return json.replaceAll("<", "\\u003c");
}

/** The site, and how it is searched. */
export function siteThings({ name, description, language }: Publication): Thing[] {
  return [
    {
      "@type": "WebSite",
      "@id": absoluteAddress("/#site"),
      name,
      description,
      url: absoluteAddress("/"),
      inLanguage: language,
      potentialAction: {
        "@type": "SearchAction",
        target: {
          "@type": "EntryPoint",
          urlTemplate: `${absoluteAddress("/search")}?q={search_term_string}`,
        },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}

/** A post, and the way to it. */
export function postThings(post: Post, site: Publication): Thing[] {
  const address = absoluteAddress(postAddress(post.slug));
  const cover = absoluteImage(post.cover);
  return [
    {
      "@type": "BlogPosting",
      "@id": `${address}#post`,
      headline: post.title,
      description: post.subtitle || post.summary,
      url: address,
      mainEntityOfPage: address,
      datePublished: post.publishedAt,
      dateModified: changedAt(post),
      inLanguage: post.language || site.language,
      author: writersOf(post).map(personOf),
      publisher: { "@type": "Organization", name: site.name, url: absoluteAddress("/") },
      keywords: post.postTags.map(({ name }) => name),
      ...(cover ? { image: imageOf(cover) } : {}),
    },
    wayTo([site.name, absoluteAddress("/")], [post.title, address]),
  ];
}

/** Somebody who writes here. */
export function profileThings(profile: Profile): Thing[] {
  const links = profile.profileLinks.map(({ address }) => address);
  return [
    {
      "@type": "ProfilePage",
      url: absoluteAddress(userAddress(profile.username)),
      mainEntity: {
        ...personOf(profile),
        alternateName: profile.username,
        ...(profile.about ? { description: profile.about } : {}),
        ...(links.length > 0 ? { sameAs: links } : {}),
      },
    },
  ];
}

function personOf(person: { username: string; displayName: string; image: string | null }): Thing {
  const { username, image } = person;
  return {
    "@type": "Person",
    name: shownName(person),
    url: absoluteAddress(userAddress(username)),
    ...(image ? { image: absoluteAddress(avatarAddress(image, PORTRAIT_PX)) } : {}),
  };
}

function imageOf({ alt, ...image }: AbsoluteImage): Thing {
  return { "@type": "ImageObject", ...image, ...(alt ? { caption: alt } : {}) };
}

function wayTo(...steps: [name: string, address: string][]): Thing {
  const itemListElement = steps.map(([name, item], index) => ({
    ...{ "@type": "ListItem", position: index + 1, name, item },
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}
