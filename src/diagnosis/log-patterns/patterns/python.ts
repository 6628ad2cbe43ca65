import { definePatterns } from "../pattern.ts";

export const python = definePatterns(() => [
  {
    id: "python-environ-key",
    cause: "environment-variable-missing",
    literals: ["keyerror: '", "os.environ"],
    match:
      /os\.environ\[['"](?<variable>\w{1,120})['"]\][\s\S]{0,600}KeyError|^KeyError: '(?<variable2>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})'|no environment variable named (?<variable3>\w{1,120})/m,
    rank: 2,
    samples: ["KeyError: 'DATABASE_URL'"],
    lookalikes: ["KeyError: 'name'"],
  },
  {
    id: "python-settings-missing",
    cause: "environment-variable-missing",
    literals: ["undefinedvalueerror", "set the ", "field required", "secret_key setting must not be empty"],
    match:
      /UndefinedValueError: (?<variable>\w{1,120}) not found|Set the (?<variable2>\w{1,120}) environment variable|The SECRET_KEY setting must not be empty|validation errors? for \w*(?:Settings|Config|Env)\w*\n(?<variable3>\w{1,120})\n\s+[Ff]ield required/,
    rank: 2,
    samples: [
      "decouple.UndefinedValueError: REDIS_URL not found. Declare it as envvar or define a default value.",
      "django.core.exceptions.ImproperlyConfigured: Set the EMAIL_HOST environment variable",
    ],
  },
  {
    id: "pydantic-settings-field",
    cause: "environment-variable-missing",
    literals: ["field required"],
    match: /[Ff]ield required(?: \[type=missing| \(type=value_error\.missing)/,
    rank: 1,
    samples: ["  Field required [type=missing, input_value={}, input_type=dict]"],
  },
  {
    id: "django-improperly-configured",
    cause: "application-config-invalid",
    literals: ["improperlyconfigured", "requested setting"],
    match:
      /ImproperlyConfigured: (?<message>(?!Set the|Error loading \w{1,20} (?:or \w{1,20} )?module)[^\n]{1,300})/,
    samples: [
      "django.core.exceptions.ImproperlyConfigured: Requested setting DATABASES, but settings are not configured.",
    ],
  },
  {
    id: "python-module-missing",
    cause: "application-panic",
    variant: "module-missing",
    literals: [
      "no module named",
      "modulenotfounderror",
      "cannot import name",
      "importerror",
      "' package is required",
      "error loading psycopg",
      "error loading mysqldb",
      "error loading cx_oracle",
      "error loading oracledb",
    ],
    // Django names the driver of its database, and calls its absence a configuration.
    match:
      /Error: '(?<module4>[\w.-]{2,60})' package is required|Error loading (?<module3>(?:psycopg|MySQLdb|cx_Oracle|oracledb)\w{0,10})(?: or \w{1,20})? module|(?<exception>ModuleNotFoundError|ImportError): (?:No module named '?(?<module>[\w.]{1,200})'?|cannot import name '(?<symbol>[^']{1,200})')|No module named '?(?<module2>[\w.]{1,200})'?$/,
    samples: [
      "ModuleNotFoundError: No module named 'requests'",
      "ImportError: cannot import name 'Markup' from 'jinja2'",
      "/usr/bin/python: No module named gunicorn",
      "RuntimeError: 'cryptography' package is required for sha256_password or caching_sha2_password auth methods",
      "django.core.exceptions.ImproperlyConfigured: Error loading psycopg2 or psycopg module",
    ],
  },
  {
    id: "cuda-factory-notice",
    role: "benign",
    literals: ["unable to register cu"],
    match: /Unable to register cu\w{2,10} factory/,
    samples: [
      "E external/local_xla/cuda_dnn.cc:9261] Unable to register cuDNN factory: one has already been registered",
    ],
  },
  {
    id: "python-traceback",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: ["traceback (most recent call last)"],
    match: /Traceback \(most recent call last\)/,
    samples: ["Traceback (most recent call last):"],
  },
  {
    id: "python-exception",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    literals: [
      "error: ",
      "exception: ",
      "typeerror",
      "valueerror",
      "attributeerror",
      "runtimeerror",
      "nameerror",
      "indexerror",
      "zerodivisionerror",
      "assertionerror",
    ],
    match:
      /^(?<exception>(?:[a-z_][\w]*\.){0,10}(?:[A-Z][\w$]*(?:Error|Exception)))(?:: (?<message>[^\n]{1,300}))?$/m,
    samples: [
      "ValueError: not enough values to unpack (expected 2, got 1)",
      "AttributeError: module 'x' has no attribute 'y'",
      "sqlalchemy.exc.PendingRollbackError: Can't reconnect until invalid transaction is rolled back.",
    ],
    lookalikes: ["Error: x", "error: unknown flag"],
  },
  {
    // Dask's nanny holds its worker to the memory that the container was given, and ends it before the kernel would.
    id: "dask-memory-budget",
    cause: "runtime-heap-exhausted",
    role: "fatal",
    literals: ["memory budget. restarting"],
    match: /Worker (?:\S{1,120} )?(?:\(pid=\d+\) )?exceeded \d+% memory budget\. Restarting/,
    rank: 4,
    anyLevel: true,
    samples: [
      "distributed.nanny - WARNING - Worker tcp://10.20.0.41:39655 (pid=22) exceeded 95% memory budget. Restarting...",
      "distributed.nanny - WARNING - Worker exceeded 95% memory budget. Restarting",
    ],
    lookalikes: [
      "distributed.worker - WARNING - Worker is at 85% memory usage. Pausing worker.  Process memory: 3.17 GiB -- Worker memory limit: 3.73 GiB",
      "distributed.worker - WARNING - Memory use is high but worker has no data to store to disk.",
    ],
  },
  {
    id: "gunicorn-worker-failed",
    cause: "application-panic",
    role: "generic",
    literals: [
      "worker failed to boot",
      "app failed to load",
      "haltserver",
      "failed to find attribute",
      "could not import module",
      "error loading asgi app",
      "unable to load application",
      "no python application found",
    ],
    match:
      /Worker failed to boot|App failed to load|HaltServer|(?<message>Failed to find attribute '[^']{1,100}' in '[^']{1,100}'|Could not import module "[^"]{1,200}"|Error loading ASGI app\.[^\n]{0,200})|no python application found/,
    samples: [
      "gunicorn.errors.HaltServer: <HaltServer 'Worker failed to boot.' 3>",
      'ERROR:    Error loading ASGI app. Could not import module "main".',
    ],
  },
  {
    id: "celery-retry",
    cause: "dependency-connection-refused",
    literals: ["consumer: cannot connect to"],
    match:
      /consumer: Cannot connect to (?<url>\w{1,20}:\/\/(?:[^\s@]{0,200}@)?(?<host>[\w.-]{1,253}):(?<port>\d{1,5}))\S*: .{0,200}(?:refused|111)/,
    rank: 2,
    samples: [
      "[ERROR/MainProcess] consumer: Cannot connect to amqp://guest:**@mq:5672//: [Errno 111] Connection refused.",
    ],
  },
]);
