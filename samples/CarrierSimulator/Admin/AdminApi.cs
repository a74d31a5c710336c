using System.Text.Json;
using CarrierSimulator.Alarms;
using CarrierSimulator.Chaos;
using CarrierSimulator.Hosting;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Admin;

/// <summary>The simulator's own API: faults to order, the journal, counters by idempotency key, defects of circuits.</summary>
internal sealed class AdminApi(ChaosDice dice, Journal journal, KeyCounters counters, Store store, Agenda agenda, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JsonTexts.Options.Encoder };

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin/api");
        admin.MapGet("chaos", () => Results.Json(dice.Rules, Json));
        admin.MapPut("chaos", UseAsync);
        admin.MapDelete("chaos", () =>
        {
            dice.Use([]);
            return Results.NoContent();
        });
        admin.MapGet("journal", (string? key) => Results.Json(journal.Newest.Where(entry => key is null || entry.Key == key), Json));
        admin.MapDelete("journal", () =>
        {
            journal.Clear();
            return Results.NoContent();
        });
        admin.MapGet("keys", () => Results.Json(counters.All, Json));
        admin.MapGet("keys/{key}", (string key) => counters.All.TryGetValue(key, out var count) ? Results.Json(count, Json) : Results.NotFound());
        admin.MapPut("circuits/{circuit}/defect", BreakAsync);
        admin.MapDelete("circuits/{circuit}/defect", (HttpContext context, string circuit) => Change(context, session => DefectRegister.Repair(session, circuit, time.GetUtcNow())));
    }

    private async Task<IResult> UseAsync(HttpContext context, int? seed)
    {
        try
        {
            var rules = await JsonSerializer.DeserializeAsync<List<ChaosRule>>(context.Request.Body, Json, context.RequestAborted) ?? [];
            dice.Use(rules.ConvertAll(static rule => rule.Checked()), seed);
            return Results.Json(dice.Rules, Json);
        }
        catch (JsonException exception)
        {
            return Refusal(context, TmfException.Invalid(exception.Path ?? "body", "不是有效的规则。", "is no rule."));
        }
        catch (TmfException exception)
        {
            return Refusal(context, exception);
        }
    }

    private async Task<IResult> BreakAsync(HttpContext context, string circuit)
    {
        try
        {
            var order = await JsonSerializer.DeserializeAsync<DefectOrder>(context.Request.Body, Json, context.RequestAborted) ?? new DefectOrder();
            return Change(context, session => DefectRegister.Break(session, circuit, order.Kind, order.Severity, time.GetUtcNow()));
        }
        catch (JsonException)
        {
            return Refusal(context, TmfException.Invalid("body", "不是有效的 JSON。", "is not JSON."));
        }
    }

    private IResult Change(HttpContext context, Action<StoreSession> change)
    {
        try
        {
            return store.Run(session =>
            {
                agenda.Advance(session, time.GetUtcNow());
                change(session);
                return Results.NoContent();
            });
        }
        catch (TmfException exception)
        {
            return Refusal(context, exception);
        }
    }

    private static IResult Refusal(HttpContext context, TmfException exception)
    {
        var answer = TmfAnswer.Error(exception, TmfHttp.Language(context.Request));
        return Results.Text(answer.Body, "application/json", statusCode: answer.Status);
    }
}
