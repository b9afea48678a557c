using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>What a scheme declares, with other values of some parameters.</summary>
internal static class OtherParameters
{
    /// <summary>What is declared with the values; null with the problems where they cannot stand there.</summary>
    /// <param name="declared">What is declared.</param>
    /// <param name="values">Pointers and values.</param>
    /// <param name="problems">Where problems go, each with the place of the value.</param>
    public static CheckedScheme? Of(CheckedScheme declared, IReadOnlyList<(string Pointer, JsonPart Value)> values, ProblemList problems)
    {
        var (file, found) = (declared.File, new ProblemList());
        foreach (var (pointer, value) in values)
        {
            if (Place(file, pointer, value) is { } now) file = now;
            else
                found.Add("READING001", value,
                    $"scheme.json 中没有 `{pointer}` 的位置；可用 {string.Join("、", Amendment.Sections.Select(name => $"`/{name}/…`"))}，清单中的各项以代号指明。",
                    $"scheme.json has no place `{pointer}`; there are {string.Join(", ", Amendment.Sections.Select(name => $"`/{name}/…`"))}, and items of lists go by their codes.");
        }

        var scheme = new SchemeReader(found).Amended(declared.Scheme, declared.File, file);
        var isCounted = new[] { "bonus", "penalties" }.Any(section => !ReferenceEquals(file[section], declared.File[section]));
        var conditions = isCounted ? EventConditions.Of(scheme, file, found) : declared.EventConditions;
        // What is said against a section as it stands was said when it was read.
        foreach (var problem in found.Problems.Except(problems.Problems)) problems.Add(problem);
        return found.HasErrors ? null : new CheckedScheme(declared.Effective, declared, scheme, file, conditions, HashOf(declared, values));
    }

    private static JsonPart? Place(JsonPart file, string pointer, JsonPart value) =>
        Array.Exists(Amendment.Sections, section => pointer.StartsWith($"/{section}/", StringComparison.Ordinal)) ? ParameterPointer.Replaced(file, pointer, value) : null;

    private static string HashOf(CheckedScheme declared, IEnumerable<(string Pointer, JsonPart Value)> values) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [declared.Hash, .. values.Select(item => $"{item.Pointer} {JsonText.Of(item.Value)}").Order(StringComparer.Ordinal)]))));
}
