// As the theme of the inspectorate's site does at the end of each page.
import { initAll } from "/govuk-frontend/govuk-frontend.min.js";

initAll();
globalThis.initAll = initAll;
