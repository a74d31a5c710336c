using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.LineTests.Templates;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>What a field of a form asks for that takes the indicators of a line test.</summary>
public sealed record TestSheetModel
{
    /// <summary>Name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The template that is in force for the circuit's type.</summary>
    public required TestTemplate Template { get; init; }

    /// <summary>Which version of it; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>Grade of the customer; null when it is not known.</summary>
    public required string? Grade { get; init; }

    /// <summary>The ordered bandwidth in kbit/s; null when it is not known.</summary>
    public required double? Bandwidth { get; init; }

    internal static IReadOnlyList<TestSheetModel> Of(IReadOnlyDictionary<string, IIndicatorSheet> sheets) =>
    [
        .. sheets.OrderBy(static one => one.Key, StringComparer.Ordinal).Where(static one => one.Value is TestSheet).Select(static one => Of(one.Key, (TestSheet)one.Value)),
    ];

    private static TestSheetModel Of(string field, TestSheet sheet) => new() { Field = field, Template = sheet.Template, Version = sheet.Version, Grade = sheet.Grade, Bandwidth = sheet.Bandwidth };
}
