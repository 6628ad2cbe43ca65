#!/usr/bin/env node
// `npx crashline` in a clone, under whatever Node there is: plain old JavaScript, on purpose.
"use strict";

var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");

// oxlint-disable-next-line import/no-unassigned-import -- it ends the process where there is no Node that would do
require("./require-node.cjs");

var root = path.join(__dirname, "..");
var brought = path.join(root, "node_modules", ".bin", "node");
var node = fs.existsSync(brought) ? brought : process.execPath;
var given = process.argv.slice(2);
// As `npm start`: collectors of garbage in threads of their own would take the cores from whoever answers.
var flags = given[0] === "serve" ? ["--single-threaded-gc", "--expose-gc", "--max-semi-space-size=4"] : [];
var child = childProcess.spawn(node, flags.concat(path.join(root, "src", "cli.ts"), given), {
  stdio: "inherit",
});
// A terminal sends its interrupt to the child as well, which decides how to end; other signals are passed on.
process.on("SIGINT", function () {});
["SIGTERM", "SIGHUP"].forEach(function (signal) {
  process.on(signal, function () {
    child.kill(signal);
  });
});
child.on("exit", function (code, signal) {
  process.exitCode = signal ? 128 + require("os").constants.signals[signal] : code;
});
