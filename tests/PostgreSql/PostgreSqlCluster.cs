using System.Diagnostics;
using Npgsql;

namespace ScoringGraph.PostgreSql;

/// <summary>
/// A PostgreSQL server of this program's own, in a temporary folder and reached by a socket in it. It ends with the program, however
/// that ends: it is told to when the pipe it reads from closes.
/// </summary>
internal sealed class PostgreSqlCluster : IDisposable
{
    private static readonly string? Programs = Find();

    private readonly Process pipe;

    private PostgreSqlCluster(string folder, Process pipe) => (Folder, this.pipe) = (folder, pipe);

    /// <summary>Why no server can be started; null if one can.</summary>
    public static string? WhyNot => Programs is null ? "PostgreSQL is not installed: apt-get install postgresql" : null;

    /// <summary>The folder of the socket.</summary>
    public string Folder { get; }

    /// <summary>The process that all of the server's are descended from.</summary>
    public int ProcessId => pipe.Id;

    // Language order is chosen on purpose: what relies on the server's own order of texts then fails.
    public static async Task<PostgreSqlCluster> StartAsync()
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
        var cluster = new PostgreSqlCluster(folder, Process.Start(start)!);
        await cluster.WaitAsync();
        return cluster;
    }

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> NewDatabaseAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public void Dispose()
    {
        pipe.StandardInput.Close();
        pipe.WaitForExit();
        pipe.Dispose();
    }

    private async Task WaitAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (Exception notYet) when (notYet is NpgsqlException or System.Net.Sockets.SocketException && attempt < 600 && !pipe.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private string ConnectionString(string database) => $"Host={Folder};Database={database};Username=postgres;Maximum Pool Size=20";

    private static string? Find()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
