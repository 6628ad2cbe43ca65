# Not built where this project is tested: there is no Docker there. Each step but the last stage's runs in .ci/run.
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 CRASHLINE_DB=/data/crashline.db CRASHLINE_SPOOL=/spool
WORKDIR /app
COPY --from=build /src/dist/package ./
COPY --from=build /src/node_modules ./node_modules
RUN mkdir /data /spool && chown 65532:65532 /data /spool
USER 65532:65532
VOLUME ["/data", "/spool"]
EXPOSE 8080
ENTRYPOINT ["node", "--single-threaded-gc", "--expose-gc", "--max-semi-space-size=4", "/app/dist/cli.js"]
CMD ["serve"]
