using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Cli.Files;

/// <summary>The definitions of one command: those it is about, and those that they may use.</summary>
/// <remarks>All see each other: a workflow that another uses as an activity is known there by its inputs, outputs and outcomes.</remarks>
internal sealed class DefinitionSet
{
    private DefinitionSet(IReadOnlyList<DefinitionFile> subjects, IReadOnlyList<DefinitionFile> others, ActivityRegistry registry)
    {
        Subjects = subjects;
        Others = others;
        Registry = registry;
        Library = new DefinitionLibrary([.. subjects.Concat(others).Select(static file => file.Definition).OfType<WorkflowDefinition>()]);
    }

    /// <summary>The files that the command is about.</summary>
    public IReadOnlyList<DefinitionFile> Subjects { get; }

    /// <summary>The files that they may use.</summary>
    public IReadOnlyList<DefinitionFile> Others { get; }

    /// <summary>The activity types, workflows used as activities among them.</summary>
    public ActivityRegistry Registry { get; }

    /// <summary>The usable definitions.</summary>
    public DefinitionLibrary Library { get; }

    /// <summary>Reads files, and every .json file below folders, each once and in the given order.</summary>
    /// <remarks>What is wrong with a file is among its problems; nothing is thrown for it.</remarks>
    /// <param name="subjects">What the command is about.</param>
    /// <param name="others">What they may use.</param>
    public static DefinitionSet Read(IEnumerable<string> subjects, IEnumerable<string> others)
    {
        var search = new FileSearch();
        var files = search.Expand(subjects).Select(DocumentFile.Read).ToArray();
        var otherFiles = search.Expand(others).Select(DocumentFile.Read).ToArray();

        // Twice: the inputs of a workflow used as an activity are understood only when that workflow is known.
        var workflows = files.Concat(otherFiles).Select(static file => file.Interpret(KnownActivities.All).Definition).OfType<WorkflowDefinition>();
        var registry = KnownActivities.All.WithWorkflows([.. workflows]);
        return new DefinitionSet([.. files.Select(file => file.Interpret(registry))], [.. otherFiles.Select(file => file.Interpret(registry))], registry);
    }
}
