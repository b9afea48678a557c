// Asks json-rules-engine and zen-engine the four criteria of A3.G2.I2 (October 2017) about the fact sets given on standard
// input, checks the points, and prints evaluations per second as JSON.
import { readFileSync } from "node:fs";
import jsonRulesEngine from "json-rules-engine";
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";

const { sets, points, seconds } = JSON.parse(readFileSync(0, "utf8"));

const criteria = [
  { due: "workOrdersReceived", done: "workOrdersSignedWithin1h", points: 2 },
  { due: "consultOrdersDue", done: "consultOrdersWithin3d", points: 3 },
  { due: "nonConsultOrdersDue", done: "nonConsultOrdersWithin5d", points: 5 },
  { due: "complexOrdersDue", done: "complexOrdersWithin15d", points: 5 },
];

// done >= due says the same as done / due >= 1 and is the cheapest way to say it there.
const engine = new jsonRulesEngine.Engine(
  criteria.map(({ due, done, points }) => ({
    conditions: {
      any: [
        { fact: due, operator: "equal", value: 0 },
        { fact: done, operator: "greaterThanInclusive", value: { fact: due } },
      ],
    },
    event: { type: due, params: { points } },
  })),
);

const askJsonRulesEngine = async ([facts]) => {
  const { events } = await engine.run(facts);
  return [events.reduce((sum, event) => sum + event.params.points, 0)];
};

const zen = (loop) => new ZenEngine().createDecision(new ZenDecisionContent({
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    {
      id: "points",
      name: "points",
      type: "expressionNode",
      position: { x: 0, y: 0 },
      content: {
        ...loop,
        expressions: criteria.map(({ due, done, points }, index) => ({
          id: `${index}`,
          key: `c${index + 1}`,
          value: `${due} == 0 or ${done} / ${due} >= 1 ? ${points} : 0`,
        })),
      },
    },
    { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "points", type: "edge" },
    { id: "b", sourceId: "points", targetId: "out", type: "edge" },
  ],
}));

const sumOf = ({ c1, c2, c3, c4 }) => c1 + c2 + c3 + c4;
const one = zen({});
const askZenEngine = async (facts) => [sumOf((await one.evaluate(facts[0])).result)];

// The fastest way there is: all fact sets in one call.
const all = zen({ inputField: "sets", outputPath: "sets", executionMode: "loop" });
const askZenEngineAll = async (sets) => (await all.evaluate({ sets })).result.sets.map(sumOf);

// Asks for so many fact sets at a time.
const rate = async (name, ask, atATime) => {
  const calls = [];
  for (let i = 0; i < sets.length; i += atATime) calls.push(sets.slice(i, i + atATime));
  const given = [];
  for (const call of calls) given.push(...(await ask(call)));
  given.forEach((value, i) => {
    if (value !== points[i]) throw new Error(`${name} gives ${value} instead of ${points[i]} for ${JSON.stringify(sets[i])}`);
  });

  const run = async (milliseconds) => {
    let asked = 0;
    const start = performance.now();
    while (performance.now() - start < milliseconds) for (const call of calls) asked += (await ask(call)).length;
    return (asked * 1000) / (performance.now() - start);
  };

  await run(seconds * 500);
  const rates = [];
  for (let round = 0; round < 3; round++) rates.push(await run(seconds * 1000));
  return Math.max(...rates);
};

const rates = {
  "json-rules-engine": await rate("json-rules-engine", askJsonRulesEngine, 1),
  "zen-engine": await rate("zen-engine", askZenEngine, 1),
  [`zen-engine, ${sets.length} in one call`]: await rate("zen-engine in one call", askZenEngineAll, sets.length),
};
console.log(JSON.stringify(rates));
