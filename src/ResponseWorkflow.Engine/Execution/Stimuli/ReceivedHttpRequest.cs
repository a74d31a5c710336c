using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>An HTTP request that starts or resumes an instance.</summary>
public sealed record ReceivedHttpRequest
{
    /// <summary>Method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path below the base path.</summary>
    public required string Path { get; init; }

    /// <summary>The body: parsed when it was JSON or a form, text otherwise.</summary>
    public DataValue Content { get; init; }

    /// <summary>Values of the route template.</summary>
    public DataObject RouteData { get; init; } = DataObject.Empty;

    /// <summary>Query parameters.</summary>
    public DataObject Query { get; init; } = DataObject.Empty;

    /// <summary>Headers.</summary>
    public DataObject Headers { get; init; } = DataObject.Empty;

    /// <summary>Received files: name, content type, size and where the host keeps them.</summary>
    public DataArray Files { get; init; } = DataArray.Empty;

    /// <summary>The outcome to take instead of <c>Done</c> when a check of the host failed, such as <c>Request too large</c>.</summary>
    public string? FailedCheck { get; init; }

    /// <summary>The stimulus input that carries this.</summary>
    public DataObject ToInput() => DataValue.ObjectOf((StimulusInputs.HttpRequest, DataValue.ObjectOf(
        ("method", Method),
        ("path", Path),
        ("content", Content),
        ("routeData", RouteData),
        ("query", Query),
        ("headers", Headers),
        ("files", Files),
        ("failedCheck", FailedCheck)))).AsObject();
}
