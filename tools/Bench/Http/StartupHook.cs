using System.IO.Pipes;

/// <summary>
/// Tells, through the pipe that BENCH_PROBE names, how many bytes its process has allocated. The runtime starts it in every
/// process with DOTNET_STARTUP_HOOKS, so that the server is measured as it is.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("BENCH_PROBE") is { } pipe)
            new Thread(() => Answer(pipe)) { IsBackground = true }.Start();
    }

    private static void Answer(string name)
    {
        using var pipe = new NamedPipeServerStream(name);
        while (true)
        {
            pipe.WaitForConnection();
            pipe.Write(BitConverter.GetBytes(GC.GetTotalAllocatedBytes()));
            // The other side closes when it has read.
            pipe.ReadByte();
            pipe.Disconnect();
        }
    }
}
