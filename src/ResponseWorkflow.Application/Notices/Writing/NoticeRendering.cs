using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Fills texts in. Safe for use by several threads.</summary>
/// <param name="options">The zone.</param>
/// <param name="customers">What grades are called.</param>
/// <param name="time">Measures how long it takes.</param>
internal sealed partial class NoticeRendering(IOptions<NoticeOptions> options, IOptions<CustomerOptions> customers, TimeProvider time)
{
    // A text fills in some names. What loops for ever was written by mistake, and must not hold a transaction.
    private static readonly ScriptBudget Budget = new() { Steps = 100_000, MemoryBytes = 1024 * 1024, Time = TimeSpan.FromSeconds(1) };

    /// <summary>A text with its fields filled in.</summary>
    public NoticeText Render(CompiledText text, NoticeFacts facts, bool isEnglish, DateTimeOffset now)
    {
        var values = facts.In(isEnglish);
        if (values.TryGetValue("case", out var subject) && subject.TryGet("grade", out var grade) && grade.TryGetString(out var key) && customers.Value.EffectiveGrades.FirstOrDefault(one => one.Key == key) is { } known)
            values["case"] = subject.With("grade", isEnglish ? known.NameEn : known.NameZh);
        return new NoticeText(Line(Part(text.Title, values, now)), Texts.Shorten(Part(text.Body, values, now).Trim(), StorageMetadata.TextLength));
    }

    private static string Line(string text) => Texts.Shorten(Spaces().Replace(text, " ").Trim(), StorageMetadata.NameLength);

    private string Part(LiquidTemplate template, Dictionary<string, DataObject> values, DateTimeOffset now)
    {
        try
        {
            return template.Render(new LiquidContext { Scope = new Scope(values), Now = now, TimeZone = options.Value.Zone, Budget = Budget, Clock = time }).Replace("\0", "", StringComparison.Ordinal);
        }
        catch (ScriptException exception)
        {
            // What happened must be told, and the transaction that it happens in must not fail, whatever somebody wrote into a text.
            return $"[{exception.Reason}]";
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    private sealed class Scope(Dictionary<string, DataObject> values) : ILiquidScope
    {
        public bool TryResolve(string name, out LiquidBinding binding)
        {
            var isKnown = values.TryGetValue(name, out var value);
            binding = isKnown ? LiquidBinding.Of(value!) : default;
            return isKnown;
        }
    }
}
