using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Imports;

/// <summary>A row of a file, read.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Row">Its number in the sheet, from 1.</param>
/// <param name="Details">What it says.</param>
/// <param name="Refusals">What could not be read; empty when everything could.</param>
public sealed record ImportLine<T>(int Row, T Details, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The fields that the file has columns for; null when it has all. What has no column is left as it is on file.</summary>
    public IReadOnlySet<string>? Fields { get; init; }

    /// <summary>Whether the file says anything about a field, be it that it is empty.</summary>
    /// <param name="field">The field.</param>
    public bool Says(string field) => Fields?.Contains(field) ?? true;
}
