// What the engine's program exports (`src/js/api.rs`).
export { compare, decode, encode, frameworks, fromCases, rate, reach } from "../package/engine.js";
/** The error that left the program half-way, if one did. */
export function broken(): { error: unknown } | undefined;
export function __wbg_reset_state(): void;
export default function init(options: { module_or_path: unknown }): Promise<unknown>;
