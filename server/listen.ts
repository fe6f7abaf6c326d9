import { once } from "node:events";
import type { Server } from "node:http";

/** Waits for the port; without it the process ends with one sentence. `setting` is what chose it. */
export async function listenOrExit(
  server: Server,
  { setting, port, host }: { setting: string; port: number; host: string },
): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const problem =
      code === "EADDRINUSE"
        ? `Something else is listening on port ${port} already. Set ${setting} to another.`
        : `The site cannot listen on ${host}, port ${port}: ${message}`;
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
}
