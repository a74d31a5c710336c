using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>Reads templates of line tests: what the product brings, and over it the newest versions that are stored. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How many versions are shown.</param>
public sealed class TestTemplates(Database database, IOptions<LineTestOptions> options)
{
    /// <summary>The templates that are in force, in the order in which pages show them.</summary>
    public async Task<IReadOnlyList<TestTemplateVersion>> InForceAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await InForceAsync(context, cancellationToken);
    }

    /// <summary>A template that is in force; null when there is none.</summary>
    public async Task<TestTemplateVersion?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await InForceAsync(cancellationToken)).FirstOrDefault(one => one.Template!.Key == key);

    /// <summary>The template for a type of circuit; null when there is none that is enabled.</summary>
    public async Task<TestTemplateVersion?> ForTypeAsync(string circuitType, CancellationToken cancellationToken) =>
        ForType(await InForceAsync(cancellationToken), circuitType);

    /// <summary>The template for a type of circuit among those that are in force; null when none of them is for it and enabled.</summary>
    internal static TestTemplateVersion? ForType(IReadOnlyList<TestTemplateVersion> inForce, string circuitType) =>
        inForce.FirstOrDefault(one => one.Template!.IsEnabled && one.Template.CircuitTypes.Contains(circuitType, StringComparer.Ordinal));

    /// <summary>The versions of a template, the newest first, down to what the product brings.</summary>
    public async Task<IReadOnlyList<TestTemplateVersion>> VersionsAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var own = BuiltInTestTemplates.Find(key);
        var versions = (await context.TestTemplates.Where(row => row.Key == key).OrderByDescending(static row => row.Version).Take(options.Value.VersionsShown).ToListAsync(cancellationToken)).ConvertAll(row => Of(row, own));
        if (own is not null)
            versions.Add(new TestTemplateVersion(0, own, null, null, null));
        return versions;
    }

    /// <summary>The templates that are in force, as a transaction of the caller's sees them.</summary>
    internal static async Task<IReadOnlyList<TestTemplateVersion>> InForceAsync(ResponseDbContext context, CancellationToken cancellationToken)
    {
        var stored = await context.TestTemplates.Where(static row => row.IsNewest).OrderBy(static row => row.Key).ToListAsync(cancellationToken);
        var own = BuiltInTestTemplates.All.Select(template => stored.Find(row => row.Key == template.Key) is { } row ? Of(row, template) : new TestTemplateVersion(0, template, null, null, null));
        return [.. own.Concat(stored.Where(static row => BuiltInTestTemplates.Find(row.Key) is null && row.Document.Length > 0).Select(static row => Of(row, null)))];
    }

    private static TestTemplateVersion Of(TestTemplateRow row, TestTemplate? own) => new(row.Version, row.Document.Length == 0 ? own : TestTemplateJson.Read(row.Document), row.Author, row.Reason, row.At);
}
