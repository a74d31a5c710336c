using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>What a definition itself says about missed beats: its custom property <c>cronCatchUp</c>, with the value none, one or all.</summary>
internal static class CatchUpRule
{
    private const string CustomProperties = "customProperties";
    private const string CronCatchUpProperty = "cronCatchUp";

    /// <summary>What the version says; null when it says nothing that can be understood.</summary>
    public static async Task<CronCatchUp?> FindAsync(ResponseDbContext context, string? versionId, CancellationToken cancellationToken)
    {
        var document = await context.DefinitionVersions.Where(row => row.Id == versionId).Select(static row => row.Document).FirstOrDefaultAsync(cancellationToken);
        return document is null ? null : Read(document);
    }

    /// <summary>What a document says.</summary>
    public static CronCatchUp? Read(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty(CustomProperties, out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty(CronCatchUpProperty, out var value) && value.ValueKind == JsonValueKind.String
            && Enum.TryParse<CronCatchUp>(value.GetString(), ignoreCase: true, out var rule) && Enum.IsDefined(rule)
                ? rule
                : null;
    }
}
