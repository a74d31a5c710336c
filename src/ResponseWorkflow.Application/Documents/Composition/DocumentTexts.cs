using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>Fills the texts of a document in. Not safe for use by several threads.</summary>
/// <param name="values">The fields by the part of their names before the point.</param>
/// <param name="zone">The zone.</param>
/// <param name="now">The instant that counts as now.</param>
/// <param name="time">Measures how long it takes.</param>
internal sealed class DocumentTexts(IReadOnlyDictionary<string, DataObject> values, TimeZoneInfo zone, DateTimeOffset now, TimeProvider time)
{
    // A text fills in some names. What loops for ever was written by mistake, and must not hold a transaction.
    private static readonly ScriptBudget Budget = new() { Steps = 200_000, MemoryBytes = 2 * 1024 * 1024, Time = TimeSpan.FromSeconds(2) };

    /// <summary>A text with its fields filled in.</summary>
    /// <param name="source">The template.</param>
    /// <param name="row">The row that it stands above; null for none.</param>
    public string Fill(string? source, DataObject? row = null)
    {
        if (string.IsNullOrEmpty(source))
            return "";
        try
        {
            return LiquidTemplate.Compile(source).Render(new LiquidContext { Scope = new Scope(values, row), Now = now, TimeZone = zone, Budget = Budget, Clock = time }).Replace("\0", "", StringComparison.Ordinal).Trim();
        }
        catch (ScriptException exception)
        {
            // The rest of the document is as true as it was; what is wrong stands where the text would.
            return $"[{exception.Reason}]";
        }
    }

    private sealed class Scope(IReadOnlyDictionary<string, DataObject> values, DataObject? row) : ILiquidScope
    {
        public bool TryResolve(string name, out LiquidBinding binding)
        {
            var found = name == Templates.CommonFields.Row ? row : values.GetValueOrDefault(name);
            binding = found is null ? default : LiquidBinding.Of(found);
            return found is not null;
        }
    }
}
