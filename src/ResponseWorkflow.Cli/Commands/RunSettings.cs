using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Hosting;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>The options of <c>response run</c>, read and checked.</summary>
internal sealed class RunSettings
{
    private const int DefaultMaxResumes = 1000;

    // ISO 8601; an instant without offset is UTC.
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    private RunSettings(HostSettings host) => Host = host;

    /// <summary>Clock, seed and flowchart mode.</summary>
    public HostSettings Host { get; }

    /// <summary>The entry instance's input.</summary>
    public required DataObject Input { get; init; }

    /// <summary>The entry instance's correlation id.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Events to publish after the start, in order.</summary>
    public required IReadOnlyList<(string Name, DataValue Payload)> Events { get; init; }

    /// <summary>Whether to play the outside until nothing waits.</summary>
    public required bool UntilEnd { get; init; }

    /// <summary>The most waits to resume.</summary>
    public required int MaxResumes { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UnusableInputException">A value is not what the option takes.</exception>
    public static RunSettings Read(ParsedArguments arguments, TimeProvider clock) => new(new HostSettings
    {
        Now = arguments.Value(RunOptions.Now) is { } now ? Instant(now) : clock.GetUtcNow(),
        Seed = arguments.Value(RunOptions.Seed) is { } seed ? Seed(seed) : 1,
        FlowchartMode = Mode(arguments.Value(RunOptions.Mode)),
    })
    {
        Input = arguments.Value(RunOptions.Input) is { } input ? InputObject(input) : DataObject.Empty,
        CorrelationId = arguments.Value(RunOptions.CorrelationId),
        Events = [.. arguments.Values(RunOptions.Event).Select(Event)],
        UntilEnd = arguments.Has(RunOptions.UntilEnd),
        MaxResumes = arguments.Value(RunOptions.MaxResumes) is { } resumes ? Resumes(resumes) : DefaultMaxResumes,
    };

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new UnusableInputException($"option {RunOptions.Now}: '{text}' is no instant; write it as 2026-03-01T09:00:00Z.");

    private static FlowchartMode Mode(string? text) => text switch
    {
        null or "counter" => FlowchartMode.Counter,
        "token" => FlowchartMode.Token,
        _ => throw new UnusableInputException($"option {RunOptions.Mode}: there is no mode '{text}'; use counter or token."),
    };

    private static ulong Seed(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : throw new UnusableInputException($"option {RunOptions.Seed}: '{text}' is no whole number from 0.");

    private static int Resumes(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var resumes)
        ? resumes
        : throw new UnusableInputException($"option {RunOptions.MaxResumes}: '{text}' is no whole number from 0.");

    private static DataObject InputObject(string text)
    {
        var place = $"option {RunOptions.Input}";
        if (text.StartsWith('@'))
        {
            place = $"{place}, file {text[1..]}";
            text = FileText(text[1..], place);
        }

        var value = Json(text, place);
        return value.TryGetObject(out var input) ? input : throw new UnusableInputException($"{place}: the input must be a JSON object, but is {KindOf(value)}.");
    }

    private static (string Name, DataValue Payload) Event(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (name.Length == 0)
            throw new UnusableInputException($"option {RunOptions.Event}: '{text}' names no event; write NAME or NAME=JSON.");
        return (name, equals < 0 ? DataValue.Null : Json(text[(equals + 1)..], $"option {RunOptions.Event} {name}"));
    }

    private static DataValue Json(string text, string place)
    {
        try
        {
            return DataJson.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new UnusableInputException($"{place}: this is not JSON: {exception.Message}", exception);
        }
    }

    private static string FileText(string path, string place)
    {
        try
        {
            if (File.Exists(path) && new FileInfo(path).Length > DefinitionLimits.Default.Bytes)
                throw new UnusableInputException($"{place}: the file is larger than {DefinitionLimits.Default.Bytes} bytes.");
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableInputException($"{place}: {exception.Message}", exception);
        }
    }

    private static string KindOf(DataValue value) => value.Kind switch
    {
        DataKind.Null => "null",
        DataKind.Array => "an array",
        DataKind.String => "a text",
        DataKind.Number => "a number",
        _ => "a boolean",
    };
}
