using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Paging;

/// <summary>Which page of a long list.</summary>
internal sealed record PageQuery
{
    /// <summary>Entries of the page.</summary>
    [FromQuery(Name = "pageSize"), Description("Entries of the page.")]
    public QueryValue<int>? PageSize { get; init; }

    /// <summary>What 'next' of the page before said.</summary>
    [FromQuery(Name = "cursor"), Description("What 'next' of the page before said.")]
    public string? Cursor { get; init; }
}
