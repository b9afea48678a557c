// The rows of a SQLite file, for mercurius.mjs.
import Database from "better-sqlite3";

export const open = (file) => {
  const database = new Database(file, { readonly: true });
  return {
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return (...values) => statement.all(...values);
    },
    // All keys travel as one JSON array.
    inKeys: "IN (SELECT value FROM json_each(?))",
    keys: (list) => JSON.stringify(list),
  };
};
