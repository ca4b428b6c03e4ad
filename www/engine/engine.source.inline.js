// The program of the engine's single file: it is inside the file, for bundlers that do not carry a program along.
import packed from "#engine/engine_bg.wasm?packed";
import { unpacked } from "../browser/unpacked.js";

export const source = () => unpacked(packed);
