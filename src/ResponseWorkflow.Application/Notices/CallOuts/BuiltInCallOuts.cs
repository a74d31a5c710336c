using System.Text.Json;

namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>The rules of call-outs that the product brings: data, read once.</summary>
internal static class BuiltInCallOuts
{
    private const string Resource = "ResponseWorkflow.Application.Notices.callouts.json";

    /// <summary>The rules, in the order in which pages show them.</summary>
    public static IReadOnlyList<CallOutRule> All { get; } = Read();

    private static CallOutRule[] Read()
    {
        using var stream = typeof(BuiltInCallOuts).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonSerializer.Deserialize<CallOutRule[]>(stream, JsonSerializerOptions.Web) ?? [];
    }
}
