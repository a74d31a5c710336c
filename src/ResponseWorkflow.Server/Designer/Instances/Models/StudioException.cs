namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An error. Where in the program it came from is in the log of the server and not told.</summary>
internal sealed record StudioException(string Type, string Message)
{
    public string? StackTrace { get; }

    public StudioException? InnerException { get; }

    public object? Metadata { get; }
}
