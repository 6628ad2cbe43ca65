import { applicationConfigInvalid } from "../../../src/diagnosis/causes/application-config-invalid.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(applicationConfigInvalid, {
  matches: {
    "a file that is not there": {
      given: died({
        exitCode: 1,
        log: "failed parsing config: open /etc/shop/shop.yaml: no such file or directory",
      }),
      certainty: "likely",
      container: "app",
      detail: { file: "/etc/shop/shop.yaml" },
      advises: ["Give the container /etc/shop/shop.yaml, which is not there"],
    },
    "a file that lacks something": {
      given: died({
        exitCode: 1,
        log: "failed to parse config: /etc/shop/shop.yaml:4: include shelf not found",
      }),
      certainty: "likely",
      container: "app",
      advises: ["Correct /etc/shop/shop.yaml"],
    },
    "a DNS server that asks itself": {
      given: died({
        exitCode: 1,
        log: '[FATAL] plugin/loop: Loop (127.0.0.1:41234 -> :53) detected for zone ".", see https://coredns.io/plugins/loop#troubleshooting. Query: "HINFO 1.2."',
      }),
      certainty: "likely",
      container: "app",
      advises: ["/etc/resolv.conf is that of its node", "resolvConf"],
    },
    "an unknown flag": {
      given: died({ exitCode: 1, log: "Error: unknown flag: --turbo\nUsage:\n  app [flags]" }),
      certainty: "likely",
      container: "app",
      detail: { flag: "--turbo" },
      says: ["--turbo"],
    },
    "YAML that does not parse": {
      given: died({
        exitCode: 1,
        log: 'level=error msg="loading settings" err="yaml: unmarshal errors:\\n  line 9: field recievers not found in type plain"',
      }),
      certainty: "likely",
      container: "app",
    },
    "a variable of a service link": {
      given: died({
        exitCode: 1,
        log: 'cannot parse "port" as int: strconv.ParseInt: parsing "tcp://10.4.0.9:5000": invalid syntax',
      }),
      certainty: "likely",
      container: "app",
      says: ["tcp://10.4.0.9:5000", "Service"],
    },
    "nginx's own words": {
      given: loneLog('nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/conf.d/a.conf:9'),
      certainty: "likely",
      container: null,
      says: ["proxy_pas"],
    },
  },
  ignores: {
    "a missing variable": died({ exitCode: 1, log: "QUEUE_URL must be set" }),
    "a note about the configuration file": died({
      exitCode: 1,
      log: "loading configuration file /etc/app.conf\nERROR the frobnicator is out of tune",
    }),
    "an object that the API server refuses": loneLog(
      'Deployment.apps "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"',
    ),
  },
});
