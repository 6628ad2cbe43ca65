import type { Context } from "hono";

/**
 * Nothing but this service: the page runs Swagger UI, which has settings and dependencies that would ask others (a
 * validator's badge, web fonts), and a contract may hold links. A browser that obeys this header asks nobody.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the page needs beside itself: files of swagger-ui-dist, as they are. */
export const docsAssets = {
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
} as const;

export type DocsAsset = keyof typeof docsAssets;

// Relative, so that the page also works behind a proxy that adds a prefix.
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Crashline API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <script defer src="docs/swagger-ui-bundle.js"></script>
    <script defer src="docs/start.js"></script>
  </head>
  <body>
    <main id="contract"></main>
    <noscript>This page needs JavaScript. The contract itself: <a href="openapi.yaml">openapi.yaml</a>.</noscript>
  </body>
</html>
`;

const start = `SwaggerUIBundle({
  url: "openapi.yaml",
  dom_id: "#contract",
  validatorUrl: null,
  deepLinking: true,
  persistAuthorization: false,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
});
`;

export function docsPage(c: Context): Response {
  return c.body(page, 200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "cache-control": "public, max-age=3600",
  });
}

export function docsStart(c: Context): Response {
  return c.body(start, 200, {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=3600",
  });
}

export function isDocsAsset(name: string): name is DocsAsset {
  return Object.hasOwn(docsAssets, name);
}
