using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>What became of a field of a circuit.</summary>
public sealed record CircuitChangeModel
{
    // What names rows by their ids, or holds many values, is told by its name alone: they would say nothing to people.
    private static readonly HashSet<string> Unsaid = ["customer", "unit", "cooperating", "resources"];

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>What it was: a text, a key of a list, an instant, kbit/s; null when it was empty or is not told.</summary>
    public required string? Before { get; init; }

    /// <summary>What it is since then, in the same way.</summary>
    public required string? After { get; init; }

    internal static CircuitChangeModel Of(DataObject change)
    {
        var field = change["field"].TryGetString(out var name) ? name : "";
        var isSaid = !Unsaid.Contains(field);
        return new() { Field = field, Before = isSaid ? Text(change["before"]) : null, After = isSaid ? Text(change["after"]) : null };
    }

    private static string? Text(DataValue value) => value.TryGetString(out var text) ? text : value.TryGetNumber(out var number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : null;
}
