// A server component, which rates on the server for each request.
import { rate, ready } from "inspection-ratings/engine";
import { Calculator } from "./calculator";

export const dynamic = "force-dynamic";

export default async function Page() {
  await ready;
  const planning = { "2.2.1": { percent: 89 }, "2.2.2": { percent: 67 }, "2.2.3": { percent: 56 } };
  const outcome = rate({ version: 1, framework: "yjs-2021", answers: planning });
  return (
    <>
      <output>{outcome.standards["2.2"].rating}</output>
      <Calculator />
    </>
  );
}
