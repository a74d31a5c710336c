namespace Browser.Setting;

/// <summary>A case of a severe fault, whose repair waits for an engineer.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its readable number.</param>
/// <param name="TaskId">The task of the repair.</param>
internal sealed record FaultCase(string Id, string Number, string TaskId)
{
    private const string DefinitionId = "severe-fault";

    /// <summary>Starts one and has the desk judge it, so that engineers may claim the repair.</summary>
    public static async Task<FaultCase> StartAsync(Office office, string title, CancellationToken cancellationToken)
    {
        if (office.Published.Add(DefinitionId))
        {
            var document = await File.ReadAllTextAsync(Repository.PathOf("tests", "Browser", "Setting", "severe-fault.json"), cancellationToken);
            await office.Server.CallAsync(HttpMethod.Put, $"/api/definitions/{DefinitionId}/draft", document, cancellationToken);
            await office.Server.CallAsync(HttpMethod.Post, $"/api/definitions/{DefinitionId}/publish", """{"changeNote":"first version"}""", cancellationToken);
        }

        var started = await office.AsAsync(
            Office.Director,
            HttpMethod.Post,
            "api/cases",
            new { kind = DefinitionId, title, unitId = "headquarters", customerName = "江城银行股份有限公司南湖支行", grade = "AAA", circuitNumber = "WH-NH-001", contactPhone = "13971234560", data = new { } },
            cancellationToken);
        var (caseId, number) = (started.GetProperty("caseId").GetString()!, started.GetProperty("number").GetString()!);
        await office.AsAsync(Office.Director, HttpMethod.Post, $"api/human-tasks/{await TaskAsync(Office.Director)}/complete", new { outcome = "Remote", data = new { symptom = "down" } }, cancellationToken);
        return new FaultCase(caseId, number, await TaskAsync(Office.Engineer));

        async Task<string> TaskAsync(string who) =>
            (await office.AsAsync(who, HttpMethod.Get, $"api/human-tasks?tab=Units&caseId={caseId}", new { }, cancellationToken)).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString()!;
    }
}
