/** The engine with its program inside, for bundlers that do not carry `engine-….wasm` along. */
export * from "./engine.js";
