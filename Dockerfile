# One image for every role: `serve` (API and worker), `api`, `worker`. glibc, since the bundled PostgreSQL, the canvas and
# the video encoder are built for it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages packages
COPY bench/package.json bench/package.json
COPY tooling tooling
COPY tsconfig.base.json tsconfig.json ./
# With install scripts: the bundled PostgreSQL's makes links that the account which runs it later may not make.
RUN npm ci
RUN npx tsc -b packages/cli
RUN npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 SONGWRIGHT_DATA=/data
WORKDIR /app
COPY --from=build --chown=root:root /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
# /healthz needs no key, and tells that the event loop is alive.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||8080)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "packages/cli/bin/songwright.js"]
CMD ["serve"]
