// Runs before anything else, under whatever Node there is: plain old JavaScript, on purpose.
"use strict";

var major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    "Crashline needs Node 24 or newer; this is Node " +
      process.versions.node +
      " on " +
      process.platform +
      "-" +
      process.arch +
      ".\n" +
      "On linux-x64 and linux-arm64 `npm ci` brings it along (unless optional dependencies were left out); elsewhere install it from https://nodejs.org.",
  );
  process.exit(1);
}
