// The same page where the bundler makes an address of an imported .wasm file.
import "inspection-ratings/single";
import { rate, ready } from "inspection-ratings/engine";
import wasm from "inspection-ratings/engine.wasm";

ready({ wasm }).then(() => {
  const planning = { "2.2.1": { percent: 89 }, "2.2.2": { percent: 67 }, "2.2.3": { percent: 56 } };
  document.querySelector("output").textContent = rate({ version: 1, framework: "yjs-2021", answers: planning }).standards["2.2"].rating;
});
