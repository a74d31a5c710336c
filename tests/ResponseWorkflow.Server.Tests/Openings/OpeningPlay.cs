using System.Text.Json.Nodes;
using TestKit.Openings;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>The people of the branches, who do what they are asked as they usually do.</summary>
/// <param name="world">Where they work.</param>
public sealed class OpeningPlay(OpeningWorld world)
{
    /// <summary>A line test as its field keeps it.</summary>
    public static JsonObject Test(string type = "mstp", bool isGood = true) => OpeningAnswers.Test(type, isGood);

    /// <summary>What somebody fills in who tests.</summary>
    public async Task<JsonObject> TestedAsync(string person, string type = "mstp", bool isGood = true) => new() { ["test"] = Test(type, isGood), ["signature"] = await world.SignatureAsync(person) };

    /// <summary>Does one open step as it is usually done.</summary>
    public async Task DoAsync(string caseId, string step, string code, string type = "mstp")
    {
        var (person, outcome, data) = await UsualAsync(step, code, type);
        await world.DoAsync(caseId, step, person, outcome, data);
    }

    /// <summary>Who usually does a step, and how.</summary>
    public async Task<(string Person, string? Outcome, JsonObject? Data)> UsualAsync(string step, string code, string type = "mstp")
    {
        var (person, outcome) = OpeningAnswers.Doer(step, code);
        return (person, outcome, step is "localTest" or "endToEnd" ? await TestedAsync(person, type) : Data(step, world.Clock.GetUtcNow()));
    }

    /// <summary>Does all that is open in a case until nothing is, or only the steps at which it stops.</summary>
    public async Task DriveAsync(string caseId, string code, string type = "mstp", params string[] until)
    {
        for (var turn = 0; turn < 60; turn++)
        {
            if ((await world.OpenAsync(caseId)).FirstOrDefault(step => !until.Contains(step)) is not { } next)
                return;
            await DoAsync(caseId, next, code, type);
        }

        throw new InvalidOperationException($"{string.Join(", ", await world.OpenAsync(caseId))} comes again and again.");
    }

    /// <summary>Every branch does its work for a circuit.</summary>
    public async Task DriveWorksAsync(string openingId, string type = "mstp", params string[] until)
    {
        foreach (var (id, unit) in await world.PartsAsync(openingId))
            await DriveAsync(id, unit, type, until);
    }

    /// <summary>The lead branch, with the cooperating ones, tests end to end and reports.</summary>
    public async Task FinishAsync(string openingId, string lead, string type = "mstp", params string[] cooperating)
    {
        await DoAsync(openingId, "appointment", lead);
        foreach (var code in cooperating)
            await DoAsync(openingId, "presence", code);
        await DriveAsync(openingId, lead, type);
    }

    /// <summary>Opens all circuits of an order that was signed, end to end; a circuit leads in the branch of its case.</summary>
    public async Task OpenAllAsync(string orderId, string type = "mstp")
    {
        foreach (var (opening, lead) in await world.PartsAsync(orderId))
        {
            var others = (await world.PartsAsync(opening)).Select(static one => one.Unit).Where(code => code != lead).ToArray();
            await DriveWorksAsync(opening, type);
            await FinishAsync(opening, lead, type, others);
        }
    }

    /// <summary>What somebody usually fills in at a step.</summary>
    public static JsonObject? Data(string step, DateTimeOffset now) => OpeningAnswers.Data(step, now);
}
