/** A value that components can watch (useSyncExternalStore) without the page around them being drawn again. */
export class Watched<Value> {
  #value: Value;
  readonly #watchers = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly get = (): Value => this.#value;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  set(value: Value): void {
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }
}
