// Answers the two questions of the http benchmark with mercurius, JIT and loaders, on the same database.
// node mercurius.mjs <sqlite|postgresql> <file or URL> <port>
import fastify from "fastify";
import mercurius from "mercurius";

const [provider, source, port] = process.argv.slice(2);
const { open } = await import(`./${provider}.mjs`);
const { prepare, inKeys, keys } = open(source);

const schema = `
  scalar Month
  scalar Decimal
  scalar DateTime
  enum Direction { ASC DESC }
  input MonthOperation { eq: Month }
  input TextOperation { eq: String }
  input SchemeFilter { code: TextOperation }
  input ParticipantFilter { scheme: SchemeFilter }
  input ParticipantSort { position: Direction }
  input ScorecardFilter { month: MonthOperation participant: ParticipantFilter }
  input ScorecardSort { final: Direction participant: ParticipantSort }
  input MonthFilter { month: MonthOperation scheme: SchemeFilter }
  type Query {
    scorecards(after: String, first: Int, where: ScorecardFilter, order: [ScorecardSort!]): Scorecards
    months(first: Int, where: MonthFilter): Months
  }
  type PageInfo { hasNextPage: Boolean! }
  type Scorecards { totalCount: Int! nodes: [Scorecard!] pageInfo: PageInfo! }
  type Months { nodes: [ScoredMonth!] }
  type ScoredMonth { month: Month! isClosed: Boolean! evaluation: Evaluation scorecards(after: String, first: Int): Scorecards }
  type Evaluation { sequence: Int! evaluatedAt: DateTime! complete: Boolean! }
  type Scorecard {
    rank: Int final: Decimal accumulated: Decimal possible: Decimal! bonus: Decimal! penalty: Decimal! noFinal: String! complete: Boolean!
    participant: Participant! results: [Result!]!
  }
  type Participant { code: String! nameZh: String! nameEn: String! kind: String! }
  type Result { indicator: Indicator! points: Decimal nominal: Decimal! outcome: String! awards: [Award!]! }
  type Indicator { code: String! }
  type Award { number: String! points: Decimal possible: Decimal! outcome: String! }
`;

const decimal = (scaled) => (scaled === null ? null : scaled / 100000000);
const upper = (name) => name.replace(/(?<!^)([A-Z])/g, "_$1").toUpperCase();
const page = (cards, total, first) => {
  const nodes = cards.slice(0, first);
  return { totalCount: total, nodes, pageInfo: { hasNextPage: cards.length > nodes.length } };
};

const cardColumns = 'c."Id" "id", c."ParticipantId" "participantId", c."Rank" "rank", c."Final" "final", c."Accumulated" "accumulated", c."Possible" "possible", c."Bonus" "bonus", c."Penalty" "penalty", c."NoFinal" "noFinal", c."Complete" "complete"';
const cardOf = (row) => ({
  ...row,
  final: decimal(row.final),
  accumulated: decimal(row.accumulated),
  possible: decimal(row.possible),
  bonus: decimal(row.bonus),
  penalty: decimal(row.penalty),
  noFinal: upper(row.noFinal),
  complete: Boolean(row.complete),
});

const matching = `FROM "Scorecards" c JOIN "Participants" p ON p."Id" = c."ParticipantId"
  WHERE c."EvaluationId" IN (SELECT "EvaluationId" FROM "CurrentEvaluations") AND c."Month" = ? AND p."SchemeId" = ?`;
const cardsByFinal = prepare(`SELECT ${cardColumns} ${matching} ORDER BY c."Final" IS NOT NULL DESC, c."Final" DESC, p."Position", c."Id" LIMIT ?`);
const countCards = prepare(`SELECT count(*) total ${matching}`);
const months = prepare('SELECT "Id" "id", "Month" "month", "IsClosed" "isClosed" FROM "Months" WHERE "Month" = ? AND "SchemeId" = ?');

// One statement for all keys of a level.
const byKey = (sql, key, of) => {
  const find = prepare(sql);
  return async (wanted) => {
    const rows = new Map();
    for (const row of await find(keys([...new Set(wanted)]))) {
      const list = rows.get(row[key]);
      if (list) list.push(of(row));
      else rows.set(row[key], [of(row)]);
    }
    return (value) => rows.get(value) ?? [];
  };
};
const evaluationsOfMonths = byKey(
  `SELECT k."MonthId" "monthId", e."Id" "id", e."Sequence" "sequence", CAST(e."EvaluatedAt" AS TEXT) "evaluatedAt", e."Complete" "complete"
   FROM "CurrentEvaluations" k JOIN "Evaluations" e ON e."Id" = k."EvaluationId" WHERE k."MonthId" ${inKeys}`,
  "monthId",
  (row) => ({ ...row, complete: Boolean(row.complete), evaluatedAt: momentOf(row.evaluatedAt) }),
);
const cardsOfMonths = byKey(
  `SELECT k."MonthId" "monthId", ${cardColumns} FROM "CurrentEvaluations" k JOIN "Scorecards" c ON c."EvaluationId" = k."EvaluationId"
   WHERE k."MonthId" ${inKeys} ORDER BY c."Rank" IS NULL, c."Rank", c."Position"`,
  "monthId",
  cardOf,
);
const participantsById = byKey(`SELECT "Id" "id", "Code" "code", "NameZh" "nameZh", "NameEn" "nameEn", "Kind" "kind" FROM "Participants" WHERE "Id" ${inKeys}`, "id", (row) => row);
const indicatorsById = byKey(`SELECT "Id" "id", "Code" "code" FROM "Indicators" WHERE "Id" ${inKeys}`, "id", (row) => row);
const resultsOfCards = byKey(
  `SELECT "Id" "id", "ScorecardId" "scorecardId", "IndicatorId" "indicatorId", "Points" "points", "Nominal" "nominal", "Outcome" "outcome"
   FROM "Results" WHERE "ScorecardId" ${inKeys} ORDER BY "Position"`,
  "scorecardId",
  (row) => ({ ...row, points: decimal(row.points), nominal: decimal(row.nominal), outcome: upper(row.outcome) }),
);
const awardsOfResults = byKey(
  `SELECT "ResultId" "resultId", "Number" "number", "Points" "points", "Possible" "possible", "Outcome" "outcome"
   FROM "Awards" WHERE "ResultId" ${inKeys} ORDER BY "Position"`,
  "resultId",
  (row) => ({ ...row, points: decimal(row.points), possible: decimal(row.possible), outcome: upper(row.outcome) }),
);

// .NET ticks, 100 ns since the year 1, as text because a double does not hold them; fractions without trailing zeros.
const momentOf = (ticks) => {
  const fraction = `${BigInt(ticks) % 10000000n}`.padStart(7, "0").replace(/0+$/, "");
  const seconds = new Date(Number(BigInt(ticks) / 10000000n - 62135596800n) * 1000).toISOString().slice(0, 19);
  return `${seconds}${fraction ? `.${fraction}` : ""}Z`;
};

const resolvers = {
  Query: {
    scorecards: async (_, { first, where }) => {
      const asked = [where.month.eq, where.participant.scheme.code.eq];
      const [cards, [{ total }]] = await Promise.all([cardsByFinal(...asked, first + 1), countCards(...asked)]);
      return page(cards.map(cardOf), total, first);
    },
    months: async (_, { where }) => {
      const rows = await months(where.month.eq, where.scheme.code.eq);
      return { nodes: rows.map((row) => ({ ...row, isClosed: Boolean(row.isClosed) })) };
    },
  },
};

const one = (load, key) => async (queries) => {
  const find = await load(queries.map(({ obj }) => obj[key]));
  return queries.map(({ obj }) => find(obj[key])[0] ?? null);
};
const many = (load, key) => async (queries) => {
  const find = await load(queries.map(({ obj }) => obj[key]));
  return queries.map(({ obj }) => find(obj[key]));
};
const loaders = {
  ScoredMonth: {
    evaluation: one(evaluationsOfMonths, "id"),
    scorecards: async (queries) => {
      const find = await cardsOfMonths(queries.map(({ obj }) => obj.id));
      return queries.map(({ obj, params }) => page(find(obj.id), find(obj.id).length, params.first));
    },
  },
  Scorecard: {
    participant: one(participantsById, "participantId"),
    results: many(resultsOfCards, "id"),
  },
  Result: {
    indicator: one(indicatorsById, "indicatorId"),
    awards: many(awardsOfResults, "id"),
  },
};

const app = fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: Number(port), host: "127.0.0.1" });
