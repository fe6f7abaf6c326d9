/** A way between a process and its database, or its Redis, that a test can cut, slow down and restore. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";

export class TcpProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  #isStalled = false;
  #delayMs = 0;

  private constructor(target: URL, defaultPort: number) {
    this.#server = createServer((near) => {
      this.#keep(near);
      if (this.#isCut) return void near.resetAndDestroy();
      const far = connect(Number(target.port) || defaultPort, target.hostname);
      this.#keep(far);
      this.#passOn(near, far);
      this.#passOn(far, near);
    });
  }

  /** Listens on a port of its own and leads to where `target` does, such as the address of a database. */
  static async start(target: string, defaultPort = 5432): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(target), defaultPort);
    await once(proxy.#server.listen(0, "127.0.0.1"), "listening");
    return proxy;
  }

  /** The same address by way of this proxy. */
  through(address: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(port) }).href;
  }

  /** Ends every connection and refuses new ones. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Nothing arrives any more, and nobody is told, as where a cable is out. */
  stall(): void {
    this.#isStalled = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Everything arrives so much later, in both directions. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** Passes everything on at once again, what was held up first. */
  restore(): void {
    this.#isCut = false;
    this.#isStalled = false;
    this.#delayMs = 0;
    for (const socket of this.#sockets) socket.resume();
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
  }

  #passOn(from: Socket, to: Socket): void {
    let before = Promise.resolve();
    const inTurn = (pass: () => void) => {
      const waited = this.#delayMs > 0 ? setTimeout(this.#delayMs) : undefined;
      before = Promise.all([before, waited]).then(pass);
    };
    from.on("data", (bytes) => inTurn(() => to.write(bytes)));
    from.on("end", () => inTurn(() => to.end()));
    from.on("error", () => to.destroy());
    if (this.#isStalled) from.pause();
  }
}
