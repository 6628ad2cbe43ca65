import { definePatterns } from "../pattern.ts";

/** Commands, tasks and programs that what is started by its arguments does not know. */
export const subcommands = definePatterns(() => [
  {
    id: "task-unknown",
    cause: "application-config-invalid",
    literals: [
      "know how to build task",
      "no such command",
      "unknown command: ",
      "unrecognized command",
      "no rule to make target",
      "there are no commands defined in the",
      '" is not defined.',
      "not enough arguments (missing",
    ],
    match:
      /Don't know how to build task '(?<command>[^'\n]{1,120})'|\b[Nn]o such command ['"](?<command2>[^'"\n]{1,120})['"]|^Unknown command: '(?<command3>[^'\n]{1,120})'|Unrecognized command "(?<command4>[^"\n]{1,120})"|No rule to make target [`'"](?<command5>[^`'"\n]{1,120})['"]|There are no commands defined in the "(?<command6>[^"\n]{1,120})" namespace|\bCommand "(?<command7>[^"\n]{1,120})" is not defined\.|Not enough arguments \(missing: \\?"(?<flag>[^"\\\n]{1,120})/m,
    samples: [
      "Don't know how to build task 'db:prepare' (See the list of available tasks with `rake --tasks`)",
      "Error: No such command 'serve'.",
      "Unknown command: 'runsever'. Did you mean runserver?",
      'Unrecognized command "sever" (Rails::Command::UnrecognizedCommandError)',
      "make: *** No rule to make target 'serve'.  Stop.",
      'Command "horizon:start" is not defined.',
      'Not enough arguments (missing: "connection").',
    ],
    lookalikes: ["Unknown command: FLUSHALL was renamed", 'Variable "total" is not defined.'],
  },
]);
