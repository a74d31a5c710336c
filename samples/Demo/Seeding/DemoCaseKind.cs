using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Cases of one process.</summary>
/// <param name="DefinitionId">The process.</param>
/// <param name="Count">How many are started.</param>
/// <param name="Steps">The most steps that are done of one.</param>
/// <param name="Title">What their names begin with.</param>
/// <param name="Subjects">What they are about.</param>
/// <param name="Answers">Possible results of a step; one is chosen by chance.</param>
internal sealed record DemoCaseKind(string DefinitionId, int Count, int Steps, string Title, IReadOnlyList<string> Subjects, IReadOnlyList<JsonElement> Answers);
