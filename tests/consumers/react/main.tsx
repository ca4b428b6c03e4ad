import "inspection-ratings";
import type { Inspection } from "inspection-ratings";
import type {} from "inspection-ratings/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [draws, setDraws] = useState(0);
  const [figures, setFigures] = useState<Inspection>({ version: 1, framework: "yjs-2021" });
  return (
    <>
      <button onClick={() => setDraws(draws + 1)}>Draw again</button>
      <output>{draws}</output>
      <inspection-ratings id="uncontrolled" value={{ version: 1, framework: "yjs-2021" }} />
      <inspection-ratings id="controlled" value={figures} events oninspection-ratings-change={({ detail }) => setFigures(detail.value)} />
      <inspection-ratings id="copied" value={structuredClone(figures)} view="result" />
    </>
  );
}

createRoot(document.getElementById("app")!).render(<Page />);
