import { spawn } from "node:child_process";
import { here } from "./paths.js";

/**
 * Runs make for a file. Resolves with nothing, or with make's messages if it failed.
 *
 * @param {string} target
 * @param {string[]} options
 * @returns {Promise<string | undefined>}
 */
export function make(target, options = []) {
  return new Promise((resolve) => {
    const child = spawn("make", ["-s", ...options, target], {
      cwd: here(""),
      stdio: ["ignore", "inherit", "pipe"],
      // The options of the make that started Vite do not apply to this make.
      env: { ...process.env, CARGO_TERM_COLOR: process.stderr.isTTY ? "always" : "never", MAKEFLAGS: "" },
    });
    let messages = "";
    child.stderr.on("data", (text) => {
      process.stderr.write(text);
      messages += text;
    });
    child.on("close", (code) => resolve(code === 0 ? undefined : messages));
  });
}
