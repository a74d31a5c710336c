using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Finds the version of a definition that a client means by <c>versionOptions</c>.</summary>
internal static class DefinitionVersions
{
    /// <summary>Finds it.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="options">Which; the newest when null or empty.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">There is no such definition or version, or it cannot be told which is meant.</exception>
    public static async Task<VersionSummary> FindAsync(Database database, string definitionId, string? options, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(definitionId))
            throw Unknown(definitionId);
        await using var context = database.CreateContext();
        var versions = context.DefinitionVersions.Where(row => row.DefinitionId == definitionId);
        var chosen = (options ?? "").ToUpperInvariant() switch
        {
            "" or "LATEST" or "LATESTORPUBLISHED" or "LATESTANDPUBLISHED" => versions.Where(static row => row.IsLatest),
            "PUBLISHED" => versions.Where(static row => row.State == VersionState.Published),
            "DRAFT" => versions.Where(static row => row.State == VersionState.Draft),
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => versions.Where(row => row.Version == number),
            _ => throw InstanceRefusals.BadVersionOptions(),
        };
        if (await VersionSummaries.Of(chosen).FirstOrDefaultAsync(cancellationToken) is { } version)
            return version;
        if (!await versions.AnyAsync(cancellationToken))
            throw Unknown(definitionId);
        throw new RefusedException(new Refusal(
            "version.unknown", RefusalKind.NotFound, $"The definition '{definitionId}' has no version that is {options}.", $"流程定义“{definitionId}”没有 {options} 版本。", "versionOptions"));
    }

    private static RefusedException Unknown(string definitionId) => new(ApiRefusals.Unknown("definition", "流程定义", definitionId, "definitionId"));
}
