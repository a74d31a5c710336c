namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key itself, which cannot be shown again.</param>
public sealed record NewApiKey(string Id, string Key);
