using System.Text.Json.Nodes;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>An answer of a TM Forum interface.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body; null when there is none, or it is no JSON.</param>
internal sealed record TmfAnswer(int Status, JsonNode? Body)
{
    /// <summary>The body as it came; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Where what was made, or its monitor, is to be found.</summary>
    public Uri? Location { get; init; }

    /// <summary>How many entries the list has of which this is a page.</summary>
    public int? Total { get; init; }

    /// <summary>The wait that the system asks for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it is of the 200s.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether it says that the system, not the request, is the trouble: the same request may fare better later.</summary>
    public bool IsTrouble => Status is 408 or 425 or 429 or 500 or 502 or 503 or 504 or > 504;
}
