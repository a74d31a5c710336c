using System.Text.Json;
using ResponseWorkflow.Application.Systems.Shapes;

namespace ResponseWorkflow.Application.Systems.Operations;

/// <summary>Something that another system can be asked to do or to tell.</summary>
/// <param name="Key">Key, such as <c>inventory.qualify</c>.</param>
/// <param name="System">Which system (<see cref="SystemKinds"/>).</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="RequestSchema">JSON Schema of the request.</param>
/// <param name="AnswerSchema">JSON Schema of the answer.</param>
public sealed record SystemOperation(string Key, string System, string NameZh, string NameEn, JsonElement RequestSchema, JsonElement AnswerSchema)
{
    /// <summary>The shape of the request.</summary>
    public required JsonShape Request { get; init; }

    /// <summary>The shape of the answer.</summary>
    public required JsonShape Answer { get; init; }
}
