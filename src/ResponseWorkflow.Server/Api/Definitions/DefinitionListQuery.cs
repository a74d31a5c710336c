using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Which definitions a list shows, and in which order.</summary>
internal sealed record DefinitionListQuery
{
    /// <summary>Part of the name or of the id.</summary>
    [FromQuery(Name = "search"), Description("Part of the name or of the id, in any case.")]
    public string? Search { get; init; }

    /// <summary>Where they stand.</summary>
    [FromQuery(Name = "state"), Description("Draft: those with a draft. Published: those that new instances can run. Retracted: those that they could run once, but not now.")]
    public QueryValue<VersionState>? State { get; init; }

    /// <summary>Whether the newest version may be used as an activity.</summary>
    [FromQuery(Name = "usableAsActivity"), Description("Whether the newest version may be used as an activity.")]
    public QueryValue<bool>? UsableAsActivity { get; init; }

    /// <summary>The family of processes.</summary>
    [FromQuery(Name = "family"), Description("The family of processes.")]
    public string? Family { get; init; }

    /// <summary>The order.</summary>
    [FromQuery(Name = "sort"), Description("The order of the list; Name when left out.")]
    public QueryValue<DefinitionOrder>? Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    /// <summary>Reads it.</summary>
    internal DefinitionFilter Read(QueryReader reader) => new()
    {
        Text = reader.Text("search", Search),
        State = reader.Value("state", State),
        UsableAsActivity = reader.Value("usableAsActivity", UsableAsActivity),
        Family = reader.Text("family", Family),
        Order = reader.Value("sort", Sort) ?? DefinitionOrder.Name,
        IsDescending = reader.Value("descending", Descending) ?? false,
    };
}
