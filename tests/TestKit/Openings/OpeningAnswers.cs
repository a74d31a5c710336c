using System.Globalization;
using System.Text.Json.Nodes;

namespace TestKit.Openings;

/// <summary>What people of a province usually answer at the steps by which circuits are opened. They are named by what they are and by the code of their branch.</summary>
public static class OpeningAnswers
{
    /// <summary>Values of a line test of a Gold customer that passes, by type of circuit.</summary>
    public static JsonObject Values(string type = "mstp", bool isGood = true) => type switch
    {
        "internet" => new() { ["throughput-a-z"] = isGood ? 98 : 12, ["throughput-z-a"] = 97, ["frame-loss"] = 0.01, ["delay"] = 12 },
        "mobile-apn" => new() { ["attach"] = 99, ["tunnel"] = isGood, ["delay"] = 120 },
        _ => new() { ["ber-24h"] = isGood ? 1e-12 : 1e-6, ["errored-seconds"] = 0, ["optical-power"] = true, ["protection-switch"] = 30 },
    };

    /// <summary>A line test as its field keeps it.</summary>
    public static JsonObject Test(string type = "mstp", bool isGood = true) => new() { ["values"] = Values(type, isGood), ["instrument"] = "BERT-100", ["place"] = "Room 3" };

    /// <summary>A circuit between two branches, or at one.</summary>
    public static JsonObject Circuit(string key, string a, string? z = null, string type = "mstp", double bandwidth = 100000, string? number = null)
    {
        var circuit = new JsonObject { ["key"] = key, ["number"] = number ?? $"{a}-{key}", ["name"] = $"Circuit {key}", ["type"] = type, ["bandwidth"] = bandwidth, ["leadBranch"] = a, ["endA"] = End(a) };
        if (z is not null)
            circuit["endZ"] = End(z);
        return circuit;
    }

    /// <summary>Who does a step in the branch of a code, and the outcome that is taken, if there is more than one.</summary>
    public static (string Person, string? Outcome) Doer(string step, string code) => step switch
    {
        "sign" => ($"dispatcher-{code}", "Sign"),
        "complete" or "localCompletion" or "completion" => ($"dispatcher-{code}", null),
        "coordinate" or "letter" or "routerByCustomer" => ($"manager-{code}", null),
        "buildPlan" or "buildDuct" or "buildCable" or "buildCpe" or "mendBuild" => ($"construction-{code}", null),
        "acceptBuild" => ($"operations-{code}", "Accept"),
        "assignByHand" or "configureByHand" or "publicAddress" or "accessSwitch" or "activateByHand" or "mendApn" => ($"operations-{code}", null),
        "repairConfiguration" => ($"operations-{code}", "Configured"),
        "commissionDesign" => ($"project-{code}", null),
        "addressRanges" or "cards" => ("centre", null),
        "presence" => ($"maintainer-{code}", "Present"),
        "review" => ("province", "Accept"),
        _ => ($"maintainer-{code}", null),
    };

    /// <summary>What somebody usually fills in at a step.</summary>
    public static JsonObject? Data(string step, DateTimeOffset now)
    {
        var at = now.ToString("O", CultureInfo.InvariantCulture);
        return step switch
        {
            "coordinate" => new() { ["contact"] = "Ms Lin", ["phone"] = "13900001111", ["room"] = "ready", ["power"] = true, ["entry"] = true },
            "buildPlan" => new() { ["parts"] = new JsonArray("cable", "cpe") },
            "buildDuct" or "buildCable" or "buildCpe" => new() { ["finishedAt"] = at },
            "supervise" => new() { ["found"] = "As drawn." },
            "mendBuild" => new() { ["remark"] = "Spliced again." },
            "assignByHand" => new() { ["resources"] = new JsonArray(new JsonObject { ["resource"] = "ODF-3/7", ["category"] = "port" }) },
            "configureByHand" => new() { ["service"] = "HAND-1", ["done"] = "VLAN 120 at both ends" },
            "publicAddress" => new() { ["address"] = "203.0.113.7", ["gateway"] = "203.0.113.1" },
            "plan" => new() { ["plannedAt"] = at, ["content"] = "Install and try", ["steps"] = new JsonArray(new JsonObject { ["step"] = "Install", ["minutes"] = 60 }), ["acceptedBy"] = "Ms Lin", ["acceptance"] = Drawn },
            "visit" => new()
            {
                ["installedAt"] = at, ["site"] = "Room 3", ["power"] = "220 V", ["earthing"] = "< 5 ohm", ["temperature"] = 22, ["humidity"] = 40, ["dust"] = "clean", ["environmentOk"] = true,
                ["equipment"] = new JsonArray(new JsonObject { ["name"] = "MSTP box", ["owner"] = "carrier", ["model"] = "M-1", ["serial"] = "SN-9" }), ["labelsComplete"] = true, ["tried"] = "passed", ["trained"] = true,
            },
            "repairConfiguration" => new() { ["mended"] = "The VLAN was wrong." },
            "commissionDesign" => new() { ["design"] = "Ordered", ["construction"] = "Ordered", ["router"] = "customer" },
            "letter" => new() { ["letterNumber"] = "L-7", ["sentAt"] = at },
            "addressRanges" => new() { ["apn"] = "bank.apn", ["interconnection"] = "10.0.0.0/30", ["users"] = "10.1.0.0/16", ["coreData"] = "Made" },
            "accessSwitch" => new() { ["configured"] = "Port 7" },
            "routerByCustomer" => new() { ["confirmedBy"] = "Ms Lin", ["confirmedAt"] = at },
            "routerByEngineer" => new() { ["configuredAt"] = at, ["configured"] = "GRE tunnel" },
            "cards" => new() { ["count"] = 40 },
            "mendApn" => new() { ["mended"] = "Route added" },
            "appointment" => new() { ["testAt"] = at, ["customerContact"] = "Ms Lin", ["testers"] = "Mr Wu" },
            "presence" => new() { ["tester"] = "Mr Gao", ["phone"] = "13900002222" },
            "locate" => new() { ["branch"] = "B", ["cause"] = "Errors beyond the border" },
            "report" => new() { ["signedBy"] = "customer", ["customerSigner"] = "Ms Lin", ["customerSignature"] = Drawn, ["filingPlace"] = "Cabinet 4" },
            "activateByHand" => new() { ["note"] = "Entered" },
            _ => null,
        };
    }

    // The least picture that there is.
    private const string Drawn = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static JsonObject End(string branch) => new() { ["branch"] = branch, ["site"] = $"Site {branch}", ["address"] = $"1 {branch} Road", ["contact"] = "Ms Lin", ["phone"] = "13900001111" };
}
