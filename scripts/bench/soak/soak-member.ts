import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { PASSWORD, type Person } from "../../../test/people";
import { photo } from "../../../test/photo";
import { pick } from "../../../test/pick";
import { KnownPost } from "./known-posts";
import { savePost } from "./save-post";
import type { Answered, SoakedSite } from "./soaked-site";

/** Between two changes: the site takes one a second from each member. */
const PAUSE_MS = 1_100;
/** Fewer than a feed names, which has those besides whose publishing had no answer. */
const POSTS_MAX = 10;

let posts = 0;

/** Somebody who writes, by whichever process, and looks at once at what others are shown of it, by whichever. */
export class SoakMember {
  readonly posts: KnownPost[] = [];
  readonly pictures = new Map<string, string>();
  #cookie = "";

  constructor(
    readonly site: SoakedSite,
    readonly person: Person,
  ) {}

  async writeUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      if (this.#cookie === "") await this.#logIn();
      else await this.#chooseChange()();
      await setTimeout(PAUSE_MS * (1 + Math.random() / 2));
    }
  }

  #chooseChange(): () => Promise<void> {
    const standing = this.posts.filter((post) => !post.isDeleted);
    const chance = Math.random();
    if (standing.length === 0) return () => this.#publish();
    if (chance < 0.1) return () => this.#logOut();
    if (chance < 0.2) return () => this.#addPicture();
    if (chance < 0.3 || standing.length > POSTS_MAX) return () => this.#delete(pick(standing));
    return chance < 0.5 ? () => this.#publish() : () => this.#edit(pick(standing));
  }

  async #publish(): Promise<void> {
    const post = new KnownPost(++posts);
    if (!(await savePost(this.site, post, this.#cookie))) return; // Where it stands, if it does, nobody knows.
    this.posts.push(post);
    await this.#look(post);
  }

  async #edit(post: KnownPost): Promise<void> {
    await savePost(this.site, post, this.#cookie);
    await this.#look(post);
  }

  async #delete(post: KnownPost): Promise<void> {
    const wish = post.wish(null);
    const answer = await this.#send(post.path, "Delete", {});
    if (answer) wish.granted();
    await this.#look(post);
  }

  /** On every page that shows it, as a visitor or as a member. */
  async #look(post: KnownPost): Promise<void> {
    const { username } = this.person;
    for (const path of [post.path, `/user/${username}`, `/user/${username}/feed.xml`]) {
      const judge = post.look();
      const answer = await this.site.ask({ path, cookie: pick([undefined, this.#cookie]) });
      if (answer) this.site.judge(answer, path, judge(answer.status === 404 ? null : answer.text));
    }
  }

  async #logIn(): Promise<void> {
    const typed = { email: this.person.email, password: PASSWORD };
    const answer = await this.#send("/login", "Log in", typed);
    const cookies = answer?.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    this.#cookie = cookies?.find((cookie) => cookie.includes("session-token=")) ?? "";
    if (answer) await this.#lookAtSession(this.#cookie, true);
  }

  async #logOut(): Promise<void> {
    const cookie = this.#cookie;
    const answer = await this.#send("/account", "Log out", {});
    this.#cookie = "";
    if (answer) await this.#lookAtSession(cookie, false);
  }

  async #lookAtSession(cookie: string, stands: boolean): Promise<void> {
    const answer = await this.site.ask({ path: "/account", cookie });
    if (!answer) return;
    const isRight = (answer.status === 200) === stands;
    const whose = stands ? "logged in" : "logged out";
    this.site.judge(answer, "/account", isRight ? null : `${answer.status} for who has ${whose}`);
  }

  async #addPicture(): Promise<void> {
    const body = new FormData();
    body.set("picture", new Blob([new Uint8Array(await photo(320, 200))]), "a.jpg");
    body.set("alt", "A spot");
    const sent = await this.site.ask({ path: "/editor/picture", cookie: this.#cookie, body });
    if (sent?.status !== 201) return;
    this.site.counts.writes++;
    const { address } = JSON.parse(sent.text) as { address: string };
    await this.lookAtPicture(address);
  }

  /** It is the same bytes for ever, whoever gives them. */
  async lookAtPicture(address: string, process = this.site.any()): Promise<void> {
    const answer = await this.site.ask({ path: address }, process);
    if (!answer) return;
    const hash = createHash("sha256").update(answer.text).digest("hex");
    const isRight = answer.status === 200 && (this.pictures.get(address) ?? hash) === hash;
    this.pictures.set(address, this.pictures.get(address) ?? hash);
    this.site.judge(answer, address, isRight ? null : `${answer.status}, or other bytes`);
  }

  #send(path: string, button: string, typed: Record<string, string>): Promise<Answered | null> {
    return this.site.send({ path, button, typed, cookie: this.#cookie });
  }
}
