using System.Diagnostics;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>One program that answers the questions, in a process of its own on a port of its own.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process process;
    private readonly string? pipe;

    private Contender(string name, Dialect dialect, Process process, Uri address, string? pipe = null) =>
        (Name, Dialect, this.process, Address, this.pipe) = (name, dialect, process, address, pipe);

    public string Name { get; }

    public Dialect Dialect { get; }

    public Uri Address { get; }

    /// <summary>Processor time used so far, on all cores.</summary>
    public TimeSpan Processor => ProcessTree.Processor(process.Id);

    /// <summary>Bytes allocated so far; null for a program that cannot tell.</summary>
    public long? Allocated
    {
        get
        {
            if (pipe is null) return null;
            using var probe = new NamedPipeClientStream(pipe);
            probe.Connect();
            var bytes = new byte[sizeof(long)];
            probe.ReadExactly(bytes);
            return BitConverter.ToInt64(bytes);
        }
    }

    /// <summary>Starts a .NET program of this folder, under the runtime settings of the server; it is told its address by `--urls`.</summary>
    public static Contender Dotnet(string name, Dialect dialect, string assembly, params string[] arguments)
    {
        var address = FreeAddress();
        var start = Quiet("dotnet", AppContext.BaseDirectory, ["exec", "--runtimeconfig", "ScoringGraph.Server.runtimeconfig.json", assembly, .. arguments, "--urls", address.ToString()]);
        var pipe = $"scoringgraph-bench-{Guid.NewGuid():N}";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Contender).Assembly.Location;
        start.Environment["BENCH_PROBE"] = pipe;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return new Contender(name, dialect, Start(start), address, pipe);
    }

    /// <summary>Starts a script of a folder; its last argument is the port.</summary>
    public static Contender Node(string name, Dialect dialect, string folder, string script, params string[] arguments)
    {
        var address = FreeAddress();
        return new Contender(name, dialect, Start(Quiet("node", folder, [script, .. arguments, $"{address.Port}"])), address);
    }

    /// <summary>Waits until it answers.</summary>
    public async Task<byte[]> FirstAnswerAsync(HttpClient client, Question question)
    {
        for (var start = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var response = await client.SendAsync(question.Request(this));
                var answer = await response.Content.ReadAsByteArrayAsync();
                return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{Name} answered {response.StatusCode}: {System.Text.Encoding.UTF8.GetString(answer)}");
            }
            catch (HttpRequestException) when (start.Elapsed < TimeSpan.FromSeconds(120) && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static ProcessStartInfo Quiet(string program, string folder, string[] arguments) =>
        new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
