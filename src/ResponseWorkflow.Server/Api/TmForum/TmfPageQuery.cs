using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>Which part of a list, as TMF630 has it.</summary>
internal sealed record TmfPageQuery
{
    private const int FarthestOffset = 10_000_000;

    /// <summary>How many are passed over.</summary>
    [FromQuery(Name = "offset"), Description("How many entries are passed over.")]
    public QueryValue<int>? Offset { get; init; }

    /// <summary>The most entries.</summary>
    [FromQuery(Name = "limit"), Description("The most entries.")]
    public QueryValue<int>? Limit { get; init; }

    /// <summary>Which members.</summary>
    [FromQuery(Name = "fields"), Description("Names of the members that are told, separated by commas; id, href and @type always are.")]
    public string? Fields { get; init; }

    /// <summary>The states.</summary>
    [FromQuery(Name = "state"), Description("Only those in one of these states, separated by commas.")]
    public string? State { get; init; }

    /// <summary>What the other system calls it.</summary>
    [FromQuery(Name = "externalId"), Description("Only the one that the other system calls so.")]
    public string? ExternalId { get; init; }

    /// <summary>Handed in at this instant or later.</summary>
    [FromQuery(Name = "from"), Description("Only those that were handed in at this instant or later.")]
    public QueryValue<DateTimeOffset>? From { get; init; }

    /// <summary>Handed in at this instant or earlier.</summary>
    [FromQuery(Name = "until"), Description("Only those that were handed in at this instant or earlier.")]
    public QueryValue<DateTimeOffset>? Until { get; init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public (NorthFilter Filter, int Offset, int Limit) Read(NorthResource resource, ApiOptions options)
    {
        var reader = new QueryReader();
        var offset = reader.Number("offset", Offset, 0, FarthestOffset) ?? 0;
        var limit = reader.Number("limit", Limit, 1, options.MaxPageSize) ?? Math.Min(options.PageSize, options.MaxPageSize);
        var (from, until, externalId) = (reader.Value("from", From), reader.Value("until", Until), reader.Text("externalId", ExternalId));
        reader.Demand();
        var states = (State ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (states.Except(NorthStates.Of(resource), StringComparer.Ordinal).Any())
            throw new RefusedException(TmfRefusals.State("state", NorthStates.Of(resource)));
        return (new NorthFilter { States = states, ExternalId = externalId, From = from, Until = until }, offset, limit);
    }
}
