namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>What makes entries in the log of a clock.</summary>
public static class LimitCauses
{
    /// <summary>An activity of the process.</summary>
    public const string Process = "process";

    /// <summary>A task that was made or has ended.</summary>
    public const string Task = "task";

    /// <summary>The end of the process.</summary>
    public const string End = "end";

    /// <summary>A person.</summary>
    public const string Person = "person";

    /// <summary>A change of the rows or calendars by which it counts.</summary>
    public const string Terms = "terms";

    /// <summary>The extension of the limit of which this one is a share.</summary>
    public const string Whole = "whole";
}
