namespace ResponseWorkflow.Server.Hosting;

/// <summary>The limits of what clients may send: section <c>Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Limits";

    /// <summary>The largest body of a request, in bytes. A larger one is answered with 413.</summary>
    public long RequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan RequestHeadTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
