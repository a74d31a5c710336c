using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Paging;

/// <summary>Which page of a list that is counted.</summary>
internal sealed record NumberedPageQuery
{
    /// <summary>Number of the page, from 1.</summary>
    [FromQuery(Name = "page"), Description("Number of the page, from 1.")]
    public QueryValue<int>? Page { get; init; }

    /// <summary>Entries of the page.</summary>
    [FromQuery(Name = "pageSize"), Description("Entries of the page.")]
    public QueryValue<int>? PageSize { get; init; }
}
