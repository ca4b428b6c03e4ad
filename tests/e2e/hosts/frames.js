// Puts in a frame for each `src` of the query, as the block for frames does that gives only src, width and height.
const query = new URLSearchParams(location.search);
for (const src of query.getAll("src")) {
  const frame = document.createElement("iframe");
  frame.src = src;
  frame.width = query.get("width") ?? 400;
  frame.height = query.get("height") ?? 300;
  document.querySelector("#frames").append(frame);
}
