using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.LineTests;
using ResponseWorkflow.Application.LineTests.Administration;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Tests.Cases;

namespace ResponseWorkflow.Application.Tests.LineTests;

/// <summary>Templates of line tests as administrators change them.</summary>
public abstract class TestTemplateTests(TestDatabase database) : CaseTests(database)
{
    [Fact]
    public async Task A_changed_template_is_a_version_and_an_older_one_can_be_restored()
    {
        var node = AddNode(static services => services.AddLineTests());
        var (templates, commands) = (node.Get<TestTemplates>(), node.Get<TestTemplateCommands>());
        var (voice, messaging) = (BuiltInTestTemplates.Find("voice")!, BuiltInTestTemplates.Find("messaging")!);
        (await templates.ForTypeAsync("messaging", Token))!.Template!.Key.ShouldBe("messaging");
        await commands.PutAsync(messaging with { IsEnabled = false }, basis: 0, Test, Token);
        (await templates.ForTypeAsync("messaging", Token)).ShouldBeNull();

        await commands.PutAsync(voice with { CircuitTypes = ["voice-trunk", "messaging"] }, basis: 0, Test with { Reason = "messaging too" }, Token);
        await RefusedAsync(() => commands.PutAsync(voice, basis: 0, Test, Token), "edit.stale");
        (await templates.ForTypeAsync("messaging", Token))!.Version.ShouldBe(1);
        (await templates.InForceAsync(Token)).Select(static one => one.Template!.Key).ShouldBe(BuiltInTestTemplates.All.Select(static one => one.Key));
        await commands.PutAsync(voice with { Key = "own", IsEnabled = false, CircuitTypes = ["messaging"] }, basis: 0, Test, Token);
        (await templates.ForTypeAsync("messaging", Token))!.Template!.Key.ShouldBe("voice");

        await commands.RestoreAsync("voice", 0, Test, Token);
        (await templates.ForTypeAsync("messaging", Token)).ShouldBeNull();
        (await templates.FindAsync("voice", Token))!.Version.ShouldBe(2);
        (await templates.VersionsAsync("voice", Token)).Select(static one => (one.Version, one.Reason)).ShouldBe([(2, null), (1, "messaging too"), (0, null)]);
        await RefusedAsync(() => commands.RestoreAsync("voice", 7, Test, Token), "lineTest.versionUnknown");
        await RefusedAsync(() => commands.RestoreAsync("nothing", 0, Test, Token), "lineTest.templateUnknown");
        await using var context = Look();
        (await context.Audit.CountAsync(static row => row.Subject == "test-template:voice" && row.Act == "testTemplate.changed", Token)).ShouldBe(2);
    }
}

/// <inheritdoc/>
public sealed class SqliteTestTemplateTests(SqliteTestDatabase database) : TestTemplateTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlTestTemplateTests(PostgreSqlTestDatabase database) : TestTemplateTests(database), IClassFixture<PostgreSqlTestDatabase>;
