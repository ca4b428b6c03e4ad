// The program that opens workbooks, inside the script, for bundlers that do not carry a program along.
import packed from "#office/office_bg.wasm?packed";
import { unpacked } from "./unpacked.js";

export const source = () => unpacked(packed);
