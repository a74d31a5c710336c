using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>An HTTP request is to be sent; its answer resumes the bookmark.</summary>
public sealed record HttpRequestSent : Effect, IAwaitedEffect
{
    /// <summary>The bookmark that the answer resumes (<see cref="Stimuli.HttpAnswer"/>).</summary>
    public required string? BookmarkId { get; init; }

    /// <summary>Absolute address.</summary>
    public required string Url { get; init; }

    /// <summary>Method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Body: text as it is, anything else as JSON; null sends none.</summary>
    public DataValue Content { get; init; }

    /// <summary>Media type of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Value of the Authorization header. A secret: hosts keep it out of journals.</summary>
    public string? Authorization { get; init; }

    /// <summary>Further headers: name to text or list of texts.</summary>
    public DataObject Headers { get; init; } = DataObject.Empty;
}
