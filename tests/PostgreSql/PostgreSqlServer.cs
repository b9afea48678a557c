using System.Diagnostics;
using Npgsql;

namespace ScoringGraph.PostgreSql.Tests;

/// <summary>
/// A PostgreSQL server of this test run's own, in a temporary folder and reached by a socket in it. It ends with the run, however
/// that ends: it is told to when the pipe it reads from closes.
/// </summary>
internal static class PostgreSqlServer
{
    private static readonly string? Programs = Find();
    private static readonly Lazy<Task<string>> Folder = new(StartAsync);
    private static int databases;

    // Kept, for a process that nobody holds closes its pipe.
    private static Process? pipe;

    /// <summary>The connection string of a new, empty database; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        Skip.If(Programs is null, "PostgreSQL is not installed: apt-get install postgresql");
        var folder = await Folder.Value;
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString(folder, "postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(folder, name);
    }

    private static string ConnectionString(string folder, string database) => $"Host={folder};Database={database};Username=postgres;Maximum Pool Size=20";

    private static string? Find()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    // Language order is chosen on purpose: what relies on the server's own order of texts then fails.
    private static async Task<string> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("scoring-pg-").FullName;
        var script = $"""
            '{Programs}/initdb' -D '{folder}/data' -U postgres -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US -N >'{folder}/initdb.log' 2>&1 || exit 1
            '{Programs}/postgres' -D '{folder}/data' -k '{folder}' -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=400 >'{folder}/server.log' 2>&1 </dev/null &
            server=$!
            cat >/dev/null
            kill -INT $server; wait $server; rm -rf '{folder}'
            """;
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            using (var owner = Process.Start("chown", ["postgres", folder])) await owner.WaitForExitAsync();
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", script])
            : new ProcessStartInfo("sh", ["-c", script]);
        start.RedirectStandardInput = true;
        start.WorkingDirectory = folder;
        pipe = Process.Start(start)!;
        await using var source = NpgsqlDataSource.Create(ConnectionString(folder, "postgres"));
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return folder;
            }
            catch (Exception notYet) when (notYet is NpgsqlException or System.Net.Sockets.SocketException && attempt < 600 && !pipe.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }
}
