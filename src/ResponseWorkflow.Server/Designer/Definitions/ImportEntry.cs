using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>One file of an import, as it was read.</summary>
/// <param name="File">Its name; of one in an archive the archive's name, a slash and its path in there.</param>
internal sealed record ImportEntry(string File)
{
    /// <summary>The definition in it; null when it could not be read, or is none.</summary>
    public DefinitionDocument? Document { get; init; }

    /// <summary>Why it could not be read.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whether it is passed over: a file in an archive that does not call itself a definition.</summary>
    public bool IsPassedOver => Document is null && Refusals.Count == 0;
}
