import { definePatterns } from "../pattern.ts";

export const node = definePatterns(() => [
  {
    id: "node-module-missing",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "cannot find module",
      "cannot find package",
      "error: module not found",
      "err_module_not_found",
      "module_not_found",
      "does not provide an export named",
      "err_require_esm",
      "err_package_path_not_exported",
      "package manually",
    ],
    match:
      /Error: Please install (?<module3>[\w@/.-]{1,80}) package manually|Cannot find (?:module|package) '(?<module>[^']{1,300})'|^error: Module not found "(?<module2>[^"]{1,300})"|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|does not provide an export named '(?<symbol>[^']{1,100})'|ERR_REQUIRE_ESM|ERR_PACKAGE_PATH_NOT_EXPORTED/,
    samples: [
      "Error: Cannot find module 'express'",
      'error: Module not found "src/api/main.js"',
      "Error: Please install pg package manually",
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/db.js",
    ],
  },
  {
    id: "node-option-not-allowed",
    cause: "application-config-invalid",
    literals: ["not allowed in node_options", "node: bad option"],
    match: /node: (?<flag>-\S{1,100}) is not allowed in NODE_OPTIONS|node: bad option: (?<flag2>\S{1,100})/,
    samples: ["node: --trace-all is not allowed in NODE_OPTIONS", "node: bad option: --max-mem"],
  },
  {
    id: "node-native-module",
    cause: "shared-library-missing",
    literals: [
      "was compiled against a different node.js version",
      "node_module_version",
      'could not load the "sharp" module',
      "no prebuild or local build",
    ],
    match:
      /compiled against a different Node\.js version|Could not load the "(?<module>[^"]{1,60})" module using the|No (?:prebuild or local build|native build was found)/,
    rank: 2,
    samples: [
      "Error: The module '/app/node_modules/bcrypt/lib/bcrypt.node' was compiled against a different Node.js version using NODE_MODULE_VERSION 83.",
    ],
  },
  {
    id: "node-uncaught",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      "triggeruncaughtexception",
      "unhandledpromiserejection",
      "unhandled rejection",
      "uncaught exception",
      "uncaughtexception",
      "typeerror:",
      "referenceerror:",
      "syntaxerror:",
      "rangeerror:",
      "assertionerror",
      "throw ",
      "error [err_",
      "unhandled 'error' event",
    ],
    match:
      /(?<exception>TypeError|ReferenceError|SyntaxError|RangeError|AssertionError|Error) ?(?:\[(?<status>ERR_\w{1,60})\])?: (?<message>[^\n]{1,300})|triggerUncaughtException|UnhandledPromiseRejection|[Uu]n(?:handled|caught) (?:[Rr]ejection|[Ee]xception)|uncaughtException|^\s*throw \w|\bthrow new [A-Z]\w{2,60}\(|Unhandled 'error' event/m,
    samples: [
      "TypeError: Cannot read properties of undefined (reading 'id')",
      "            triggerUncaughtException(err, true /* fromPromise */);",
      "throw er; // Unhandled 'error' event",
      "  if (key == null) throw new Error(`No key for ${name}`);",
    ],
  },
  {
    id: "npm-missing-script",
    cause: "application-config-invalid",
    role: "fatal",
    literals: [
      "missing script",
      "enoent: no such file or directory, open",
      "couldn't find a package.json",
      "couldn't find a script named",
      "err_pnpm_no_script",
      'error command "',
      "could not find a production build",
      "err_pnpm_no_importer_manifest",
      "eresolve",
      "ebadengine",
      "unsupported engine",
      'engine "node" is incompatible',
    ],
    match:
      /[Mm]issing script:? "?(?<command>[\w:.-]{1,80})|Couldn't find a (?:package\.json|script named "(?<command2>[^"]{1,80})")|ERR_PNPM_NO_\w+|Could not find a production build in the '(?<directory>[^']{1,200})'|error Command "(?<command3>[\w:-]{1,60})" not found|ENOENT: no such file or directory, open '(?<file>[^']{1,300}(?:(?<!package)\.json|\.ya?ml|\.conf|\.toml|\.env|\.pem|\.crt|\.key))'|The engine "node" is incompatible/,
    rank: 1,
    samples: [
      'npm ERR! Missing script: "start"',
      "Error: Could not find a production build in the '.next' directory.",
      "Error: ENOENT: no such file or directory, open '/app/config/default.json'",
    ],
  },
  {
    id: "prisma-engine",
    cause: "shared-library-missing",
    literals: [
      "query engine library for current platform",
      "prismaclientinitializationerror: unable to require",
      "libquery_engine",
    ],
    match:
      /Query engine library for current platform "(?<library>[^"]{1,80})" could not be found|Unable to require\(`(?<path>[^`]{1,200})`\)/,
    rank: 2,
    samples: [
      'PrismaClientInitializationError: Query engine library for current platform "linux-musl" could not be found.',
    ],
  },
  {
    id: "prisma-cannot-reach",
    cause: "dependency-connection-refused",
    literals: ["can't reach database server", "p1001"],
    match: /Can't reach database server at [`"]?(?<host>[\w.-]{1,253})[`"]?:[`"]?(?<port>\d{1,5})/,
    rank: 1,
    samples: ["PrismaClientInitializationError: Can't reach database server at `db`:`5432`"],
  },
  {
    id: "prisma-environment",
    cause: "environment-variable-missing",
    literals: ["environment variable not found:", "error validating datasource"],
    match: /[Ee]nvironment variable not found: "?(?<variable>\w{1,120})/,
    rank: 3,
    samples: [
      "error: Environment variable not found: DATABASE_URL.",
      'EnvNotFoundException: Environment variable not found: "MAILER_DSN". in /srv/vendor/x.php:80',
    ],
  },
]);
