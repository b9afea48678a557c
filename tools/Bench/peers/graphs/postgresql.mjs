// The rows of a PostgreSQL database, for mercurius.mjs.
import pg from "pg";

// Ids and scaled numbers fit a double; what does not is asked for as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export const open = (url) => {
  const pool = new pg.Pool({ connectionString: url });
  let statements = 0;
  return {
    // A named statement is parsed once on each connection.
    prepare: (sql) => {
      const name = `statement${++statements}`;
      let parameters = 0;
      const text = sql.replace(/\?/g, () => `$${++parameters}`);
      return async (...values) => (await pool.query({ name, text, values })).rows;
    },
    inKeys: "= ANY(?)",
    keys: (list) => list,
  };
};
