#!/bin/sh
# Renews the packed files of the explorer page from npm, at the versions of package-lock.json. Building and running the server needs none of this.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts
for file in graphiql/graphiql.min.js graphiql/graphiql.min.css react/umd/react.production.min.js react-dom/umd/react-dom.production.min.js; do
  gzip -9 -n -c "node_modules/$file" > "files/$(basename "$file").gz"
done
for package in graphiql react react-dom; do
  printf '%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")"
  cat "node_modules/$package/LICENSE"
  printf '\n'
done > files/licenses.txt
(cd files && for file in *.gz; do printf '%s  %s\n' "$(gzip -dc "$file" | sha256sum | cut -d' ' -f1)" "${file%.gz}"; done) > files/sha256.txt
rm -rf node_modules
