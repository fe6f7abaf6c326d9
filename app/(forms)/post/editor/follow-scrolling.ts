/** Scrolls `follower` to about where `leader` is. Gives the way to stop it. */
export function followScrolling(leader: HTMLElement, follower: HTMLElement): () => void {
  let frame = 0;
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const part = leader.scrollTop / Math.max(1, leader.scrollHeight - leader.clientHeight);
      follower.scrollTop = part * (follower.scrollHeight - follower.clientHeight);
    });
  };
  leader.addEventListener("scroll", follow, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    leader.removeEventListener("scroll", follow);
  };
}
