import { rated } from "./rate.js";

addEventListener("fetch", (event) => {
  if (event.request.url.endsWith("/rating")) event.respondWith(rated().then((rating) => new Response(rating)));
});
