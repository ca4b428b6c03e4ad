// A WordPress of its own: MariaDB with an empty database, PHP's own server, and a copy of the files that `fetch` unpacked.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, start } from "../browsers/browsers.js";
import { here } from "../../www/build/paths.js";

export const ADMINISTRATOR = { name: "administrator", password: "only-for-this-test" };

/** The settings of the site. It stays off the network, and writes each notice of PHP in a file. */
const settings = (socket, log) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('AUTH_KEY', 'only for this test');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '${log}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Repeats a question until the answer is yes. */
async function until(what, question) {
  for (let left = 300; left > 0; left--) {
    if (await question()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} does not answer`);
}

/**
 * Starts a site with the WordPress of a release of Debian, and installs it.
 *
 * @param {string} suite the release
 * @returns the address, the version, the notices of PHP, how to add a line of PHP to the site, and how to stop it
 */
export async function startSite(suite) {
  const folder = mkdtempSync(join(tmpdir(), "wordpress-"));
  const [share, data, socket, log] = ["share", "data", "mariadb.sock", "debug.log"].map((name) => join(folder, name));
  const site = join(share, "wordpress");
  const stops = [];
  const stop = async () => {
    for (const stopOne of stops.reverse()) stopOne();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const serve = (command, args, env = {}) => {
    stops.push(start(command, args, { cwd: site, env: { ...process.env, ...env }, stdio: "ignore" }).stop);
  };
  const run = (command, args) => {
    const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
    assert.ifError(error);
    assert.equal(status, 0, stdout + stderr);
  };
  try {
    // The packages link to each other by relative paths below this folder.
    cpSync(here(`target/wordpress/${suite}/usr/share`), share, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(site, "wp-config.php"), settings(socket, log));
    mkdirSync(join(site, "wp-content/mu-plugins"), { recursive: true });

    const user = process.getuid() === 0 ? ["--user=root"] : [];
    run("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", ...user]);
    const mariadb = ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user];
    serve("mariadbd", mariadb);
    const client = ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute=CREATE DATABASE IF NOT EXISTS wordpress"];
    await until("MariaDB", () => spawnSync("mariadb", client).status === 0);

    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    // An editor asks for several things at once.
    serve("php", ["-d", "opcache.enable=0", "-S", `127.0.0.1:${port}`, "-t", site], { PHP_CLI_SERVER_WORKERS: "4" });
    await until("PHP", () => fetch(`${address}license.txt`).then(() => true, () => false));
    const form = {
      weblog_title: "Inspections", user_name: ADMINISTRATOR.name, admin_password: ADMINISTRATOR.password, admin_password2: ADMINISTRATOR.password,
      pw_weak: "on", admin_email: "administrator@site.example", blog_public: "0", language: "",
    };
    const answer = await (await fetch(`${address}wp-admin/install.php?step=2`, { method: "POST", body: new URLSearchParams(form) })).text();
    assert.match(answer, /WordPress has been installed/, answer.slice(0, 2000));
    const [, version] = readFileSync(join(site, "wp-includes/version.php"), "utf8").match(/^\$wp_version = '(.*)';/m);
    return {
      address,
      version,
      notices: () => {
        // PHP makes the file with the first notice.
        const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
        return lines.filter((line) => line.includes("inspection-ratings"));
      },
      add: (php) => writeFileSync(join(site, "wp-content/mu-plugins/site.php"), `<?php\n${php}\n`),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
