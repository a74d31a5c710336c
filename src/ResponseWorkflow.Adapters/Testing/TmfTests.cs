using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Testing;

namespace ResponseWorkflow.Adapters.Testing;

/// <summary>Tests of services by TMF653 v4.</summary>
internal sealed class TmfTests(TmfClient client, TmfLists lists) : ITestExecution
{
    public const string Path = "tmf-api/serviceTestManagement/v4/serviceTest";

    public async Task<TestResult> RunAsync(SystemCall call, TestRequest request, CancellationToken cancellationToken)
    {
        var document = call.IsRepeat ? await lists.OwnAsync(call, Path, cancellationToken) : null;
        document ??= (await client.DemandAsync(call, TmfRequest.Post(Path, Write(call, request), call.Id), cancellationToken)).Body;
        var id = TmfFacts.Text(document, "id") ?? throw TmfFaults.BadAnswer("the test has no id");
        if (IsUnderway(document))
            document = (await client.DemandAsync(call, TmfRequest.Get($"{Path}/{Uri.EscapeDataString(id)}"), cancellationToken)).Body;
        if (IsUnderway(document))
            throw new SystemPendingException($"The test {id} is running.", call.Connection.PollEvery);
        if (TmfFacts.Text(document, "state") != "completed")
            throw new SystemRefusedException("test.failed", $"The test {id} is {TmfFacts.Text(document, "state")}.");
        return new TestResult { Test = id, Measures = [.. TmfFacts.List(document, "testMeasure").Select(Measure).OfType<TestMeasure>()] };
    }

    internal static JsonObject Write(SystemCall call, TestRequest request) => new()
    {
        ["@type"] = "ServiceTest",
        ["externalId"] = call.Id,
        ["name"] = $"{request.Template} {request.Circuit}",
        ["mode"] = "ONDEMAND",
        ["relatedService"] = new JsonObject { ["id"] = string.IsNullOrWhiteSpace(request.Service) ? request.Circuit : request.Service, ["name"] = request.Circuit, ["@referredType"] = "Service" },
        ["testSpecification"] = new JsonObject { ["id"] = request.Template, ["@referredType"] = "ServiceTestSpecification" },
        ["characteristic"] = TmfFacts.Characteristics(
            ("circuit", request.Circuit),
            ("indicators", new JsonArray([.. request.Indicators.Select(static one => (JsonNode)new JsonObject { ["key"] = one.Key, ["unit"] = one.Unit })]))),
    };

    private static bool IsUnderway(JsonNode? document) => TmfFacts.Text(document, "state") is "acknowledged" or "inProgress" or "pending";

    private static TestMeasure? Measure(JsonNode measure)
    {
        if (TmfFacts.Text(measure, "metricName") is not { } name)
            return null;
        var value = measure["value"];
        var plain = value is JsonObject wrapped ? wrapped["value"] : value;

        // Some systems write numbers as text: a number is a number however it came.
        if (plain is null)
            return null;
        var told = plain.GetValueKind() == JsonValueKind.String && TmfFacts.Number(plain) is { } number ? JsonSerializer.SerializeToElement(number) : JsonSerializer.SerializeToElement(plain);
        return new TestMeasure { Key = name, Value = told, Unit = TmfFacts.Text(value, "unitOfMeasure"), At = TmfFacts.Instant(measure, "captureDateTime") };
    }
}
