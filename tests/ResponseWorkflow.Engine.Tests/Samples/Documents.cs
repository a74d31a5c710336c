using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Tests.Samples;

/// <summary>Shorthands for the documents of tests.</summary>
public static class Documents
{
    /// <summary>A document with every part that a definition may have.</summary>
    public const string Full = """
        {
          "id": "v3", "definitionId": "leave", "tenantId": null, "name": "Leave request", "description": "",
          "createdAt": "2026-03-01T09:00:00+00:00", "version": 3, "toolVersion": "3.8.0.0",
          "variables": [
            { "id": "v-days", "name": "Days", "typeName": "Int32", "isArray": false, "value": "5", "storageDriverTypeName": "WorkflowInstanceStorageDriver" },
            { "id": "v-answer", "name": "answer", "typeName": "Object", "isArray": false, "value": null, "storageDriverTypeName": null }
          ],
          "inputs": [ { "type": "String", "name": "EmployeeId", "displayName": "Employee", "uiHint": "singleline", "storageDriverType": null } ],
          "outputs": [ { "type": "Object", "name": "Decision", "displayName": "Decision" } ],
          "outcomes": ["Approved", "Rejected"],
          "customProperties": { "x": 1.50, "y": [null] }, "isReadonly": false, "isSystem": false, "isLatest": true, "isPublished": true,
          "options": { "usableAsActivity": true, "autoUpdateConsumingWorkflows": false },
          "unknown": { "z": 1e2 },
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "main", "nodeId": "wrong", "metadata": {}, "start": "s",
            "activities": [
              { "id": "s", "nodeId": "Workflow1:main:s", "type": "Elsa.Start", "version": 1 },
              { "id": "ask", "nodeId": "Workflow1:main:ask", "type": "Acme.Ask", "version": 1, "name": "AskManager",
                "metadata": { "displayText": "问经理", "designer": { "position": { "x": 40.0, "y": -80 } } },
                "role": { "typeName": "String", "expression": { "type": "Literal", "value": "manager" } },
                "priority": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getDays() > 5 ? 'high' : 'normal'" } },
                "answer": { "typeName": "Object", "memoryReference": { "id": "v-answer" } } },
              { "id": "if", "nodeId": "Workflow1:main:if", "type": "Elsa.If", "version": 1,
                "condition": { "typeName": "Boolean", "expression": { "type": "Literal", "value": "True" } },
                "then": { "id": "w1", "nodeId": "Workflow1:main:if:w1", "type": "Elsa.WriteLine", "version": 1, "text": { "typeName": "String", "expression": { "type": "Literal", "value": "yes" } } },
                "else": null },
              { "id": "sw", "nodeId": "Workflow1:main:sw", "type": "Elsa.Switch", "version": 1,
                "cases": [ { "label": "High", "condition": { "type": "JavaScript", "value": "getDays() > 9" },
                  "activity": { "id": "w2", "nodeId": "Workflow1:main:sw:w2", "type": "Elsa.WriteLine", "version": 1 } } ] },
              { "id": "end", "nodeId": "Workflow1:main:end", "type": "Elsa.End", "version": 1, "customProperties": { "canStartWorkflow": false } }
            ],
            "variables": [],
            "connections": [
              { "source": { "activity": "s", "port": "Done" }, "target": { "activity": "ask", "port": "In" }, "vertices": [ { "x": 1, "y": 2 } ] },
              { "source": { "activity": "ask", "port": "Approved" }, "target": { "activity": "if", "port": "In" } },
              { "source": { "activity": "ask", "port": "Rejected" }, "target": { "activity": "end", "port": "In" } },
              { "source": { "activity": "if", "port": "Done" }, "target": { "activity": "sw", "port": "In" } },
              { "source": { "activity": "sw", "port": "Done" }, "target": { "activity": "end", "port": "In" } }
            ]
          }
        }
        """;

    /// <summary>A document whose root is a flowchart.</summary>
    public static string Flowchart(string activities, string connections = "", string more = "") => $$"""
        { "id": "v1", "definitionId": "d1", "toolVersion": "3.8.0.0" {{(more.Length > 0 ? "," + more : "")}},
          "root": { "type": "Elsa.Flowchart", "version": 1, "id": "main", "activities": [ {{activities}} ], "connections": [ {{connections}} ] } }
        """;

    /// <summary>A document whose root is one activity.</summary>
    public static string Root(string activity, string more = "") => $$"""
        { "id": "v1", "definitionId": "d1", "toolVersion": "3.8.0.0" {{(more.Length > 0 ? "," + more : "")}}, "root": {{activity}} }
        """;

    /// <summary>A connection, from text such as <c>ask-Approved->end</c> or <c>a->b</c>.</summary>
    public static string Connections(params string[] texts) => string.Join(',', texts.Select(static text =>
    {
        var ends = text.Split("->");
        var source = ends[0].Split('-');
        return $$"""{ "source": { "activity": "{{source[0]}}", "port": "{{(source.Length > 1 ? source[1] : "Done")}}" }, "target": { "activity": "{{ends[1]}}", "port": "In" } }""";
    }));

    public static DefinitionDocument Parse(string json)
    {
        var result = DefinitionDocument.Parse(json);
        result.Problems.ShouldBeEmpty();
        return result.Document.ShouldNotBeNull();
    }

    public static DefinitionReadResult Read(string json) => DefinitionReader.Read(Parse(json), SampleActivities.Registry);

    public static WorkflowDefinition Definition(string json) => Read(json).Definition.ShouldNotBeNull();

    public static ActivityDefinition Activity(string json) => Definition(Root(json)).Root;

    public static JsonNode Node(ReadOnlySpan<byte> utf8) => JsonNode.Parse(utf8)!;
}
