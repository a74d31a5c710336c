using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>Makes versions that were published ready to run, with the versions of other definitions that they are pinned to.</summary>
internal sealed class VersionCompiler(ActivityRegistry types)
{
    /// <summary>The activity types of the program.</summary>
    public ActivityRegistry Types => types;

    /// <summary>Compiles a version.</summary>
    /// <param name="context">Where pinned versions are read.</param>
    /// <param name="row">The version, with its document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WorkflowCompilationException">It cannot be made ready to run.</exception>
    /// <exception cref="InvalidDataException">It or a pinned version is not in the database as it was stored.</exception>
    public async Task<CompiledWorkflow> CompileAsync(ResponseDbContext context, DefinitionVersionRow row, CancellationToken cancellationToken)
    {
        var (_, workflows) = await ReadPinnedAsync(context, row.Pins, cancellationToken);
        return Compile(VersionDocument.Read(row), workflows);
    }

    /// <summary>Reads the versions that a version is pinned to.</summary>
    /// <exception cref="InvalidDataException">One is gone, or is no document any more.</exception>
    public async Task<(Pins Pins, PinnedWorkflows Workflows)> ReadPinnedAsync(ResponseDbContext context, string? json, CancellationToken cancellationToken)
    {
        var pins = Pins.Parse(json);
        var ids = pins.VersionIds.ToArray();
        var rows = ids.Length == 0 ? [] : await context.DefinitionVersions.Where(version => ids.Contains(version.Id)).ToListAsync(cancellationToken);
        if (rows.Count < ids.Length)
            throw new InvalidDataException($"It uses {string.Join(", ", ids.Except(rows.Select(static version => version.Id), StringComparer.Ordinal))}, which is gone.");
        return (pins, PinnedWorkflows.Read(types, pins, [.. rows.Select(VersionDocument.Read)]));
    }

    private static CompiledWorkflow Compile(DefinitionDocument document, PinnedWorkflows workflows)
    {
        var read = DefinitionReader.Read(document, workflows.Registry);
        return read.Definition is { } definition
            ? WorkflowCompiler.Compile(definition, workflows)
            : throw new InvalidDataException(string.Join(" ", read.Problems.Select(static problem => problem.Message)));
    }
}
