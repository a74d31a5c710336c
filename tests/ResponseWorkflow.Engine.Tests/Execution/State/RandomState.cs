using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Execution.State;

/// <summary>States with every member set now and then; the engine would not make most of them.</summary>
internal sealed class RandomState(int seed)
{
    private static readonly string[] Words = ["", "a", "Elsa.Event", "Grüße \"客户\" \\ \n\u0001 😀", "null", "i1-3", "x|y"];

    private readonly Random _random = new(seed);

    public WorkflowState Next() => new()
    {
        InstanceId = Word(),
        DefinitionId = Word(),
        DefinitionVersionId = Word(),
        DefinitionVersion = _random.Next(1, 5),
        ParentInstanceId = Maybe(Word),
        CorrelationId = Maybe(Word),
        Name = Maybe(Word),
        Status = Choice<WorkflowStatus>(),
        SubStatus = Choice<WorkflowSubStatus>(),
        CreatedAt = Instant(),
        UpdatedAt = Instant(),
        FinishedAt = _random.Next(2) == 0 ? null : Instant(),
        Input = Object(2),
        Output = Object(2),
        Properties = Object(2),
        Outcomes = Several(Word),
        LastNumber = _random.Next(),
        LastSequence = _random.NextInt64(),
        Executions = Several(Execution),
        Bookmarks = Several(Bookmark),
        ParkedBookmarks = Several(Bookmark),
        Incidents = Several(Incident),
    };

    private ExecutionState Execution() => new()
    {
        Number = _random.Next(100),
        Parent = _random.Next(3),
        Scheduling = _random.Next(3),
        Depth = _random.Next(3),
        NodeId = Word(),
        Status = Choice<ActivityStatus>(),
        Callback = Maybe(Word),
        Tag = Value(1),
        StartedAt = Instant(),
        FaultCount = _random.Next(2),

        // Declared variables come before those made while running.
        Variables = [.. Several(() => new VariableState(Unique(), null, Value(2))), .. Several(() => new VariableState(null, Unique(), Value(2)))],
        Properties = Object(1),
        Flow = _random.Next(2) == 0 ? null : Flow(),
    };

    private FlowState Flow() => new()
    {
        Mode = Choice<FlowchartMode>(),
        Start = _random.Next(3),
        ActivityVisits = Several(() => _random.Next(4)),
        ConnectionVisits = Several(() => _random.Next(4)),
        JoinRounds = Several(() => _random.Next(4)),
        Tokens = Several(() => new FlowToken(_random.Next(4), _random.Next(2) == 0)),
    };

    private Bookmark Bookmark() => new()
    {
        Id = Word(),
        Number = _random.Next(100),
        Name = Word(),
        Hash = Word(),
        Payload = Value(2),
        Activity = Reference(),
        Execution = _random.Next(100),
        CreatedAt = Instant(),
        DueAt = _random.Next(2) == 0 ? null : Instant(),
        AutoBurn = _random.Next(2) == 0,
        CallbackMethodName = Maybe(Word),
        AutoComplete = _random.Next(2) == 0,
        Metadata = Object(1),
    };

    private Incident Incident() => new(_random.Next(2) == 0 ? null : Reference(), _random.Next(3), Word(), Word(), Word(), Instant());

    private ActivityReference Reference() => new(Word(), Word(), Word(), _random.Next(1, 3), Maybe(Word));

    private DataObject Object(int depth)
    {
        var builder = new DataObject.Builder();
        foreach (var value in Several(() => Value(depth)))
            builder.Set(Unique(), value);
        return builder.ToObject();
    }

    private DataValue Value(int depth) => _random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => default,
        1 => _random.Next(2) == 0,
        2 => _random.Next(-5, 1_000_000),
        3 => _random.NextDouble() * Math.Pow(10, _random.Next(-300, 300)),
        4 or 5 => Word(),
        6 => DataArray.From(Several(() => Value(depth - 1))),
        _ => Object(depth - 1),
    };

    private string Unique() => $"{Word()}{_random.Next()}";

    private string Word() => Words[_random.Next(Words.Length)];

    private string? Maybe(Func<string> make) => _random.Next(2) == 0 ? null : make();

    private DateTimeOffset Instant() => new(_random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    private T[] Several<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private T Choice<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}
