import { definePatterns } from "../pattern.ts";

/** A step of the start that failed, in words that do not say why: that stands in the lines around, or nowhere. */
export const steps = definePatterns(() => [
  {
    id: "config-not-loaded",
    cause: "application-config-invalid",
    role: "wrapper",
    rank: -1,
    literals: ["config"],
    match:
      /\b(?:fail(?:ed|ure)|unable|cannot|could not|couldn't|errors?) (?:while |in |to |when )?(?:load|loading|read|reading|process(?:ing)?|open|opening) (?:the )?(?:\w+ )?config(?:uration)?(?: file)?\b(?:[:= ]+["'`]?(?<file>\/[\w./-]{1,300}))?/i,
    samples: [
      "panic: failed to load configuration, error: failed to load rest config",
      "Error: could not open configuration file",
    ],
    lookalikes: ["loading configuration file /etc/app.conf"],
  },
  {
    id: "migration-not-run",
    cause: "database-schema-mismatch",
    variant: "migration",
    role: "wrapper",
    literals: ["migrat"],
    match:
      /\b(?:migration|migrate)s?\b(?! (?:status|check|lock))[^\n]{0,80}(?:failed|error|could not be applied|rolls? back|aborted)|(?:failed|unable|error|could not)[^\n]{0,60}\b(?:migrat(?:e|ion|ions|ing)|db:migrate)\b(?! (?:status|check|lock))/i,
    samples: ["Failed to migrate database: syntax error", "*** 20-migrate.sh failed with status 1"],
    lookalikes: ["Running migrations for Repo", "Unable to read storage migration status."],
  },
  {
    id: "model-not-loaded",
    cause: "application-config-invalid",
    role: "wrapper",
    rank: -1,
    literals: ["load model"],
    match:
      /\b(?:failed|unable|error|could not) (?:to )?load model (?:from )?["'`]?(?<file>\/[^\s"'`:,]{1,300})/i,
    samples: ["load_model: error loading model: failed to load model from /models/tagger.gguf"],
    lookalikes: ["failed to load model"],
  },
  {
    id: "backend-not-initialized",
    cause: "dependency-unavailable",
    role: "wrapper",
    rank: -1,
    literals: ["unable to initialize backend"],
    match: /Unable to initialize backend/,
    samples: ["ERROR Unable to initialize backend: errno 524"],
  },
  {
    id: "not-registered",
    cause: "dependency-unavailable",
    role: "wrapper",
    rank: -1,
    literals: ["you may be having network problems"],
    match: /You may be having network problems/,
    samples: ["PANIC: Failed to register the runner. You may be having network problems."],
  },
]);
