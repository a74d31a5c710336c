using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Offers the keys that there are rule rows for to the designer, each with what starts and stops its clock. Safe for use by several threads.</summary>
/// <param name="terms">The rows in force.</param>
public sealed class TimeLimitKeyChoices(ITimeLimitTerms terms) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => TimeLimitKeyList.Name;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken)
    {
        var rules = (await terms.InForceAsync(cancellationToken)).Data.Rules;

        // The newest version of the first row speaks for its key: rows of one key differ in how long, hardly in what.
        return [.. rules.Rows
            .GroupBy(static row => row.Header.Key, StringComparer.Ordinal)
            .OrderBy(static rows => rows.Key, StringComparer.Ordinal)
            .Select(static rows => Of(rows.Key, rows.OrderBy(static row => row.Header.Id, StringComparer.Ordinal).ThenByDescending(static row => row.Header.Version).First()))];
    }

    private static Choice Of(string key, RuleRow row) => new(key, $"{key}: {row.Starts.English} – {row.Stops.English}", $"{key}：{row.Starts.Chinese} – {row.Stops.Chinese}");
}
