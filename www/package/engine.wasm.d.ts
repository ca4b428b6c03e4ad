// The engine's program, as a bundler gives it to `ready({ wasm })`: an address, its bytes or the compiled module.
import type { EngineProgram } from "./engine.js";

declare const program: EngineProgram;
export default program;
