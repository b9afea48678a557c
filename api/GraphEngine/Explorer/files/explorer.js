"use strict";

(() => {
  const place = document.getElementById("explorer");
  const endpoint = new URL(place.dataset.endpoint, location.href);
  const socket = new URL(endpoint);
  socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

  // The headers of the header editor go with every request, and with the first message over a WebSocket.
  const fetcher = GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: socket.href });

  const title = React.createElement("span", { className: "explorer-title" }, document.title);
  const explorer = React.createElement(
    GraphiQL,
    {
      fetcher,
      defaultQuery: place.dataset.document,
      defaultEditorToolsVisibility: "headers",
      inputValueDeprecation: true,
      schemaDescription: true,
    },
    React.createElement(GraphiQL.Logo, null, title),
  );
  ReactDOM.createRoot(place).render(explorer);
})();
