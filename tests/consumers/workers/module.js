import { rated } from "./rate.js";

postMessage(await rated());
