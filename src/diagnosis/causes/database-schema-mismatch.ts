import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";

export const databaseSchemaMismatch = defineCause({
  id: "database-schema-mismatch",
  category: "dependency",
  title: "The database is of another version than the program",
  explanation:
    "Program and stored data do not fit: a migration failed or was not run, a database, table or column is missing, or a database server was given a data directory that another version wrote.",
  recognisedBy:
    "By the words of migration tools (Flyway, Liquibase, Alembic, Rails, Prisma), missing relations and columns in a client's log, and of servers that refuse a data directory. Damage is data-corrupted; a held migration lock is data-locked; in a database server's own log a missing relation is a client's mistake.",
  variants: {
    migration: "The schema lacks what the program expects, or a migration failed.",
    "data-directory-version": "The server cannot use the data directory of another version.",
  },
  references: ["https://kubernetes.io/docs/tasks/run-application/run-replicated-stateful-application/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "database-schema-mismatch", ({ subject, ended, detail, variant, text }) => ({
      summary:
        variant === "data-directory-version"
          ? `${subject} refuses its data directory: it was written by ${detail["version"] === undefined ? "another version" : `version ${detail["version"]}`}${detail["expected"] === undefined ? "" : `, and this is ${detail["expected"]}`}.`
          : `${ended} because the database schema does not fit: ${missingIn(detail, text) ?? shortText(text, 160)}`,
    })),

  remediation({ variant }, target) {
    const undo =
      target.owner?.startsWith("deployment/") || target.owner?.startsWith("statefulset/")
        ? target.kubectl("rollout", "history", target.owner)
        : undefined;
    if (variant === "data-directory-version") {
      return [
        undo
          ? {
              action: "Go back to the image version that wrote the data; see which revision that was",
              command: undo,
              caution: neverDelete,
            }
          : editOwner(target, "Go back to the image version that wrote the data", neverDelete),
        {
          action:
            "Upgrade by the database's own way: dump and restore, or its upgrade tool, one major version after the other, with a backup.",
        },
      ];
    }
    return [
      look(
        target,
        "See whether the migration ran: a Job or init container beside the workload",
        "get",
        "jobs,pods",
      ),
      ...(undo
        ? [
            {
              action: "If the program was just rolled out, see the revisions before rolling back",
              command: undo,
              caution:
                "A schema that was already migrated may not fit the old version: check before undoing.",
            },
          ]
        : []),
      {
        action:
          "Run the missing migration, or repair the failed one in the tool's own history table after making the schema what it says.",
      },
    ];
  },
});

const neverDelete = "Never delete the data directory to make it start.";

function missingIn({ table, database, version }: Detail, text: string): string | undefined {
  // Of a migration that was run twice, what it makes is there.
  if (/already exists/i.test(text)) return undefined;
  if (table !== undefined) return `${table} is missing.`;
  if (database !== undefined) return `database ${database} is missing.`;
  return version === undefined ? undefined : `migration ${version} is not as expected.`;
}
