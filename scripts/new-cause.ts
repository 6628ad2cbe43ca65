import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { categories } from "../src/diagnosis/cause.ts";
import { exportOf } from "./generate/catalogue.ts";

const usage = `usage: npm run new:cause <id> <category>
  id        kebab-case, never changed later: container-memory-limit
  category  ${categories.join(", ")}`;

/** The files of a new cause, to be filled in: rows first, then what makes them pass. Neither compiles before. */
function newCause(id: string, category: string): Record<string, string> {
  const name = exportOf(id);
  return {
    [`src/diagnosis/causes/${id}.ts`]: `import { defineCause } from "../cause.ts";

export const ${name} = defineCause({
  id: "${id}",
  category: "${category}",
  title: "",
  explanation: "",
  recognisedBy: "",
  references: [],
  outranks: [],

  detect(view) {
    return [];
  },

  remediation(match, target) {
    return [];
  },
});
`,
    [`test/diagnosis/causes/${id}.test.ts`]: `import { ${name} } from "../../../src/diagnosis/causes/${id}.ts";
import { describeCause } from "../describe-cause.ts";

describeCause(${name}, {
  matches: {
    "what it is known by, in a sentence": {
      given: {
        pod: \`
          spec: { containers: [{ name: app }] }
          status: { containerStatuses: [{ name: app, restartCount: 1, state: {}, lastState: {} }] }
        \`,
      },
      certainty: "likely",
      container: "app",
      cites: ["/status/containerStatuses/0/lastState"],
    },
  },
  ignores: {
    "what looks like it, and is something else": {},
  },
});
`,
  };
}

if (import.meta.main) {
  const [id = "", category = ""] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u.test(id) || !categories.some((known) => known === category)) {
    console.error(usage);
    process.exit(2);
  }
  const root = join(import.meta.dirname, "..");
  const files = Object.entries(newCause(id, category));
  const taken = files.map(([path]) => path).find((path) => existsSync(join(root, path)));
  if (taken) {
    console.error(`There is a ${taken} already.`);
    process.exit(2);
  }
  for (const [path, text] of files) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`wrote ${path}`);
  }
  console.log("Fill in the rows of the test, then the cause; then `npm run generate` and `npm run check`.");
}
