// The same page for a bundler that leaves .wasm files behind: the programs are inside the scripts.
import "inspection-ratings/single";
import { rate, ready } from "inspection-ratings/engine/single";

ready.then(() => {
  const planning = { "2.2.1": { percent: 89 }, "2.2.2": { percent: 67 }, "2.2.3": { percent: 56 } };
  document.querySelector("output").textContent = rate({ version: 1, framework: "yjs-2021", answers: planning }).standards["2.2"].rating;
});
