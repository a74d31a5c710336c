using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Commands;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Explanations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>Prints target, limit and explanation of a deadline.</summary>
internal sealed class LimitsExplainCommand : ICommand
{
    private const string Key = "--key";
    private const string Grade = "--grade";
    private const string Distance = "--distance";
    private const string Start = "--start";
    private const string Pause = "--pause";
    private const string Set = "--set";

    /// <inheritdoc/>
    public string Name => "limits explain";

    /// <inheritdoc/>
    public string Summary => "Prints target and limit of a case and why they are what they are.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Key, "KEY", "The time limit, such as fault.recovery."),
        new(Start, "INSTANT", "When the clock starts, ISO 8601 with offset; for a limit before something, when that is."),
        new(Grade, "GRADE", "The customer's grade."),
        new(Distance, "KM", "Kilometres from the maintenance point."),
        new(Pause, "FROM/TO", "A suspension, two instants. Repeatable.", IsRepeatable: true),
        new(Set, "NAME=VALUE", "Another fact that conditions ask for, such as fibreBreak=true. Repeatable.", IsRepeatable: true),
        LimitOptions.DataOption,
        LimitOptions.LanguageOption,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  printed", "2  unusable arguments or data, or no row holds for the case"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no operand, but was given '{arguments.Operands[0]}'.");
        var language = LimitOptions.LanguageOf(arguments);
        var key = LimitOptions.Required(arguments, Name, Key);
        var start = LimitOptions.Instant(Start, LimitOptions.Required(arguments, Name, Start));
        var pauses = arguments.Values(Pause).Select(PauseOf).ToArray();
        var data = LimitFolder.ReadData(arguments.Value(LimitOptions.Data), language);
        var (deadline, sentences) = LimitOptions.Refusing(language, () =>
        {
            // Told as if entered at the start: when a suspension was written down changes nothing.
            var log = pauses.Aggregate(ClockLog.StartedAt(start), (log, pause) => log.AppendPause(pause.From, pause.To, start));
            var computed = new DeadlineCalculator(data).Compute(key, FactsOf(arguments, data), log, start);
            return (computed, new DeadlineExplainer(data, new ExplanationOptions()).Explain(computed));
        });
        foreach (var line in ExplanationReport.Lines(deadline, [.. sentences.Select(sentence => sentence.In(language))]))
            context.Output.WriteLine(line);
        return ExitCode.Success;
    }

    private static (DateTimeOffset From, DateTimeOffset To) PauseOf(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2)
            throw new UnusableInputException($"option {Pause} needs two instants with a slash between, such as 2025-01-24T11:00+08:00/2025-01-24T12:00+08:00, but is '{text}'.");
        return (LimitOptions.Instant(Pause, parts[0]), LimitOptions.Instant(Pause, parts[1]));
    }

    private static CaseFacts FactsOf(ParsedArguments arguments, TimeLimitData data)
    {
        var facts = CaseFacts.None;
        foreach (var (name, text) in Given(arguments))
        {
            if (facts.Find(name) is not null)
                throw new UnusableInputException($"the fact '{name}' is given twice.");
            facts = facts.With(name, data.Vocabulary.Read(name, text));
        }

        return facts;
    }

    private static IEnumerable<(string Name, string Text)> Given(ParsedArguments arguments)
    {
        if (arguments.Value(Grade) is { } grade)
            yield return (CaseFacts.Grade, grade);
        if (arguments.Value(Distance) is { } distance)
            yield return ("distance", distance);
        foreach (var setting in arguments.Values(Set))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new UnusableInputException($"option {Set} needs a name and a value, such as fibreBreak=true, but is '{setting}'.");
            yield return (setting[..equals], setting[(equals + 1)..]);
        }
    }
}
