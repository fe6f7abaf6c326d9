import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A mail as it arrived, and as whom its sender had logged in. */
export type Received = Email & { envelope: { from: string; to: string[] }; user?: string };

type Refusal = { at: "RCPT" | "DATA"; code: number; words: string; to?: string };

/** An SMTP server on this machine that keeps what it accepts; it refuses what `refusal` says. */
export class MailServer {
  readonly mails: Received[] = [];
  refusal: Refusal | null = null;

  private readonly server: SMTPServer;

  private constructor(login?: { user: string; password: string }) {
    this.server = new SMTPServer({
      authOptional: !login,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      disabledCommands: ["STARTTLS"],
      onAuth: ({ username, password }, _, done) => {
        const isRight = username === login?.user && password === login?.password;
        done(isRight ? null : new Error("Who are you?"), { user: username });
      },
      onRcptTo: ({ address }, _, done) => done(this.refusalAt("RCPT", address)),
      onData: (stream, session, done) => {
        this.receive(stream, session).then(done, done);
      },
    });
  }

  static async start(login?: { user: string; password: string }): Promise<MailServer> {
    const receiver = new MailServer(login);
    const listening = once(receiver.server.listen(0, "127.0.0.1"), "listening");
    await listening;
    return receiver;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The mails to one address. */
  to(address: string): Received[] {
    return this.mails.filter(({ envelope }) => envelope.to.includes(address));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async receive(
    stream: SMTPServerDataStream,
    { envelope, user }: SMTPServerSession,
  ): Promise<Error | null> {
    const bytes = await buffer(stream);
    const from = envelope.mailFrom ? envelope.mailFrom.address : "";
    const to = envelope.rcptTo.map(({ address }) => address);
    const error = this.refusalAt("DATA", to[0] ?? "");
    if (!error) {
      this.mails.push({ ...(await PostalMime.parse(bytes)), envelope: { from, to }, user });
    }
    return error;
  }

  private refusalAt(step: Refusal["at"], address: string): Error | null {
    const { refusal } = this;
    if (refusal?.at !== step || (refusal.to && refusal.to !== address)) return null;
    return Object.assign(new Error(refusal.words), { responseCode: refusal.code });
  }
}
