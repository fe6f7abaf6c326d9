# syntax=docker/dockerfile:1
# Carafe in a container (docs/deploying.md). The image holds no secret and no data: /data is its one place to write.

ARG NODE_VERSION=22

# What packages need to be compiled is in the whole image, and stays in this stage.
FROM node:${NODE_VERSION}-bookworm AS build
WORKDIR /srv/carafe
COPY package.json package-lock.json ./
# Prisma downloads an engine that nothing here runs, unless it is told that there is one.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node npm ci --include=dev --no-audit --no-fund
COPY . .
# What is left is what `npm start` looks at: it finds everything built, and builds nothing. So it needs no compilers.
# Without --no-save npm writes package-lock.json anew, and a start would install what that says.
RUN npm run build \
  && npm prune --omit=dev --no-save --no-audit --no-fund \
  && rm -rf .next/cache .next/trace* .next/types e2e test \
  && cd node_modules \
  && rm -rf @next/swc-* typescript playwright* \
  && rm -rf prisma @prisma/config @prisma/dev @prisma/studio-core @electric-sql @visx elkjs fast-check remeda \
  && rm -f @prisma/client/runtime/*.cockroachdb.* @prisma/client/runtime/*.mysql.* @prisma/client/runtime/*.sqlserver.* \
  && find . -name "*.map" -delete

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# Each of some ten threads would keep memory of its own that it has done with (docs/decisions/server.md).
ENV MALLOC_ARENA_MAX=2
WORKDIR /srv/carafe
COPY --from=build /srv/carafe ./
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
