// What the engine's program exports (`src/js/api.rs`).
export { compare, decode, encode, frameworks, fromCases, rate, reach } from "../package/engine.js";
export default function init(options: { module_or_path: BufferSource | Promise<Response> }): Promise<unknown>;
