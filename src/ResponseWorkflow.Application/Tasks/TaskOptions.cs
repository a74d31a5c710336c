namespace ResponseWorkflow.Application.Tasks;

/// <summary>Settings of human tasks: section <c>Tasks</c>.</summary>
public sealed class TaskOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Tasks";

    /// <summary>The role, at headquarters, to which tasks go that name nobody who is there.</summary>
    public string FallbackRole { get; set; } = "administrator";

    /// <summary>The most tasks of one batch.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>The largest data of a form, in bytes of JSON.</summary>
    public int DataBytes { get; set; } = 256 * 1024;

    /// <summary>Up to how many tasks are counted for the numbers beside the tabs.</summary>
    public int CountLimit { get; set; } = 100;

    /// <summary>Up to how many tasks a list with numbered pages counts and shows; who needs what is behind them narrows the list.</summary>
    public int TableLimit { get; set; } = 2000;

    /// <summary>How many tasks of a tab are looked at for what it can be narrowed by.</summary>
    public int ChoiceSample { get; set; } = 500;

    /// <summary>How long before a task is due pages show that its time is nearly over.</summary>
    public TimeSpan SoonWithin { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many people one act may tell of a task, or add as signers.</summary>
    public int PeoplePerAct { get; set; } = 50;

    /// <summary>The most open tasks, and the most ended ones, that the page of a case tells.</summary>
    public int TasksPerCase { get; set; } = 200;

    /// <summary>How long somebody who urges a task must wait before the next time.</summary>
    public TimeSpan UrgeInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        if (string.IsNullOrWhiteSpace(FallbackRole))
            return "Tasks:FallbackRole is empty.";
        if (BatchSize < 1 || DataBytes < 1 || CountLimit < 1 || PeoplePerAct < 1 || TasksPerCase < 1)
            return "Tasks:BatchSize, DataBytes, CountLimit, PeoplePerAct and TasksPerCase must be at least 1.";
        if (TableLimit < 1 || ChoiceSample < 1)
            return "Tasks:TableLimit and ChoiceSample must be at least 1.";
        return UrgeInterval < TimeSpan.Zero || SoonWithin < TimeSpan.Zero ? "Tasks:UrgeInterval and SoonWithin must not be negative." : null;
    }
}
