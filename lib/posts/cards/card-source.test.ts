import { describe, expect, test } from "vitest";
import { cardSourceOf } from "./card-source";

const FILM = "https://www.youtube.com/watch?v=aB3_-fGhIjK";

describe("all addresses of one film or message stand for one", () => {
  test.each([
    ["https://www.youtube.com/watch?v=aB3_-fGhIjK", FILM],
    ["http://youtube.com/watch?list=x&v=aB3_-fGhIjK&t=30s", FILM],
    ["https://m.youtube.com/watch?v=aB3_-fGhIjK#x", FILM],
    ["https://youtu.be/aB3_-fGhIjK?si=tracking", FILM],
    ["https://www.youtube.com/shorts/aB3_-fGhIjK", FILM],
    ["https://www.youtube-nocookie.com/embed/aB3_-fGhIjK", FILM],
    ["https://vimeo.com/76979871", "https://vimeo.com/76979871"],
    ["https://vimeo.com/channels/staffpicks/76979871?a=b", "https://vimeo.com/76979871"],
    ["https://player.vimeo.com/video/76979871", "https://vimeo.com/76979871"],
    ["https://vimeo.com/76979871/0a1b2c3d4e", "https://vimeo.com/76979871/0a1b2c3d4e"],
    [
      "https://bsky.app/profile/ada.example/post/3kabcdefghi2x",
      "https://bsky.app/profile/ada.example/post/3kabcdefghi2x",
    ],
    [
      "https://social.example/@ada@other.example/109876543210",
      "https://social.example/@ada@other.example/109876543210",
    ],
  ])("%s", (address, key) => {
    expect(cardSourceOf(address)?.key).toBe(key);
    // What is kept is asked about once more by its key.
    expect(cardSourceOf(key)).toEqual(cardSourceOf(address));
  });
});

test("each site is asked where it answers", () => {
  const asked = (address: string) => {
    const { endpoint = "", site } = cardSourceOf(address) ?? {};
    const { origin, pathname, searchParams } = new URL(endpoint);
    return [site, origin + pathname, searchParams.get("url")];
  };
  expect(asked("https://youtu.be/aB3_-fGhIjK")).toEqual([
    "YouTube",
    "https://www.youtube.com/oembed",
    FILM,
  ]);
  expect(asked("https://vimeo.com/1")).toEqual([
    "Vimeo",
    "https://vimeo.com/api/oembed.json",
    "https://vimeo.com/1",
  ]);
  expect(asked("https://bsky.app/profile/did:plc:ab/post/3kabcde")).toEqual([
    "Bluesky",
    "https://embed.bsky.app/oembed",
    "https://bsky.app/profile/did:plc:ab/post/3kabcde",
  ]);
  expect(asked("https://Social.Example/@ada/12")).toEqual([
    "social.example",
    "https://social.example/api/oembed",
    "https://Social.Example/@ada/12",
  ]);
});

test.each([
  "https://www.youtube.com/@ada",
  "https://www.youtube.com/watch?v=short",
  "https://www.youtube.com/watch?v=aB3_-fGhIjKtoolong",
  "https://youtube.com.evil.example/watch?v=aB3_-fGhIjK",
  "https://evil.example/?https://youtu.be/aB3_-fGhIjK",
  "https://ada:secret@vimeo.com/1",
  "https://vimeo.com/about",
  "http://social.example/@ada/12",
  "https://social.example:8080/@ada/12",
  "https://medium.example/@ada/a-story-0a1b2c",
  "https://social.example/@ada/12/embed",
  `https://${"a".repeat(300)}.example/@ada/12`,
  "ftp://youtu.be/aB3_-fGhIjK",
])("%s is no such address", (address) => {
  expect(cardSourceOf(address)).toBeNull();
});

test.each(["https://192.168.1.300/@ada/1", "https://xn--a/@ada/1"])(
  "%s is no address",
  (address) => {
    expect(cardSourceOf(address)).toBeNull();
  },
);
