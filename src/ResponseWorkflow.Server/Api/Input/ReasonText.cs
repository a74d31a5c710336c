using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Input;

/// <summary>Why something is done, where there is no body that could say it.</summary>
internal static class ReasonText
{
    /// <summary>The reason; null when none is given.</summary>
    /// <exception cref="RefusedException">It is too long or holds control characters.</exception>
    public static string? Read(string? reason) => reason is null || (reason.Length <= StorageMetadata.TextLength && !reason.Any(char.IsControl))
        ? reason
        : throw new RefusedException(ApiRefusals.BadText("reason", StorageMetadata.TextLength));
}
