// nginx and Apache as Debian configures them. Only the port, the site and the places of logs are ours.
import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../browsers/browsers.js";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** The folders that nginx writes in while it passes something on. Without these lines only root could start nginx. */
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** For each server: its program with its arguments and variables, and its configuration from Debian's and further lines for the site. */
export const SERVERS = {
  nginx: {
    command: process.env.NGINX ?? "/usr/sbin/nginx",
    arguments: (folder) => ["-c", join(folder, "site.conf"), "-g", "daemon off;"],
    configuration: ({ folder, site, port, lines }) =>
      readFileSync("/etc/nginx/nginx.conf", "utf8")
        .replace(/^(pid|error_log|user) .*$/gm, "")
        .replace(/access_log .*;/, `access_log ${folder}/access.log;`)
        .replace(
          "include /etc/nginx/sites-enabled/*;",
          `${TEMPORARY.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n")}
          server {\nlisten 127.0.0.1:${port};\nroot ${site};\n${lines}\n}`,
        )
        .concat(`\npid ${folder}/pid;\nerror_log ${folder}/error.log;\n`),
  },
  Apache: {
    command: process.env.APACHE ?? "/usr/sbin/apache2",
    arguments: (folder) => ["-f", join(folder, "site.conf"), "-DFOREGROUND"],
    variables: (folder) => ({
      APACHE_RUN_USER: "www-data",
      APACHE_RUN_GROUP: "www-data",
      ...Object.fromEntries(["RUN_DIR", "LOCK_DIR", "LOG_DIR"].map((name) => [`APACHE_${name}`, folder])),
      APACHE_PID_FILE: join(folder, "pid"),
    }),
    configuration: ({ site, port, lines }) =>
      readFileSync("/etc/apache2/apache2.conf", "utf8")
        .replace("Include ports.conf", `ServerRoot /etc/apache2\nServerName localhost\nListen 127.0.0.1:${port}`)
        .replace(
          "IncludeOptional sites-enabled/*.conf",
          `<VirtualHost *:${port}>\nDocumentRoot ${site}\n<Directory ${site}>\nRequire all granted\n</Directory>\n${lines}\n</VirtualHost>`,
        ),
  },
};

/**
 * Starts a server with the built site.
 *
 * @param {keyof typeof SERVERS} name
 * @param {string} [lines] further lines of the site's configuration
 * @returns the address, and how to stop the server
 */
export async function startServer(name, lines = "") {
  const server = SERVERS[name];
  const folder = mkdtempSync(join(tmpdir(), "server-"));
  const site = join(folder, "site");
  // The servers read the site as a user who may not read the home folder of another one.
  chmodSync(folder, 0o755);
  cpSync(DIST, site, { recursive: true });
  const port = await freePort();
  writeFileSync(join(folder, "site.conf"), server.configuration({ folder, site, port, lines }));
  // nginx takes its own path in NGINX, which make sets, for the number of a socket to inherit.
  const { NGINX: _, ...environment } = process.env;
  const program = spawn(server.command, server.arguments(folder), {
    env: { ...environment, ...server.variables?.(folder) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  program.once("error", (error) => console.error(`${name} cannot be started: ${error.message}`));
  const ended = new Promise((resolve) => program.once("close", resolve));
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  for (let left = 100; left > 0; left--) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${name} does not answer`);
}
