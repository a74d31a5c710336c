using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>The answer to an HTTP request that an activity sent.</summary>
public sealed record HttpAnswer
{
    /// <summary>Status code; 0 when there was no answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>The body: parsed when it was JSON, text otherwise.</summary>
    public DataValue Content { get; init; }

    /// <summary>Headers: name to list of texts.</summary>
    public DataObject Headers { get; init; } = DataObject.Empty;

    /// <summary>Why there was no answer; null when there was one.</summary>
    public HttpFailure? Failure { get; init; }

    /// <summary>What the client said of the failure.</summary>
    public string? Message { get; init; }

    /// <summary>The stimulus input that carries this.</summary>
    public DataObject ToInput() => DataValue.ObjectOf((StimulusInputs.HttpAnswer, DataValue.ObjectOf(
        ("statusCode", StatusCode),
        ("content", Content),
        ("headers", Headers),
        ("failure", Failure?.ToString()),
        ("message", Message)))).AsObject();
}
