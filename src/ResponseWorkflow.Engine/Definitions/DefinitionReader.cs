using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads what the engine understands of a document.</summary>
/// <remarks>It is tolerant, as designers and older versions require, and tells what it had to leave out. It never throws for what a document contains.</remarks>
public static class DefinitionReader
{
    private const int ModernTooling = 3;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="registry">The activity types that are known.</param>
    public static DefinitionReadResult Read(DefinitionDocument document, ActivityRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(registry);

        var problems = new ProblemList();
        if (document.Activities.Root is not { } root)
        {
            var json = document.Get("root");
            if (json.IsSet())
                problems.Add(ReadingProblems.WrongType, "root", "root", "an object", json.KindName(), "对象");
            else
                problems.Add(ReadingProblems.RootMissing, "root");
            return new(null, problems.Problems);
        }

        DocumentShape.Check(document, registry, problems);
        var definition = new WorkflowDefinition
        {
            Id = document.Id ?? "",
            DefinitionId = document.DefinitionId ?? document.Id ?? "",
            Name = document.Name,
            Description = document.Get("description").Text(),
            Version = document.Version,
            IsModernTooling = IsModern(document.Get("toolVersion").Text()),
            IsLatest = document.IsLatest,
            IsPublished = document.IsPublished,
            IsReadonly = document.Get("isReadonly").Flag() ?? false,
            IsSystem = document.Get("isSystem").Flag() ?? false,
            CreatedAt = CreatedAt(document.Get("createdAt")),
            Options = OptionsReader.Read(document, problems),
            Variables = VariableReader.ReadWorkflowVariables(document.Get("variables"), problems),
            Inputs = ArgumentReader.ReadInputs(document.Get("inputs"), problems),
            Outputs = ArgumentReader.ReadOutputs(document.Get("outputs"), problems),
            Outcomes = [.. document.Get("outcomes").Items().Select(JsonReading.Text).OfType<string>()],
            Root = new ActivityReader(registry, problems).Read(root),
        };
        return new(definition, problems.Problems);
    }

    private static bool IsModern(string? toolVersion) =>
        toolVersion is not null
        && int.TryParse(toolVersion.AsSpan(0, Math.Max(toolVersion.IndexOf('.', StringComparison.Ordinal), 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        && major >= ModernTooling;

    private static DateTimeOffset? CreatedAt(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && ScalarConversion.TryInstant(json.GetString(), out var instant) ? instant : null;
}
