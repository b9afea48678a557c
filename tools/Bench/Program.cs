using System.Diagnostics;
using ScoringGraph.Bench.HandWritten;
using ScoringGraph.Bench.Months;
var facts = SyntheticMonth.Of(Plan.Edition, 3000);
var typed = NovemberReader.Read(facts, Plan.Edition.Edition);
SamePoints.Check(Plan.Edition.Score(facts, keepAwards: false), NovemberScorer.Score(typed));
foreach (var g in Plan.Edition.Score(facts).Scorecards.SelectMany(c => c.Results).GroupBy(r => r.Outcome)) Console.WriteLine($"{g.Key} {g.Count()}");
Console.WriteLine("equal");
double Time(Action a){ var sw=Stopwatch.StartNew(); a(); return sw.Elapsed.TotalMilliseconds; }
var l = new List<double>[4]; for(int i=0;i<4;i++) l[i]=[];
for (var k = 0; k < 30; k++)
{
    l[0].Add(Time(() => NovemberScorer.Score(typed)));
    l[1].Add(Time(() => Plan.Edition.Evaluate(facts)));
    l[2].Add(Time(() => Plan.Edition.Score(facts, false)));
    l[3].Add(Time(() => Plan.Edition.Score(facts, true)));
}
foreach (var x in l) Console.WriteLine($"{x.Skip(5).Order().ElementAt(12):0.00} ms  min {x.Min():0.00}");
GC.Collect();
Console.WriteLine(GC.CollectionCount(0)+" "+GC.CollectionCount(1)+" "+GC.CollectionCount(2));
