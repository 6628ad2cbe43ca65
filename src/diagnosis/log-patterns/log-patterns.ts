import { lazily } from "../../evidence/lazily.ts";
import type { LogPattern } from "./pattern.ts";
import { brokers } from "./patterns/brokers.ts";
import { bystanders } from "./patterns/bystanders.ts";
import { clouds } from "./patterns/clouds.ts";
import { configuration } from "./patterns/configuration.ts";
import { crashReports } from "./patterns/crash-reports.ts";
import { credentials } from "./patterns/credentials.ts";
import { daemons } from "./patterns/daemons.ts";
import { databases } from "./patterns/databases.ts";
import { dependants } from "./patterns/dependants.ts";
import { dns } from "./patterns/dns.ts";
import { dotnet } from "./patterns/dotnet.ts";
import { filesystem } from "./patterns/filesystem.ts";
import { go } from "./patterns/go.ts";
import { guesses } from "./patterns/guesses.ts";
import { handledFailures } from "./patterns/handled-failures.ts";
import { infrastructure } from "./patterns/infrastructure.ts";
import { jvm } from "./patterns/jvm.ts";
import { kubernetesAnswers } from "./patterns/kubernetes-answers.ts";
import { kubernetesClients } from "./patterns/kubernetes-clients.ts";
import { logic } from "./patterns/logic.ts";
import { native } from "./patterns/native.ts";
import { network } from "./patterns/network.ts";
import { node } from "./patterns/node.ts";
import { otherRuntimes } from "./patterns/other-runtimes.ts";
import { overcome } from "./patterns/overcome.ts";
import { parsers } from "./patterns/parsers.ts";
import { privileges } from "./patterns/privileges.ts";
import { python } from "./patterns/python.ts";
import { quorums } from "./patterns/quorums.ts";
import { rarerRuntimes } from "./patterns/rarer-runtimes.ts";
import { refusedValues } from "./patterns/refused-values.ts";
import { resources } from "./patterns/resources.ts";
import { schemas } from "./patterns/schemas.ts";
import { serversNosql } from "./patterns/servers-nosql.ts";
import { serversSql } from "./patterns/servers-sql.ts";
import { settings } from "./patterns/settings.ts";
import { shell } from "./patterns/shell.ts";
import { signals } from "./patterns/signals.ts";
import { sqlite } from "./patterns/sqlite.ts";
import { steps } from "./patterns/steps.ts";
import { stores } from "./patterns/stores.ts";
import { subcommands } from "./patterns/subcommands.ts";
import { timeouts } from "./patterns/timeouts.ts";
import { tls } from "./patterns/tls.ts";
import { variables } from "./patterns/variables.ts";
import { versions } from "./patterns/versions.ts";
import { webServers } from "./patterns/web-servers.ts";
import { web } from "./patterns/web.ts";

/** Every log pattern. Order does not matter: rank, position and role decide. */
export const logPatterns = lazily((): readonly LogPattern[] => [
  ...brokers(),
  ...bystanders(),
  ...clouds(),
  ...configuration(),
  ...crashReports(),
  ...credentials(),
  ...daemons(),
  ...databases(),
  ...dependants(),
  ...dns(),
  ...filesystem(),
  ...go(),
  ...guesses(),
  ...handledFailures(),
  ...infrastructure(),
  ...jvm(),
  ...kubernetesAnswers(),
  ...kubernetesClients(),
  ...logic(),
  ...native(),
  ...network(),
  ...node(),
  ...dotnet(),
  ...otherRuntimes(),
  ...overcome(),
  ...parsers(),
  ...privileges(),
  ...python(),
  ...quorums(),
  ...rarerRuntimes(),
  ...refusedValues(),
  ...resources(),
  ...schemas(),
  ...serversNosql(),
  ...serversSql(),
  ...settings(),
  ...shell(),
  ...signals(),
  ...sqlite(),
  ...steps(),
  ...stores(),
  ...subcommands(),
  ...timeouts(),
  ...tls(),
  ...variables(),
  ...versions(),
  ...web(),
  ...webServers(),
]);
