using System.Buffers;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>One request over HTTP and its answer.</summary>
internal static class HttpExchange
{
    public static async Task RunAsync(HttpContext context, IRequestExecutor executor, Func<HttpRequest, Task<GraphRequest>> read)
    {
        var format = ResponseFormat.GraphResponse;
        context.Response.Headers[Correlation.Header] = context.RequestServices.GetRequiredService<Correlation>().Id;
        try
        {
            if (ResponseFormat.For(context.Request.Headers.Accept) is not { } accepted)
                throw new HttpError(StatusCodes.Status406NotAcceptable, null);
            format = accepted;
            HttpGuard.Check(context.Request);
            var request = (await read(context.Request)) with { Cost = CostReportingOf(context.Request) };
            if (format.IsEventStream)
            {
                await EventStreamResponse.RunAsync(context, executor, request);
                return;
            }
            var result = (GraphResult)await executor.ExecuteAsync(request, context.RequestServices, context.User, context.RequestAborted);
            if (format.MayStream && result.Failures.OfType<SubscriptionKindError>().Any())
                await EventStreamResponse.RunAsync(context, executor, request);
            else
                await WriteAsync(context, Status(context, result, format), result, format);
        }
        catch (HttpError error) when (format.IsEventStream && error.Error is not null)
        {
            await EventStreamResponse.WriteAsync(context, error.Error);
        }
        catch (HttpError error)
        {
            context.Response.StatusCode = error.Status;
            if (error.Error is { } said)
                await WriteAsync(context, error.Status, new GraphResult(new ExecutionResult(said)), format);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not BadHttpRequestException)
        {
            var log = context.RequestServices.GetRequiredService<ILogger<RequestExecutor>>();
            var masked = new Failures(log, []).Mask(failure, null, context.RequestServices);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, new GraphResult(new ExecutionResult(masked)), format);
        }
    }

    private static CostReporting CostReportingOf(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString().ToLowerInvariant() switch
    {
        "report" => CostReporting.Report,
        "validate" => CostReporting.Validate,
        _ => CostReporting.None,
    };

    private static int Status(HttpContext context, GraphResult result, ResponseFormat format)
    {
        if (result.WasExecuted || result.Failures.Count == 0 || result.Failures.Any(e => e is ResponseLimitError || e.Code == "HC0045"))
            return StatusCodes.Status200OK;
        if (result.Failures.OfType<OverloadError>().Any())
        {
            context.Response.Headers.RetryAfter = OverloadError.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return StatusCodes.Status503ServiceUnavailable;
        }
        if (result.Failures.OfType<SubscriptionKindError>().Any())
            return StatusCodes.Status406NotAcceptable;
        if (result.Failures.OfType<OperationKindError>().Any())
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return StatusCodes.Status405MethodNotAllowed;
        }
        return format.IsLegacy ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    public static async Task WriteAsync(HttpContext context, int status, GraphResult result, ResponseFormat format)
    {
        // Written to memory first: its tag stands before it.
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        context.Response.StatusCode = status;
        if (!HttpMethods.IsGet(context.Request.Method) || status != StatusCodes.Status200OK || result.Failures.Count > 0)
            HttpCaching.KeepNowhere(context);
        else if (HttpCaching.IsUnchanged(context, body.WrittenSpan, format.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = format.ContentType;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
