using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>A database that goes away and comes back.</summary>
public sealed class OutageTests(SqliteTestDatabase database) : TimedTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Timers_fire_by_themselves_when_the_database_is_there_again()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Delay("wait", TimeSpan.FromHours(1))));
        await using var impatient = TestDatabase.CreateProvider($"{TestDatabase.ConnectionString};Default Timeout=1");
        var node = AddNode(static services => services.AddSingleton<SweepLoops>(), impatient);
        var instanceId = await node.StartAsync("waits", Token);
        Time.Advance(TimeSpan.FromHours(1));

        // Another program has the file for itself.
        await using var thief = new SqliteConnection(TestDatabase.ConnectionString);
        await thief.OpenAsync(Token);
        var theft = thief.BeginTransaction();
        await using var loops = node.Get<SweepLoops>();
        loops.Start();
        await Time.WaitForTimersAsync(1, Token);
        node.Get<StorageOutage>().Since.ShouldNotBeNull();
        (await InstanceAsync(instanceId)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);

        await theft.RollbackAsync(Token);
        await theft.DisposeAsync();
        while ((await InstanceAsync(instanceId)).SubStatus != WorkflowSubStatus.Finished)
        {
            if (!Time.AdvanceToNextTimer())
                await Task.Yield();
            Token.ThrowIfCancellationRequested();
        }

        await loops.StopAsync(Token);
        (await InstanceAsync(instanceId)).BurstCount.ShouldBe(2);
    }
}
