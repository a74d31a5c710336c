using ResponseWorkflow.Cli.Tests.Documents.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Tests.Documents;

/// <summary>The activities that the document shows are these, and they work.</summary>
public sealed class AuthoringTests
{
    private const string Root = """
        { "id": "main", "type": "Elsa.Flowchart", "version": 1,
          "activities": [
            { "id": "shout", "type": "Acme.Shout", "version": 1, "name": "Shout",
              "text": { "typeName": "String", "expression": { "type": "Literal", "value": "c-17" } },
              "result": { "typeName": "String", "memoryReference": { "id": "v-name" } } },
            { "id": "read", "type": "Acme.ReadCircuit", "version": 1,
              "circuit": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getName()" } } },
            { "id": "alarm", "type": "Elsa.WriteLine", "version": 1, "text": "down" } ],
          "connections": [
            { "source": { "activity": "shout", "port": "Done" }, "target": { "activity": "read", "port": "In" } },
            { "source": { "activity": "read", "port": "Down" }, "target": { "activity": "alarm", "port": "In" } } ] }
        """;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_sample_activities_run_wait_and_choose_their_outcome()
    {
        var registry = ActivityRegistry.BuiltIn.WithTypes(typeof(Shout), typeof(ReadCircuit));
        var document = DefinitionDocument.Parse($$"""{ "id": "v", "definitionId": "d", "variables": [{ "id": "v-name", "name": "Name", "typeName": "String", "storageDriverTypeName": "WorkflowInstanceStorageDriver" }], "root": {{Root}} }""").Document!;
        var workflow = WorkflowCompiler.Compile(DefinitionReader.Read(document, registry).Definition!);
        var identities = new SeededIdentities(1);

        var waiting = Burst.Run(workflow, state: null, new StartWorkflow("i"), Now, identities);
        var request = waiting.Effects.OfType<ReadingRequested>().ShouldHaveSingleItem();
        var answer = new ResumeBookmarks { BookmarkId = request.BookmarkId, Input = DataObject.Empty.With("CircuitState", "down") };
        var ended = Burst.Run(workflow, waiting.State, answer, Now.AddHours(1), identities);

        request.Circuit.ShouldBe("C-17");
        ended.Effects.OfType<TextWritten>().ShouldHaveSingleItem().Text.ShouldBe("down");
        ended.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Theory]
    [InlineData("Shout.cs")]
    [InlineData("ReadingRequested.cs")]
    [InlineData("ReadCircuit.cs")]
    public void The_document_shows_the_sample_as_it_is(string file)
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Cli.Tests", "Documents", "Authoring", file));
        var body = source[(source.IndexOf(';', source.IndexOf("namespace", StringComparison.Ordinal)) + 1)..].Trim();

        File.ReadAllText(Repository.PathOf("docs", "authoring-activities.md")).ShouldContain(body);
    }
}
