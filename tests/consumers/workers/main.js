const firstMessage = (target) => new Promise((resolve) => target.addEventListener("message", ({ data }) => resolve(data)));

const module = firstMessage(new Worker("./module.js", { type: "module" }));

const { port } = new SharedWorker("./shared.js", { type: "module" });
port.start();
const shared = firstMessage(port);

const { active, waiting, installing } = await navigator.serviceWorker.register("./service.js", { type: "module" });
const worker = active ?? waiting ?? installing;
if (worker.state !== "activated") {
  await new Promise((resolve) => worker.addEventListener("statechange", () => worker.state === "activated" && resolve()));
}
const frame = document.body.appendChild(document.createElement("iframe"));
frame.src = "./rating";
await new Promise((resolve) => frame.addEventListener("load", resolve));
const service = frame.contentDocument.body.textContent;

document.querySelector("output").textContent = [await module, await shared, service].join(", ");
