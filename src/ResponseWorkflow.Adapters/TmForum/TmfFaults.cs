using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Tells refusals of the business from failures.</summary>
internal static class TmfFaults
{
    private const int Shown = 500;

    /// <summary>What an answer that is no success means. A conflict and something that is not there are refusals; anything else is a failure.</summary>
    public static Exception Of(TmfAnswer answer)
    {
        var said = Said(answer);
        if (answer.IsTrouble)
            return new SystemFailedException("system.unavailable", said) { RetryAfter = answer.RetryAfter };
        return answer.Status switch
        {
            // An operator mends access; until then the call keeps its attempts.
            401 or 403 => new SystemFailedException("system.accessDenied", said),
            404 or 409 or 410 => new SystemRefusedException(Text(answer.Body, "code") ?? (answer.Status == 409 ? "conflict" : "unknown"), Reason(answer) ?? said) { Keys = Keys(answer.Body) },
            >= 300 and < 400 => new SystemFailedException("system.redirect", $"{said} Redirects are not followed; set the address that answers.") { IsFinal = true },
            _ => new SystemFailedException("system.rejected", said) { IsFinal = true },
        };
    }

    /// <summary>The answer has not the form that the interface promises.</summary>
    /// <param name="what">What is missing.</param>
    public static SystemFailedException BadAnswer(string what) => new("system.badAnswer", $"The answer of the system cannot be used: {what}.");

    /// <summary>The answer in short, for logs.</summary>
    public static string Said(TmfAnswer answer)
    {
        var (code, reason) = (Text(answer.Body, "code"), Reason(answer));
        var text = code is null && reason is null ? answer.Text ?? "" : string.Join(": ", new[] { code, reason }.OfType<string>());
        return string.Create(CultureInfo.InvariantCulture, $"{answer.Status} {(text.Length > Shown ? text[..Shown] : text)}").Replace("\0", "", StringComparison.Ordinal).Trim();
    }

    private static string? Reason(TmfAnswer answer) => Text(answer.Body, "reason") ?? Text(answer.Body, "message");

    // The specification's error has no list of the items that it is about; systems that tell them do so in 'keys', others leave them out.
    private static IReadOnlyList<string> Keys(JsonNode? body) => body is JsonObject error && error["keys"] is JsonArray keys ? [.. keys.Select(static key => key?.ToString()).OfType<string>()] : [];

    private static string? Text(JsonNode? body, string name) => body is JsonObject error && error[name]?.ToString() is { Length: > 0 } text ? text : null;
}
