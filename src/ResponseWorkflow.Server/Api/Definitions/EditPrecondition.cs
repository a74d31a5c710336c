using Microsoft.Net.Http.Headers;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What a change of a definition is based on: the header <c>If-Match</c> with the ETag of the version that its author had loaded.</summary>
internal static class EditPrecondition
{
    /// <summary>The basis; null when the header is missing or is <c>*</c>.</summary>
    /// <exception cref="RefusedException">It is no single strong ETag.</exception>
    public static EditBasis? Read(string? ifMatch)
    {
        if (ifMatch is null or "*")
            return null;
        return EntityTagHeaderValue.TryParse(ifMatch, out var tag) && !tag.IsWeak
            ? new EditBasis(ContentHash: tag.Tag.Value![1..^1])
            : throw new RefusedException(ApiRefusals.BadTag());
    }

    /// <summary>The basis, where the change may demand too that there is no definition yet.</summary>
    /// <exception cref="RefusedException">One is no single strong ETag, or the other is not <c>*</c>, or both are given.</exception>
    public static EditBasis? Read(string? ifMatch, string? ifNoneMatch)
    {
        if (ifNoneMatch is null)
            return Read(ifMatch);
        return ifNoneMatch == "*" && ifMatch is null ? new EditBasis { IsNew = true } : throw new RefusedException(ApiRefusals.BadNewness());
    }

    /// <inheritdoc cref="Read(string?)"/>
    public static EditBasis? Read(HttpRequest request) => Read(request.Headers.IfMatch is { Count: > 0 } tags ? tags.ToString() : null);

    /// <summary>The ETag of a version.</summary>
    public static void Tell(HttpResponse response, string contentHash) => response.Headers.ETag = $"\"{contentHash}\"";
}
