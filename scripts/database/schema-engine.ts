import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Anything a Prisma driver adapter can open. */
type Adapter = SqlMigrationAwareDriverAdapterFactory;

let loaded = false;

/**
 * Runs `work` with Prisma's own schema engine, from its WebAssembly package: the native one would
 * be downloaded. docs/decisions/migrations.md tells more. Its connection is closed afterwards.
 */
export async function withSchemaEngine<Result>(
  adapter: Adapter,
  schema: string,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  if (!loaded) loadEngine();
  const { factory, closeAll } = closable(adapter);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    await closeAll();
  }
}

/** The engine opens connections and leaves them open; SQLite would stay locked for the next. */
function closable(adapter: Adapter): { factory: Adapter; closeAll: () => Promise<void> } {
  const opened: SqlDriverAdapter[] = [];
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    opened.push(connection);
    return connection;
  };
  return {
    factory: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: () => keep(adapter.connect()),
      connectToShadowDb: () => keep(adapter.connectToShadowDb()),
    },
    closeAll: async () => {
      await Promise.all(opened.map((connection) => connection.dispose()));
    },
  };
}

/** The bindings hold one instance for the whole process; a second would pull the memory from under the first. */
function loadEngine(): void {
  const glue = bindings as typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  const wasm = new URL(
    "schema_engine_bg.wasm",
    import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(wasm)));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings as never });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = true;
}
