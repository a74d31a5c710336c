using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Tests.Samples;

namespace ResponseWorkflow.Engine.Tests.Definitions;

public class PlaceholderTests
{
    private const string Unknown = """
        { "id": "u", "nodeId": "old", "type": "Acme.Gone", "version": 7, "name": "Gone1", "note": { "typeName": "String", "expression": { "type": "Literal", "value": 1.0 } },
          "metadata": { "designer": { "position": { "x": 1, "y": 2 } } } }
        """;

    [Fact]
    public void An_activity_of_unknown_type_becomes_a_stand_in()
    {
        var drawn = Drawn(Documents.Flowchart("""{ "id": "s", "type": "Elsa.Start", "version": 1 }, """ + Unknown, Documents.Connections("s->u")));
        var standIn = drawn["activities"]![1]!;

        standIn.AsObject().Select(p => p.Key).ShouldBe(
            ["id", "nodeId", "name", "type", "version", "missingTypeName", "missingTypeVersion", "originalActivityJson", "metadata", "customProperties"]);
        (Text(standIn["nodeId"]), Text(standIn["type"]), Text(standIn["missingTypeName"])).ShouldBe(("Workflow1:main:u", "Elsa.NotFoundActivity", "Acme.Gone"));
        standIn["missingTypeVersion"]!.GetValue<int>().ShouldBe(7);
        Text(standIn["metadata"]!["displayText"]).ShouldBe("Acme.Gone (not found)");
        standIn["metadata"]!["designer"]!["position"]!["x"]!.GetValue<int>().ShouldBe(1);
        JsonNode.DeepEquals(JsonNode.Parse(Text(standIn["originalActivityJson"])), JsonNode.Parse(Unknown)).ShouldBeTrue();
        drawn["connections"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void A_stand_in_given_back_is_the_activity_again_with_the_new_metadata()
    {
        var drawn = Documents.Parse(Documents.Flowchart(Unknown)).WithPlaceholders(SampleActivities.Registry);
        var edited = Documents.Node(drawn.Write(DocumentForm.Api));
        edited["root"]!["activities"]![0]!["metadata"]!["designer"]!["position"]!["x"] = 500;

        var restored = Documents.Node(Documents.Parse(edited.ToJsonString()).RestorePlaceholders().Write(DocumentForm.Export))["root"]!["activities"]![0]!;

        var expected = JsonNode.Parse(Unknown)!;
        expected["nodeId"] = "Workflow1:main:u";
        expected["metadata"]!["designer"]!["position"]!["x"] = 500;
        JsonNode.DeepEquals(restored, expected).ShouldBeTrue(restored.ToJsonString());
    }

    [Fact]
    public void A_title_of_its_own_survives_the_stand_in()
    {
        var json = Documents.Root("""{ "id": "u", "type": "Acme.Gone", "metadata": { "displayText": "My step" } }""");

        var drawn = Documents.Parse(json).WithPlaceholders(SampleActivities.Registry);

        Text(Documents.Node(drawn.Write(DocumentForm.Api))["root"]!["metadata"]!["displayText"]).ShouldBe("My step");
        Text(Documents.Node(drawn.RestorePlaceholders().Write(DocumentForm.Api))["root"]!["metadata"]!["displayText"]).ShouldBe("My step");
    }

    [Fact]
    public void A_stand_in_whose_text_is_broken_stays()
    {
        const string json = """{ "root": { "id": "u", "type": "Elsa.NotFoundActivity", "originalActivityJson": "{ oops" } }""";

        Text(Documents.Node(Documents.Parse(json).RestorePlaceholders().Write(DocumentForm.Api))["root"]!["originalActivityJson"]).ShouldBe("{ oops");
    }

    [Fact]
    public void Stand_ins_stay_when_their_activities_would_nest_the_document_too_deeply()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 120)) + string.Concat(Enumerable.Repeat("]", 120));
        var text = JsonValue.Create($$"""{ "id": "u", "type": "Acme.Gone", "x": {{deep}} }""").ToJsonString();
        var standIn = $$"""{ "id": "u", "type": "Elsa.NotFoundActivity", "originalActivityJson": {{text}} }""";

        static string TypeOf(string root)
        {
            var activity = DefinitionReader.Read(Documents.Parse($$"""{ "root": {{root}} }""").RestorePlaceholders(), SampleActivities.Registry).Definition!.Root;
            while (activity.Children is [var child])
                activity = child.Activity;
            return activity.TypeName;
        }

        TypeOf(standIn).ShouldBe("Acme.Gone");
        TypeOf(string.Concat(Enumerable.Repeat("""{ "type": "Elsa.If", "then": """, 10)) + standIn + new string('}', 10)).ShouldBe("Elsa.NotFoundActivity");
    }

    [Fact]
    public void A_nested_activity_of_unknown_type_becomes_a_stand_in_too()
    {
        var drawn = Drawn(Documents.Root("""{ "id": "i", "type": "Elsa.If", "version": 1, "then": { "id": "u", "type": "Acme.Gone" } }"""));

        Text(drawn["then"]!["type"]).ShouldBe("Elsa.NotFoundActivity");
    }

    [Fact]
    public void Versions_become_known_ones_and_a_new_flowchart_gets_its_lists()
    {
        var drawn = Drawn("""{ "root": { "id": "r", "type": "Elsa.Flowchart" } }""");
        drawn["version"]!.GetValue<int>().ShouldBe(1);
        drawn["activities"]!.AsArray().ShouldBeEmpty();
        drawn["connections"]!.AsArray().ShouldBeEmpty();

        Drawn(Documents.Root("""{ "id": "w", "type": "Elsa.WriteLine", "version": 12 }"""))["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public void Connections_become_uniform_and_dangling_ones_wait_until_their_activity_is_there()
    {
        var document = Documents.Parse("""
            { "root": { "id": "r", "type": "Elsa.Flowchart", "version": 1, "customProperties": { "notFoundConnections": [] },
              "activities": [ { "id": "a", "type": "Elsa.Start", "version": 1 }, { "id": "b", "type": "Elsa.End", "version": 1 } ],
              "connections": [ { "source": "a", "target": "b", "vertices": [ { "x": 1, "y": 1 } ] }, { "source": { "activity": "a" }, "target": { "activity": "c" } } ] } }
            """);

        var drawn = document.WithPlaceholders(SampleActivities.Registry);
        var root = Documents.Node(drawn.Write(DocumentForm.Api))["root"]!;

        root["connections"]!.ToJsonString().ShouldBe("""[{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"},"vertices":[{"x":1,"y":1}]}]""");
        Text(root["customProperties"]!["notFoundConnections"]![0]!["target"]!["activity"]).ShouldBe("c");

        root["activities"]!.AsArray().Add(JsonNode.Parse("""{ "id": "c", "type": "Elsa.End", "version": 1 }"""));
        var revived = Documents.Parse(new JsonObject { ["root"] = root.DeepClone() }.ToJsonString());
        DefinitionReader.Read(revived, SampleActivities.Registry).Definition!.Root.Connections.Select(c => c.Target).ShouldBe(["b", "c"]);
        var redrawn = Documents.Node(revived.WithPlaceholders(SampleActivities.Registry).Write(DocumentForm.Api))["root"]!;
        redrawn["connections"]!.AsArray().Count.ShouldBe(2);
        redrawn["customProperties"]!["notFoundConnections"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_known_is_drawn_as_it_stands() =>
        Documents.Parse(Documents.Full).WithPlaceholders(SampleActivities.Registry).Write(DocumentForm.Api)
            .ShouldBe(Documents.Parse(Documents.Full).Write(DocumentForm.Api));

    private static JsonNode Drawn(string json) =>
        Documents.Node(Documents.Parse(json).WithPlaceholders(SampleActivities.Registry).Write(DocumentForm.Api))["root"]!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
