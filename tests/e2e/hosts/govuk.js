// The theme of the inspectorate's site ends each page with these calls.
import { initAll } from "/govuk-frontend/govuk-frontend.min.js";

initAll();
globalThis.initAll = initAll;
