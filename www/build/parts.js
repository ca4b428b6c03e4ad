// What ships beside our own code: the crates in the wasm, and the npm packages whose styles are in the page's.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");

/** The features of the programs that are built. */
const FEATURES = "app,js,workbook";

/** The packages that www/ takes something from; all others only build or test. */
export const NPM = ["govuk-frontend", "idb"];

/** Our own package, and all that ships with it, in order of name and version. */
export function parts() {
  const { own, crates } = cratesShipped();
  const others = [...crates, ...NPM.map(npmPackage)];
  return { own: { ...own, needs: [...own.needs, ...NPM.map((name) => npmPackage(name).id)] }, others };
}

/** What cargo knows of the crate and of all that it is made of. */
export function metadata() {
  const options = ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"];
  const text = execFileSync("cargo", [...options, "--no-default-features", "--features", FEATURES], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(text);
}

function cratesShipped() {
  const { packages, resolve } = metadata();
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((node) => [node.id, node]));
  // What a macro or a build script needs has done its work before anything ships.
  const ships = (one) => one.targets.every(({ kind }) => !kind.includes("proc-macro"));
  const needsOf = (id) =>
    nodeOf
      .get(id)
      .deps.filter(({ pkg, dep_kinds }) => ships(packageOf.get(pkg)) && dep_kinds.some(({ kind }) => kind === null))
      .map(({ pkg }) => pkg);
  const shipped = new Set([resolve.root]);
  for (const id of shipped) for (const needed of needsOf(id)) shipped.add(needed);

  const hashes = checksums();
  const crate = (id) => {
    const { name, version, license, authors, repository, manifest_path } = packageOf.get(id);
    return {
      id: `pkg:cargo/${name}@${version}`,
      name,
      version,
      licence: license.replaceAll(/\s*\/\s*/g, " OR "),
      authors: authors.map((author) => author.replace(/ <.*>/, "")),
      repository,
      hash: ["SHA-256", hashes.get(`${name} ${version}`)],
      folder: dirname(manifest_path),
      needs: needsOf(id).map((needed) => `pkg:cargo/${packageOf.get(needed).name}@${packageOf.get(needed).version}`).sort(),
    };
  };
  const [own, ...crates] = [...shipped].map(crate);
  return { own, crates: crates.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The hashes that Cargo.lock holds crates to, by name and version. */
function checksums() {
  const entry = /name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"/g;
  return new Map(Array.from(read("Cargo.lock").matchAll(entry), ([, name, version, hash]) => [`${name} ${version}`, hash]));
}

function npmPackage(name) {
  const { version, license, integrity } = JSON.parse(read("package-lock.json")).packages[`node_modules/${name}`];
  const { author, repository } = JSON.parse(read(`node_modules/${name}/package.json`));
  return {
    id: `pkg:npm/${name}@${version}`,
    name,
    version,
    licence: license,
    authors: [author?.name ?? author].filter(Boolean),
    repository: (repository?.url ?? repository)?.replace(/^git\+/, ""),
    hash: ["SHA-512", Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex")],
    folder: join(root, "node_modules", name),
    needs: [],
  };
}

/** The texts of a part's licence that it brings with it, those of one licence only if it offers several. */
export function licenceTexts({ folder }, pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name)).sort();
  return names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
}
