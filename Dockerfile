# The version of Node that package.json brings along. Replace the tag by a digest (node@sha256:…) where the image
# is built, so that it stays the one that was looked at: `docker buildx imagetools inspect node:26.10.0-slim`.
ARG NODE=node:26.10.0-slim
FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/node-linux-*

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data NODE_COMPILE_CACHE=/data/compiled
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/shared shared
COPY --from=build /app/db db
COPY --from=build /app/server server
# For operators: docker exec <container> node scripts/backup.ts /data/backups/today
COPY --from=build /app/scripts scripts
RUN rm -r db/seed scripts/demo*.ts && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# For Postgres: node --conditions=postgres server/main.ts
CMD ["node", "server/main.ts"]
