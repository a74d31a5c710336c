namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The settings of the designer's screens about instances: section <c>Designer:Instances</c>.</summary>
public sealed class DesignerInstanceOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Designer:Instances";

    /// <summary>The most lines of a page of a history; 1,000.</summary>
    public int MaxJournalPage { get; set; } = 1000;

    /// <summary>The most executions of one activity that are listed, the newest; 1,000.</summary>
    public int MaxRecords { get; set; } = 1000;

    /// <summary>The most instances of an action on several; 1,000.</summary>
    public int MaxBulk { get; set; } = 1000;

    /// <summary>The most instances of one import; 1,000.</summary>
    public int MaxImportFiles { get; set; } = 1000;

    /// <summary>The most bytes of one import when it is unpacked; 64 MiB.</summary>
    public long MaxImportBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How often it is looked whether other nodes have changed an instance that somebody watches; 1 second.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause between two looks, so that an instance that changes all the time is not told of each time; 100 milliseconds.</summary>
    public TimeSpan WatchPause { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The most instances that one connection watches; 100.</summary>
    public int MaxWatched { get; set; } = 100;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        { MaxJournalPage: < 1 } or { MaxRecords: < 1 } or { MaxBulk: < 1 } or { MaxImportFiles: < 1 } or { MaxImportBytes: < 1 } or { MaxWatched: < 1 } => "The numbers of Designer:Instances must be at least 1.",
        { WatchInterval.Ticks: <= 0 } or { WatchPause.Ticks: < 0 } => "The times of Designer:Instances must be more than nothing.",
        _ => null,
    };
}
