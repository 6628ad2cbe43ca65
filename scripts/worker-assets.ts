// What stands beside the Worker's script: the files of the documentation page. wrangler runs this before it starts or
// deploys the Worker ([build] in wrangler.toml).
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { docsAssets } from "../src/http/docs-page.ts";

const root = join(import.meta.dirname, "..");
const assets = join(root, "dist/worker-assets");

await rm(assets, { recursive: true, force: true });
await mkdir(join(assets, "docs"), { recursive: true });
for (const name of Object.keys(docsAssets)) {
  await cp(join(root, "node_modules/swagger-ui-dist", name), join(assets, "docs", name));
}
// Cloudflare answers these without asking the script, so they bring its headers themselves.
await writeFile(
  join(assets, "_headers"),
  "/docs/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: public, max-age=86400\n",
);
