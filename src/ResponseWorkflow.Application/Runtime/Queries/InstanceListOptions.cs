namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>How long lists of instances are read. Section <c>InstanceList</c>.</summary>
public sealed class InstanceListOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "InstanceList";

    /// <summary>The most entries of a page; 200.</summary>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>Up to how many instances a list is counted anew each time; 10,000.</summary>
    public int ExactCount { get; set; } = 10_000;

    /// <summary>Up to how many instances are sorted for a page; of more, the index of the order is walked along; 2,000.</summary>
    public int SortedCount { get; set; } = 2000;

    /// <summary>How long the count of a longer list is taken for right; 15 seconds.</summary>
    public TimeSpan CountAge { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many counts are remembered; 200.</summary>
    public int RememberedCounts { get; set; } = 200;
}
