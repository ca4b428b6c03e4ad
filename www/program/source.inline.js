// The program of the single file: it is inside the file, so a page's policy on connections does not matter.
import packed from "#app/app_bg.wasm?packed";
import { unpacked } from "../browser/unpacked.js";

export const source = () => unpacked(packed);
