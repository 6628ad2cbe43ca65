// Runs before anything else, under whatever Node there is: plain old JavaScript, on purpose.
"use strict";

var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");

/**
 * npm 10, which comes with Node 20, installs the Node for this machine but removes the link to it: when it skips the
 * package for the other architecture, it clears away that one's link, which has the same name.
 */
function linkNode() {
  var packageName = "node-" + process.platform + "-" + process.arch;
  var modules = path.join(__dirname, "..", "node_modules");
  var node = path.join(modules, packageName, "bin", "node");
  if (childProcess.spawnSync(node, ["--version"]).status !== 0) return false;
  try {
    fs.symlinkSync(path.join("..", packageName, "bin", "node"), path.join(modules, ".bin", "node"));
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

if (Number(process.versions.node.split(".")[0]) < 24 && !linkNode()) {
  console.error(
    "Crashline needs Node 24 or newer; this is Node " +
      process.versions.node +
      " on " +
      process.platform +
      "-" +
      process.arch +
      ".\nOn linux-x64 and linux-arm64 `npm ci` brings it along, and `npm run` uses it. Elsewhere, install it from https://nodejs.org.",
  );
  process.exit(1);
}
