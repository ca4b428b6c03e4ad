// What only unfolded panels need of the program: a part of it, fetched when the calculator is first used.
import url from "#app/app_second.wasm?url";
import integrity from "#app/app_second.wasm?integrity";

/** Fetches that part, and puts it into a program that runs, by what that exports. */
export async function addPanels(program) {
  const response = await fetch(url, { integrity, priority: "low" });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  await WebAssembly.instantiate(await response.arrayBuffer(), { _: program });
}
