using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>What tests of forms share: the registered checks, and forms written in short.</summary>
public abstract class FormTests
{
    /// <summary>Who fills in.</summary>
    protected const string Signer = "somebody";

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)))
        .AddForms()
        .BuildServiceProvider();

    protected FormChecks Checks => _services.GetRequiredService<FormChecks>();

    protected static JsonElement Element(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;

    /// <summary>A form of one field, to which a test adds what it is about.</summary>
    protected static JsonObject FormOf(string name, string schema, string shown) => new()
    {
        ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = JsonNode.Parse(schema) } },
        ["ui"] = new JsonObject { ["order"] = new JsonArray(name), ["fields"] = new JsonObject { [name] = Shown(shown) } },
    };

    /// <summary>Adds a field to a form.</summary>
    protected static JsonObject With(JsonObject form, string name, string? schema, string shown)
    {
        if (schema is not null)
            form["schema"]!["properties"]![name] = JsonNode.Parse(schema);
        form["ui"]!["order"]!.AsArray().Add(name);
        form["ui"]!["fields"]![name] = Shown(shown);
        return form;
    }

    protected static JsonElement Of(JsonObject form) => Element(form.ToJsonString());

    /// <summary>Codes and paths of what is wrong with a form.</summary>
    protected IReadOnlyList<string> Problems(JsonObject form) => Told(Checks.CheckForm(Of(form)));

    protected IReadOnlyList<string> Problems(JsonObject form, string data, FormStage stage = FormStage.Complete, string facts = "{}") =>
        Told(Checks.CheckData(Of(form), Element(data), Element(facts), stage, Signer));

    protected DataObject Stored(JsonObject form, string data, string facts = "{}") => Checks.Apply(Of(form), Element(data), Element(facts));

    protected static IReadOnlyList<string> Told(IReadOnlyList<Refusal> refusals)
    {
        refusals.ShouldAllBe(static one => one.Message.Length > 0 && one.MessageZh.Length > 0 && one.Message != one.MessageZh);
        return [.. refusals.Select(static one => $"{one.Code} {one.Field}")];
    }

    private static JsonObject Shown(string shown)
    {
        var node = JsonNode.Parse(shown)!.AsObject();
        node["label"] ??= new JsonObject { ["zh-CN"] = "标签", ["en"] = "Label" };
        return node;
    }
}
