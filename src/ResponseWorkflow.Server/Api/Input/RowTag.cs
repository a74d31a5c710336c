using System.Globalization;
using Microsoft.Net.Http.Headers;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Input;

/// <summary>What a change is based on: the header <c>If-Match</c> with the ETag of what its author had loaded. The ETag is the version of the row.</summary>
internal static class RowTag
{
    /// <summary>The version; null when the header is missing or is <c>*</c>.</summary>
    /// <exception cref="RefusedException">It is no single strong ETag.</exception>
    public static long? Read(string? ifMatch)
    {
        if (ifMatch is null or "*")
            return null;
        if (!EntityTagHeaderValue.TryParse(ifMatch, out var tag) || tag.IsWeak)
            throw new RefusedException(ApiRefusals.BadTag());

        // A tag that is none of ours is one of a version that is not there any more.
        return long.TryParse(tag.Tag.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }

    /// <summary>Says which version is answered.</summary>
    public static void Tell(HttpResponse response, long version) => response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
