namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>Somebody who stands in for a recipient.</summary>
/// <param name="Id">Id of the user.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when, this instant excluded.</param>
internal sealed record RecipientDeputy(string Id, DateTimeOffset From, DateTimeOffset Until);
