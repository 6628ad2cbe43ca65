import { dependencyAuthRejected } from "../../../src/diagnosis/causes/dependency-auth-rejected.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dependencyAuthRejected, {
  matches: {
    "a token that the Kubernetes API rejects": {
      given: died({
        exitCode: 1,
        log: 'error: cannot list: {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}',
      }),
      certainty: "likely",
      container: "app",
      says: ["the Kubernetes API rejects its token (401)"],
      advises: ["service account is younger than the pod"],
    },
    "a rejected password": {
      given: died({
        exitCode: 1,
        log: 'Traceback (most recent call last):\n  File "/app/a.py", line 1, in <module>\n    connect()\npsycopg2.OperationalError: connection to server at "pg" (10.1.1.1), port 5432 failed: FATAL:  password authentication failed for user "shop"',
      }),
      certainty: "proven",
      container: "app",
      detail: { user: "shop", host: "pg" },
      says: ["user shop", "pg:5432"],
    },
    "missing cloud credentials": {
      given: died({
        exitCode: 1,
        log: "botocore.exceptions.NoCredentialsError: Unable to locate credentials",
      }),
      certainty: "likely",
      container: "app",
    },
    "a termination message with 403": {
      given: died({ exitCode: 1, message: "fetching /conf/app.yml failed: statusCode=403" }),
      certainty: "likely",
      container: "app",
      says: ["denies it what it asks for (403)"],
      advises: ["grant it there what the log names"],
    },
    "a right that a cloud's role lacks": {
      given: loneLog(
        "Error: AccessDeniedException: User: arn:aws:iam::123456789012:user/cart is not authorized to perform: kms:DescribeKey on resource: arn:aws:kms:us-east-1:123456789012:key/abc",
      ),
      certainty: "likely",
      container: null,
      says: ["denies it what it asks for"],
      advises: ["which lacks a right"],
    },
    "a Redis without the password": {
      given: loneLog("redis.exceptions.AuthenticationError: Authentication required."),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a client's wrong password, in the server's own log": died({
      exitCode: 1,
      log: '2026-03-01 10:00:00.123 UTC [71] FATAL:  password authentication failed for user "shop"',
    }),
    "a call that the Kubernetes API forbids": died({
      exitCode: 1,
      log: 'pods is forbidden: User "system:serviceaccount:ops:a" cannot list resource "pods" in API group "" at the cluster scope',
    }),
    "403 in an access log": died({
      exitCode: 1,
      log: '10.0.0.1 - - [01/Mar/2026:10:00:00 +0000] "GET /admin HTTP/1.1" 403 12\nERROR the frobnicator is out of tune',
    }),
  },
});
