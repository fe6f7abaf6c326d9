import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { newFolder, removeFolder } from "./folders";
import { freePort } from "./free-port";

const ASK_AGAIN_MS = 20;

export type TemporaryRedis = {
  url: string;
  /** It takes connections and answers nothing, as on a machine that hangs. */
  pause: () => void;
  /** Answers what it was asked meanwhile, too. */
  resume: () => void;
  stop: () => Promise<void>;
};

/** A Redis server of a test's own, with nothing in it; `program` is its path. */
export async function startTemporaryRedis(program: string): Promise<TemporaryRedis> {
  const port = await freePort();
  const folder = newFolder();
  const settings = { port, bind: "127.0.0.1", save: "", dir: folder };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, args, { stdio: "ignore" });
  const kill = () => server.kill("SIGKILL"); // also one that is paused
  process.on("exit", kill);
  while (!(await isListening(port))) await pause(ASK_AGAIN_MS);
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void server.kill("SIGSTOP"),
    resume: () => void server.kill("SIGCONT"),
    stop: async () => {
      process.off("exit", kill);
      const exit = once(server, "exit");
      if (server.kill("SIGKILL")) await exit;
      removeFolder(folder);
    },
  };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => resolve(false));
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
