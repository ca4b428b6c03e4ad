export default {
  // Node then loads the package itself. A bundled engine would not find its program on the server.
  serverExternalPackages: ["inspection-ratings"],
  outputFileTracingRoot: import.meta.dirname + "/..",
};
