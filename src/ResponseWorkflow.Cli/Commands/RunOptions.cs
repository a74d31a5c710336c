using ResponseWorkflow.Cli.Arguments;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>The options that <c>response run</c> takes.</summary>
internal static class RunOptions
{
    public const string With = "--with";
    public const string Input = "--input";
    public const string Mode = "--mode";
    public const string UntilEnd = "--until-end";
    public const string MaxResumes = "--max-resumes";
    public const string Event = "--event";
    public const string Now = "--now";
    public const string CorrelationId = "--correlation-id";
    public const string Seed = "--seed";

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<CommandOption> All { get; } =
    [
        new(With, "FILE|FOLDER", "Definitions that may be dispatched, used as activities or started by events. Repeatable.", IsRepeatable: true),
        new(Input, "JSON|@FILE", "Input of the workflow: a JSON object, or a file that holds one."),
        new(Mode, "counter|token", "How flowcharts join branches; counter when not given."),
        new(UntilEnd, null, "Plays the outside: resumes whatever waits until nothing waits any more."),
        new(MaxResumes, "N", "The most waits that --until-end resumes; 1000 when not given."),
        new(Event, "NAME[=JSON]", "Publishes an event after the start. Repeatable.", IsRepeatable: true),
        new(Now, "INSTANT", "Where the virtual clock starts, such as 2026-03-01T09:00:00Z; the current time when not given."),
        new(CorrelationId, "ID", "Correlation id of the instance."),
        new(Seed, "N", "Seed of ids and randomness; 1 when not given. Equal seeds give equal runs."),
    ];
}
