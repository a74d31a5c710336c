using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Forms.Data;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms;

/// <summary>Checks forms and what people fill in, and makes what is stored of it. Safe for use by several threads.</summary>
/// <param name="options">How large everything may be.</param>
/// <param name="proofs">Knows confirmations by password.</param>
/// <param name="lists">The lists of the settings that forms refer to.</param>
/// <param name="time">The clock that expressions of computed fields see.</param>
public sealed class FormChecks(IOptions<FormOptions> options, ISignatureProofs proofs, TermLists lists, TimeProvider time) : IFormChecks
{
    private readonly FormLists _lists = new(lists);

    // Definitions use few forms, each of which is filled in often. Forms that somebody is writing must not grow the process.
    private readonly ConcurrentDictionary<string, ReadForm> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> CheckForm(JsonElement form) => Read(form).Problems;

    /// <inheritdoc/>
    /// <remarks>A form that has faults itself answers with these.</remarks>
    public IReadOnlyList<Refusal> CheckData(JsonElement form, JsonElement data, JsonElement facts, FormStage stage, string? signer, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null)
    {
        var (filled, refusals) = Fill(form, data, facts, sheets);
        if (filled is null)
            return refusals;
        var problems = new FormProblems(options.Value.Problems);
        new FilledFormChecks(filled, stage, new ValueChecks(proofs, signer), problems).Run();

        // What was filled in wrongly may be why something cannot be computed: that is told alone.
        if (stage == FormStage.Complete && problems.Items.Count == 0)
            new FormResult(filled, options.Value, time).Make(problems);
        return problems.Items;
    }

    /// <inheritdoc/>
    public DataObject Apply(JsonElement form, JsonElement data, JsonElement facts, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null)
    {
        var (filled, refusals) = Fill(form, data, facts, sheets);
        return filled is null ? throw new RefusedException(refusals) : new FormResult(filled, options.Value, time).Make(problems: null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndicatorField> IndicatorFields(JsonElement form) => [.. (Read(form).Document?.Fields ?? []).Select(static field => field.Indicators).OfType<IndicatorField>()];

    /// <inheritdoc/>
    public string Written(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!form.Contains($"\"{FormLists.Member}\"", StringComparison.Ordinal))
            return form;
        return DataJson.Parse(form).TryGetObject(out var given) ? DataJson.ToJson(_lists.Expand(given, new FormProblems(options.Value.Problems))) : form;
    }

    private (FilledForm? Filled, IReadOnlyList<Refusal> Refusals) Fill(JsonElement form, JsonElement data, JsonElement facts, IReadOnlyDictionary<string, IIndicatorSheet>? sheets)
    {
        var read = Read(form);
        if (read.Document is not { } document)
            return (null, read.Problems);
        var (filledIn, dataRefusal) = FormInput.Read(data, "data", options.Value.DataLength, options.Value.Depth);
        var (known, factsRefusal) = FormInput.Read(facts, "facts", int.MaxValue, DataJson.MaxDepth);
        Refusal?[] refusals = [dataRefusal, factsRefusal];
        return filledIn is not null && known is not null
            ? (new(document, filledIn, known, sheets), [])
            : (null, [.. refusals.OfType<Refusal>()]);
    }

    private ReadForm Read(JsonElement form)
    {
        var text = form.ValueKind == JsonValueKind.Object ? form.GetRawText() : "";
        if (_read.TryGetValue(text, out var known))
            return known;
        var (value, refusal) = FormInput.Read(form, "form", options.Value.FormLength, options.Value.Depth);
        if (value is null)
            return new(null, [refusal!]);
        var problems = new FormProblems(options.Value.Problems);
        var read = FormReader.Read(_lists.Expand(value, problems), options.Value);
        if (problems.Items.Count > 0)
            read = new(null, [.. problems.Items, .. read.Problems]);

        // Dropping all now and then is simpler than tracking use, and the next uses fill it again at once.
        if (_read.Count >= options.Value.Remembered)
            _read.Clear();
        _read.TryAdd(text, read);
        return read;
    }
}
