// Answers questions with PostGraphile, set up as for production, on the tables as they are.
// node postgraphile.mjs <URL> <port>
import { createServer } from "node:http";

// Read when the modules are loaded.
process.env.NODE_ENV = process.env.GRAPHILE_ENV = "production";
const { postgraphile } = (await import("postgraphile")).default;
const { default: filters } = await import("postgraphile-plugin-connection-filter");

const [url, port] = process.argv.slice(2);
const answer = postgraphile(url, "public", {
  appendPlugins: [filters.default ?? filters],
  graphileBuildOptions: { connectionFilterRelations: true, orderByNullsLast: true },
  simpleCollections: "both",
  setofFunctionsContainNulls: false,
  disableDefaultMutations: true,
  disableQueryLog: true,
  graphiql: false,
  watchPg: false,
  retryOnInitFail: false,
});
createServer(answer).listen(Number(port), "127.0.0.1");
