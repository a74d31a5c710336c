using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Documents as callers send them.</summary>
public static class SubmittedDocument
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">Its JSON.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="RefusedException">It is too large, or no document.</exception>
    public static DefinitionDocument Read(ReadOnlyMemory<byte> utf8, DefinitionLimits limits)
    {
        var parsed = DefinitionDocument.Parse(utf8, limits);
        return parsed.Document ?? throw new RefusedException([.. parsed.Problems.Select(DefinitionRefusals.Of)]);
    }
}
