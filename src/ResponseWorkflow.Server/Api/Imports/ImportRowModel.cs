using ResponseWorkflow.Application.Imports;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>What an import made of a row.</summary>
public sealed record ImportRowModel
{
    /// <summary>Number of the row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>What it is about, such as a number; empty when the row names nothing.</summary>
    public required string Name { get; init; }

    /// <summary>What was made of it.</summary>
    public required ImportAct Act { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required IReadOnlyList<ImportProblemModel> Problems { get; init; }
}
