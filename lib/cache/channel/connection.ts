/** How to open a connection, and how to end it. */
type How<Client> = { open: () => Promise<Client>; end: (client: Client) => unknown };

/** One connection, opened when it is needed; after an error that ends it, the next use opens another. */
export class Connection<Client> {
  readonly #how: How<Client>;
  #opening: Promise<Client> | null = null;

  constructor(how: How<Client>) {
    this.#how = how;
  }

  /** What `ask` gives. `endsIt` says whether an error ends the connection. */
  async use<Result>(
    ask: (client: Client) => Promise<Result>,
    endsIt: (error: unknown) => boolean,
  ): Promise<Result> {
    this.#opening ??= this.#how.open();
    const opening = this.#opening;
    try {
      return await ask(await opening);
    } catch (error) {
      // An end that is not answered must not keep the next use waiting.
      if (endsIt(error) && this.#opening === opening) void this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    const client = await opening?.catch(() => null);
    if (client) await Promise.resolve(this.#how.end(client)).catch(() => {});
  }
}
