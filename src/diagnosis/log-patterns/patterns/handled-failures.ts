import { definePatterns } from "../pattern.ts";

/** What servers, workers and schedulers report of one request, task or job, and then go on. */
export const handledFailures = definePatterns(() => [
  {
    id: "request-failed",
    role: "handled",
    literals: [
      "internal server error: /",
      "exception on /",
      "exception in asgi application",
      "error handling request",
      "servlet.service() for servlet",
      "an unhandled exception has occurred while executing the request",
      "an unhandled exception was thrown by the application",
      "[exceptionshandler]",
      "http request to /",
      "exception happened during processing of request",
      "exceptionhandlermiddleware[",
      "aspnetcore.server.kestrel[13]",
      "fatal -- : [",
      "routingerror",
    ],
    // Of Rails, FATAL is the level of a request's exception, and the first of its tags the request's id.
    match:
      /Internal Server Error: \/|Exception on \/\S{0,300} \[[A-Z]{3,7}\]|Exception in ASGI application|Error handling request\b|Servlet\.service\(\) for servlet \[[^\]]{1,100}\][^\n]{0,100} threw exception|An unhandled exception (?:has occurred while executing the request|was thrown by the application)|ExceptionHandlerMiddleware\[\d|AspNetCore\.Server\.Kestrel\[13\]|\[ExceptionsHandler\]|HTTP Request to \/\S{0,300} failed, error id|FATAL -- : \[[0-9a-f]{8}-[0-9a-f-]{27}\]|ActionController::RoutingError \(No route matches|Exception happened during processing of request from/i,
    samples: [
      "Internal Server Error: /cart/checkout",
      "[2026-01-01 10:00:00,000] ERROR in app: Exception on /cart [GET]",
      "ERROR:    Exception in ASGI application",
      "Servlet.service() for servlet [dispatcherServlet] in context with path [] threw exception [Request processing failed] with root cause",
      "[Nest] 1  - 01/01/2026, 10:00:00 AM   ERROR [ExceptionsHandler] Cannot read properties of undefined (reading 'id')",
      "2026-01-01 10:00:00,000 ERROR [io.qua.ver.htt.run.QuarkusErrorHandler] (executor-thread-1) HTTP Request to /orders failed, error id: 7f-1",
      "fail: Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware[1]",
      "F, [2026-01-01T10:00:00.102000 #9] FATAL -- : [5f0c2b1e-4f0a-4c55-9d5e-1f2a3b4c5d6e]   ",
    ],
    lookalikes: [
      "F, [2026-01-01T10:00:00.102000 #9] FATAL -- : no licence",
      "[Nest] 1  - 01/01/2026, 10:00:00 AM   ERROR [ExceptionHandler] Nest can't resolve dependencies of the CartService",
      "Error: Internal Server Error",
    ],
  },
  {
    id: "task-failed",
    role: "handled",
    literals: [
      "raised unexpected",
      "in scheduled task",
      "job raised exception",
      "error performing ",
      "threw an unhandled exception",
      "] failed: ",
      "s fail",
      "failed to import: /",
    ],
    match:
      /Task [\w.]{1,200}\[[0-9a-f-]{8,40}\] raised unexpected|Unexpected error occurred in scheduled task|Job raised exception|Error performing \w[\w:]{0,100} \(Job ID|Job \S{1,100} threw an unhandled exception|\]\[\w{1,40}\] Failed: +[A-Z]\w{1,60}\\|\.{3,300} [\d.]{1,10}m?s FAIL$|dagbag\.py:\d{1,6}\} ERROR - Failed to import: \//i,
    samples: [
      "[2026-01-01 10:00:00,000: ERROR/ForkPoolWorker-1] Task shop.mail[06d19707-1135-4f9b-a470-fd5477a4cc43] raised unexpected: ValueError('empty')",
      "ERROR 1 --- [scheduling-1] o.s.s.s.TaskUtils$LoggingErrorHandler    : Unexpected error occurred in scheduled task",
      "E, [2026-01-01T10:00:00 #1] ERROR -- : [ActiveJob] [MailJob] [1f] Error performing MailJob (Job ID: 1f) from Sidekiq(default) in 4.2ms: KeyError (key not found):",
      "[2026-01-01T10:00:00.012+0000] {dagbag.py:346} ERROR - Failed to import: /srv/dags/shop.py",
      "[2026-01-01 10:00:00][Ab1] Failed:     Shop\\Jobs\\SendMail",
      "2026-01-01 10:00:00 Shop\\Jobs\\SendMail .................... 1.02s FAIL",
    ],
    lookalikes: ["Task exited with code 1", "[queue] Failed: cannot bind"],
  },
]);
