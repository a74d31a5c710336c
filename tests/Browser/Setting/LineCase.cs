namespace Browser.Setting;

/// <summary>A case of a circuit that an engineer tests at the customer's.</summary>
/// <param name="Id">The case.</param>
/// <param name="TaskId">The task of the test, which the engineer has.</param>
internal sealed record LineCase(string Id, string TaskId)
{
    /// <summary>What an office needs to have such cases.</summary>
    public static readonly (string Name, string Value)[] Settings =
    [
        ("Cases:Kinds:0:Id", DefinitionId), ("Cases:Kinds:0:NameZh", "电路测试"), ("Cases:Kinds:0:NameEn", "Line test"), ("Cases:Kinds:0:Code", "CS"), ("Cases:Kinds:0:DefinitionId", DefinitionId),
        ("Cases:Kinds:0:Schema", """
            { "type": "object", "properties": {
                "circuit": { "type": "object", "additionalProperties": true },
                "ends": { "type": "array", "items": { "type": "string" } },
                "measured": { "type": "array", "items": { "type": "object", "additionalProperties": true } } } }
            """),

        // Beside it the built-in ones by which circuits are opened.
        .. new[] { "circuit-order", "circuit-opening", "circuit-work", "extension" }.Select(static (id, place) => ($"Cases:Kinds:{place + 1}:Id", id)),
    ];

    private const string DefinitionId = "line-test";

    private const string Form = """
        {
          "schema": { "type": "object", "required": ["test"], "properties": {
            "steps": { "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ["power", "earthing", "climate", "labels", "shown", "tried"] } },
            "test": { "type": "object" }, "photos": { "type": "array", "items": { "type": "string" } }, "sign": { "type": "string" } } },
          "ui": { "order": ["number", "steps", "test", "photos", "sign"], "fields": {
            "number": { "kind": "fact", "from": "circuit.number", "label": { "zh-CN": "电路编号", "en": "Circuit" } },
            "steps": { "kind": "choices", "label": { "zh-CN": "现场核对", "en": "On site" }, "choices": {
              "power": { "zh-CN": "电源与保险已确认", "en": "Power and fuse checked" }, "earthing": { "zh-CN": "接地电阻已测", "en": "Earthing measured" },
              "climate": { "zh-CN": "温度、湿度、防尘符合要求", "en": "Temperature, humidity and dust as required" }, "labels": { "zh-CN": "设备与电路标签已贴", "en": "Equipment and circuit labelled" },
              "shown": { "zh-CN": "已向客户演示", "en": "Shown to the customer" }, "tried": { "zh-CN": "客户已试用", "en": "Tried by the customer" } } },
            "test": { "kind": "indicators", "label": { "zh-CN": "本地测试", "en": "Local test" }, "circuitType": "circuit.type", "grade": "grade", "bandwidth": "circuit.bandwidth", "measured": "measured" },
            "photos": { "kind": "files", "label": { "zh-CN": "现场照片", "en": "Photos" } },
            "sign": { "kind": "signature", "mode": "drawn", "label": { "zh-CN": "客户签名", "en": "Customer's signature" } } } }
        }
        """;

    /// <summary>Starts one and gives its test to the engineer.</summary>
    public static async Task<LineCase> StartAsync(Office office, CancellationToken cancellationToken)
    {
        if (office.Published.Add(DefinitionId))
        {
            await office.Server.CallAsync(HttpMethod.Put, $"/api/definitions/{DefinitionId}/draft", Documents.Asking(DefinitionId, "本地测试", ["Done"], [("form", Form)]), cancellationToken);
            await office.Server.CallAsync(HttpMethod.Post, $"/api/definitions/{DefinitionId}/publish", """{"changeNote":"first version"}""", cancellationToken);
        }

        var data = new
        {
            circuit = new
            {
                number = "JC-SDH-0001", type = "sdh", bandwidth = 2048,
                endA = new { branch = "JC", site = "江城银行南湖支行", address = "江城市南湖区文苑大道 1 号", longitude = 114.3055, latitude = 30.5928, contact = "王建国", phone = "0601-2012 3456" },
                endZ = new { branch = "YT", site = "江城银行总行", address = "江城市云台区中山路 9 号" },
            },
            ends = new[] { "A" },
            measured = new object[] { new { key = "errored-seconds", value = 0, unit = "s" }, new { key = "protection-switch", value = 0.04, unit = "s" } },
        };
        var started = await office.AsAsync(
            Office.Director, HttpMethod.Post, "api/cases", new { kind = DefinitionId, title = "江城银行南湖支行 2M 电路", unitId = "headquarters", customerName = "江城银行股份有限公司", grade = "Silver", data }, cancellationToken);
        var caseId = started.GetProperty("caseId").GetString()!;
        var task = (await office.AsAsync(Office.Engineer, HttpMethod.Get, $"api/human-tasks?tab=Units&caseId={caseId}", new { }, cancellationToken)).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString()!;
        await office.AsAsync(Office.Engineer, HttpMethod.Post, $"api/human-tasks/{task}/claim", new { }, cancellationToken);
        return new LineCase(caseId, task);
    }
}
