using System.CommandLine;
using System.Text;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Cli;

/// <summary>`rules status | pull | push`: what a scheme's folder and a database hold that the other does not, and carrying it over.</summary>
internal static class RulesVerb
{
    public static Command Command() => new("rules", "文件与数据库中的规则：差异、取回、发布 / rules in files and in a database: differences, fetching, publishing")
    {
        Verb("status", "列出文件夹与数据库的差异 / lists what differs between the folder and the database", StatusAsync),
        Verb("pull", "把数据库中较新的版本写入文件 / writes what the database has newer into the files", PullAsync),
        Verb("push", "把较新的文件作为版本发布 / publishes newer files as versions", PushAsync),
    };

    private static Command Verb(string name, string description, Func<Compared, ParsedRules, Task<int>> run)
    {
        var folder = Options.SchemeFolder();
        var database = new Option<string>("--database") { Description = "SQLite 文件，或 PostgreSQL 连接字符串 / the SQLite file, or PostgreSQL's connection string", Required = true };
        var lang = Options.Lang();
        var force = new Option<bool>("--force") { Description = "也覆盖本地改过的文件 / overwrites files that changed here, too" };
        var author = new Option<string>("--author") { Description = "发布人 / who publishes", Required = true };
        var note = new Option<string?>("--note") { Description = "理由，随版本保存 / why; kept with the versions" };
        var command = new Command(name, description) { folder, database, lang };
        if (name == "pull") command.Options.Add(force);
        if (name == "push")
        {
            command.Options.Add(author);
            command.Options.Add(note);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var isPush = name == "push";
            var asked = new ParsedRules(
                Options.LanguageOf(parsed.GetValue(lang)), name == "pull" && parsed.GetValue(force), isPush ? parsed.GetValue(author)! : "", isPush ? parsed.GetValue(note) : null, cancellationToken);
            return await RunAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(database), asked, run);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, string source, ParsedRules asked, Func<Compared, ParsedRules, Task<int>> run)
    {
        if (Inputs.Scheme(folder, asked.Language) is not { } scheme) return ExitCode.Findings;
        var isServer = StoreOptions.IsConnectionString(source);
        if (!isServer && !File.Exists(source)) return Refuse(new Problem("FILE001", new Text($"没有数据库文件 {source}；请给出服务器使用的文件。", $"There is no database file {source}; name the one that the server uses."), source), asked);
        try
        {
            await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(source, isServer ? StoreProvider.PostgreSql : StoreProvider.Sqlite), asked.CancellationToken);
            await using var rows = database.Read();
            var agreed = AgreedFiles.Read(scheme.Files);
            return await run(new Compared(scheme, database, agreed, await CompareAsync(rows, scheme, agreed, asked)), asked);
        }
        catch (StoreException failure)
        {
            Console.Error.WriteLine($"{failure.Code} {failure.Text.In(asked.Language)}");
            return ExitCode.Findings;
        }
    }

    private static Task<int> StatusAsync(Compared compared, ParsedRules asked)
    {
        var differences = compared.Differences.Where(item => item.Kind != FileDifferenceKind.Same).ToArray();
        foreach (var difference in differences) Console.WriteLine(RulesText.Of(difference, asked.Language));
        Console.WriteLine(RulesText.Count(compared.Differences, asked.Language));
        return Task.FromResult(differences.Length == 0 ? ExitCode.Fine : ExitCode.Findings);
    }

    private static Task<int> PullAsync(Compared compared, ParsedRules asked)
    {
        var files = compared.Scheme.Files;
        var newer = compared.Differences.Where(item => item.Kind == FileDifferenceKind.Behind || (asked.Force && item.Kind is FileDifferenceKind.Conflict or FileDifferenceKind.Ahead && item.Last is not null)).ToArray();
        if (!asked.Force && compared.Differences.Where(item => item.Kind == FileDifferenceKind.Conflict).Select(item => item.Problem).ToArray() is { Length: > 0 } conflicts) return Task.FromResult(Refuse(conflicts, asked));
        foreach (var difference in newer)
        {
            if (!Carry(files, difference)) return Task.FromResult(Refuse(difference.Problem, asked));
            Console.WriteLine(RulesText.Of(difference, asked.Language));
        }

        compared.Agreed.With(compared.Differences.Where(item => item.Kind == FileDifferenceKind.Same).Concat(newer).Select(item => (item.Path, item.Published?.Hash))).Write();
        Console.WriteLine(asked.Language == Language.Zh ? $"写入 {newer.Length} 个文件" : $"{newer.Length} file(s) written");
        return Task.FromResult(ExitCode.Fine);
    }

    private static async Task<int> PushAsync(Compared compared, ParsedRules asked)
    {
        var problems = new ProblemList();
        var pushed = 0;
        // Compared anew within the transaction: whatever came in between is a conflict, or is kept.
        await compared.Database.WriteAsync(
            async write =>
            {
                var differences = await CompareAsync(write.Rows, compared.Scheme, compared.Agreed, asked);
                foreach (var conflict in differences.Where(item => item.Kind == FileDifferenceKind.Conflict)) problems.Add(conflict.Problem);
                if (problems.HasErrors) return;
                var newer = differences.Where(item => item.Kind == FileDifferenceKind.Ahead).ToArray();
                var files = compared.Scheme.Files.With(differences.Where(item => item.Kind == FileDifferenceKind.Behind).Select(item => (item.Path, item.Published?.Text)));
                if (newer.Length == 0 || compared.Scheme.With(files, problems) is not { } scheme) return;
                await CheckClosedAsync(write.Rows, scheme, problems, asked.CancellationToken);
                if (problems.HasErrors) return;
                await write.Catalogue.SaveAsync(VersionsOf(scheme, asked), asked.CancellationToken);
                pushed = newer.Length;
            },
            asked.CancellationToken);
        if (problems.HasErrors) return Refuse(problems.Problems, asked);
        compared.Agreed.With(compared.Differences.Where(item => item.Kind is FileDifferenceKind.Same or FileDifferenceKind.Ahead).Select(item => (item.Path, item.FileHash))).Write();
        Console.WriteLine(asked.Language == Language.Zh ? $"发布 {pushed} 个文件" : $"{pushed} file(s) published");
        return ExitCode.Fine;
    }

    private static async Task CheckClosedAsync(ReadContext rows, LoadedScheme scheme, ProblemList problems, CancellationToken cancellationToken)
    {
        var published = await new KnownRules(rows, scheme.Scheme.Code, long.MaxValue).ReadAsync(cancellationToken);
        var files = SchemeFiles.Empty(scheme.Folder).With(published.Select(file => (file.Path, (string?)file.Text)));
        if (published.Count == 0 || SchemeFolder.Read(files, new ProblemList()) is not { } before) return;
        foreach (var month in before.Scheme.Months)
        {
            if (!await rows.IsClosedAsync(scheme.Scheme.Code, month, cancellationToken)) continue;
            if (!scheme.Scheme.Months.Contains(month) || !CompiledEdition.Of(scheme, month).ScoresLike(CompiledEdition.Of(before, month))) problems.Add(VersionProblems.Closed(month));
        }
    }

    private static NewVersions VersionsOf(LoadedScheme scheme, ParsedRules asked) => new(scheme.Scheme, [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))])
    {
        Files = [.. scheme.Files.Paths.Except(scheme.Rules.Select(rule => rule.Path)).Select(path => new PublishedFile(path, scheme.Files.TextOf(path)!))],
        Author = asked.Author,
        Note = asked.Note,
        Origin = VersionOrigin.Push,
    };

    private static Task<IReadOnlyList<FileDifference>> CompareAsync(ReadContext rows, LoadedScheme scheme, AgreedFiles agreed, ParsedRules asked) => FileComparison.OfAsync(
        rows, scheme.Scheme.Code, scheme.Files.Hashes, agreed.Hashes, asked.CancellationToken);

    // False if somebody changed the file meanwhile.
    private static bool Carry(SchemeFiles files, FileDifference difference)
    {
        var name = files.NameOf(difference.Path);
        if (difference.Published is not { } published)
        {
            File.Delete(name);
            return true;
        }

        if (difference.FileHash is not null) return files.Replace(difference.Path, Encoding.UTF8.GetBytes(published.Text));
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        File.WriteAllText(name, published.Text);
        return true;
    }

    private static int Refuse(Problem problem, ParsedRules asked) => Refuse([problem], asked);

    private static int Refuse(IEnumerable<Problem> problems, ParsedRules asked)
    {
        Inputs.Print(problems.Where(problem => problem.Severity == Severity.Error), asked.Language);
        return ExitCode.Findings;
    }

    private sealed record ParsedRules(Language Language, bool Force, string Author, string? Note, CancellationToken CancellationToken);

    private sealed record Compared(LoadedScheme Scheme, ScoreDatabase Database, AgreedFiles Agreed, IReadOnlyList<FileDifference> Differences);
}
