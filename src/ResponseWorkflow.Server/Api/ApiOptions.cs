namespace ResponseWorkflow.Server.Api;

/// <summary>The settings of the API: section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Api";

    /// <summary>Entries of a page when the client does not say.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>The most entries of a page; a larger page is refused.</summary>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>The longest time that a workflow may demand for reading the body of a request that it waits for.</summary>
    public TimeSpan MaxRequestTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        { MaxPageSize: < 1 } => "Api:MaxPageSize must be at least 1.",
        { PageSize: < 1 } => "Api:PageSize must be at least 1.",
        { MaxRequestTime.Ticks: <= 0 } => "Api:MaxRequestTime must be more than nothing.",
        _ => null,
    };
}
