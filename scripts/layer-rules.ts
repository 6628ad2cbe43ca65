import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";

/**
 * Who may import whom. `npm run layers` applies it, and adds what dependency-cruiser cannot say (scripts/layers.ts).
 * A file of a folder may always import its neighbours.
 */
const pure = ["redaction", "diagnosis", "intake", "correlation", "history", "report"];

/** `values`: at run time too. `types`: by `import type` only. A name without a dot is a folder of src. */
const folders: Record<string, { values: string[]; types: string[] }> = {
  evidence: { values: [], types: [] },
  redaction: { values: ["evidence/literals.ts"], types: [] },
  diagnosis: { values: ["evidence"], types: [] },
  intake: { values: ["evidence", "redaction"], types: [] },
  correlation: { values: ["evidence"], types: ["history", "diagnosis"] },
  history: { values: ["generated/migrations.ts", "failure.ts"], types: ["evidence", "diagnosis"] },
  cluster: { values: ["evidence", "redaction", "failure.ts"], types: [] },
  watcher: { values: ["cluster", "redaction", "evidence", "failure.ts"], types: ["config.ts"] },
  report: { values: ["evidence"], types: [...pure, "cluster", "generated"] },
  usecases: { values: ["evidence", ...pure, "failure.ts"], types: ["cluster", "config.ts"] },
  http: {
    values: ["evidence", ...pure, "usecases", "generated", "failure.ts"],
    types: ["cluster", "config.ts"],
  },
  threads: {
    values: ["evidence", ...pure, "usecases", "http", "generated", "failure.ts", "log-json.ts"],
    types: ["config.ts"],
  },
  cli: {
    values: ["evidence", ...pure, "usecases", "generated", "failure.ts", "config.ts"],
    types: [],
  },
};

/** Packages and Node modules that a folder without effects may still use: they compute, and reach nothing. */
const mayCompute: Record<string, string[]> = {
  evidence: [],
  redaction: [],
  diagnosis: [],
  correlation: ["^(node:)?crypto$"],
  report: ["^node_modules/hono/"],
};

const entryPoints = String.raw`^src/(node|worker|watch|cli)\.ts$`;
const pattern = (name: string) =>
  name.includes(".") ? `^src/${name.replace(".", String.raw`\.`)}$` : `^src/${name}/`;
const atRunTime = { dependencyTypesNot: ["type-only" as const] };

const folderRules = Object.entries(folders).flatMap(([folder, { values, types }]): IForbiddenRuleType[] => {
  const allowed = [folder, ...values].map(pattern);
  return [
    {
      name: `${folder}-imports`,
      comment: `src/${folder} uses ${values.join(", ") || "nothing"} at run time`,
      severity: "error",
      from: { path: pattern(folder) },
      to: { path: "^src/", pathNot: allowed, ...atRunTime },
    },
    {
      name: `${folder}-types`,
      comment: `src/${folder} knows the types of ${[...values, ...types].join(", ") || "nothing"}`,
      severity: "error",
      from: { path: pattern(folder) },
      to: { path: "^src/", pathNot: [...allowed, ...types.map(pattern)] },
    },
  ];
});

const purityRules = Object.entries(mayCompute).map(([folder, packages]): IForbiddenRuleType => ({
  name: `${folder}-is-pure`,
  comment: `src/${folder} computes: no package that does more`,
  severity: "error",
  from: { path: pattern(folder) },
  to: { pathNot: ["^src/", ...packages], ...atRunTime },
}));

export const forbidden: IForbiddenRuleType[] = [
  ...folderRules,
  ...purityRules,
  {
    name: "known-folders",
    comment: "A new folder needs a line in the table above",
    severity: "error",
    from: { path: "^src/[^/]+/", pathNot: [...Object.keys(folders), "generated"].map(pattern) },
    to: {},
  },
  {
    name: "config-and-failure-import-nothing",
    severity: "error",
    from: { path: String.raw`^src/(config|failure)\.ts$` },
    to: { path: "^src/" },
  },
  {
    name: "generated-imports-nothing",
    severity: "error",
    from: { path: "^src/generated/" },
    to: { pathNot: "^src/generated/" },
  },
  {
    name: "client-in-one-place",
    comment: "The Kubernetes client does not run on Workers and is 60 MB",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/(cluster|watcher)/" },
    to: { path: "^node_modules/@kubernetes/client-node/", ...atRunTime },
  },
  {
    name: "sqlite-in-one-place",
    severity: "error",
    from: { path: "^src/", pathNot: String.raw`^src/history/node\.ts$` },
    to: { path: "^node_modules/better-sqlite3/", ...atRunTime },
  },
  {
    name: "no-development-packages",
    severity: "error",
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], ...atRunTime },
  },
  {
    name: "sources-do-not-know-their-tests",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "^(test|scripts)/" },
  },
  { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true } },
  {
    name: "no-orphans",
    comment: "Nothing imports it and it imports nothing",
    severity: "error",
    from: { orphan: true, path: "^src/", pathNot: [String.raw`\.d\.ts$`, entryPoints] },
    to: {},
  },
  { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^cloudflare:" } },
];

export const options: ICruiseOptions = {
  tsPreCompilationDeps: true,
  tsConfig: { fileName: "tsconfig.json" },
  doNotFollow: { path: "node_modules" },
  exclude: { path: "/fixtures?/" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "node", "types", "default"],
    extensions: [".ts", ".js", ".mjs", ".cjs", ".d.ts"],
  },
};
