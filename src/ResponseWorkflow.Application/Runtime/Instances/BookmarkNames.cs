
namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>The kinds of stimulus that the runtime knows by name: the type names of built-in activities.</summary>
public static class BookmarkNames
{
    /// <summary>A published event.</summary>
    public const string Event = "Elsa.Event";

    /// <summary>A task asked of the outside.</summary>
    public const string RunTask = "Elsa.RunTask";

    /// <summary>A received HTTP request. It is never kept: its sender waits for an answer.</summary>
    public const string HttpEndpoint = "Elsa.HttpEndpoint";
}
