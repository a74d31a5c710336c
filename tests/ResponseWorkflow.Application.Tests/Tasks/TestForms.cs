using System.Text.Json;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>A form names one field in <c>schema.required</c>, which must be there when it is handed in and must never be a number; one that is <c>broken</c> cannot be used.</summary>
public sealed class TestForms : IFormChecks
{
    public JsonElement LastFacts { get; private set; }

    public IReadOnlyList<Refusal> CheckForm(JsonElement form) => form.TryGetProperty("broken", out _) ? [Refuse("form.field", "schema")] : [];

    public IReadOnlyList<Refusal> CheckData(JsonElement form, JsonElement data, JsonElement facts, FormStage stage, string? signer, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null)
    {
        LastFacts = facts.Clone();
        var field = form.GetProperty("schema").GetProperty("required").GetString()!;
        if (!data.TryGetProperty(field, out var value))
            return stage == FormStage.Complete ? [Refuse("form.missing", field)] : [];
        return value.ValueKind == JsonValueKind.Number ? [Refuse("form.type", field)] : [];
    }

    public DataObject Apply(JsonElement form, JsonElement data, JsonElement facts, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null) => DataJson.FromElement(data).AsObject();

    public string Written(string form) => form;

    public IReadOnlyList<IndicatorField> IndicatorFields(JsonElement form) => [];

    private static Refusal Refuse(string code, string field) => new(code, RefusalKind.Unprocessable, $"'{field}' is wrong.", $"“{field}”有误。", field);
}
