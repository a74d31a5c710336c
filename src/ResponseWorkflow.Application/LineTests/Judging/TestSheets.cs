using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Forms.Data;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>Finds the templates that are in force for the circuits of forms. Safe for use by several threads.</summary>
internal sealed class TestSheets : IIndicatorSheets
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, IIndicatorSheet>> ReadAsync(ResponseDbContext context, IReadOnlyList<IndicatorField> fields, DataObject facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var sheets = new Dictionary<string, IIndicatorSheet>(StringComparer.Ordinal);
        if (fields.Count == 0)
            return sheets;
        var inForce = await TestTemplates.InForceAsync(context, cancellationToken);
        foreach (var field in fields)
        {
            if (FactPath.Find(facts, field.CircuitType).TryGetString(out var type) && TestTemplates.ForType(inForce, type) is { Template: { } template } found)
                sheets[field.Name] = new TestSheet(template, found.Version, TextOf(FactPath.Find(facts, field.Grade)), NumberOf(FactPath.Find(facts, field.Bandwidth)));
        }

        return sheets;
    }

    private static string? TextOf(DataValue value) => value.TryGetString(out var text) && text.Length > 0 ? text : null;

    private static double? NumberOf(DataValue value) => value.TryGetNumber(out var number) && double.IsFinite(number) ? number : null;
}
