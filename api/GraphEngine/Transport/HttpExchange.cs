using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>Requests over HTTP and their answers.</summary>
/// <param name="executor">Executes them.</param>
/// <param name="limits">How large they may be.</param>
/// <param name="cache">Keeps answers; null if none is kept.</param>
internal sealed class HttpExchange(IRequestExecutor executor, GraphLimits limits, ResponseCache? cache)
{
    /// <summary>Answers one request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="read">Makes out what is asked, from the request and its body.</param>
    public async Task RunAsync(HttpContext context, Func<HttpRequest, ReadOnlyMemory<byte>, GraphRequest> read)
    {
        var format = ResponseFormat.GraphResponse;
        context.Response.Headers[Correlation.Header] = context.RequestServices.GetRequiredService<Correlation>().Id;
        try
        {
            if (ResponseFormat.For(context.Request.Headers.Accept) is not { } accepted)
                throw new HttpError(StatusCodes.Status406NotAcceptable, null);
            format = accepted;
            HttpGuard.Check(context.Request);
            await AnswerAsync(context, read, format);
        }
        catch (HttpError error) when (format.IsEventStream && error.Error is not null)
        {
            await EventStreamResponse.WriteAsync(context, error.Error);
        }
        catch (HttpError error)
        {
            context.Response.StatusCode = error.Status;
            if (error.Error is { } said)
                await HttpAnswer.WriteAsync(context, error.Status, new GraphResult(new ExecutionResult(said)), format);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not BadHttpRequestException)
        {
            var log = context.RequestServices.GetRequiredService<ILogger<RequestExecutor>>();
            var masked = new Failures(log, []).Mask(failure, null, context.RequestServices);
            await HttpAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, new GraphResult(new ExecutionResult(masked)), format);
        }
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpRequest, ReadOnlyMemory<byte>, GraphRequest> read, ResponseFormat format)
    {
        var body = await HttpRequests.ReadAsync(context.Request, limits.MaxRequestBytes);
        var cost = CostReportingOf(context.Request);
        var place = cache is null ? null : await cache.PlaceAsync(context, body, format, cost);
        if (place?.Find() is { } kept)
        {
            await HttpAnswer.WriteAsync(context, kept, format);
            return;
        }
        var request = read(context.Request, body) with { Cost = cost };
        if (format.IsEventStream)
        {
            await EventStreamResponse.RunAsync(context, executor, request);
            return;
        }
        var result = (GraphResult)await executor.ExecuteAsync(request, context.RequestServices, context.User, context.RequestAborted);
        if (format.MayStream && result.Failures.OfType<SubscriptionKindError>().Any())
        {
            await EventStreamResponse.RunAsync(context, executor, request);
            return;
        }
        place?.Keep(request, result);
        await HttpAnswer.WriteAsync(context, Status(context, result, format), result, format);
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
}
