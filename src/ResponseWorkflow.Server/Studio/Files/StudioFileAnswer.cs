using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>Answers requests for the designer's files; all others go on.</summary>
internal sealed class StudioFileAnswer(StudioFiles files, StudioAssets assets) : IMiddleware
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    /// <inheritdoc/>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return next(context);
        if (!context.Request.Path.StartsWithSegments(StudioExtensions.BasePath, StringComparison.Ordinal, out var rest) || rest.Value is not ['/', .. var path] || path.Length == 0)
            return next(context);
        if (files.Find(path) is { } file)
            return SendAsync(context, file);
        return assets.Find(path) is { } asset ? SendAsync(context, asset) : next(context);
    }

    private static async Task SendAsync(HttpContext context, StudioFile file)
    {
        var content = file.For(context.Request.Headers.AcceptEncoding);
        var response = context.Response;
        response.Headers.CacheControl = file.IsFingerprinted ? Forever : AskAgain;
        if (file.HasChoice)
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (IsKnown(context, await content.TagAsync(context.RequestAborted)))
            return;
        response.ContentType = file.ContentType;
        response.ContentLength = content.Length;
        if (content.Coding.Name is { } coding)
            response.Headers.ContentEncoding = coding;
        if (HttpMethods.IsGet(context.Request.Method))
            await response.SendFileAsync(content.Path, 0, content.Length, context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, StudioAssets.Asset asset)
    {
        context.Response.Headers.CacheControl = AskAgain;
        if (IsKnown(context, asset.Tag))
            return;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }

    // If-None-Match compares weakly (RFC 9110, 13.1.2): a proxy may have weakened the tag.
    private static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.GetTypedHeaders().ETag = tag;
        var known = new RequestHeaders(context.Request.Headers).IfNoneMatch;
        if (!known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
