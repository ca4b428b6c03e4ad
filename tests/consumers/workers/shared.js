import { rated } from "./rate.js";

addEventListener("connect", async ({ ports: [port] }) => port.postMessage(await rated()));
