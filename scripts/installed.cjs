#!/usr/bin/env node
// The installed package's `crashline`. An older Node could not parse the bundle, and would print all of it.
"use strict";

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error("crashline: it needs Node 24 or newer; this is Node " + process.versions.node + ".");
  process.exitCode = 2;
} else {
  void import("./cli.js");
}
