import { environmentVariableMissing } from "../../../src/diagnosis/causes/environment-variable-missing.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(environmentVariableMissing, {
  matches: {
    "a variable that must be set": {
      given: died({
        exitCode: 2,
        log: "panic: QUEUE_URL must be set\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
      detail: { variable: "QUEUE_URL" },
      says: ["QUEUE_URL"],
    },
    "a KeyError of the environment": {
      given: died({
        exitCode: 1,
        log: "Traceback (most recent call last):\n  File \"/app/a.py\", line 3, in <module>\n    url = os.environ['QUEUE_URL']\nKeyError: 'QUEUE_URL'",
      }),
      certainty: "proven",
      container: "app",
      detail: { variable: "QUEUE_URL" },
      says: ["QUEUE_URL"],
    },
    "a setting of Pydantic's, named on the line above": {
      given: died({
        exitCode: 1,
        log: 'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    settings = Settings()\npydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nQUEUE_URL\n  Field required [type=missing, input_value={}, input_type=dict]',
      }),
      certainty: "likely",
      container: "app",
      detail: { variable: "QUEUE_URL" },
      says: ["the variable QUEUE_URL is not set"],
    },
    "a shell that stops at an unset variable": {
      given: died({ exitCode: 1, log: "/run.sh: line 3: DB_HOST: unbound variable" }),
      certainty: "likely",
      container: "app",
      says: ["DB_HOST"],
    },
    "an unexpanded variable": {
      given: loneLog("Error: invalid url http://${API_HOST}:8080"),
      certainty: "likely",
      container: null,
      detail: { variable: "API_HOST" },
    },
  },
  ignores: {
    "a refused value": died({ exitCode: 1, log: 'strconv.ParseInt: parsing "many": invalid syntax' }),
    "a property that is no variable": died({
      exitCode: 1,
      log: "Could not resolve placeholder 'orders.topic' in value \"${orders.topic}\"",
    }),
    "a KeyError of the program's own data": died({
      exitCode: 1,
      log: "Traceback (most recent call last):\n  File \"/app/a.py\", line 3, in <module>\n    row['name']\nKeyError: 'name'",
    }),
  },
});
