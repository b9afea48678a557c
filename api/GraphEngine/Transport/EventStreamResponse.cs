using System.Buffers;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ScoringGraph.GraphEngine;

/// <summary>Answers as server-sent events, one connection for each operation: `next` with each answer, `complete` after the last.</summary>
internal sealed class EventStreamResponse(HttpContext context, GraphQLSocketOptions options)
{
    public const string ContentType = "text/event-stream; charset=utf-8";

    private static readonly byte[] KeepAlive = ":\n\n"u8.ToArray();
    private static readonly byte[] Next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] End = "\n\n"u8.ToArray();
    // With an empty data line: browsers drop an event that has none.
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();

    /// <summary>Executes a request and answers with what comes of it, until the client leaves or the server stops.</summary>
    public static async Task RunAsync(HttpContext context, IRequestExecutor executor, GraphRequest request)
    {
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var identityEnd = context.RequestServices.GetRequiredService<IdentityLifetime>().EndAsync(context.User, ended.Token);
            var results = executor.ExecuteStreamAsync(request with { IdentityEnd = identityEnd }, context.RequestServices, context.User, ended.Token);
            await Of(context).WriteAsync(results, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has gone or does not read, or the server stops. Without `complete`, a client knows that there may be more and connects again.
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    /// <summary>Answers with an error: the status says nothing to a browser's own reader of events, so it is an event too.</summary>
    public static Task WriteAsync(HttpContext context, ExecutionError error)
        => Of(context).WriteAsync(new[] { new GraphResult(new ExecutionResult(error)) }.ToAsyncEnumerable(), context.RequestAborted);

    private static EventStreamResponse Of(HttpContext context) => new(context, context.RequestServices.GetRequiredService<GraphQLSocketOptions>());

    private async Task WriteAsync(IAsyncEnumerable<IExecutionResult> results, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        // Asks proxies not to hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.BodyWriter.FlushAsync(cancellationToken);

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var answers = results.GetAsyncEnumerator(ended.Token);
        while (await NextAsync(answers, ended))
        {
            response.BodyWriter.Write(Next);
            answers.Current.WriteTo(response.BodyWriter);
            await WriteAsync(End, cancellationToken);
        }
        await WriteAsync(Complete, cancellationToken);
    }

    /// <summary>Waits for the next answer, with a sign of life now and then.</summary>
    private async Task<bool> NextAsync(IAsyncEnumerator<IExecutionResult> answers, CancellationTokenSource ended)
    {
        var next = answers.MoveNextAsync().AsTask();
        try
        {
            while (!await IsDoneWithinAsync(next, options.KeepAliveInterval))
                await WriteAsync(KeepAlive, ended.Token);
            return await next;
        }
        catch
        {
            // The answers cannot be disposed of while one is being made.
            await ended.CancelAsync();
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task<bool> IsDoneWithinAsync(Task task, TimeSpan time)
    {
        using var enough = new CancellationTokenSource();
        var isDone = await Task.WhenAny(task, Task.Delay(time, enough.Token)) == task;
        await enough.CancelAsync();
        return isDone;
    }

    /// <summary>Writes, and gives up a client that does not read: nothing piles up for it.</summary>
    private async Task WriteAsync(byte[] text, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        try
        {
            await context.Response.BodyWriter.WriteAsync(text, patience.Token);
        }
        catch (OperationCanceledException)
        {
            if (!cancellationToken.IsCancellationRequested)
                context.Abort();
            throw;
        }
    }
}
